import { describe, expect, test } from "vitest";
import { lostName } from "@/lib/content/lost-name";
import { nearest } from "@/lib/content/nearest";

test.each([
  ["/questions/docker-0099", "question", "docker-0099"],
  ["/zh/questions/docker-0099?x=1", "question", "docker-0099"],
  ["/zh/banks/%E9%A2%98", "bank", "题"],
  ["/banks/%E9%A", "bank", "%E9%A"],
  ["/rules/dockerfile/nope", "rule", "dockerfile/nope"],
  ["/questions", "page", "/questions"],
  ["/zhx", "page", "/zhx"],
  ["/zh", "page", "/"],
  [`/banks/${"x".repeat(200)}`, "bank", "x".repeat(80)],
])("%s", (path, kind, name) => expect(lostName(path)).toEqual({ kind, name }));

describe("what is near a name", () => {
  const names = ["docker-0009", "docker-0090", "go-0099", "pid1-signals-exec-form", "channel-axioms"];
  const near = (word: string) => nearest(word, names, (name) => [name], 3);
  test("ids that differ by a digit", () => expect(near("docker-0099").slice(0, 2).sort()).toEqual(["docker-0009", "docker-0090"]));
  test("a slug with a slip or a missing word", () => {
    expect(near("pid1-signal-exec-form")).toEqual(["pid1-signals-exec-form"]);
    expect(near("chanel-axioms")).toEqual(["channel-axioms"]);
  });
  test("nothing for what resembles nothing", () => expect(near("zzzz")).toEqual([]));
  test("never more than asked for", () => expect(nearest("a", ["a", "a", "a"], (name) => [name], 2)).toHaveLength(2));
});

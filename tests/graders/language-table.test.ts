import { expect, test } from "vitest";
import type { Grader } from "@/lib/graders/grader";
import { languageOf, loadGrader, loadGraders, roomOf } from "@/lib/graders/language-table";
import { slowGrader } from "../support/slow-language";

const withManifest = (change: object): Grader => ({ ...slowGrader, manifest: { ...slowGrader.manifest, ...change } as Grader["manifest"] });
const load = async (grader: unknown, language: "go" | "yaml" = "go") => {
  const skipped: string[] = [];
  const loaded = await loadGrader(language, ({ reason }) => skipped.push(reason), { [language]: async () => grader as Grader });
  return loaded ? "loaded" : skipped.join();
};

test.each([
  [slowGrader, "loaded"],
  [withManifest({ contract: 2 }), "speaks contract 2, this is 1"],
  [withManifest({ enabled: false }), "is disabled"],
  [withManifest({ language: "yaml" }), "says that it is for yaml"],
  [withManifest({ room: "kubernetes" }), "says that its room is kubernetes"],
  [withManifest({ version: "" }), "has no version"],
  [{}, "has no manifest"],
  [undefined, "has no manifest"],
])("a grader that cannot be used is skipped and said (%#)", async (grader, outcome) => {
  expect(await load(grader)).toBe(outcome);
});

test("an incompatible language does not take the others with it", async () => {
  const skipped: string[] = [];
  const table = { go: async () => slowGrader, yaml: async () => withManifest({ contract: 9 }) };
  const loaded = await loadGraders(({ language }) => skipped.push(language), table);
  expect([loaded.length, skipped]).toEqual([1, ["yaml"]]);
});

test("a language that is not in the table is none, even by the name of a property", async () => {
  const skipped: string[] = [];
  const note = ({ reason }: { reason: string }) => skipped.push(reason);
  expect(await loadGrader("yaml", note, {})).toBeNull();
  expect(await loadGrader("constructor" as "go", note, {})).toBeNull();
  expect(skipped).toEqual(["no grader", "no grader"]);
});

test("rooms and languages are each other's inverse", () => {
  for (const [room, language] of Object.entries(languageOf)) expect(roomOf[language]).toBe(room);
});

import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { answerLimitBytes } from "@/lib/graders/limits";
import { fragmentLimit, readFragment, writeFragment } from "@/lib/lint/fragment";

async function written(text: string): Promise<string> {
  const result = await writeFragment(text);
  if (result.status !== "written") throw new Error(result.status);
  return result.fragment;
}

/** The letters that a link by hand would carry. */
const packed = (bytes: Buffer) => `t=${deflateSync(bytes).toString("base64url")}`;

/** Letters that hardly compress, the same at each run. */
function noise(length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 90));
  }).join("");
}

describe("what was written is read again", () => {
  test.each([
    ["a Dockerfile", 'FROM node:22\nRUN npm ci\nCMD ["node", "x.js"]\n'],
    ["nothing", ""],
    ["Chinese, an emoji, a tab", "# 构建镜像 🐳\n\tRUN true"],
    ["markup", "<script>alert(1)</script>\n<img src=x onerror=alert(1)>"],
    ["letters of an address", "?a=b&c=%2F#d+e/f==\u0000"],
    ["the largest answer", "FROM scratch\n".repeat(5041).slice(0, answerLimitBytes)],
  ])("%s", async (_, text) => {
    const fragment = await written(text);
    expect(fragment).toMatch(/^t=[\w-]+$/);
    expect(await readFragment(fragment)).toEqual({ status: "text", text });
    expect(await readFragment(`#${fragment}`)).toEqual({ status: "text", text });
  });

  test("line ends become those of the editors", async () => {
    expect(await readFragment(await written("a\r\nb\rc\n"))).toEqual({ status: "text", text: "a\nb\nc\n" });
  });
});

test.each(["", "#", "#main", "#q=1", "#T=eJw"])("%j is no text", async (hash) => {
  expect(await readFragment(hash)).toEqual({ status: "none" });
});

describe("hostile input", () => {
  test.each([
    ["no letters", "t="],
    ["other letters", "t=<script>alert(1)</script>"],
    ["percent signs", "t=%00%ff"],
    ["not compressed", `t=${Buffer.from("FROM scratch").toString("base64url")}`],
    ["no base64", "t=A"],
    ["no UTF-8", packed(Buffer.from([0xff, 0xfe, 0xc3]))],
    ["a prototype's name", "t=__proto__"],
  ])("%s is broken", async (_, hash) => {
    expect(await readFragment(hash)).toEqual({ status: "broken" });
  });

  test("whatever is cut off, or wrong in one letter, is broken and never another text", async () => {
    const text = "FROM golang:1.26\nRUN go build ./...\n";
    const fragment = await written(text);
    for (let end = 3; end < fragment.length; end++) expect(await readFragment(fragment.slice(0, end))).toEqual({ status: "broken" });
    for (let at = 2; at < fragment.length; at++) {
      const wrong = `${fragment.slice(0, at)}${fragment[at] === "A" ? "B" : "A"}${fragment.slice(at + 1)}`;
      const read = await readFragment(wrong);
      // The last letter has bits that no byte takes.
      if (read.status === "text") expect(read.text).toBe(text);
      else expect(read).toEqual({ status: "broken" });
    }
  });

  test("a small link that unpacks to gigabytes is given up at the limit", async () => {
    const bomb = packed(Buffer.alloc(20_000_000, 65));
    expect(bomb.length).toBeLessThan(fragmentLimit);
    expect(await readFragment(bomb)).toEqual({ status: "too-large", limit: answerLimitBytes });
  });

  test("a link over the limit is not unpacked", async () => {
    const long = `t=${"A".repeat(fragmentLimit)}`;
    expect(await readFragment(long)).toEqual({ status: "too-long", length: long.length, limit: fragmentLimit });
  });
});

test("a text that makes too long a link, or is too large, is refused when written", async () => {
  expect(await writeFragment(noise(60_000))).toMatchObject({ status: "too-long", limit: fragmentLimit });
  expect(await writeFragment("x".repeat(answerLimitBytes + 1))).toEqual({ status: "too-large", limit: answerLimitBytes });
});

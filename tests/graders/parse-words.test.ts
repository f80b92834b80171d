import { describe, expect, test } from "vitest";
import { parseWords } from "@/lib/graders/parse-words.server";

const page = `---
title: { en: Pin it, zh: 固定版本 }
message: { en: "{image} floats.", zh: "{image} 会变。" }
fix: { en: Pin, zh: 固定 }
source: https://docs.docker.com/build/
with: { word: x }
---
## Why
Because.

\`\`\`sh
## not a heading
\`\`\`
## Mend
Name a version.
## 为什么
因为。
## 怎么改
写上版本。
## Examples
\`\`\`dockerfile good
FROM node:22
\`\`\`
\`\`\`dockerfile bad
FROM node

\`\`\`
`;

describe("a page of words", () => {
  test("is read in both languages", () => {
    const parsed = parseWords(page);
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    expect(parsed.words.en).toEqual({
      title: "Pin it",
      message: "{image} floats.",
      fix: "Pin",
      sources: ["https://docs.docker.com/build/"],
      why: "Because.\n\n```sh\n## not a heading\n```",
      mend: "Name a version.",
      examples: [
        { kind: "good", language: "dockerfile", text: "FROM node:22\n", line: 21, with: { word: "x" } },
        { kind: "bad", language: "dockerfile", text: "FROM node\n\n", line: 24, with: { word: "x" } },
      ],
    });
    expect(parsed.words.zh).toMatchObject({ title: "固定版本", why: "因为。", mend: "写上版本。" });
  });

  test.each([
    ["no front matter", (text: string) => text.replace("---\n", ""), 1, /begins with front matter/],
    ["broken YAML", (text: string) => text.replace("title: {", "title: }"), 2, /./],
    ["an unknown key", (text: string) => text.replace("with:", "width:"), 6, /unknown key width/],
    ["a missing language", (text: string) => text.replace(", zh: 固定版本", ""), 2, /title needs a text in en and in zh/],
    ["a broken pattern", (text: string) => text.replace("{image} floats", "{image floats"), 3, /message\.en: expected ,/],
    ["a value in a title", (text: string) => text.replace("en: Pin it", 'en: "Pin {it}"'), 2, /a title mentions no values/],
    ["a source without https", (text: string) => text.replace("https://", "http://"), 5, /https/],
    ["a section too few", (text: string) => text.replace("## Mend\n", ""), 8, /the sections are/],
    ["an empty section", (text: string) => text.replace("因为。", ""), 16, /为什么 is empty/],
    ["an unmarked fence", (text: string) => text.replace("dockerfile good", "dockerfile"), 21, /only fences/],
    ["no bad example", (text: string) => text.replace("dockerfile bad", "dockerfile good"), 8, /at least one bad/],
    ["prose among the examples", (text: string) => `${text}\nfine\n`, 29, /only fences/],
  ])("with %s is refused, with its line", (_, change, line, problem) => {
    const parsed = parseWords(change(page));
    if (parsed.ok) throw new Error("was accepted");
    expect(parsed.problems.find((one) => problem.test(one.problem))?.line).toBe(line);
  });

  test("tells all its problems at once", () => {
    const parsed = parseWords(page.replace("with:", "width:").replace("因为。", "").replace("https://", "http://"));
    expect(parsed.ok ? [] : parsed.problems).toHaveLength(3);
  });
});

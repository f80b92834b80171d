import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf, flatten } from "@/lib/search/excerpt";
import { hitPattern, markHits } from "@/lib/search/mark-hits";
import { queryTerms } from "@/lib/search/search-terms";

const marked = (text: string, query: string) =>
  markHits(text, hitPattern(queryTerms(query)))
    .map(({ text: one, hit }) => (hit ? `[${one}]` : one))
    .join("");

describe("hits in a text", () => {
  test.each([
    ["The layers of an image", "image layer", "The [layers] of an [image]"],
    ["Set runAsNonRoot: true", "runAsNonRoot", "Set [runAsNonRoot]: true"],
    ["RUN --mount=type=cache,target=/x", "--mount=type=cache", "RUN --[mount=type=cache],target=/x"],
    ["a docker.sock mount", "docker.sock", "a [docker.sock] mount"],
    ["就绪探针与存活探针", "探针", "就绪[探针]与存活[探针]"],
    ["它用readiness探针", "readiness", "它用[readiness]探针"],
    ["No hit", "zebra", "No hit"],
    ["a c d", "c", "a [c] d"],
    ["abc c++", "c", "abc [c]++"],
  ])("%s for %s", (text, query, wanted) => {
    expect(marked(text, query)).toBe(wanted);
  });

  test("joined they are the text, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", maxLength: 30 }), (text, query) => {
        const stretches = markHits(text, hitPattern(queryTerms(query)));
        expect(stretches.map((one) => one.text).join("")).toBe(text);
      }),
    );
  });
});

describe("an excerpt", () => {
  test("stands around the first hit and is cut at words", () => {
    const text = `${"before and more before ".repeat(20)}SIGTERM goes to PID 1 ${"after it comes more ".repeat(20)}`;
    const shown = excerptOf(text, hitPattern(queryTerms("sigterm")));
    const joined = shown?.map((one) => one.text).join("") ?? "";
    expect(joined).toMatch(/^…\w.*SIGTERM.*\w…$/);
    expect(joined.length).toBeLessThan(190);
    expect(shown?.filter(({ hit }) => hit).map((one) => one.text)).toEqual(["SIGTERM"]);
  });
  test("is null without a hit", () => {
    expect(excerptOf("nothing", hitPattern(queryTerms("zebra")))).toBeNull();
    expect(excerptOf("nothing", null)).toBeNull();
  });
  test("markdown becomes a line", () => {
    expect(
      flatten("1. **Concept.** See [the docs](https://x.y/z) and `code`.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```go\nx := 1\n```\n"),
    ).toBe("Concept. See the docs and code. a · b · 1 · 2 · x := 1");
  });
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { linterCure } from "@/tests/support/linter-cure";
import { linterLines } from "@/tests/support/linter-lines";

test.each<[code: string, text: string, cured: string]>([
  ["DL3021", "COPY a b .", "COPY a b ./"],
  ["DL3021", 'COPY ["a","b", \\⏎ "/c" ]', 'COPY ["a","b", \\⏎ "/c/" ]'],
  ["DL3021", "COPY a b '/c'⏎COPY a b $D", "COPY a b '/c/'⏎COPY a b $D/"],
  ["DL3065", "FROM --platform=$TARGETPLATFORM a:1 AS s", "FROM a:1 AS s"],
  ["DL3065", "FROM --platform=${TARGETPLATFORM} \\⏎  a:1", "FROM \\⏎  a:1"],
])("%s cures %j", (code, text, cured) => {
  expect(linterCure(code, text)).toBe(cured);
  expect(linterLines(code, cured)).toEqual([]);
});

import type { OwnCase } from "@/tests/support/own-cases";

const copies: readonly (readonly [dockerignore: string, rest: string, lines: readonly number[]])[] = [
  ["*.log", "COPY a.log /", [2]],
  ["*.log\n!a.log", "COPY a.log /", []],
  ["docs/", "COPY docs/a.md /", [2]],
  ["**/node_modules", "COPY web/node_modules /n", [2]],
  ["secret", "COPY --from=b secret /\nRUN c", []],
  ["secret", "ADD secret public /", [2]],
  ["*", "COPY go.mod ./\nCOPY . .", [2, 3]],
];

/** Files that `.dockerignore` keeps out of the build. */
export const ignoredFiles: readonly OwnCase[] = copies.map(([dockerignore, rest, lines]) => ({
  rule: "copy-what-is-sent",
  text: `FROM a AS b\n${rest}`,
  lines,
  options: { only: ["dockerfile/copy-what-is-sent"], dockerignore },
}));

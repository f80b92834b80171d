import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Named = readonly [name: string, text: string];

const read = (folder: string): readonly Named[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".Dockerfile"))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]);

/** The Dockerfiles that were written to be read by our parser and by others. */
export const corpus = read("tests/corpus/dockerfile");

/** The answers that were tried on the exercises beside those of their pages. */
export const answers = read("tests/cases");

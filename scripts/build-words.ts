// Compiles the words beside the rules into generated/words/<room>.<locale>.json; refuses all of them while one page has a problem.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileWords } from "@/lib/graders/compile-words.server";
import { languageOf } from "@/lib/graders/language-table";
import type { Room } from "@/lib/graders/rule";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const compiled = (Object.keys(languageOf) as Room[]).map((room) => ({ room, ...compileWords(at("lib/graders"), room) }));
const problems = compiled.flatMap((room) => room.problems);
if (problems.length > 0) {
  console.error(problems.map((problem) => `lib/graders/${problem}`).join("\n"));
  process.exitCode = 1;
} else {
  mkdirSync(at("generated/words"), { recursive: true });
  for (const { room, words } of compiled)
    for (const locale of ["en", "zh"] as const) {
      const file = at(`generated/words/${room}.${locale}.json`);
      // Whole or not at all: a page may read it at this moment.
      writeFileSync(`${file}.new`, JSON.stringify(words[locale]));
      renameSync(`${file}.new`, file);
    }
}

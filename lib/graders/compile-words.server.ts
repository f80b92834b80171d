import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseWords } from "./parse-words.server";
import type { Room } from "./rule";
import type { RoomWords, RuleWords, WordsLocale } from "./words";

/** The pages of words of one room, compiled; `problems` name file and line. */
export interface CompiledWords {
  readonly words: Readonly<Record<WordsLocale, RoomWords>>;
  /** `<room>/rules/<name>.md:<line>: <problem>`. */
  readonly problems: readonly string[];
}

/** Compiles the words beside the rules of `room`; `folder` is `lib/graders`. Pages with a problem are left out. */
export function compileWords(folder: string, room: Room): CompiledWords {
  const problems: string[] = [];
  const rules: Record<WordsLocale, Record<string, RuleWords>> = { en: {}, zh: {} };
  const pages = join(folder, room, "rules");
  for (const file of existsSync(pages) ? readdirSync(pages).sort() : []) {
    if (!file.endsWith(".md")) continue;
    const parsed = parseWords(readFileSync(join(pages, file), "utf8"));
    if (!parsed.ok) {
      problems.push(...parsed.problems.map(({ line, problem }) => `${room}/rules/${file}:${line}: ${problem}`));
      continue;
    }
    const id = `${room}/${basename(file, ".md")}`;
    rules.en[id] = parsed.words.en;
    rules.zh[id] = parsed.words.zh;
  }
  return { words: { en: { room, locale: "en", rules: rules.en }, zh: { room, locale: "zh", rules: rules.zh } }, problems };
}

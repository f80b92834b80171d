import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isMap, LineCounter, parseDocument, type Scalar } from "yaml";
import { parseWords } from "./parse-words.server";
import type { Room } from "./rule";
import type { RoomWords, RuleWords, WordsLocale } from "./words";

/** The words of one room, compiled; `problems` name file and line. */
export interface CompiledWords {
  readonly words: Readonly<Record<WordsLocale, RoomWords>>;
  /** `<room>/<file>:<line>: <problem>`. */
  readonly problems: readonly string[];
}

/** Compiles the words beside the rules and the editor's help of `room`; `folder` is `lib/graders`. Pages with a problem are left out. */
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
  const help: Record<WordsLocale, Record<string, string>> = { en: {}, zh: {} };
  const file = `${room}/editor-help/words.yaml`;
  if (existsSync(join(folder, file))) {
    const counter = new LineCounter();
    const document = parseDocument(readFileSync(join(folder, file), "utf8"), { lineCounter: counter, uniqueKeys: true });
    const complain = (offset: number, problem: string) => problems.push(`${file}:${counter.linePos(offset).line}: ${problem}`);
    for (const error of document.errors) complain(error.pos[0], error.message.split("\n")[0] ?? "bad YAML");
    for (const { key, value } of isMap<Scalar<string>>(document.contents) ? document.contents.items : []) {
      const { en, zh, ...others } = isMap(value) ? (value.toJSON() as Record<string, unknown>) : {};
      if (typeof en !== "string" || typeof zh !== "string" || Object.keys(others).length > 0)
        complain(key.range?.[0] ?? 0, `${key.value} needs a text in en and in zh, and nothing else`);
      else {
        help.en[key.value] = en;
        help.zh[key.value] = zh;
      }
    }
  }
  return {
    words: { en: { room, locale: "en", rules: rules.en, help: help.en }, zh: { room, locale: "zh", rules: rules.zh, help: help.zh } },
    problems,
  };
}

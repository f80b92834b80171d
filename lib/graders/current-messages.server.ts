import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Room } from "./rule";
import type { RoomMessages, RoomWords, WordsLocale } from "./words";

/**
 * The sentences of a room for a command that runs without a build: from the compiled words in `generated`, or, where those are
 * missing or older than a page of words, compiled on the spot. Throws an Error that names each page with a problem.
 */
export async function currentMessages(graders: string, generated: string, room: Room, locale: WordsLocale): Promise<RoomMessages> {
  const pages = join(graders, room, "rules");
  const compiled = join(generated, `${room}.${locale}.json`);
  const builtAt = existsSync(compiled) ? statSync(compiled).mtimeMs : 0;
  const files = existsSync(pages) ? readdirSync(pages).filter((file) => file.endsWith(".md")) : [];
  if (builtAt > 0 && files.every((file) => statSync(join(pages, file)).mtimeMs <= builtAt)) {
    const { rules } = JSON.parse(readFileSync(compiled, "utf8")) as RoomWords;
    if (Object.keys(rules).length === files.length) return rules;
  }
  // Markdown is parsed here only: a start that finds compiled words does not pay for it.
  const { compileWords } = await import("./compile-words.server");
  const { words, problems } = compileWords(graders, room);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return words[locale].rules;
}

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Room } from "./rule";
import type { RoomMessages, RoomWords, WordsLocale } from "./words";

const kept = new Map<string, { readonly changed: number; readonly words: RoomWords }>();

/** The words of a room in one language, as compiled by scripts/build-words.ts; read once, and again when the file changes. Throws where it is missing. */
export function readRoomWords(room: Room, locale: WordsLocale): RoomWords {
  const file = join(/* turbopackIgnore: true */ process.cwd(), "generated", "words", `${room}.${locale}.json`);
  const changed = statSync(file).mtimeMs;
  const known = kept.get(file);
  if (known?.changed === changed) return known.words;
  const words = JSON.parse(readFileSync(file, "utf8")) as RoomWords;
  kept.set(file, { changed, words });
  return words;
}

/** Titles, sentences and labels of all rules of a room: what a page with an editor carries. */
export function readRoomMessages(room: Room, locale: WordsLocale): RoomMessages {
  return Object.fromEntries(
    Object.entries(readRoomWords(room, locale).rules).map(([id, { title, message, fix }]) => [
      id,
      { title, message, ...(fix !== undefined && { fix }) },
    ]),
  );
}

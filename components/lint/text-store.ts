import { type KeyValue, localStore } from "@/components/workspace/local-store";

/** A text that another one took the place of. */
export interface EarlierText {
  readonly id: number;
  readonly at: string;
  readonly reason: "replaced";
  readonly text: string;
}

/** How many earlier texts are kept. */
export const earlierLimit = 10;

/** Of how many other tabs the texts are kept. */
export const tabLimit = 20;

/** The texts of a playground, in this browser and nowhere else. */
export interface TextStore {
  /** What this tab wrote, else what was written last in another; null for nothing. */
  read(): string | null;
  /** Returns false where the browser keeps nothing. */
  write(text: string): boolean;
  /** Newest first. */
  listEarlier(): readonly EarlierText[];
  /** Keeps a text that is about to be replaced; blank ones and those that are kept already are not worth it. */
  keepEarlier(text: string): void;
}

function isEarlier(value: unknown): value is EarlierText {
  const text = value as EarlierText | null;
  return (
    typeof text === "object" && text !== null && typeof text.text === "string" && typeof text.at === "string" && Number.isInteger(text.id)
  );
}

/**
 * @param storage usually `localStorage`; null where the browser forbids it
 * @param tab name of this tab, the same after a reload
 * @param name of the playground, such as `dockerfile`
 */
export function textStore(storage: KeyValue | null, tab: string, name: string, now: () => number): TextStore {
  const drafts = localStore(storage, tab, tabLimit);
  const id = `lint/${name}`;
  const listEarlier = (): readonly EarlierText[] => {
    try {
      const kept: unknown = JSON.parse(storage?.getItem(id) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isEarlier) : [];
    } catch {
      // Forbidden, or written by something else.
      return [];
    }
  };
  return {
    read: () => drafts.readDraft(id)?.text ?? null,
    // No server has it, so that the copy of another tab is never taken for one that is not needed.
    write: (text) => drafts.writeDraft(id, { text, hints: [], token: 0, unsaved: text !== "", unanswered: null, at: now() }),
    listEarlier,
    keepEarlier(text) {
      const earlier = listEarlier();
      if (text.trim() === "" || earlier[0]?.text === text) return;
      const at = now();
      const next: EarlierText = {
        id: Math.max(0, ...earlier.map((one) => one.id)) + 1,
        at: new Date(at).toISOString(),
        reason: "replaced",
        text,
      };
      try {
        storage?.setItem(id, JSON.stringify([next, ...earlier.filter((one) => one.text !== text)].slice(0, earlierLimit)));
      } catch {
        // Full: the newest text matters more than an old one, and the editor's undo still has it.
      }
    },
  };
}

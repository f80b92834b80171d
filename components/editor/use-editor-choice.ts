import { useCallback, useSyncExternalStore } from "react";

export type EditorChoice = "plain" | "full";

const key = "editor";
const coarse = "(pointer: coarse)";
const listeners = new Set<() => void>();
/** Decided once a visit: whoever plugs in a mouse while writing keeps the editor, its caret and its undo. */
let decided: EditorChoice | null = null;

function keptChoice(): EditorChoice | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === "plain" || kept === "full" ? kept : null;
  } catch {
    // Forbidden storage: the choice holds for this visit.
    return null;
  }
}

/** The editor that this visit will begin with; for the browser only. */
export function firstEditor(): EditorChoice {
  return keptChoice() ?? (matchMedia(coarse).matches ? "plain" : "full");
}

function read(): EditorChoice {
  decided ??= firstEditor();
  return decided;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Which editor: what was chosen, else the plain one on touch and the full one elsewhere; null until the page is alive. */
export function useEditorChoice(): readonly [EditorChoice | null, (choice: EditorChoice) => void] {
  const choice = useSyncExternalStore<EditorChoice | null>(subscribe, read, () => null);
  const choose = useCallback((next: EditorChoice) => {
    decided = next;
    try {
      localStorage.setItem(key, next);
    } catch {
      // As above.
    }
    for (const listener of listeners) listener();
  }, []);
  return [choice, choose];
}

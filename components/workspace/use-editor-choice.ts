import { useCallback, useSyncExternalStore } from "react";

export type EditorChoice = "plain" | "full";

const key = "editor";
const coarse = "(pointer: coarse)";
const listeners = new Set<() => void>();
/** For this visit, where the browser keeps nothing. */
let chosen: EditorChoice | null = null;

function read(): EditorChoice {
  try {
    const kept = localStorage.getItem(key);
    if (kept === "plain" || kept === "full") return kept;
  } catch {
    // Forbidden storage: the choice holds for this visit.
  }
  return chosen ?? (matchMedia(coarse).matches ? "plain" : "full");
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(coarse);
  listeners.add(listener);
  media.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    media.removeEventListener("change", listener);
  };
}

/** Which editor: what was chosen, else the plain one on touch and the full one elsewhere; null until the page is alive. */
export function useEditorChoice(): readonly [EditorChoice | null, (choice: EditorChoice) => void] {
  const choice = useSyncExternalStore<EditorChoice | null>(subscribe, read, () => null);
  const choose = useCallback((next: EditorChoice) => {
    chosen = next;
    try {
      localStorage.setItem(key, next);
    } catch {
      // As above.
    }
    for (const listener of listeners) listener();
  }, []);
  return [choice, choose];
}

import { type RefObject, useCallback, useEffect, useState } from "react";
import type { EditorHandle } from "@/components/editor/editor";
import type { EditorHelp } from "@/components/editor/editor-help";

/** What became of it; `clean`: the layout was in order. */
export type Formatted = "done" | "clean" | "failed";

const shownMs = 4000;

/** Puts the layout of the editor's text in order, as one step that can be undone. `current` gives the text of this moment. */
export function useFormat(
  editor: RefObject<EditorHandle | null>,
  help: EditorHelp,
  current: () => string,
): { readonly became: Formatted | null; readonly format: () => void } {
  const [became, setBecame] = useState<Formatted | null>(null);
  useEffect(() => {
    if (became === null) return;
    const timer = setTimeout(() => setBecame(null), shownMs);
    return () => clearTimeout(timer);
  }, [became]);
  const format = useCallback(() => {
    const text = current();
    void help.format(text).then((edits) => {
      // Somebody wrote on meanwhile: the places are those of another text.
      if (current() !== text) return;
      if (edits && edits.length > 0) editor.current?.apply(edits);
      setBecame(edits === null ? "failed" : edits.length > 0 ? "done" : "clean");
      editor.current?.focus();
    });
  }, [editor, help, current]);
  return { became, format };
}

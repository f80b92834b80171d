import { type RefObject, useEffect } from "react";
import { type EditorHandle, isComposing } from "@/components/editor/editor";

/** The region after (1) or before (-1) the one that has the focus; where none has it, by its place in the page. */
function neighbour(regions: readonly HTMLElement[], active: Element | null, step: 1 | -1): HTMLElement | undefined {
  const at = regions.findIndex((region) => region.contains(active));
  if (at >= 0) return regions[(at + step + regions.length) % regions.length];
  const follows = (region: HTMLElement) =>
    active !== null && (active.compareDocumentPosition(region) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return step === 1 ? (regions.find(follows) ?? regions[0]) : (regions.findLast((region) => !follows(region)) ?? regions.at(-1));
}

/**
 * Keys of a page with an editor: F8 walks the findings, F6 goes round the elements with `data-region`; back with Shift.
 * @param own the page's other keys; returns true for one that it took
 */
export function useRegionKeys(
  root: RefObject<HTMLElement | null>,
  editor: RefObject<EditorHandle | null>,
  own: (key: string, accelerator: boolean) => boolean,
): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const regions = () => [...element.querySelectorAll<HTMLElement>("[data-region]")];
    const onKey = (event: KeyboardEvent) => {
      // The key that confirms a word of an input method is not ours.
      if (isComposing(event)) return;
      const accelerator = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (event.key === "F8") editor.current?.walk(event.shiftKey ? -1 : 1);
      else if (event.key === "F6") {
        const next = neighbour(regions(), document.activeElement, event.shiftKey ? -1 : 1);
        if (next?.dataset.region === "editor" && editor.current) editor.current.focus();
        else next?.focus();
      } else if (!own(event.key, accelerator)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener("keydown", onKey, { capture: true });
    return () => element.removeEventListener("keydown", onKey, { capture: true });
  }, [root, editor, own]);
}

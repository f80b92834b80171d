const setting = "lintview.letters";

/** Whether a key belongs to a field, an editor or a dialog, where it writes. */
export function isFieldKey(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return Boolean(target?.closest("input, textarea, select, dialog, [contenteditable], [role=textbox], [role=dialog]"));
}

/** Whether a single-letter key may act: not where it writes, not while an input method composes, not with a modifier. Turning letters off is `LettersSwitch`'s. */
export function lettersAllowed(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !isFieldKey(event);
}

/** True unless turned off in this browser. */
export function lettersOn(): boolean {
  return localStorage.getItem(setting) !== "off";
}

/** Turns single-letter keys on or off for this browser, and tells every switch on the page (`lettersChanged`). */
export function setLetters(on: boolean): void {
  if (on) localStorage.removeItem(setting);
  else localStorage.setItem(setting, "off");
  window.dispatchEvent(new Event(lettersChanged));
}

/** Name of the event at the window. */
export const lettersChanged = "lintview-letters";

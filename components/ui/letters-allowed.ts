const setting = "lintview.letters";

/** Whether a single-letter key may act: not in a field or editor, not while an input method composes, not with a modifier, not where the reader has turned letters off. */
export function lettersAllowed(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target as HTMLElement | null;
  if (target?.closest("input, textarea, select, [contenteditable], [role=textbox], [role=dialog]")) return false;
  return lettersOn();
}

/** True unless turned off in this browser. */
export function lettersOn(): boolean {
  return localStorage.getItem(setting) !== "off";
}

/** Turns single-letter keys on or off for this browser. */
export function setLetters(on: boolean): void {
  if (on) localStorage.removeItem(setting);
  else localStorage.setItem(setting, "off");
}

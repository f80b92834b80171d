"use client";

import { useEffect, useState } from "react";
import { isFieldKey, lettersChanged, lettersOn, setLetters } from "@/components/ui/letters-allowed";

/** Turns single-letter keys on and off for this browser (WCAG 2.1.4). While off, no shortcut of any page hears them. */
export function LettersSwitch({ on, off }: { on: string; off: string }) {
  const [isOn, setOn] = useState(true);
  useEffect(() => {
    const read = () => setOn(lettersOn());
    read();
    window.addEventListener(lettersChanged, read);
    // At the window and in the capturing phase: before whoever listens on the document.
    const hold = (event: KeyboardEvent) => {
      const isLetter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isLetter && !isFieldKey(event) && !lettersOn()) event.stopPropagation();
    };
    window.addEventListener("keydown", hold, true);
    return () => {
      window.removeEventListener("keydown", hold, true);
      window.removeEventListener(lettersChanged, read);
    };
  }, []);
  return (
    <button type="button" className="a needs-scripts" aria-pressed={isOn} onClick={() => setLetters(!isOn)}>
      {isOn ? on : off}
    </button>
  );
}

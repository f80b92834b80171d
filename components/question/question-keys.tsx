"use client";

import { useEffect, useRef } from "react";
import { lettersAllowed, lettersOn } from "@/components/ui/letters-allowed";

/** Keys of a question: Space shows the answer, N opens the next follow-up, L changes the language. Pages work without it. */
export function QuestionKeys() {
  const sign = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    sign.current?.setAttribute("data-ready", "");
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || !lettersAllowed(event)) return;
      const letter = lettersOn() ? event.key : "";
      const act =
        event.key === " "
          ? revealAnswer(event.target as HTMLElement)
          : letter === "n"
            ? openNext()
            : letter === "l"
              ? changeLanguage()
              : false;
      if (act) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  // Says to tests and tools that keys are heard from now on.
  return <span ref={sign} hidden />;
}

function revealAnswer(target: HTMLElement): boolean {
  const answer = document.getElementById("answer");
  // Where Space presses a control it keeps doing so; once the answer stands open it scrolls.
  if (!(answer instanceof HTMLDetailsElement) || answer.open || target.closest("button, a, summary")) return false;
  answer.open = true;
  answer.querySelector("summary")?.focus({ preventScroll: true });
  return true;
}

function openNext(): boolean {
  const answer = document.getElementById("answer");
  if (answer instanceof HTMLDetailsElement && !answer.open) return false;
  const chain = [...document.querySelectorAll<HTMLDetailsElement>(".chain > li > details")];
  const last = chain.findLastIndex((item) => item.open);
  const next = chain[last + 1];
  if (!next) return false;
  next.open = true;
  next.querySelector("summary")?.focus();
  return true;
}

function changeLanguage(): boolean {
  const link = document.querySelector<HTMLAnchorElement>("a[data-language]");
  link?.click();
  return link !== null;
}

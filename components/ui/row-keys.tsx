"use client";

import { useEffect } from "react";
import { lettersAllowed } from "./letters-allowed";

/** J and K move focus over the rows (`a.row`) of the page, `/` goes to its filter field (`[data-filter]`); Enter opens, as with any link. */
export function RowKeys() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!lettersAllowed(event)) return;
      if (event.key === "/") {
        event.preventDefault();
        document.querySelector<HTMLInputElement>("[data-filter]")?.focus();
        return;
      }
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step === 0) return;
      const rows = [...document.querySelectorAll<HTMLElement>("main a.row")];
      const here = rows.indexOf(document.activeElement as HTMLElement);
      const next = here === -1 ? (step === 1 ? 0 : rows.length - 1) : Math.min(Math.max(here + step, 0), rows.length - 1);
      rows[next]?.focus({ focusVisible: true } as FocusOptions);
      rows[next]?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}

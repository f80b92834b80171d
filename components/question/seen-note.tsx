"use client";

import { useEffect } from "react";

/** Tells the server once that the answer of this question was opened, so that home and the banks know it as met. Pages work without it. */
export function SeenNote({ id }: { id: string }) {
  useEffect(() => {
    const answer = document.getElementById("answer");
    if (!(answer instanceof HTMLDetailsElement)) return;
    const note = () => {
      if (!answer.open) return;
      answer.removeEventListener("toggle", note);
      fetch("/api/seen", {
        method: "POST",
        keepalive: true,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ question: id }),
      }).catch(() => answer.addEventListener("toggle", note)); // no connection: the next opening tells it
    };
    answer.addEventListener("toggle", note);
    note();
    return () => answer.removeEventListener("toggle", note);
  }, [id]);
  return null;
}

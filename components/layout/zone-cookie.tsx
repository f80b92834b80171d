"use client";

import { useEffect } from "react";

const year = 31_536_000;

/** Tells the server in which time zone its reader lives, so that days and times are theirs; without scripts they are those of UTC. */
export function ZoneCookie() {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http.
    document.cookie = `zone=${encodeURIComponent(timeZone)}; Path=/; Max-Age=${year}; SameSite=Lax`;
  }, []);
  return null;
}

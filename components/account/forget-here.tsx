"use client";

import { useEffect } from "react";
import { clearLocalStore } from "@/components/workspace/local-store";

/** After everything was deleted on the server: the copies that this browser keeps go too. */
export function ForgetHere() {
  useEffect(() => {
    try {
      clearLocalStore(localStorage);
      sessionStorage.clear();
    } catch {
      // The browser forbids storage, so nothing was kept in it.
    }
  }, []);
  return null;
}

"use client";

import "@/components/layout/fonts";
import { Failed } from "@/components/layout/failed";
import "./globals.css";

/** Our fault in the frame itself: the same words without header and theme. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Lintview</title>
        <Failed digest={error.digest} again={reset} />
      </body>
    </html>
  );
}

"use client";

import { Failed } from "@/components/layout/failed";

/** Our fault in a page: the frame stands, the page says so. Next logs the error with its digest on the server. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Failed digest={error.digest} again={reset} />;
}

import { Notice } from "@/components/ui/notice";
import type { WalkState } from "./walk-keeper";
import type { WalkWords } from "./walk-words";

/** Where a walk is kept just now, and what has happened to it. */
export function WalkNote({ state: { current, line, notice }, words }: { state: WalkState; words: WalkWords }) {
  const said = { "other-tab": words.otherTab, changed: words.changed, refused: words.refused };
  return (
    <div role="status" className="mt-3 text-sm">
      {notice && <Notice kind={notice === "other-tab" ? "advise" : "warn"} title={said[notice]} className="mb-2 max-w-[44rem]" />}
      {current && notice !== "refused" && (
        <p className="text-ink-3">
          {line === "down" ? words.offline : line === "server-failed" ? words.weFailed : current.isSent ? words.kept : words.keeping}
        </p>
      )}
    </div>
  );
}

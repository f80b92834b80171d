"use client";

import { type ComponentType, type ReactNode, useState } from "react";
import type { LintedSample } from "@/lib/rules/linted-sample";
import type { TryWords } from "./try-words";

interface TryItProps {
  readonly sample: LintedSample;
  readonly words: TryWords;
  /** The same, rendered by the server: it stands until somebody wants to write, and where scripts are off. */
  readonly code: ReactNode;
  readonly findings: ReactNode;
}

type Editor = ComponentType<{ readonly sample: LintedSample; readonly words: TryWords }>;

/** A Dockerfile with its findings; the editor and the grader are loaded when somebody reaches for a line. */
export function TryIt({ sample, words, code, findings }: TryItProps) {
  const [editor, setEditor] = useState<{ readonly Editor: Editor } | "asleep" | "loading" | "lost">("asleep");
  const wake = async () => {
    setEditor("loading");
    try {
      const { TrySample } = await import("./try-sample");
      setEditor({ Editor: TrySample });
    } catch {
      setEditor("lost");
    }
  };
  if (typeof editor === "object") return <editor.Editor sample={sample} words={words} />;
  return (
    <div className="try">
      <div className="min-w-0">
        <div className="flex items-center gap-2 h-9 px-3 border-b border-line text-xs text-ink-2">
          <span className="num">Dockerfile</span>
          <button type="button" className="btn btn-sm btn-ghost ml-auto needs-scripts" onClick={wake} aria-busy={editor === "loading"}>
            {editor === "loading" ? words.loading : words.edit}
          </button>
        </div>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button above does the same by keys */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <div onClick={wake}>{code}</div>
        {editor === "lost" && (
          <p className="px-3 py-2 text-sm border-t border-line" role="status">
            {words.lost}
          </p>
        )}
      </div>
      <div className="border-t lg:border-t-0 lg:border-l border-line text-sm">{findings}</div>
    </div>
  );
}

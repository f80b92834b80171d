"use client";

import { useEffect, useId, useRef, useState } from "react";
import { createGraderClient } from "@/components/editor/grader-client";
import { MarkedCode } from "@/components/rules/marked-code";
import { renderMessage } from "@/lib/graders/render-message";
import type { Finding } from "@/lib/graders/rule";
import type { RoomMessages } from "@/lib/graders/words";
import type { LintedSample, SampleFinding } from "@/lib/rules/linted-sample";
import { markLines } from "@/lib/rules/mark-lines";
import { moveFindings } from "@/lib/rules/move-findings";
import { sampleFindings } from "@/lib/rules/sample-findings";
import { SampleFindingsList } from "./sample-findings-list";
import type { TryWords } from "./try-words";

const pauseMs = 150;
const question = { id: "try", version: "0" };

interface Seen {
  readonly text: string;
  readonly found: readonly Finding[];
  readonly said: readonly SampleFinding[];
  readonly note: string;
}

const plain = (text: string) => text.split("\n").map((line) => [{ text: line, token: "" }]);

/** The words of the rules, asked for once. */
async function loadWords(locale: string): Promise<RoomMessages> {
  const response = await fetch(`/api/words/dockerfile?locale=${locale}`);
  if (!response.ok) throw new Error(`words: ${response.status}`);
  return response.json();
}

/** The sample as a field: a native text area laid over its own marked lines, checked 150 ms after the last key. */
export function TrySample({ sample, words }: { readonly sample: LintedSample; readonly words: TryWords }) {
  const status = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(sample.text);
  const [seen, setSeen] = useState<Seen>({ text: sample.text, found: sample.found, said: sample.findings, note: words.loading });
  const tools = useRef<{ client: ReturnType<typeof createGraderClient>; messages: Promise<RoomMessages> } | null>(null);

  useEffect(() => {
    const client = createGraderClient();
    const messages = loadWords(words.locale);
    // Whoever asks first hears of the failure; unheard it would only be noise.
    messages.catch(() => {});
    tools.current = { client, messages };
    field.current?.focus({ preventScroll: true });
    return () => client.close();
  }, [words.locale]);

  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(async () => {
      if (!tools.current) return;
      const { client, messages } = tools.current;
      const result = await client.check({ language: "dockerfile", input: { text, options: {}, given: {}, rubric: [] }, question });
      if (isStale || result.status === "superseded" || result.status === "cancelled") return;
      if (result.status === "too-large") return setSeen({ text, found: [], said: [], note: words.tooLarge });
      const { findings, failed } = result.report;
      try {
        const said = sampleFindings(text, findings, await messages, words.locale);
        const ms = result.ms < 0.1 ? "0.1" : result.ms.toFixed(1);
        const note = failed.length > 0 ? words.failed : renderMessage(words.countMs, { count: findings.length, ms }, words.locale);
        if (!isStale) setSeen({ text, found: findings, said, note });
      } catch {
        if (!isStale) setSeen({ text, found: findings, said: [], note: words.lost });
      }
    }, pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, words]);

  const lines = markLines(text, plain(text), moveFindings(seen.text, text, seen.found));
  return (
    <div className="try">
      <div className="min-w-0">
        <div className="flex items-center gap-2 h-9 px-3 border-b border-line text-xs text-ink-2">
          <span className="num">Dockerfile</span>
        </div>
        <div className="code py-2">
          <div className="try-field">
            <MarkedCode lines={lines} hidden />
            <textarea
              ref={field}
              value={text}
              onChange={(event) => setText(event.target.value)}
              aria-label={words.field}
              aria-describedby={status}
              rows={text.split("\n").length}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              wrap="off"
            />
          </div>
        </div>
      </div>
      <div className="border-t lg:border-t-0 lg:border-l border-line text-sm">
        <SampleFindingsList findings={seen.said} locale={words.locale} kinds={words.kinds} />
        <p className="px-3 py-2 text-xs text-ink-3" role="status" id={status}>
          {seen.note}
        </p>
      </div>
    </div>
  );
}

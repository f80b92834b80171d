"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { textLines } from "@/components/editor/text-lines";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Mark } from "@/components/ui/mark";
import type { AttemptView } from "@/lib/attempts/attempt";
import type { Backend } from "./backend";
import { checksView } from "./checks-view";
import { clockTime } from "./clock-time";
import { CodeLines } from "./code-lines";
import type { Exercise } from "./exercise";
import type { Phrasebook } from "./phrasebook";
import { Sentence } from "./sentence";

interface AttemptDialogProps {
  readonly backend: Backend;
  readonly exercise: Exercise;
  readonly phrases: Phrasebook;
  readonly attempt: AttemptView;
  readonly number: number;
  onRestore(text: string): void;
  onClose(): void;
}

const marks = { passed: "pass", failed: "fail", broken: "ours", grading: "half" } as const;
const lineMarks = { met: "pass", lost: "fail", waiting: "none", unjudged: "none" } as const;

/** One attempt as it was judged: points, demands, and the answer with its findings. */
export default function AttemptDialog({ backend, exercise, phrases, attempt, number, onRestore, onClose }: AttemptDialogProps) {
  const t = useTranslations("exercise.attempts");
  const checks = useTranslations("exercise.checks");
  const locale = useLocale();
  const [read, setRead] = useState<AttemptView | "reading" | "unreachable">("reading");
  useEffect(() => {
    let gone = false;
    backend.readAttempt(attempt.id).then(
      (found) => gone || setRead(found?.attempt ?? "unreachable"),
      () => gone || setRead("unreachable"),
    );
    return () => {
      gone = true;
    };
  }, [backend, attempt.id]);

  const { hints, version, state } = attempt;
  const description = t("at", { time: clockTime(attempt.at, locale, new Date()), hints, version });
  let body: ReactNode;
  if (typeof read === "string") body = <p className="mt-4 text-sm text-ink-2">{t(read === "reading" ? "loading" : "unreachable")}</p>;
  else {
    const text = read.text ?? "";
    // Demands of an older version of the question are not those of the page; what was lost is told by its rule.
    const view = checksView(read.report ?? null, version === exercise.version ? exercise.rubric : [], text, textLines(text));
    const byLine = new Map(
      [...view.all].reverse().map((found) => [found.first, <Mark key="mark" kind={found.channel === "advised" ? "advise" : "fail"} />]),
    );
    body = (
      <div className="mt-4 text-sm">
        <p className="flex items-center gap-2">
          <Mark kind={marks[state]} />
          <strong className="font-semibold">{t(state)}</strong>
          <span className="num">
            {attempt.points ?? "–"}/{attempt.of}
          </span>
        </p>
        <ol className="mt-2">
          {view.rows.map((row) => (
            <li key={row.demand.id} className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-2 py-1.5 border-b border-line">
              <span className="pt-0.5">
                <Mark kind={lineMarks[row.state]} label={checks(row.state === "unjudged" ? "waiting" : row.state)} />
              </span>
              <span>
                <Sentence text={row.demand.message} />
              </span>
              <span className="num text-ink-2">
                {row.points ?? "–"}/{row.demand.points}
              </span>
            </li>
          ))}
        </ol>
        {view.all.length > 0 && (
          <ul className="mt-3 space-y-1 text-ink-2">
            {view.all.map((found) => (
              <li key={found.index}>
                <span className={`num mr-1.5 ${found.channel === "advised" ? "tone-advise" : "tone-fail"}`}>
                  {found.first === found.last
                    ? checks("line", { line: found.first })
                    : checks("lines", { first: found.first, last: found.last })}
                </span>
                <Sentence text={phrases.sentence(found.finding)} />
              </li>
            ))}
          </ul>
        )}
        <h3 className="label mt-4 mb-1">{t("answer")}</h3>
        <CodeLines text={text} label={t("answer")} marks={byLine} className="rounded-md border border-line max-h-[40dvh] overflow-auto" />
        <p className="mt-3">
          <Button className="touch-target" onClick={() => onRestore(text)}>
            {t("restore")}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <Dialog title={t("heading", { number })} description={description} closeLabel={t("close")} wide onClose={onClose}>
      {body}
    </Dialog>
  );
}

"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Phrase } from "@/components/markdown/prose";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { checkStep } from "@/lib/content/sheet-answers";
import {
  decadesApart,
  isSheetDone,
  nextVariant,
  rightAtOnce,
  type SheetAnswer,
  type SheetStepState,
  sheetSteps,
  typedLimit,
} from "@/lib/walks/sheet-walk";
import { fillWords } from "./fill-words";
import { useWalkKeeper } from "./use-walk-keeper";
import type { SheetWalkProps } from "./walk-door";
import { WalkNote } from "./walk-note";
import type { WalkWords } from "./walk-words";

/** A worksheet filled in: its steps open one by one, each figure is checked, a known wrong path gets its reason. */
export function SheetWalk({ questionId, version, words, sheet }: SheetWalkProps) {
  const { figures } = sheet;
  const [keeper, state] = useWalkKeeper(questionId, version, ["worksheet"]);
  const { current, earlier } = state;
  /** Variant of a sheet in which nothing is written yet. */
  const [variant, setVariant] = useState<number | null>(null);
  const log = current?.log.kind === "worksheet" ? current.log : null;
  const lastEnded = earlier?.find(({ isEnded }) => isEnded)?.log;
  const shownVariant = log?.variant ?? variant ?? nextVariant(figures, lastEnded?.kind === "worksheet" ? lastEnded.variant : null);
  const answers = log?.answers ?? [];
  const kept = sheetSteps(figures, shownVariant, answers);
  // Answers that this text does not fit cannot be shown; they are as good as none.
  const steps = kept ?? sheetSteps(figures, shownVariant, []) ?? [];
  const isDone = isSheetDone(steps);
  const at = steps.findIndex((step) => step.state === "open");

  const add = (answer: SheetAnswer) => {
    const next = { kind: "worksheet", variant: shownVariant, answers: [...(kept ? answers : []), answer] } as const;
    const after = sheetSteps(figures, shownVariant, next.answers);
    if (!after) return;
    const done = isSheetDone(after);
    if (log && kept) keeper.goOn({ ...next, answers: [...next.answers] }, done);
    else keeper.begin({ ...next, answers: [...next.answers] }, done);
  };

  return (
    <div className="max-w-[44rem] mt-6">
      <div className="flex flex-wrap justify-between gap-x-4">
        <h3 className="label mb-1">{words.given}</h3>
        {figures.variants > 1 && <p className="text-xs text-ink-3">{fillWords(words.variant, shownVariant + 1, figures.variants)}</p>}
      </div>
      <dl className="text-sm border-t border-edge">
        {sheet.given.map(({ label, figures: own }) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-6 py-1.5 border-b border-line">
            <dt>
              <Phrase html={label} />
            </dt>
            <dd className="num">{own[shownVariant] ?? own[0]}</dd>
          </div>
        ))}
      </dl>
      <ol className="mt-5">
        {steps.map((step, index) => (
          <Step
            key={step.id}
            sheet={sheet}
            variant={shownVariant}
            index={index}
            step={step}
            isFocused={index === at && answers.length > 0}
            words={words}
            onAnswer={(typed) => add({ step: step.id, typed })}
          />
        ))}
      </ol>
      <p className="text-xs text-ink-3 mt-2">{words.scale}</p>
      <div role="status">{isDone && <p className="mt-4 font-semibold">{fillWords(words.done, rightAtOnce(steps), steps.length)}</p>}</div>
      {isDone && (
        <p className="mt-3">
          <Button
            onClick={() => {
              setVariant(nextVariant(figures, shownVariant));
              keeper.close();
            }}
          >
            {words.nextSheet}
          </Button>
        </p>
      )}
      <WalkNote state={state} words={words} />
    </div>
  );
}

interface StepProps {
  readonly sheet: SheetWalkProps["sheet"];
  readonly variant: number;
  readonly index: number;
  readonly step: SheetStepState;
  /** It has just opened because the one before was answered. */
  readonly isFocused: boolean;
  readonly words: WalkWords;
  readonly onAnswer: (typed: string | null) => void;
}

const marks = { later: "none", open: "none", right: "pass", shown: "half" } as const;

function Step({ sheet, variant, index, step, isFocused, words, onAnswer }: StepProps) {
  const { ask, formula, figures, because, wrong } = sheet.steps[index] as (typeof sheet.steps)[number];
  const unit = sheet.figures.steps[index]?.unit ?? "1";
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [isUnreadable, setUnreadable] = useState(false);
  const isOpen = step.state === "open";
  const isClosed = step.state === "right" || step.state === "shown";
  const last = step.tries.at(-1);
  useEffect(() => {
    if (isFocused && isOpen) field.current?.focus();
  }, [isFocused, isOpen]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isReadable = checkStep(sheet.figures, variant, index, typed).is !== "unreadable";
    setUnreadable(!isReadable);
    field.current?.focus();
    if (isReadable) onAnswer(typed.trim());
  };
  const states = { later: words.notYet, open: "", right: words.right, shown: words.shown };
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] py-3 border-b border-line" aria-current={isOpen ? "step" : undefined}>
      <span className="num text-ink-3">{index + 1}</span>
      <div className="min-w-0">
        <p className={step.state === "later" ? "text-ink-3" : "font-medium"}>
          {isOpen ? (
            <label htmlFor={id}>
              <Phrase html={ask} />
            </label>
          ) : (
            <Phrase html={ask} />
          )}{" "}
          {!isOpen && (
            <span className="text-sm font-normal text-ink-3 whitespace-nowrap">
              {isClosed && <Mark kind={marks[step.state]} className="inline align-[-0.15em]" />} {states[step.state]}
            </span>
          )}
        </p>
        {isOpen && (
          <form onSubmit={submit} className="flex flex-wrap gap-2 items-center mt-2">
            <input
              ref={field}
              id={id}
              className="field w-36! num text-right"
              inputMode="decimal"
              autoComplete="off"
              maxLength={typedLimit}
              value={typed}
              aria-invalid={isUnreadable || undefined}
              aria-describedby={`${id}-note`}
              onChange={(event) => {
                setTyped(event.target.value);
                setUnreadable(false);
              }}
            />
            {unit !== "1" && <span className="num text-ink-3 text-sm">{unit.replace(/^1\//, "/")}</span>}
            <Button type="submit">{words.check}</Button>
            <Button look="ghost" onClick={() => onAnswer(null)}>
              {words.giveUp}
            </Button>
          </form>
        )}
        {isOpen && (
          <div id={`${id}-note`} role="status" className="text-sm">
            {isUnreadable && <p className="mt-2">{words.unreadable}</p>}
            {!isUnreadable && last?.check.is === "wrong" && (
              <div className="note soft-fail border-fail mt-2">
                <Mark kind="fail" />
                <p>
                  <strong className="font-semibold num">{last.typed}</strong> <strong className="font-semibold">{words.no}</strong>{" "}
                  {last.check.path === null ? words.noPath : <Phrase html={wrong[last.check.path] ?? ""} />}
                </p>
              </div>
            )}
          </div>
        )}
        {isClosed && (
          <>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm mt-2 items-center">
              {step.tries.length > 0 && (
                <>
                  <dt className="text-ink-3">{words.figure}</dt>
                  <dd className="num flex flex-wrap gap-x-3">
                    {step.tries.map((one, k) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: tries are only added
                      <span key={k} className={one.check.is === "wrong" ? "line-through text-ink-3" : ""}>
                        {one.typed}
                        {one.check.is === "wrong" && <span className="sr"> {words.wrongMark}</span>}
                      </span>
                    ))}
                  </dd>
                </>
              )}
              <dt className="text-ink-3">{words.ours}</dt>
              <dd className="num">{figures[variant] ?? figures[0]}</dd>
              <dt className="text-ink-3">{words.how}</dt>
              <dd className="num text-xs">{formula}</dd>
            </dl>
            {last && <Ruler value={last.check.value} ours={last.check.ours} words={words} />}
            <p className="text-sm text-ink-2 mt-1">
              <Phrase html={because} />
            </p>
          </>
        )}
      </div>
    </li>
  );
}

/** How far a figure is from ours, on a logarithmic scale from a tenth to ten times. */
function Ruler({ value, ours, words }: { value: number; ours: number; words: WalkWords }) {
  const decades = decadesApart(value, ours);
  if (decades === null) return null;
  const x = (decade: number) => 80 + decade * 62;
  const half = Math.log10(2);
  return (
    <svg
      className="mt-2 block"
      width="160"
      height="20"
      viewBox="0 0 160 20"
      role="img"
      aria-label={fillWords(words.apart, Number((value / ours).toPrecision(2)).toLocaleString("en"))}
    >
      <rect x={x(-half)} y="8" width={x(half) - x(-half)} height="5" className="fill-pass-soft" />
      <path d="M2 10.5H158" className="stroke-edge" />
      {[-1, -half, 0, half, 1].map((decade) => (
        <path key={decade} d={`M${x(decade)} 8v5`} className="stroke-edge" />
      ))}
      <path d={`M${x(decades)} 2v17`} className="stroke-ink" strokeWidth="2.5" />
    </svg>
  );
}

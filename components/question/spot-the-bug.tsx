// biome-ignore-all lint/suspicious/noArrayIndexKey: lines and faults never change while they are shown
"use client";

import { clsx } from "clsx";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Phrase, Prose } from "@/components/markdown/prose";
import { Mark, type MarkKind } from "@/components/ui/mark";
import { compareMarks, type FaultState } from "@/lib/content/compare-marks";
import type { LineRange } from "@/lib/content/question";
import { Reveal } from "./reveal";

/** Words of the picker; `%` stands for the number or text that belongs there, lists are indexed by count. */
export interface SpotTheBugWords {
  readonly section: string;
  readonly answer: string;
  readonly codeLabel: string;
  readonly line: string;
  readonly lineMarked: readonly [before: string, between: string];
  readonly how: string;
  readonly marks: string;
  readonly noMarks: string;
  readonly atLine: string;
  readonly noLine: string;
  readonly why: string;
  readonly remove: string;
  readonly another: string;
  readonly missing: string;
  readonly left: readonly string[];
  readonly found: readonly string[];
  /** By number of marks that were no fault; `%` is the time taken. */
  readonly compared: readonly string[];
  readonly states: { readonly found: string; readonly missed: string; readonly unclear: string; readonly noFault: string };
  readonly you: string;
  readonly which: string;
  readonly notThis: string;
  readonly noReason: string;
  readonly noFaultAt: string;
  readonly reveal: { readonly show: string; readonly hide: string; readonly space: string };
}

interface SpotTheBugProps {
  readonly id: string;
  /** HTML of each line of the code. */
  readonly lines: readonly string[];
  readonly faults: readonly { readonly lines: readonly LineRange[]; readonly title: string; readonly body: string }[];
  readonly words: SpotTheBugWords;
  /** What follows the faults inside the answer: rows of the page. */
  readonly children: ReactNode;
}

interface WrittenMark {
  readonly id: number;
  readonly line: number | null;
  readonly reason: string;
}

const mostMarks = 20;
const stateMark: Record<FaultState["state"], MarkKind> = { found: "pass", unclear: "half", missed: "none" };
const fill = (template: string, value: string | number): string => template.replace("%", String(value));

/**
 * The faulty code, whose line numbers become buttons once scripts run, the learner's marks with their reasons, and the answer,
 * which holds both side by side. Without scripts it is code with line numbers and an answer that opens.
 */
export function SpotTheBug({ id, lines, faults, words, children }: SpotTheBugProps) {
  const [isReady, setReady] = useState(false);
  const [marks, setMarks] = useState<readonly WrittenMark[]>([]);
  const [meant, setMeant] = useState<ReadonlyMap<number, number | null>>(new Map());
  const [isOpen, setOpen] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [at, setAt] = useState(1);
  const started = useRef(0);
  const taken = useRef(new Map<number | null, readonly WrittenMark[]>());
  const section = useRef<HTMLElement>(null);

  useEffect(() => {
    started.current = performance.now();
    setMarks(readKept(id));
    setReady(true);
    const answer = document.getElementById("answer");
    setOpen(answer instanceof HTMLDetailsElement && answer.open);
    // `toggle` does not bubble; one listener serves the summary, the Space key and a find in the page.
    const onToggle = () => {
      setOpen((answer as HTMLDetailsElement).open);
      setSeconds((before) => before || Math.round((performance.now() - started.current) / 1000));
    };
    answer?.addEventListener("toggle", onToggle);
    return () => answer?.removeEventListener("toggle", onToggle);
  }, [id]);

  const change = (next: readonly WrittenMark[]) => {
    setMarks(next);
    keep(id, next);
  };
  const nextId = Math.max(0, ...marks.map((mark) => mark.id)) + 1;
  const add = (line: number | null) => marks.length < mostMarks && change([...marks, { id: nextId, line, reason: "" }]);
  const toggle = (line: number) => {
    const own = marks.filter((mark) => mark.line === line);
    if (own.length === 0) {
      // A line marked again gets back what was written about it.
      const before = taken.current.get(line)?.map((mark, index) => ({ ...mark, id: nextId + index }));
      if (before) change([...marks, ...before].slice(0, mostMarks));
      else add(line);
    } else {
      taken.current.set(line, own);
      change(marks.filter((mark) => mark.line !== line));
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 1, End: lines.length };
    const to = moves[event.key];
    if (to === undefined || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const line = Math.min(lines.length, Math.max(1, to));
    setAt(line);
    section.current?.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus();
  };

  const compared = compareMarks(faults, marks, meant);
  const found = compared.faults.filter(({ state }) => state === "found").length;
  const numberOf = (mark: number) => marks.findIndex((other) => other.id === mark) + 1;
  const lastLine = marks.findLast((mark) => mark.line !== null)?.line ?? null;
  const isCompared = isOpen && marks.length > 0;

  return (
    <>
      <div className="g pt-[1.6rem] text-ink! font-semibold" aria-hidden="true">
        {isReady && `${marks.length}/${faults.length}`}
      </div>
      <section
        ref={section}
        aria-label={words.section}
        className={clsx(
          "m pt-6 grid grid-cols-1 gap-x-10 gap-y-5 items-start",
          isReady && !isOpen && "xl:grid-cols-[minmax(0,44rem)_20rem]",
        )}
      >
        <div className="min-w-0 max-w-[48rem]">
          <div className="border border-line rounded-md overflow-hidden">
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll */}
            <div
              className="code pick py-2"
              role="group"
              aria-label={words.codeLabel}
              tabIndex={isReady && !isOpen ? undefined : 0}
              onKeyDown={onKeyDown}
            >
              {lines.map((html, index) => {
                const line = index + 1;
                const own = marks.filter((mark) => mark.line === line).map((mark) => numberOf(mark.id));
                const isFault = isOpen && faults.some((fault) => fault.lines.some(({ from, to }) => from <= line && line <= to));
                return (
                  <div key={index} id={`line-${line}`} className={clsx("ln", own.length > 0 && !isOpen && "picked")}>
                    {isReady && !isOpen ? (
                      <button
                        type="button"
                        className="n"
                        data-line={line}
                        tabIndex={line === at ? 0 : -1}
                        aria-pressed={own.length > 0}
                        aria-label={
                          own.length > 0
                            ? fill(words.lineMarked[0], line) + fill(words.lineMarked[1], own.join(" "))
                            : fill(words.line, line)
                        }
                        onFocus={() => setAt(line)}
                        onClick={() => toggle(line)}
                      >
                        {line}
                      </button>
                    ) : (
                      <span className="n" aria-hidden="true">
                        {line}
                      </span>
                    )}
                    <span className="k">
                      {isCompared
                        ? lineState(line)
                        : own.length > 0 && (
                            <b className="pin" aria-hidden="true">
                              {own.join(" ")}
                            </b>
                          )}
                    </span>
                    <Phrase html={html === "" ? " " : html} className={clsx("c", isFault && "sq sq-fail")} />
                  </div>
                );
              })}
            </div>
          </div>
          {isReady && !isOpen && <p className="text-sm text-ink-3 mt-2">{words.how}</p>}
        </div>
        {isReady && !isOpen && (
          <div>
            <h2 className="label mb-1">{words.marks}</h2>
            {marks.length === 0 ? (
              <p className="text-sm text-ink-3 border-t border-edge pt-2.5">{words.noMarks}</p>
            ) : (
              <ol className="border-t border-edge">
                {marks.map((mark, index) => {
                  const place = mark.line === null ? words.noLine : fill(words.atLine, mark.line);
                  return (
                    <li
                      key={mark.id}
                      className="grid grid-cols-[1.5rem_minmax(0,1fr)_2rem] gap-x-2 py-2.5 border-b border-line items-start text-sm"
                    >
                      <b className="pin mt-0.5" aria-hidden="true">
                        {index + 1}
                      </b>
                      <div>
                        <label htmlFor={`mark-${mark.id}`} className="num text-xs text-ink-2 block">
                          {place}
                        </label>
                        <textarea
                          id={`mark-${mark.id}`}
                          aria-label={`${place}, ${words.why}`}
                          rows={1}
                          maxLength={500}
                          className="field mt-1 field-sizing-content resize-none leading-5!"
                          value={mark.reason}
                          onChange={(event) =>
                            change(marks.map((other) => (other.id === mark.id ? { ...other, reason: event.target.value } : other)))
                          }
                        />
                      </div>
                      <button
                        type="button"
                        className="btn btn-ghost btn-icon"
                        aria-label={fill(words.remove, index + 1)}
                        onClick={() => change(marks.filter((other) => other.id !== mark.id))}
                      >
                        ×
                      </button>
                    </li>
                  );
                })}
              </ol>
            )}
            <p className="flex flex-wrap gap-x-2 mt-2 -ml-3">
              {lastLine !== null && (
                <button type="button" className="btn btn-ghost" onClick={() => add(lastLine)}>
                  + {fill(words.another, lastLine)}
                </button>
              )}
              {faults.some((fault) => fault.lines.length === 0) && (
                <button type="button" className="btn btn-ghost" onClick={() => add(null)}>
                  + {words.missing}
                </button>
              )}
            </p>
            <p className="text-sm text-ink-2 mt-2">{words.left[Math.max(0, faults.length - marks.length)]}</p>
          </div>
        )}
      </section>
      <Reveal words={words.reveal}>
        <div className="rows">
          <div className="g pt-[2.7rem] text-ink! font-semibold" aria-hidden="true">
            {isCompared && `${found}/${faults.length}`}
          </div>
          <section className="m pt-8" aria-labelledby="faults">
            <h2 id="faults" className="text-xl">
              {isCompared ? words.found[found] : words.answer}
            </h2>
            {isCompared && (
              <p className="text-ink-2 mt-1 max-w-[40rem]">
                {fill(words.compared[Math.min(compared.noFault.length, words.compared.length - 1)] ?? "", clock(seconds))}
              </p>
            )}
            <ol className="mt-4 max-w-[48rem]">
              {faults.map((fault, index) => faultRow(fault, index))}
              {isCompared && compared.noFault.map(noFaultRow)}
            </ol>
          </section>
          {children}
        </div>
      </Reveal>
    </>
  );

  function lineState(line: number): ReactNode {
    const states = compared.faults.filter((_, index) => faults[index]?.lines.some(({ from, to }) => from <= line && line <= to));
    if (states.length === 0) return marks.some((mark) => mark.line === line) ? <Mark kind="advise" label={words.states.noFault} /> : null;
    const state = states.find((one) => one.state === "found")?.state ?? states.find((one) => one.state === "unclear")?.state ?? "missed";
    return <Mark kind={stateMark[state]} label={words.states[state]} />;
  }

  function faultRow(fault: SpotTheBugProps["faults"][number], index: number): ReactNode {
    const state = compared.faults[index] ?? { state: "missed" };
    const own = state.state === "missed" ? [] : marks.filter((mark) => state.marks.includes(mark.id));
    return (
      <li
        key={index}
        className="grid grid-cols-[1.5rem_minmax(0,1fr)] sm:grid-cols-[1.5rem_minmax(0,1fr)_7rem] gap-x-3 py-4 border-b border-line"
      >
        <b className={clsx("pin mt-1", !(isCompared && state.state === "found") && "pin-off")} aria-hidden="true">
          {index + 1}
        </b>
        <div className="min-w-0">
          <p className="font-semibold">
            <Phrase html={fault.title} className="prose text-base! leading-6!" />{" "}
            {fault.lines.map(({ from, to }) => (
              <a key={from} className="a num text-sm font-normal mr-1.5" href={`#line-${from}`}>
                {fill(words.atLine, from === to ? from : `${from}–${to}`)}
              </a>
            ))}
          </p>
          <Prose html={fault.body} className="mt-1 text-base! leading-6! text-ink-2" />
          {isCompared &&
            state.state === "found" &&
            own.map((mark) => (
              <OwnWords key={mark.id} you={words.you} text={mark.reason || words.noReason}>
                {meant.has(mark.id) && (
                  <button
                    type="button"
                    className="a ml-2 text-ink-3"
                    onClick={() => setMeant(new Map([...meant].filter(([id]) => id !== mark.id)))}
                  >
                    {words.notThis}
                  </button>
                )}
              </OwnWords>
            ))}
          {isCompared && state.state === "unclear" && (
            <div className="mt-2 text-sm flex flex-wrap items-center gap-2">
              <span className="text-ink-2">{words.which}</span>
              {own.map((mark) => (
                <button
                  key={mark.id}
                  type="button"
                  className="btn btn-sm max-w-full"
                  onClick={() => setMeant(new Map(meant).set(mark.id, index))}
                >
                  <b className="pin" aria-hidden="true">
                    {numberOf(mark.id)}
                  </b>
                  <span className="truncate">{mark.reason || words.noReason}</span>
                </button>
              ))}
            </div>
          )}
        </div>
        {isCompared && (
          <p className="max-sm:col-start-2 max-sm:mt-2 text-sm flex gap-2 items-center h-6 text-ink-2">
            <Mark kind={stateMark[state.state]} />
            {words.states[state.state]}
          </p>
        )}
      </li>
    );
  }

  function noFaultRow(id: number): ReactNode {
    const mark = marks.find((other) => other.id === id);
    if (!mark) return null;
    return (
      <li
        key={`mark-${id}`}
        className="grid grid-cols-[1.5rem_minmax(0,1fr)] sm:grid-cols-[1.5rem_minmax(0,1fr)_7rem] gap-x-3 py-4 border-b border-line"
      >
        <span className="num text-ink-3 mt-0.5" aria-hidden="true">
          –
        </span>
        <div className="min-w-0">
          <p className="text-ink-2">
            {fill(words.noFaultAt, numberOf(id))}{" "}
            {mark.line !== null && (
              <a className="a num text-sm" href={`#line-${mark.line}`}>
                {fill(words.atLine, mark.line)}
              </a>
            )}
          </p>
          <OwnWords you={words.you} text={mark.reason || words.noReason} />
        </div>
        <p className="max-sm:col-start-2 max-sm:mt-2 text-sm flex gap-2 items-center h-6 text-ink-2">
          <Mark kind="advise" />
          {words.states.noFault}
        </p>
      </li>
    );
  }
}

function OwnWords({ you, text, children }: { you: string; text: string; children?: ReactNode }) {
  return (
    <p className="mt-2 text-sm border-l-[3px] border-marker pl-3 text-ink-2 wrap-break-word">
      <span className="text-ink-3">{you}</span> {text}
      {children}
    </p>
  );
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

const keyOf = (id: string): string => `marks:${id}`;

/** Marks survive a reload of this tab and no more; a full or forbidden store costs that comfort only. */
function keep(id: string, marks: readonly WrittenMark[]): void {
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify(marks));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function readKept(id: string): readonly WrittenMark[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? "[]");
    return Array.isArray(kept) ? (kept as WrittenMark[]) : [];
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return [];
    throw error;
  }
}

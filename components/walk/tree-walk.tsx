"use client";

import { clsx } from "clsx";
import { type ReactNode, useEffect, useRef } from "react";
import { Phrase } from "@/components/markdown/prose";
import { Button, buttonClass, Key } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { lettersAllowed, lettersOn } from "@/components/ui/letters-allowed";
import { Mark } from "@/components/ui/mark";
import type { RenderedTreeNode } from "@/lib/content/rendered-section";
import { type DrillState, drillState, outputOf, pickInDrill, pickLeaf } from "@/lib/walks/drill";
import { backTo, followPath, isLeaf, nodeOf, writePath } from "@/lib/walks/tree-path";
import type { WalkLog } from "@/lib/walks/walk";
import type { WalkView } from "@/lib/walks/walk-log";
import { fillWords } from "./fill-words";
import { useWalkKeeper } from "./use-walk-keeper";
import type { TreeWalkProps } from "./walk-door";
import { WalkNote } from "./walk-note";

type Ask = Extract<RenderedTreeNode, { ask: string }>;
type TreeLog = Exclude<WalkLog, { kind: "worksheet" }>;

/** A troubleshooting tree walked step by step, or as a drill in which the outputs are given. */
export function TreeWalk({ questionId, version, address, words, nodes, first, canDrill }: TreeWalkProps) {
  const [keeper, state] = useWalkKeeper(questionId, version, ["tree", "drill"]);
  const heading = useRef<HTMLHeadingElement>(null);
  const { current, earlier } = state;
  const log = current && current.log.kind !== "worksheet" ? current.log : null;
  const drill = log?.kind === "drill" ? drillState(nodes, log.goal, log.path) : null;
  const { trail, fitting } = followPath(nodes, log?.path ?? []);
  // A log that this text does not fit cannot be shown; it is as good as none.
  const isShown = log !== null && fitting === log.path.length && (log.kind === "tree" || drill !== null);
  const at = isShown ? (drill?.at ?? trail.at(-1)) : undefined;
  const node = nodeOf(nodes, at);

  const beginTree = () => keeper.begin({ kind: "tree", path: [nodes[0]?.id ?? ""], ended: false });
  const beginDrill = () => {
    const lately = (earlier ?? []).flatMap((walk) => (walk.log.kind === "drill" ? [walk.log.goal] : []));
    const own = log?.kind === "drill" ? [log.goal] : [];
    const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
    const goal = pickLeaf(nodes, [...own, ...lately], chance / 2 ** 32);
    if (goal !== null) keeper.begin({ kind: "drill", goal, path: [nodes[0]?.id ?? ""] });
  };
  const goOn = (path: readonly string[], ended = false) => {
    if (!log) return;
    keeper.goOn(
      log.kind === "drill" ? { ...log, path: [...path] } : { kind: "tree", path: [...path], ended },
      ended || isLeaf(nodes, path.at(-1)),
    );
  };
  const choose = (index: number) => {
    if (!log || !node || !("ask" in node) || current?.isEnded) return;
    const to = node.options[index]?.to;
    if (to === undefined) return;
    goOn(drill ? pickInDrill(drill, log.path, to) : [...log.path, to]);
  };
  const takeBack = (to: string | undefined) => {
    if (log?.kind === "tree" && !current?.isEnded && to !== undefined) goOn(backTo(nodes, log.path, to));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked for is begun once
  useEffect(() => {
    if (first === "tree") beginTree();
    else if (first === "drill") beginDrill();
  }, []);

  const key = `${current?.id} ${at} ${trail.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step that has just opened gets the focus
  useEffect(() => {
    if (at !== undefined) heading.current?.focus();
  }, [key]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || !lettersAllowed(event) || !lettersOn()) return;
      if (/^[1-9]$/.test(event.key) && node && "ask" in node && Number(event.key) <= node.options.length) choose(Number(event.key) - 1);
      else if (event.key === "u" && log?.kind === "tree" && trail.length > 1) takeBack(trail.at(-2));
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });

  const start = (
    <p className="flex flex-wrap gap-2 mt-4">
      <Button onClick={beginTree}>
        <Icon name="rotate-ccw" /> {words.again}
      </Button>
      {canDrill && <Button onClick={beginDrill}>{words.drillAgain}</Button>}
    </p>
  );

  if (!isShown || !log || !node)
    return (
      <>
        <WalkNote state={state} words={words} />
        {start}
        <Earlier walks={earlier} address={address} words={words} />
      </>
    );
  const steps = trail.slice(0, -1);
  return (
    <div className="max-w-[44rem]">
      <ol>
        {steps.map((id, index) => {
          const past = nodeOf(nodes, id) as Ask;
          const to = trail[index + 1] ?? "";
          return (
            <li key={id} className="pb-6">
              <PastStep node={past} to={to} nodes={nodes} words={words} isDrill={drill !== null}>
                {log.kind === "tree" && !current?.isEnded && (
                  <button type="button" className="a text-xs font-normal text-ink-3" onClick={() => takeBack(id)}>
                    {words.chooseAgain}
                  </button>
                )}
              </PastStep>
            </li>
          );
        })}
      </ol>
      <section aria-labelledby="walk-now">
        {"ask" in node ? (
          <>
            <h3 id="walk-now" ref={heading} tabIndex={-1} className="text-lg">
              <Phrase html={node.ask} className="hl" />
            </h3>
            <Command run={node.run} />
            {drill && <Output text={drill.output} run={node.run} words={words} />}
            <p className="text-sm text-ink-2 mt-3" id="walk-choices">
              {drill ? words.whichOutput : words.whichWay}
            </p>
            {!(current?.isEnded ?? false) && <Choices node={node} drill={drill} onChoose={choose} />}
            <div role="status">{drill && <Tried node={node} nodes={nodes} drill={drill} words={words} />}</div>
          </>
        ) : (
          <>
            <h3 id="walk-now" ref={heading} tabIndex={-1} className="text-lg">
              <Phrase html={node.cause} className="hl" />
            </h3>
            <p className="mt-2">
              <Phrase html={node.fix} />
            </p>
            {drill && <p className="text-sm text-ink-2 mt-2">{fillWords(words.wrongCount, drill.wrong)}</p>}
          </>
        )}
      </section>
      <p className="flex flex-wrap gap-3 items-center mt-5 text-sm">
        {log.kind === "tree" && !current?.isEnded && (
          <Button disabled={trail.length < 2} onClick={() => takeBack(trail.at(-2))}>
            <Icon name="undo-2" /> {words.back} <Key>U</Key>
          </Button>
        )}
        {log.kind === "tree" && !current?.isEnded && trail.length > 1 && (
          <a className={buttonClass({ look: "ghost" })} href={replayAddress(address, log)} onClick={() => goOn(log.path, true)}>
            {words.end}
          </a>
        )}
        {current?.isEnded && (
          <a className={buttonClass({ look: "key" })} href={replayAddress(address, log)}>
            {words.replay}
          </a>
        )}
      </p>
      {current?.isEnded && start}
      <WalkNote state={state} words={words} />
      {current?.isEnded && <Earlier walks={earlier?.filter(({ id }) => id !== current.id) ?? null} address={address} words={words} />}
    </div>
  );
}

/** Where a path is replayed, for anybody. */
const replayAddress = (address: string, log: TreeLog): string => `${address}?path=${writePath(log.path)}#replay`;

function Command({ run }: { run: string }) {
  return (
    <p className="mt-1.5 text-sm">
      <code className="tag-code wrap-anywhere">{run}</code>
    </p>
  );
}

function Output({ text, run, words }: { text: string; run: string; words: TreeWalkProps["words"] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only what has the focus scrolls by keys
    <section className="mt-2 border-l-[3px] border-line pl-3 overflow-x-auto" aria-label={fillWords(words.output, run)} tabIndex={0}>
      <pre className="text-xs leading-5 whitespace-pre-wrap wrap-anywhere">{text}</pre>
    </section>
  );
}

interface PastStepProps {
  readonly node: Ask;
  readonly to: string;
  readonly nodes: readonly RenderedTreeNode[];
  readonly words: TreeWalkProps["words"];
  readonly isDrill: boolean;
  readonly children: ReactNode;
}

function PastStep({ node, to, nodes, words, isDrill, children }: PastStepProps) {
  const option = node.options.find((one) => one.to === to);
  const shown = isDrill ? outputOf(nodes, node.id, to) : option?.shows;
  return (
    <>
      <h3 className="text-base font-semibold flex gap-2 flex-wrap items-baseline">
        <Phrase html={node.ask} />
        {children}
      </h3>
      <Command run={node.run} />
      {shown && <Output text={shown} run={node.run} words={words} />}
      <p className="mt-2 text-ink-2">
        <span className="text-ink-3 text-sm">{words.chosen}</span> <Phrase html={option?.if ?? ""} />
      </p>
    </>
  );
}

function Choices({ node, drill, onChoose }: { node: Ask; drill: DrillState | null; onChoose: (index: number) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons
    <div className="mt-1 border-t border-edge" role="group" aria-labelledby="walk-choices">
      {node.options.map((option, index) => {
        const isTried = drill?.tried.includes(option.to) ?? false;
        return (
          <button
            key={option.label}
            type="button"
            className={clsx("choice w-full text-left", isTried && "text-ink-3 line-through")}
            disabled={isTried}
            onClick={() => onChoose(index)}
          >
            {index < 9 ? <Key>{index + 1}</Key> : <span />}
            <span className="min-w-0">
              <Phrase html={option.if} />
              {!drill && option.shows && (
                <code className="block text-xs text-ink-3 mt-0.5 whitespace-pre-wrap wrap-anywhere">{option.shows}</code>
              )}
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** Why the wrong picks of this step are wrong: what their output would be. */
function Tried({
  node,
  nodes,
  drill,
  words,
}: {
  node: Ask;
  nodes: readonly RenderedTreeNode[];
  drill: DrillState;
  words: TreeWalkProps["words"];
}) {
  return drill.tried.map((to) => {
    const label = node.options.find((option) => option.to === to)?.label ?? to;
    const would = outputOf(nodes, node.id, to);
    return (
      <div key={to} className="note soft-fail border-fail mt-3">
        <Mark kind="fail" />
        <div className="min-w-0">
          <p className="font-semibold">{fillWords(would ? words.wrong : words.wrongUnknown, label)}</p>
          {would && <code className="block text-xs mt-1 whitespace-pre-wrap wrap-anywhere">{would}</code>}
        </div>
      </div>
    );
  });
}

function Earlier({ walks, address, words }: { walks: readonly WalkView[] | null; address: string; words: TreeWalkProps["words"] }) {
  const trees = (walks ?? []).flatMap((walk) => (walk.log.kind === "worksheet" ? [] : [{ ...walk, log: walk.log }]));
  if (trees.length === 0) return null;
  return (
    <div className="mt-5">
      <h3 className="label mb-1">{words.earlier}</h3>
      <ul className="text-sm border-t border-edge">
        {trees.map(({ id, log, startedAt, isEnded }) => (
          <li key={id} className="py-1.5 border-b border-line">
            <a className="a" href={replayAddress(address, log)}>
              {log.kind === "drill" ? words.earlierDrill : words.earlierTree},{" "}
              <time dateTime={startedAt}>{new Date(startedAt).toLocaleString()}</time>
            </a>
            {!isEnded && <span className="text-ink-3"> · {words.open}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

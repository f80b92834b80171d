"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RenderedTreeNode, WorksheetPart } from "@/lib/content/rendered-section";
import { ownStorage, readKept } from "./walk-store";
import type { WalkWords } from "./walk-words";

export interface WalkProps {
  readonly questionId: string;
  readonly version: number;
  /** Path of the question's page in its language. */
  readonly address: string;
  readonly words: WalkWords;
}
export type TreeWalkProps = WalkProps & {
  readonly nodes: readonly RenderedTreeNode[];
  /** What was asked for; null: go on with what is kept. */
  readonly first: "tree" | "drill" | null;
  readonly canDrill: boolean;
};
export type SheetWalkProps = WalkProps & { readonly sheet: WorksheetPart };

type DoorProps = WalkProps & {
  /** A replay is shown: what is open waits until it is asked for. */
  readonly waits: boolean;
} & (
    | { readonly kind: "tree"; readonly nodes: readonly RenderedTreeNode[]; readonly canDrill: boolean }
    | {
        readonly kind: "worksheet";
        readonly sheet: WorksheetPart /** What is shown before, and without scripts. */;
        readonly children: ReactNode;
      }
  );

/** Opens the walk through a tree or a worksheet; its code is fetched only then. */
export function WalkDoor(props: DoorProps) {
  const { kind, questionId, words, waits } = props;
  const [walk, setWalk] = useState<ReactNode>(null);
  const [stage, setStage] = useState<"shut" | "loading" | "failed">("shut");
  const [isOpenBefore, setOpenBefore] = useState(false);
  const open = async (first: "tree" | "drill" | null) => {
    setStage("loading");
    const { waits: _waits, ...rest } = props;
    try {
      if (rest.kind === "tree") {
        const TreeWalk: ComponentType<TreeWalkProps> = (await import("./tree-walk")).TreeWalk;
        setWalk(<TreeWalk {...rest} first={first} />);
      } else {
        const SheetWalk: ComponentType<SheetWalkProps> = (await import("./sheet-walk")).SheetWalk;
        setWalk(<SheetWalk {...rest} />);
      }
    } catch {
      setStage("failed"); // no connection; the buttons stay and try again
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page stands
  useEffect(() => {
    const own = readKept(ownStorage(), questionId).filter(({ log }) => (log.kind === "worksheet") === (kind === "worksheet"));
    const isOpen = own.some(({ isEnded }) => !isEnded);
    setOpenBefore(isOpen);
    if (isOpen && !waits) void open(null);
    // Ended without a line: it is sent although nothing is opened.
    else if (own.some(({ isSent }) => !isSent))
      import("./send-kept").then(({ sendKept }) => sendKept(questionId, props.version)).catch(() => undefined); // the next visit tries again
  }, []);
  if (walk) return walk;
  const button = (label: string, first: "tree" | "drill" | null, look?: "key") => (
    <Button look={look} disabled={stage === "loading"} onClick={() => void open(first)}>
      {label}
    </Button>
  );
  return (
    <>
      {kind === "worksheet" && props.children}
      <div className="needs-scripts">
        {kind === "tree" && <p className="text-ink-2 max-w-[40rem]">{words.treeLead}</p>}
        <p className="flex flex-wrap gap-2 mt-3">
          {isOpenBefore && button(words.resume, null)}
          {kind === "worksheet" && !isOpenBefore && button(words.sheet, null)}
          {kind === "tree" && button(words.walk, "tree")}
          {kind === "tree" && props.canDrill && button(words.drill, "drill")}
        </p>
      </div>
      <div role="status">
        {stage === "loading" && <p className="text-sm text-ink-3 mt-2">{words.loading}</p>}
        {stage === "failed" && <Notice kind="warn" title={words.notLoaded} className="mt-3 max-w-[44rem]" />}
      </div>
    </>
  );
}

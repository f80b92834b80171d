"use client";

import { type KeyboardEvent, type ReactNode, useRef } from "react";

/** Arrows walk the cells of the map: left and right through all of them, up and down to the nearest cell of the next bank; Home and End to the ends. */
export function MapKeys({ children, className }: { children: ReactNode; className?: string }) {
  const map = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const cells = [...(map.current?.querySelectorAll<HTMLElement>("a.cell") ?? [])];
    const here = cells.indexOf(event.target as HTMLElement);
    const next =
      here === -1
        ? undefined
        : event.key === "ArrowRight"
          ? cells[here + 1]
          : event.key === "ArrowLeft"
            ? cells[here - 1]
            : event.key === "Home"
              ? cells[0]
              : event.key === "End"
                ? cells.at(-1)
                : event.key === "ArrowDown"
                  ? nearest(cells, here, 1)
                  : event.key === "ArrowUp"
                    ? nearest(cells, here, -1)
                    : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is operated; arrows are an addition to Tab
    <div ref={map} className={className} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

/** The cell of the next line up or down whose middle is nearest to that of the one at `here`. */
function nearest(cells: readonly HTMLElement[], here: number, step: 1 | -1): HTMLElement | undefined {
  const boxes = cells.map((cell) => cell.getBoundingClientRect());
  const own = boxes[here];
  if (!own) return undefined;
  const middle = (box: DOMRect) => box.left + box.width / 2;
  const beyond = boxes.flatMap((box, index) => ((box.top - own.top) * step > own.height / 2 ? [{ box, index }] : []));
  const line = step === 1 ? Math.min(...beyond.map(({ box }) => box.top)) : Math.max(...beyond.map(({ box }) => box.top));
  const [best] = beyond
    .filter(({ box }) => Math.abs(box.top - line) < own.height / 2)
    .sort((a, b) => Math.abs(middle(a.box) - middle(own)) - Math.abs(middle(b.box) - middle(own)));
  return best && cells[best.index];
}

import { labelLines } from "@/lib/content/draw-tree";
import type { RenderedTreeNode } from "@/lib/content/rendered-section";
import { nodeOf, waysFrom } from "@/lib/walks/tree-path";

const column = 212;
const boxWidth = 176;
const boxHeight = 54;
const rowHeight = 66;

interface PicturedBox {
  readonly id: string;
  readonly column: number;
  readonly row: number;
  readonly look: "taken" | "detour" | "other";
}

/** The path as a picture: its nodes in a line, below each step what was taken back (dashed) and what was not taken (thin). */
export function PathPicture({
  nodes,
  trail,
  detours,
  label,
}: {
  nodes: readonly RenderedTreeNode[];
  trail: readonly string[];
  /** `from to` of each way that was taken back. */
  detours: ReadonlySet<string>;
  label: string;
}) {
  const boxes: PicturedBox[] = [];
  for (const [at, id] of trail.entries()) {
    boxes.push({ id, column: at, row: 0, look: "taken" });
    const next = trail[at + 1];
    const others = [...new Set(waysFrom(nodes, id))].filter((to) => to !== next);
    const look = (to: string) => (detours.has(`${id} ${to}`) ? "detour" : "other");
    others.sort((a, b) => Number(look(b) === "detour") - Number(look(a) === "detour"));
    const first = next === undefined ? 0 : 1;
    for (const [row, to] of others.entries()) boxes.push({ id: to, column: at + 1, row: row + first, look: look(to) });
  }
  const width = (Math.max(0, ...boxes.map((box) => box.column)) + 1) * column - (column - boxWidth) + 4;
  const height = (Math.max(0, ...boxes.map((box) => box.row)) + 1) * rowHeight - (rowHeight - boxHeight) + 4;
  const isEnd = (box: PicturedBox) => box.look === "taken" && box.column === trail.length - 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only what has the focus scrolls by keys
    <div className="overflow-x-auto mt-5" role="img" aria-label={label} tabIndex={0}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="block">
        {boxes.map((box) => {
          if (box.column === 0) return null;
          const from = { x: (box.column - 1) * column + boxWidth + 2, y: boxHeight / 2 + 2 };
          const to = { x: box.column * column, y: box.row * rowHeight + boxHeight / 2 + 2 };
          const middle = (from.x + to.x) / 2;
          return (
            <g key={`${box.column} ${box.id}`} className={box.look === "other" ? "stroke-edge fill-edge" : "stroke-ink fill-ink"}>
              <path
                d={`M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x - 6} ${to.y}`}
                fill="none"
                strokeWidth={box.look === "other" ? 1.25 : 2.5}
                strokeDasharray={box.look === "detour" ? "5 4" : undefined}
              />
              <path d={`M${to.x - 7} ${to.y - 4}l8 4l-8 4Z`} stroke="none" />
            </g>
          );
        })}
        {boxes.map((box) => {
          const x = box.column * column + 2;
          const y = box.row * rowHeight + 2;
          const lines = labelLines(nodeOf(nodes, box.id)?.label ?? box.id);
          const shown = lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]} …`] : lines;
          return (
            <g key={`${box.column} ${box.id}`}>
              <rect
                x={x}
                y={y}
                width={boxWidth}
                height={boxHeight}
                rx="4"
                className={
                  isEnd(box) ? "fill-marker stroke-ink" : box.look === "other" ? "fill-sheet stroke-edge" : "fill-sheet stroke-ink"
                }
                strokeWidth={box.look === "taken" ? 2 : 1.25}
                strokeDasharray={box.look === "detour" ? "5 4" : undefined}
              />
              {shown.map((line, index) => (
                <text
                  key={line}
                  x={x + boxWidth / 2}
                  y={y + boxHeight / 2 + (index - (shown.length - 1) / 2) * 15 + 4}
                  textAnchor="middle"
                  className={`text-xs ${isEnd(box) ? "fill-on-marker font-semibold" : box.look === "taken" ? "fill-ink font-semibold" : "fill-ink-2"}`}
                >
                  {line}
                </text>
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

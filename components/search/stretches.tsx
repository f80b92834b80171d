// biome-ignore-all lint/suspicious/noArrayIndexKey: the stretches of a text never change while they are shown
import type { Stretch } from "@/lib/search/mark-hits";

/** A text with what was searched for marked. */
export function Stretches({ text }: { text: readonly Stretch[] }) {
  return text.map((stretch, index) =>
    stretch.hit ? (
      <mark key={index} className="hl">
        {stretch.text}
      </mark>
    ) : (
      stretch.text
    ),
  );
}

import { useTranslations } from "next-intl";
import type { ChecksView } from "./checks-view";

const hatched = "repeating-linear-gradient(135deg, var(--color-fail) 0 1.5px, transparent 1.5px 5px)";

/** One segment per demand, as wide as its points; lost ones are hatched, unjudged ones dashed. `blank`: there is no score. */
export function ScoreBar({ view, blank, fills }: { readonly view: ChecksView; readonly blank: boolean; readonly fills: boolean }) {
  const t = useTranslations("exercise.verdict");
  const none = blank || view.points === null;
  return (
    <span
      className="score flex gap-[2px] w-32 sm:w-40"
      role="img"
      aria-label={none ? t("noScore") : t("score", { points: view.points ?? 0, of: view.of })}
    >
      {view.rows.map((row, index) => {
        const state = none ? "waiting" : row.state;
        const style = {
          flex: row.demand.points,
          ...(state === "lost" && { background: hatched }),
          ...(fills && { animationDelay: `${index * 40}ms` }),
        };
        const look = state === "met" ? "bg-pass" : state === "lost" ? "border border-fail" : "border border-dashed border-edge";
        return (
          <span key={row.demand.id} data-state={state} className={`h-2 rounded-xs ${look} ${fills ? "score-fill" : ""}`} style={style} />
        );
      })}
    </span>
  );
}

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { Language } from "@/lib/graders/rule";
import type { ChecksView, DemandRow, PlacedFinding } from "./checks-view";
import { FindingFoot, FindingSentence, type FindingTools } from "./finding-line";
import { Sentence } from "./sentence";

const marks = { met: "pass", lost: "fail", waiting: "none", unjudged: "ours" } as const;
const gateKey = { dockerfile: "gate", yaml: "gateYaml", go: "gateGo" } as const;

/** Findings that say the same about several places: one sentence each, the rule once. */
function Findings({ findings, tools }: { readonly findings: readonly PlacedFinding[]; readonly tools: FindingTools }) {
  return findings.map((found, index) => {
    const isLast = findings[index + 1]?.finding.rule !== found.finding.rule;
    return (
      <div key={found.index} className="text-ink-2 mt-0.5">
        <p>
          <FindingSentence found={found} tools={tools} />
        </p>
        {isLast && <FindingFoot found={found} tools={tools} />}
      </div>
    );
  });
}

interface RowProps {
  readonly row: DemandRow;
  readonly brief: boolean;
  readonly blank: boolean;
  /** Something was checked already. */
  readonly judged: boolean;
  readonly tools: FindingTools;
}

function Row({ row, brief, blank, judged, tools }: RowProps) {
  const t = useTranslations("exercise.checks");
  const state = blank ? "waiting" : row.state;
  const { points } = row.demand;
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-2 py-2 border-b border-line">
      <span className="pt-0.5">
        <Mark kind={marks[state]} label={t(state === "unjudged" ? "waiting" : state)} />
      </span>
      <div>
        <p className={clsx(state === "lost" && "font-semibold")}>
          <Sentence text={row.demand.message} />
        </p>
        {!brief && !blank && <Findings findings={row.findings} tools={tools} />}
        {state === "waiting" && !blank && judged && (
          <p className="text-ink-2 mt-0.5">{row.waitsFor === null ? t("waits") : t("waitsFor", { line: row.waitsFor })}</p>
        )}
        {state === "unjudged" && <p className="text-ink-2 mt-0.5">{t("unjudged")}</p>}
      </div>
      <span className="num text-ink-2">
        {blank || row.points === null ? "–" : row.points}/{points}
      </span>
    </li>
  );
}

interface DemandedProps {
  readonly view: ChecksView;
  readonly language: Language;
  /** Findings stand in a list of their own. */
  readonly brief: boolean;
  /** No verdict: every demand is dashed. */
  readonly blank: boolean;
  readonly tools: FindingTools;
}

/** What decides the points: the gate while it is closed, then each demand with its state, its points and what it found. */
export function Demanded({ view, language, brief, blank, tools }: DemandedProps) {
  const t = useTranslations("exercise.checks");
  return (
    <div>
      <h2 className="label pt-3 pb-1 border-b border-edge">
        {t("demanded")} <span className="font-normal text-ink-3">{t("decides")}</span>
      </h2>
      <ol>
        {view.gateClosed && !blank && (
          <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-2 py-2 border-b border-line">
            <span className="pt-0.5">
              <Mark kind="fail" label={t("lost")} />
            </span>
            <div>
              <p className="font-semibold">{t(gateKey[language])}</p>
              {!brief && <Findings findings={view.gate} tools={tools} />}
            </div>
            <span className="text-xs text-ink-3">{t("gateNote")}</span>
          </li>
        )}
        {view.rows.map((row) => (
          <Row key={row.demand.id} row={row} brief={brief} blank={blank} judged={view.points !== null} tools={tools} />
        ))}
      </ol>
    </div>
  );
}

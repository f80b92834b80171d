import { useTranslations } from "next-intl";
import { DataTable } from "@/components/markdown/data-table";
import { Phrase } from "@/components/markdown/prose";
import type { Level } from "@/lib/content/question";
import type { MatrixView } from "@/lib/content/question-view";

const levelNumber = { junior: 1, mid: 2, senior: 3, staff: 4 } as const;

/** The scoring matrix of an interview: what is looked at, the observations, what lifts it above full marks. */
export function MatrixTable({ lines }: { lines: readonly MatrixView[] }) {
  const t = useTranslations("question.matrix");
  const shell = useTranslations("shell.level");
  const weights = (weight: MatrixView["weight"]) =>
    typeof weight === "number"
      ? `×${weight}`
      : (Object.entries(weight) as [Level, number][])
          .sort(([a], [b]) => levelNumber[a] - levelNumber[b])
          .map(([level, value]) => t("from", { weight: `×${value}`, level: shell(`${levelNumber[level]}`) }))
          .join(", ");
  return (
    <DataTable
      className="max-w-[52rem]!"
      headings={[t("dimension"), t("marks"), t("top"), t("weight")]}
      figures={[3]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Phrase key="dimension" html={line.dimension} />,
          <ul key="marks" className="space-y-1">
            {line.marks.map((mark) => (
              <li key={mark} className="grid grid-cols-[0.9rem_minmax(0,1fr)]">
                <span className="text-ink-3" aria-hidden="true">
                  –
                </span>
                <Phrase html={mark} />
              </li>
            ))}
          </ul>,
          <Phrase key="top" html={line.top} />,
          weights(line.weight),
        ],
      }))}
    />
  );
}

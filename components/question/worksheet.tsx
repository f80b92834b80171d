import { useTranslations } from "next-intl";
import { DataTable } from "@/components/markdown/data-table";
import { Phrase } from "@/components/markdown/prose";
import type { WorksheetPart } from "@/lib/content/rendered-section";

/** What a worksheet gives and asks, without any solution. */
export function WorksheetTask({ sheet }: { sheet: WorksheetPart }) {
  const t = useTranslations("question.sheet");
  return (
    <div className="max-w-[44rem] mt-6">
      <h3 className="label mb-1">{t("given")}</h3>
      <dl className="text-sm border-t border-edge">
        {sheet.given.map(({ label, figures }) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-6 py-1.5 border-b border-line">
            <dt>
              <Phrase html={label} />
            </dt>
            <dd className="num">{figures[0]}</dd>
          </div>
        ))}
      </dl>
      <ol className="mt-5">
        {sheet.steps.map(({ ask }, index) => (
          <li key={ask} className="grid grid-cols-[1.5rem_minmax(0,1fr)] py-1.5">
            <span className="num text-ink-3">{index + 1}</span>
            <Phrase html={ask} />
          </li>
        ))}
      </ol>
      <p className="text-sm text-ink-3 mt-2">{t("open")}</p>
    </div>
  );
}

/** The solved sheet: question, formula, our figure and why; one figure a variant. */
export function WorksheetSolution({ sheet }: { sheet: WorksheetPart }) {
  const t = useTranslations("question.sheet");
  return (
    <DataTable
      className="max-w-none!"
      headings={[t("step"), t("formula"), t("ours"), t("because")]}
      figures={[1, 2]}
      rows={sheet.steps.map(({ ask, formula, figures, because }) => ({
        key: ask,
        cells: [
          <Phrase key="ask" html={ask} />,
          formula,
          figures.map((figure) => (
            <span key={figure} className="block max-md:inline whitespace-nowrap mr-2">
              {figure}
            </span>
          )),
          <Phrase key="because" html={because} />,
        ],
      }))}
    />
  );
}

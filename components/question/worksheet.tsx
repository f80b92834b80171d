import { useTranslations } from "next-intl";
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

/** The solved sheet: question, formula, our figure and why; one column of figures a variant. */
export function WorksheetSolution({ sheet }: { sheet: WorksheetPart }) {
  const t = useTranslations("question.sheet");
  return (
    <table className="data prose-table max-w-none!" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t("step")}
          </th>
          <th role="columnheader" scope="col">
            {t("formula")}
          </th>
          <th role="columnheader" scope="col">
            {t("ours")}
          </th>
          <th role="columnheader" scope="col">
            {t("because")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sheet.steps.map(({ ask, formula, figures, because }) => (
          <tr role="row" key={ask}>
            <td role="rowheader" data-c="main">
              <Phrase html={ask} />
            </td>
            <td role="cell" data-l={t("formula")} className="num">
              {formula}
            </td>
            <td role="cell" data-l={t("ours")} className="num">
              {figures.map((figure) => (
                <span key={figure} className="block max-md:inline whitespace-nowrap mr-2">
                  {figure}
                </span>
              ))}
            </td>
            <td role="cell" data-l={t("because")}>
              <Phrase html={because} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

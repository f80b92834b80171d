import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { ChecksView } from "./checks-view";
import { FindingFoot, FindingSentence, type FindingTools } from "./finding-line";

/** Good practice that the linter found; never costs points. `blank`: nothing was judged. */
export function Advised({ view, blank, tools }: { readonly view: ChecksView; readonly blank: boolean; readonly tools: FindingTools }) {
  const t = useTranslations("exercise.checks");
  return (
    <div>
      <h2 className="label pt-3 pb-1 border-b border-edge">
        {t("advised")} <span className="font-normal text-ink-3">{t("neverCosts")}</span>
      </h2>
      {blank || view.points === null ? (
        <p className="py-2 text-ink-3">{t("notJudged")}</p>
      ) : view.advised.length === 0 ? (
        <p className="py-2 text-ink-3">{t("nothingAdvised")}</p>
      ) : (
        <ul>
          {view.advised.map((found) => (
            <li key={found.index} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 py-2 border-b border-line">
              <span className="pt-0.5">
                <Mark kind="advise" label={t("advisedMark")} />
              </span>
              <div>
                <p>
                  <FindingSentence found={found} tools={tools} />
                </p>
                <FindingFoot found={found} tools={tools} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

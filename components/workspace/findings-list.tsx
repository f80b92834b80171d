import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { ChecksView } from "./checks-view";
import { FindingFoot, FindingSentence, type FindingTools } from "./finding-line";

/** Beside the plain editor: every finding as a link that moves the caret, what is demanded first. */
export function FindingsList({ view, tools }: { readonly view: ChecksView; readonly tools: FindingTools }) {
  const t = useTranslations("exercise.checks");
  const ordered = [...view.all].sort((a, b) => Number(a.channel === "advised") - Number(b.channel === "advised"));
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" className="label pt-4 pb-1 border-b border-edge">
        {t("findings")} <span className="font-normal text-ink-3">{t("tapMoves")}</span>
      </h2>
      {ordered.length === 0 ? (
        <p className="py-2 text-ink-3">{view.points === null ? t("notJudged") : t("noFindings")}</p>
      ) : (
        <ul>
          {ordered.map((found) => (
            <li key={found.index} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 py-3 min-h-11 border-b border-line">
              <span className="pt-0.5">
                <Mark
                  kind={found.channel === "advised" ? "advise" : "fail"}
                  label={t(found.channel === "advised" ? "advisedMark" : "lost")}
                />
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
    </section>
  );
}

import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { BankSummary, TopicSummary } from "@/lib/content/bank-summary";
import { inLocale, localePath } from "@/lib/i18n/locale";
import { abilityStep, isWeak } from "@/lib/learners/ability";
import { MapKeys } from "./map-keys";

/** Room that the name and the figure need, in pixels: Han characters are about twice as wide. */
function basis(name: string, hasFigure: boolean): number {
  const width = [...name].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 12.5 : 6.6), 0);
  return Math.max(68, Math.round(width + (hasFigure ? 40 : 18)));
}

function Cell({ bank, topic }: { bank: BankSummary; topic: TopicSummary }) {
  const locale = useLocale();
  const t = useTranslations("home.map");
  const name = inLocale(topic.titles, locale).text;
  const step = abilityStep(topic);
  const weak = isWeak(topic);
  return (
    <li className="flex min-w-0" style={{ flex: `${topic.questions} 1 ${basis(name, topic.share !== null)}px` }}>
      <Link
        href={localePath(locale, `/banks/${bank.id}?topic=${topic.id}`)}
        className={clsx("cell flex-1", step, (step === "s4" || step === "s5") && "on-high")}
      >
        <span className="flex justify-between gap-1">
          <span className={weak ? "weak font-semibold truncate pb-1" : "font-medium truncate"}>{name}</span>
          {topic.share !== null && (
            <span className="num font-semibold" aria-hidden="true">
              {topic.share}
            </span>
          )}
        </span>
        <span className="num text-[0.6875rem]" aria-hidden="true">
          {topic.met}/{topic.questions}
        </span>
        <span className="sr">
          {t("met", { met: topic.met, questions: topic.questions })}
          {topic.share !== null && `, ${t("share", { share: topic.share })}`}
        </span>
      </Link>
    </li>
  );
}

/** Banks by topics: how many questions, how many met, and how well what was graded went. Every cell leads to its questions. */
export function AbilityMap({ banks }: { banks: readonly BankSummary[] }) {
  const locale = useLocale();
  return (
    <MapKeys className="space-y-1.5 max-md:space-y-4">
      {banks
        .filter((bank) => bank.questions > 0)
        .map((bank) => {
          const title = inLocale(bank.titles, locale).text;
          return (
            <div key={bank.id} className="grid grid-cols-1 md:grid-cols-[7rem_1fr] gap-x-4 gap-y-1 items-stretch">
              <Link
                href={localePath(locale, `/banks/${bank.id}`)}
                className="flex md:flex-col md:justify-center items-baseline md:items-start gap-2 md:gap-0 font-semibold text-sm pt-2 md:pt-0"
              >
                {title}
                <span className="num text-xs font-normal text-ink-3">
                  {bank.met}/{bank.questions}
                </span>
              </Link>
              <ul className="flex flex-wrap gap-[3px] max-md:grid max-md:grid-cols-3" aria-label={title}>
                {bank.topics.map((topic) => (
                  <Cell key={topic.id} bank={bank} topic={topic} />
                ))}
              </ul>
            </div>
          );
        })}
    </MapKeys>
  );
}

/** What the colours of the map say; every figure stands in its cell too. */
export function AbilityLegend() {
  const t = useTranslations("home.map");
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-xs text-ink-2 mt-3">
      <span className="max-md:hidden">{t("width")}</span>
      <span className="inline-flex items-center gap-1" aria-hidden="true">
        {(["s0", "met", "s1", "s2", "s3", "s4", "s5"] as const).map((step) => (
          <span key={step} className={clsx(step, "inline-block w-5 h-3 rounded-xs")} />
        ))}
      </span>
      <span>{t("steps")}</span>
      <span>{t.rich("weak", { weak: (chunks) => <span className="weak font-semibold text-ink">{chunks}</span> })}</span>
    </div>
  );
}

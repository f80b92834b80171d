import { useLocale, useTranslations } from "next-intl";
import { Phrase } from "@/components/markdown/prose";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { Kind } from "@/lib/content/question";
import type { QuestionView } from "@/lib/content/question-view";
import { localePath } from "@/lib/i18n/locale";

const kindIcon: Readonly<Record<Kind, IconName>> = {
  concept: "book-open",
  "spot-the-bug": "bug",
  exercise: "square-terminal",
  interview: "messages-square",
};

/** Where to go on, and what the answer rests on: in the margin of a wide page, at the end of a narrow one. */
export function QuestionMargin({ question }: { question: QuestionView }) {
  const t = useTranslations("question");
  const locale = useLocale();
  return (
    <aside className="margin pt-[2.2rem] max-xl:pt-12 text-sm space-y-6" aria-label={`${t("section.goOn")}, ${t("section.sources")}`}>
      {question.related.length > 0 && (
        <div>
          <h2 className="label mb-1.5">{t("section.goOn")}</h2>
          <ul className="space-y-2">
            {question.related.map((other) => (
              <li key={other.slug} className="flex gap-2">
                <span className="pt-0.5 text-ink-3">
                  <Icon name={kindIcon[other.kind]} />
                </span>
                <Link className="a" href={localePath(locale, `/questions/${other.slug}`)}>
                  <Phrase html={other.title} lang={other.lang === locale ? undefined : other.lang} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h2 className="label mb-1.5">{t("section.sources")}</h2>
        <ul className="space-y-1.5">
          {question.sources.map((source) => (
            <li key={source} className="wrap-anywhere">
              <a className="a" href={source} rel="external noopener noreferrer">
                {sourceName(source)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}

/** `https://docs.docker.com/reference/cli/docker/container/stop/` → `docs.docker.com, stop`. */
function sourceName(address: string): string {
  const url = new URL(address);
  const last = url.pathname
    .split("/")
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.html?$/, "");
  const place = url.hash.length > 1 ? decodeURIComponent(url.hash.slice(1)) : undefined;
  return [url.hostname.replace(/^www\./, ""), last, place].filter(Boolean).join(", ").replaceAll(/[-_]+/g, " ");
}

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { standingMark } from "@/components/bank/question-row";
import { Gutter, Main } from "@/components/layout/page";
import { Prose } from "@/components/markdown/prose";
import { CodeText } from "@/components/ui/code-text";
import { Empty } from "@/components/ui/empty";
import { ForeignText } from "@/components/ui/foreign-text";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import { questionTitle } from "@/lib/content/question-title";
import { localePath } from "@/lib/i18n/locale";
import type { RulePage } from "@/lib/rules/rule-page";
import { LintedCode } from "./linted-code";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

/** One rule: why, how to mend it with examples linted just now, which exercises demand it, and where it is written. */
export function RuleView({ rule }: { rule: RulePage }) {
  const locale = useLocale();
  const t = useTranslations("rules");
  const bank = useTranslations("bank");
  const shell = useTranslations("shell");
  const closesGate = rule.examples.some((example) => example.closesGate);
  const columns = [
    rule.examples.filter((example) => example.kind === "bad"),
    rule.examples.filter((example) => example.kind === "good"),
  ] as const;
  return (
    <>
      <Gutter className="pt-9">
        {t("rule.gutter")}
        <br />
        {rule.position}/{rule.of}
      </Gutter>
      <Main as="section" className="pt-8 grid grid-cols-1 xl:grid-cols-[minmax(0,44rem)_20rem] gap-x-16 gap-y-6">
        <div className="min-w-0">
          <nav className="text-sm text-ink-2" aria-label={t("title")}>
            <Link className="a" href={localePath(locale, "/rules")}>
              {t("title")}
            </Link>{" "}
            /{" "}
            <Link className="a" href={localePath(locale, `/rules?room=${rule.room}`)}>
              {t(`room.${rule.room}`)}
            </Link>
          </nav>
          <h1 className="text-2xl max-sm:text-xl mt-1 break-words">
            <code className="!text-[0.94em] font-semibold">{rule.id}</code>
          </h1>
          <p className="text-lg text-ink-2 mt-2">
            <CodeText text={rule.title} />
          </p>
        </div>
        <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm content-start">
          {rule.aliases.length > 0 && (
            <Fact name={t("rule.sameAs")}>
              {rule.aliases.map((alias) => (
                <code key={alias} className="block">
                  {alias}
                </code>
              ))}
            </Fact>
          )}
          <Fact name={t("rule.weight")}>
            {t(`severity.${rule.severity}`)}
            {!rule.isDefault && <span className="block text-ink-2">{t("rule.off")}</span>}
          </Fact>
          <Fact name={t("rule.layer")}>{t(`layer.${rule.layer}`)}</Fact>
          {rule.parameters !== "-" && (
            <Fact name={t("rule.parameters")}>
              <code>{rule.parameters}</code>
            </Fact>
          )}
          <Fact name={t("rule.fix")}>{rule.fix ? <CodeText text={rule.fix} /> : t("rule.noFix")}</Fact>
        </dl>
      </Main>
      <Gutter className="pt-[3.1rem]">{t("rule.whyGutter")}</Gutter>
      <Main as="section" className="pt-12">
        <h2 className="text-lg mb-1.5">{t("rule.why")}</h2>
        <Prose html={rule.why} />
      </Main>
      <Gutter className="pt-[3.1rem]">{t("rule.cureGutter")}</Gutter>
      <Main as="section" className="pt-12">
        <h2 className="text-lg mb-1.5">{t("rule.mend")}</h2>
        <Prose html={rule.mend} />
        {rule.examples.length > 0 && (
          <>
            <div className="grid grid-cols-1 lg:grid-cols-2 gap-4 mt-4 max-w-[62rem] items-start">
              {columns.map((examples) => (
                <div key={examples[0]?.kind ?? "none"} className="grid grid-cols-1 gap-4 min-w-0">
                  {examples.map((example, index) => (
                    <LintedCode
                      // biome-ignore lint/suspicious/noArrayIndexKey: the examples of a rule never move
                      key={index}
                      example={example}
                      label={`${t("rule.example", { kind: example.kind })} ${index + 1}`}
                    />
                  ))}
                </div>
              ))}
            </div>
            <p className="text-sm text-ink-2 mt-2">{t("rule.linted")}</p>
          </>
        )}
      </Main>
      <Gutter className="pt-[3.1rem]">{rule.exercises.length}</Gutter>
      <Main as="section" className="pt-12">
        <h2 className="text-lg mb-1">{t("rule.exercises")}</h2>
        <div className="max-w-[44rem]">
          {rule.exercises.length === 0 && (
            <Empty title={t("rule.noExercise")}>
              {t(closesGate ? "rule.noExerciseGate" : rule.isDefault ? "rule.noExerciseNext" : "rule.noExerciseOff")}
            </Empty>
          )}
          {rule.exercises.map((exercise) => {
            const title = questionTitle(exercise, locale);
            return (
              <Link
                key={exercise.slug}
                className="row grid-cols-[1.25rem_minmax(0,1fr)_auto]"
                href={localePath(locale, `/questions/${exercise.slug}`)}
              >
                <Mark kind={standingMark[exercise.standing]} label={bank(`standings.${exercise.standing}`)} />
                <span>
                  <ForeignText text={title.text} lang={title.lang} locale={locale} badge={shell("inEnglish")} />
                </span>
                <span className="num text-ink-2">
                  {exercise.best === null ? bank(`standings.${exercise.standing}`) : bank("points", { points: exercise.best })}
                </span>
              </Link>
            );
          })}
          <p className="text-sm text-ink-2 mt-4">
            {t("rule.sources")}:{" "}
            {rule.sources.map((source, index) => (
              <span key={source}>
                {index > 0 && ", "}
                <a className="a break-words" href={source} rel="noreferrer">
                  {source.replace(/^https:\/\/(www\.)?/, "")}
                </a>
              </span>
            ))}
          </p>
        </div>
      </Main>
    </>
  );
}

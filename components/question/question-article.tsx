// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a question never change while they are shown

import { useLocale, useTranslations } from "next-intl";
import { Gutter, Main, Page } from "@/components/layout/page";
import { Phrase, Prose } from "@/components/markdown/prose";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import { PathReplay } from "@/components/walk/path-replay";
import { WalkDoor } from "@/components/walk/walk-door";
import { useWalkWords } from "@/components/walk/walk-words";
import type { QuestionView } from "@/lib/content/question-view";
import type { Part } from "@/lib/content/rendered-section";
import { inLocale, localePath, otherLocale } from "@/lib/i18n/locale";
import { drillLeaves } from "@/lib/walks/drill";
import { AnswerRows, CommonRows, Drawing, RemarkRows } from "./answer-rows";
import { QuestionFacts } from "./question-facts";
import { QuestionKeys } from "./question-keys";
import { QuestionMargin } from "./question-margin";
import { Reveal } from "./reveal";
import { SeenNote } from "./seen-note";
import { SpotTheBug } from "./spot-the-bug";
import { useSpotTheBugWords } from "./spot-the-bug-words";
import { WorksheetTask } from "./worksheet";

/** The page of a question to be read: concept, spot the bug, interview. `path`: ids of a walk through its tree that is to be replayed. */
export function QuestionArticle({ question, path = null }: { question: QuestionView; path?: readonly string[] | null }) {
  const t = useTranslations("question");
  const locale = useLocale();
  const spotTheBugWords = useSpotTheBugWords();
  const walkWords = useWalkWords();
  const section = (name: string) => question.sections.find((one) => one.name === name);
  const asked = section("Question") ?? section("Brief");
  const prompt = asked?.parts ?? [];
  const faulty = prompt.find((part) => part.type === "faulty");
  const faults = section("Answer")?.parts.find((part) => part.type === "faults");
  const sheet = prompt.find((part) => part.type === "worksheet");
  const drawn = section("Diagram");
  const tree = drawn?.parts.find((part) => part.type === "tree");
  const treeLang = drawn && drawn.lang !== locale ? drawn.lang : undefined;
  const walk = {
    questionId: question.id,
    version: question.version,
    address: localePath(locale, `/questions/${question.slug}`),
    words: walkWords,
    waits: path !== null,
  };
  const promptLang = asked && asked.lang !== locale ? asked.lang : undefined;

  const rows = (
    <>
      {question.kind !== "spot-the-bug" && <AnswerRows question={question} sheet={sheet} />}
      {question.kind === "spot-the-bug" && <RemarkRows parts={(section("Answer")?.parts ?? []).filter((part) => part.type !== "faults")} />}
      <CommonRows question={question} />
      <QuestionMargin question={question} />
    </>
  );
  const reveal = { show: t("reveal.show"), hide: t("reveal.hide"), space: t("reveal.space") };

  if (question.kind === "exercise") return <UnwritableExercise question={question} />;
  return (
    <Page className="pb-24">
      <QuestionKeys />
      <SeenNote id={question.id} />
      <Gutter className="pt-8">
        <GutterId id={question.id} />
      </Gutter>
      <Main className="pt-8 grid grid-cols-1 xl:grid-cols-[minmax(0,44rem)_15rem] gap-x-16">
        <div className="min-w-0">
          <QuestionPath question={question} />
          <h1 className="text-2xl max-sm:text-xl mt-2 max-w-[32ch] wrap-break-word">
            <Phrase html={question.title} lang={question.titleLang === locale ? undefined : question.titleLang} />
          </h1>
          <Badges question={question} />
        </div>
      </Main>
      <Gutter className="pt-[1.7rem]">Q</Gutter>
      <Main className="pt-5 grid grid-cols-1 xl:grid-cols-[minmax(0,44rem)_15rem] gap-x-16">
        <div className="min-w-0" lang={promptLang}>
          <h2 className="sr">{question.kind === "interview" ? t("section.brief") : t("section.question")}</h2>
          {prompt.map((part, index) =>
            part.type === "prose" ? (
              <Prose key={index} html={part.html} className={index > 0 ? "mt-4" : undefined} />
            ) : part.type === "diagram" ? (
              <Drawing key={index} part={part} title={question.plainTitle} />
            ) : null,
          )}
          {sheet && (
            <WalkDoor kind="worksheet" {...walk} sheet={sheet}>
              <WorksheetTask sheet={sheet} />
            </WalkDoor>
          )}
          {question.kind !== "spot-the-bug" && <p className="text-sm text-ink-3 mt-4">{t("aloud", { minutes: question.minutes })}</p>}
        </div>
        <QuestionFacts question={question} />
      </Main>
      {tree && path && <PathReplay nodes={tree.nodes} path={path} lang={treeLang} />}
      {tree && (
        <>
          <Gutter className="pt-[3.1rem]">{tree.nodes.length}</Gutter>
          <Main as="section" labelledBy="walk" className="pt-12">
            <h2 id="walk" className="text-lg mb-2">
              {walkWords.title}
            </h2>
            <div lang={treeLang}>
              <WalkDoor kind="tree" {...walk} nodes={tree.nodes} canDrill={drillLeaves(tree.nodes).length > 1} />
            </div>
          </Main>
        </>
      )}
      {faulty && faults ? (
        <SpotTheBug
          id={question.id}
          lines={faulty.lines}
          faults={faults.faults.map(({ lines, title, body }) => ({ lines, title, body: proseOnly(body) }))}
          words={spotTheBugWords(faulty.language, faults.faults.length)}
        >
          {rows}
        </SpotTheBug>
      ) : (
        <Reveal words={reveal}>
          <div className="rows">
            {faults && (
              <>
                <Gutter className="pt-[2.2rem]" />
                <Main className="pt-8">
                  <h2 className="text-lg mb-2">{t("section.answer")}</h2>
                  <ol className="prose">
                    {faults.faults.map(({ title, body }) => (
                      <li key={title}>
                        <Phrase html={title} className="font-semibold" /> <Prose html={proseOnly(body)} />
                      </li>
                    ))}
                  </ol>
                </Main>
              </>
            )}
            {rows}
          </div>
        </Reveal>
      )}
    </Page>
  );
}

const proseOnly = (parts: readonly Part[]): string => parts.flatMap((part) => (part.type === "prose" ? [part.html] : [])).join("\n");

/** `docker-0002` on two lines; a bank whose name is too long for the gutter shows the number only, its path names it. */
function GutterId({ id }: { id: string }) {
  const [bank = "", number = ""] = id.split(/-(?=\d+$)/);
  return bank.length > 8 ? (
    number
  ) : (
    <>
      {bank}-<br />
      {number}
    </>
  );
}

function QuestionPath({ question }: { question: QuestionView }) {
  const t = useTranslations("question");
  const shell = useTranslations("shell");
  const locale = useLocale();
  const other = otherLocale(locale);
  const bank = inLocale(question.bank.titles, locale);
  const topic = inLocale(question.topic.titles, locale);
  const bankHref = localePath(locale, `/banks/${question.bank.id}`);
  return (
    <nav className="text-sm text-ink-3 flex flex-wrap items-center gap-1.5 min-h-8" aria-label={t("path")}>
      <Link className="a" href={bankHref}>
        {bank.text}
      </Link>
      <span aria-hidden="true">/</span>
      <Link className="a" href={`${bankHref}?topic=${encodeURIComponent(question.topic.id)}`}>
        {topic.text}
      </Link>
      <span className="ml-1">· {shell(`kind.${question.kind}`)}</span>
      <a className="btn btn-ghost px-2 ml-auto" href={localePath(other, `/questions/${question.slug}`)} lang={other} hrefLang={other}>
        {t("otherLanguage")} <kbd className="kbd">L</kbd>
      </a>
    </nav>
  );
}

function Badges({ question }: { question: QuestionView }) {
  const t = useTranslations("question");
  const shell = useTranslations("shell");
  const locale = useLocale();
  if (!question.retired && (locale === "en" || !(question.untranslated || question.stale))) return null;
  return (
    <p className="mt-3 text-sm text-ink-2 flex flex-wrap items-center gap-2">
      {question.retired && (
        <>
          <Mark kind="warn" />
          <span>{t("facts.retired")}</span>
        </>
      )}
      {locale !== "en" && question.untranslated && (
        <>
          <span className="chip">{shell("inEnglish")}</span>
          <span>{t("untranslated")}</span>
        </>
      )}
      {locale !== "en" && !question.untranslated && question.stale && (
        <>
          <span className="chip">
            <Mark kind="warn" />
            {shell("olderTranslation")}
          </span>
          <span>{t("stale")}</span>
        </>
      )}
    </p>
  );
}

/** An exercise whose language cannot be written here: its facts, and that it waits. */
function UnwritableExercise({ question }: { question: QuestionView }) {
  const t = useTranslations("question");
  return (
    <Page className="pb-24">
      <Gutter className="pt-8">
        <GutterId id={question.id} />
      </Gutter>
      <Main className="pt-8 grid grid-cols-1 xl:grid-cols-[minmax(0,44rem)_15rem] gap-x-16">
        <div className="min-w-0">
          <QuestionPath question={question} />
          <h1 className="text-2xl max-sm:text-xl mt-2 max-w-[32ch] wrap-break-word">
            <Phrase html={question.title} />
          </h1>
          <Notice kind="none" title={t("exerciseLater")} className="mt-6" />
        </div>
        <QuestionFacts question={question} />
      </Main>
    </Page>
  );
}

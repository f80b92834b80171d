import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Gutter, Main, Page } from "@/components/layout/page";
import { Diagram } from "@/components/markdown/diagram";
import { Phrase, Prose } from "@/components/markdown/prose";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import type { Kind, Level, Locale } from "@/lib/content/question";
import type { Part, WorksheetPart } from "@/lib/content/rendered-section";
import { inLocale, localePath, otherLocale } from "@/lib/i18n/locale";
import { FollowUps } from "./follow-ups";
import { HiddenFacts } from "./hidden-facts";
import { type MatrixLineView, MatrixTable } from "./matrix-table";
import { Mistakes } from "./mistakes";
import { QuestionKeys } from "./question-keys";
import { Reveal } from "./reveal";
import { SpotTheBug, type SpotTheBugWords } from "./spot-the-bug";
import { TreeList } from "./tree-list";
import { WorksheetSolution, WorksheetTask } from "./worksheet";

/** A question as its page shows it; made by `readQuestion`. */
export interface ArticleQuestion {
  readonly id: string;
  readonly slug: string;
  readonly kind: Kind;
  readonly retired: boolean;
  readonly title: string;
  readonly plainTitle: string;
  readonly titleLang: Locale;
  readonly bank: { readonly id: string; readonly titles: unknown };
  readonly topic: { readonly id: string; readonly titles: unknown };
  readonly level: Level;
  readonly value: number;
  readonly minutes: number;
  readonly form: string | null;
  readonly holdsFor: readonly string[];
  readonly checkedOn: string;
  readonly sources: readonly string[];
  readonly stale: boolean;
  readonly untranslated: boolean;
  readonly sections: readonly { readonly name: string; readonly lang: Locale; readonly stale: boolean; readonly parts: readonly Part[] }[];
  readonly matrix: readonly MatrixLineView[];
  readonly related: readonly { readonly slug: string; readonly kind: Kind; readonly title: string; readonly lang: Locale }[];
}

const levelNumber = { junior: 1, mid: 2, senior: 3, staff: 4 } as const;
const kindIcon: Readonly<Record<Kind, IconName>> = {
  concept: "book-open",
  "spot-the-bug": "bug",
  exercise: "square-terminal",
  interview: "messages-square",
};

/** The page of a question to be read: concept, spot the bug, interview. */
export function QuestionArticle({ question }: { question: ArticleQuestion }) {
  const t = useTranslations("question");
  const locale = useLocale();
  const section = (name: string) => question.sections.find((one) => one.name === name);
  const asked = section("Question") ?? section("Brief");
  const prompt = asked?.parts ?? [];
  const faulty = prompt.find((part) => part.type === "faulty");
  const faults = section("Answer")?.parts.find((part) => part.type === "faults");
  const sheet = prompt.find((part) => part.type === "worksheet");
  const promptLang = asked && asked.lang !== locale ? asked.lang : undefined;

  const rows = (
    <>
      {question.kind !== "spot-the-bug" && <AnswerRows question={question} sheet={sheet} />}
      {question.kind === "spot-the-bug" && <RemarkRows parts={(section("Answer")?.parts ?? []).filter((part) => part.type !== "faults")} />}
      <CommonRows question={question} />
      <Margin question={question} />
    </>
  );
  const reveal = { show: t("reveal.show"), hide: t("reveal.hide"), space: t("reveal.space") };

  return (
    <Page className="pb-24">
      <QuestionKeys />
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
              // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
              <Prose key={index} html={part.html} className={index > 0 ? "mt-4" : undefined} />
            ) : part.type === "diagram" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
              <Drawing key={index} part={part} title={question.plainTitle} />
            ) : null,
          )}
          {sheet && <WorksheetTask sheet={sheet} />}
          {question.kind !== "spot-the-bug" && <p className="text-sm text-ink-3 mt-4">{t("aloud", { minutes: question.minutes })}</p>}
        </div>
        <Facts question={question} />
      </Main>
      {faulty && faults ? (
        <SpotTheBug
          id={question.id}
          lines={faulty.lines}
          faults={faults.faults.map(({ lines, title, body }) => ({ lines, title, body: proseOnly(body) }))}
          words={useSpotTheBugWords(faulty.language, faults.faults.length, reveal)}
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

function QuestionPath({ question }: { question: ArticleQuestion }) {
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

function Badges({ question }: { question: ArticleQuestion }) {
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

function Facts({ question }: { question: ArticleQuestion }) {
  const t = useTranslations("question");
  const shell = useTranslations("shell");
  return (
    <aside className="max-xl:mt-6 text-sm" aria-label={t("facts.label")}>
      <dl className="grid grid-cols-[5.5rem_1fr] sm:max-xl:grid-cols-[5.5rem_1fr_5.5rem_1fr] gap-y-1.5">
        <dt className="text-ink-3">{t("facts.level")}</dt>
        <dd>{shell(`level.${levelNumber[question.level]}`)}</dd>
        <dt className="text-ink-3">{t("facts.time")}</dt>
        <dd>
          <span className="num">{t("facts.minutes", { minutes: question.minutes })}</span>
        </dd>
        {question.form !== null && (
          <>
            <dt className="text-ink-3">{t("facts.form")}</dt>
            <dd>{t(`form.${question.form as "design"}`)}</dd>
          </>
        )}
        <dt className="text-ink-3">{t("facts.asked")}</dt>
        <dd>
          <span className="num tracking-tight" role="img" aria-label={t("facts.askedOf", { value: question.value })}>
            {"●".repeat(question.value)}
            <span className="opacity-30">{"●".repeat(5 - question.value)}</span>
          </span>
        </dd>
        {question.holdsFor.length > 0 && (
          <>
            <dt className="text-ink-3">{t("facts.holdsFor")}</dt>
            <dd>
              {question.holdsFor.map((version) => (
                <span key={version} className="block">
                  {version}
                </span>
              ))}
            </dd>
          </>
        )}
        <dt className="text-ink-3">{t("facts.checked")}</dt>
        <dd>
          <time className="num" dateTime={question.checkedOn}>
            {question.checkedOn}
          </time>
        </dd>
      </dl>
    </aside>
  );
}

function Row({
  gutter,
  title,
  id,
  children,
  className,
  first,
}: {
  gutter?: ReactNode;
  title: string;
  id: string;
  children: ReactNode;
  className?: string;
  first?: boolean;
}) {
  return (
    <>
      <Gutter className={first ? "pt-[2.2rem]" : "pt-[3.1rem]"}>{gutter}</Gutter>
      <Main as="section" labelledBy={id} className={`${first ? "pt-8" : "pt-12"} ${className ?? ""}`}>
        <h2 id={id} className="text-lg mb-3">
          {title}
        </h2>
        {children}
      </Main>
    </>
  );
}

function Drawing({
  part,
  title,
  isTree,
}: {
  part: { readonly source: string; readonly caption: string };
  title: string;
  isTree?: boolean;
}) {
  const t = useTranslations("question.diagram");
  return (
    <Diagram
      source={part.source}
      caption={part.caption}
      enlargeIcon={<Icon name="expand" />}
      words={{
        label: isTree ? t("treeLabel", { title }) : t("label", { title }),
        enlarge: t("enlarge"),
        larger: t("larger"),
        smaller: t("smaller"),
        whole: t("whole"),
        close: t("close"),
        failed: t("failed"),
      }}
    />
  );
}

/** Parts inside an answer, in their order. */
function Parts({ parts, title }: { parts: readonly Part[]; title: string }) {
  return parts.map((part, index) =>
    part.type === "prose" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
      <Prose key={index} html={part.html} className="mt-2" />
    ) : part.type === "diagram" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
      <Drawing key={index} part={part} title={title} />
    ) : null,
  );
}

/** Layers of a concept, or hidden facts and model answer of an interview. */
function AnswerRows({ question, sheet }: { question: ArticleQuestion; sheet: WorksheetPart | undefined }) {
  const t = useTranslations("question");
  const locale = useLocale();
  const section = (name: string) => question.sections.find((one) => one.name === name);
  const langOf = (name: string) => {
    const lang = section(name)?.lang;
    return lang === undefined || lang === locale ? undefined : lang;
  };
  const facts = section("Hidden facts")?.parts ?? [];
  const answer = section("Answer") ?? section("Model answer");
  return (
    <>
      {sheet && (
        <Row first id="solution" title={t("section.solution")} className="wide">
          <WorksheetSolution sheet={sheet} />
        </Row>
      )}
      {facts.length > 0 && (
        <Row first id="hidden-facts" title={t("section.hiddenFacts")}>
          <div lang={langOf("Hidden facts")}>
            {facts.map((part, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
              part.type === "facts" ? (
                <HiddenFacts key={index} facts={part.facts} />
              ) : (
                <Parts key={index} parts={[part]} title={question.plainTitle} />
              ),
            )}
          </div>
        </Row>
      )}
      {answer?.parts.map((part, index) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: parts never change while they are shown
        if (part.type === "layers")
          return part.layers.map((layer, at) => (
            <LayerRow
              key={at}
              number={at + 1}
              title={t(`layer.${(at + 1) as 1}`)}
              lang={langOf(answer.name)}
              first={index === 0 && at === 0}
            >
              <Parts parts={layer} title={question.plainTitle} />
            </LayerRow>
          ));
        if (part.type === "steps")
          return part.steps.map((step, at) => (
            <LayerRow key={at} number={at + 1} title={step.name} lang={langOf(answer.name)} first={at === 0}>
              <Parts parts={step.body} title={question.plainTitle} />
            </LayerRow>
          ));
        return (
          <FreeRow key={index}>
            <div lang={langOf(answer.name)}>
              <Parts parts={[part]} title={question.plainTitle} />
            </div>
          </FreeRow>
        );
        // biome-ignore-end lint/suspicious/noArrayIndexKey: parts never change while they are shown
      })}
    </>
  );
}

function LayerRow({
  number,
  title,
  lang,
  first,
  children,
}: {
  number: number;
  title: string;
  lang?: Locale;
  first?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <Gutter className={`${first ? "pt-[2.2rem]" : "pt-[1.85rem]"} text-sm! text-ink! font-semibold`}>{number}</Gutter>
      <Main className={first ? "pt-8" : "pt-6"}>
        <details className="layer" open>
          <summary>
            <h2 className="text-lg" lang={lang}>
              {title}
            </h2>
            <Icon name="chevron-down" />
          </summary>
          <div lang={lang}>{children}</div>
        </details>
      </Main>
    </>
  );
}

function FreeRow({ children }: { children: ReactNode }) {
  return (
    <>
      <Gutter />
      <Main className="pt-6">{children}</Main>
    </>
  );
}

/** What a spot-the-bug answer says beside its faults: remarks, then the repaired code. */
function RemarkRows({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, index) =>
    part.type === "prose" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
      <FreeRow key={index}>
        <Prose html={part.html} className="max-w-[48rem]! *:[p]:max-w-[40rem]" />
      </FreeRow>
    ) : null,
  );
}

/** Diagram or tree, matrix, mistakes, follow-ups. */
function CommonRows({ question }: { question: ArticleQuestion }) {
  const t = useTranslations("question");
  const locale = useLocale();
  const section = (name: string) => question.sections.find((one) => one.name === name);
  const lang = (name: string) => {
    const own = section(name)?.lang;
    return own === undefined || own === locale ? undefined : own;
  };
  const diagram = section("Diagram")?.parts ?? [];
  const tree = diagram.find((part) => part.type === "tree");
  const mistakes = section("Mistakes")?.parts ?? [];
  const chain = section("Follow-ups")?.parts ?? [];
  const mistakeCount = mistakes.reduce((sum, part) => sum + (part.type === "mistakes" ? part.items.length : 0), 0);
  const chainCount = chain.reduce((sum, part) => sum + (part.type === "chain" ? part.items.length : 0), 0);
  return (
    <>
      {diagram.length > 0 && (
        <Row id="diagram" title={t("section.diagram")}>
          <div lang={lang("Diagram")}>
            {diagram.map((part, index) =>
              part.type === "tree" ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
                <Drawing key={index} part={part} title={question.plainTitle} isTree />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
                <Parts key={index} parts={[part]} title={question.plainTitle} />
              ),
            )}
          </div>
        </Row>
      )}
      {tree && (
        <Row id="tree" title={t("section.tree")} gutter={tree.nodes.length}>
          <div lang={lang("Diagram")}>
            <TreeList nodes={tree.nodes} />
          </div>
        </Row>
      )}
      {question.matrix.length > 0 && (
        <Row id="matrix" title={t("section.matrix")} className="wide" gutter={`${question.matrix.length} ×`}>
          <MatrixTable lines={question.matrix} />
        </Row>
      )}
      {mistakes.length > 0 && (
        <Row id="mistakes" title={t("section.mistakes")} gutter={mistakeCount > 0 ? `${mistakeCount} ×` : undefined}>
          <div lang={lang("Mistakes")}>
            {mistakes.map((part, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
              part.type === "mistakes" ? (
                <Mistakes key={index} items={part.items} />
              ) : (
                <Parts key={index} parts={[part]} title={question.plainTitle} />
              ),
            )}
          </div>
        </Row>
      )}
      {chain.length > 0 && (
        <Row id="follow-ups" title={t("section.followUps")} gutter={chainCount > 0 ? `${chainCount} ×` : undefined}>
          <div lang={lang("Follow-ups")}>
            {chain.map((part, index) =>
              part.type === "chain" ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
                <FollowUps key={index} items={part.items} words={{ ask: t("followUp.ask"), unsure: t("followUp.unsure") }} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts never change while they are shown
                <Parts key={index} parts={[part]} title={question.plainTitle} />
              ),
            )}
          </div>
        </Row>
      )}
    </>
  );
}

/** Where to go on, and what the answer rests on: in the margin of a wide page, at the end of a narrow one. */
function Margin({ question }: { question: ArticleQuestion }) {
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

function useSpotTheBugWords(language: string, faults: number, reveal: SpotTheBugWords["reveal"]): SpotTheBugWords {
  const t = useTranslations("question.bug");
  const shell = useTranslations("shell");
  const section = useTranslations("question.section");
  const [before = "", between = ""] = t("lineMarked", { line: "%", marks: "\u0000" }).split(/(?<=%)/);
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
  return {
    section: shell("kind.spot-the-bug"),
    answer: section("answer"),
    codeLabel: t("codeLabel", { language }),
    line: t("line", { line: "%" }),
    lineMarked: [before, between.replace("\u0000", "%")],
    how: t("how"),
    marks: t("marks"),
    noMarks: t("noMarks"),
    atLine: t("atLine", { line: "%" }),
    noLine: t("noLine"),
    why: t("why"),
    remove: t("remove", { mark: "%" }),
    another: t("another", { line: "%" }),
    missing: t("missing"),
    left: upTo(faults).map((left) => t("left", { left })),
    found: upTo(faults).map((found) => t("found", { found, faults })),
    compared: upTo(20).map((wrong) => t("compared", { time: "%", wrong })),
    states: { found: t("stateFound"), missed: t("stateMissed"), unclear: t("stateUnclear"), noFault: t("stateNoFault") },
    you: t("you"),
    which: t("whichDidYouMean"),
    noReason: t("noReason"),
    noFaultAt: t("noFaultAt", { mark: "%" }),
    reveal,
  };
}

// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a question never change while they are shown

import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { Gutter, Main } from "@/components/layout/page";
import { Diagram } from "@/components/markdown/diagram";
import { Prose } from "@/components/markdown/prose";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/content/question";
import type { QuestionView } from "@/lib/content/question-view";
import type { Part, WorksheetPart } from "@/lib/content/rendered-section";
import { FollowUps } from "./follow-ups";
import { HiddenFacts } from "./hidden-facts";
import { MatrixTable } from "./matrix-table";
import { Mistakes } from "./mistakes";
import { TreeList } from "./tree-list";
import { WorksheetSolution } from "./worksheet";

interface RowProps {
  readonly gutter?: ReactNode;
  readonly title: string;
  readonly id: string;
  readonly className?: string;
  readonly first?: boolean;
  readonly children?: ReactNode;
}

function Row({ gutter, title, id, className = "", first, children }: RowProps) {
  return (
    <>
      <Gutter className={first ? "pt-[2.2rem]" : "pt-[3.1rem]"}>{gutter}</Gutter>
      <Main as="section" labelledBy={id} className={`${first ? "pt-8" : "pt-12"} ${className}`}>
        <h2 id={id} className={children === undefined ? "text-lg" : "text-lg mb-3"}>
          {title}
        </h2>
        {children}
      </Main>
    </>
  );
}

/** A diagram or tree of a question, with the words its controls need. */
export function Drawing({
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
      <Prose key={index} html={part.html} className="mt-2" />
    ) : part.type === "diagram" ? (
      <Drawing key={index} part={part} title={title} />
    ) : null,
  );
}

/** Layers of a concept, or hidden facts and model answer of an interview. */
export function AnswerRows({ question, sheet }: { question: QuestionView; sheet: WorksheetPart | undefined }) {
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
        <Row first id="solution" title={t("section.solution")}>
          <WorksheetSolution sheet={sheet} />
        </Row>
      )}
      {facts.length > 0 && (
        <Row first id="hidden-facts" title={t("section.hiddenFacts")}>
          <div lang={langOf("Hidden facts")}>
            {facts.map((part, index) =>
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
          return (
            <Fragment key={index}>
              <Row id="model-answer" title={t("section.modelAnswer")} />
              {part.steps.map((step, at) => (
                <LayerRow key={at} number={at + 1} title={step.name} lang={langOf(answer.name)} isStep>
                  <Parts parts={step.body} title={question.plainTitle} />
                </LayerRow>
              ))}
            </Fragment>
          );
        return (
          <FreeRow key={index}>
            <div lang={langOf(answer.name)}>
              <Parts parts={[part]} title={question.plainTitle} />
            </div>
          </FreeRow>
        );
      })}
    </>
  );
}

interface LayerRowProps {
  readonly number: number;
  readonly title: string;
  readonly lang?: Locale;
  readonly first?: boolean;
  /** A step stands below the heading of its section, a layer is a section itself. */
  readonly isStep?: boolean;
  readonly children: ReactNode;
}

function LayerRow({ number, title, lang, first, isStep, children }: LayerRowProps) {
  const Heading = isStep ? "h3" : "h2";
  return (
    <>
      <Gutter className={`${first ? "pt-[2.2rem]" : isStep ? "pt-[1.05rem]" : "pt-[1.85rem]"} text-sm! text-ink! font-semibold`}>
        {number}
      </Gutter>
      <Main className={first ? "pt-8" : isStep ? "pt-3" : "pt-6"}>
        <details className="layer" open suppressHydrationWarning>
          <summary>
            <Heading className={isStep ? "text-base font-semibold" : "text-lg"} lang={lang}>
              {title}
            </Heading>
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
export function RemarkRows({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, index) =>
    part.type === "prose" ? (
      <FreeRow key={index}>
        <Prose html={part.html} className="max-w-[48rem]! *:[p]:max-w-[40rem]" />
      </FreeRow>
    ) : null,
  );
}

/** Diagram or tree, matrix, mistakes, follow-ups. */
export function CommonRows({ question }: { question: QuestionView }) {
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
        <Row id="diagram" title={t("section.diagram")} className={tree ? "wide" : undefined}>
          <div lang={lang("Diagram")}>
            {diagram.map((part, index) =>
              part.type === "tree" ? (
                <Drawing key={index} part={part} title={question.plainTitle} isTree />
              ) : (
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
                <FollowUps key={index} items={part.items} words={{ ask: t("followUp.ask"), unsure: t("followUp.unsure") }} />
              ) : (
                <Parts key={index} parts={[part]} title={question.plainTitle} />
              ),
            )}
          </div>
        </Row>
      )}
    </>
  );
}

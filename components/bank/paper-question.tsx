// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a question never change while they are shown
import { useLocale, useTranslations } from "next-intl";
import { Gutter, Main } from "@/components/layout/page";
import { Phrase, Prose } from "@/components/markdown/prose";
import { WorksheetTask } from "@/components/question/worksheet";
import type { PaperQuestion as Question } from "@/lib/content/paper-question";
import type { Part } from "@/lib/content/rendered-section";

const ruledLines = 4;

/** What is asked, and lines to write on. */
export function PaperQuestion({ question, number }: { question: Question; number: number }) {
  const t = useTranslations("bank.paper");
  const shell = useTranslations("shell");
  const locale = useLocale();
  return (
    <>
      <Gutter className="pt-[2.35rem] font-semibold">{number}</Gutter>
      <Main as="section" className="pt-8 keep-together" labelledBy={`q-${question.id}`}>
        <h2 className="text-lg max-w-[40rem]" id={`q-${question.id}`}>
          <Phrase html={question.title} lang={question.titleLang === locale ? undefined : question.titleLang} />
        </h2>
        <p className="text-xs text-ink-3">
          {t("facts", {
            id: question.id,
            kind: shell(`kind.${question.kind}`),
            level: shell(`level.${({ junior: 1, mid: 2, senior: 3, staff: 4 } as const)[question.level]}`),
            minutes: question.minutes,
          })}
        </p>
        <div className="mt-2 max-w-[44rem]" lang={question.asked && question.asked.lang !== locale ? question.asked.lang : undefined}>
          {question.asked?.parts.map((part, index) => (
            <PaperPart key={index} part={part} />
          ))}
        </div>
        <div className="ruled max-w-[44rem]" aria-hidden="true">
          {Array.from({ length: ruledLines }, (_, line) => (
            <div key={line} />
          ))}
        </div>
      </Main>
    </>
  );
}

/** What answers a question, under its number. */
export function PaperAnswer({ question, number }: { question: Question; number: number }) {
  const t = useTranslations("bank.paper");
  const locale = useLocale();
  return (
    <>
      <Gutter className="pt-[2.35rem] font-semibold">{number}</Gutter>
      <Main as="section" className="pt-8" label={t("answerTo", { number })}>
        <h3 className="text-base font-semibold max-w-[40rem]">
          <Phrase html={question.title} lang={question.titleLang === locale ? undefined : question.titleLang} />
        </h3>
        {question.answers.map((section) => (
          <div key={section.name} className="mt-2 max-w-[44rem]" lang={section.lang === locale ? undefined : section.lang}>
            {section.parts.map((part, index) => (
              <PaperPart key={index} part={part} />
            ))}
          </div>
        ))}
      </Main>
    </>
  );
}

/** A part as it stands on paper: drawings are told by their outline. */
function PaperPart({ part }: { part: Part }) {
  switch (part.type) {
    case "prose":
      return <Prose html={part.html} className="mt-2" />;
    case "diagram":
    case "tree":
      return <Prose html={part.caption} className="mt-2" />;
    case "given":
      return <Prose html={part.html} className="mt-2" />;
    case "faulty":
      return (
        <pre className="code box mt-2 p-3 whitespace-pre-wrap">
          {part.lines.map((line, index) => (
            <span key={index} className="block">
              <span className="num text-ink-3 inline-block w-8 select-none">{index + 1}</span>
              <Phrase html={line} />
            </span>
          ))}
        </pre>
      );
    case "worksheet":
      return <WorksheetTask sheet={part} />;
    case "layers":
      return (
        <ol className="prose mt-2">
          {part.layers.map((layer, index) => (
            <li key={index}>
              {layer.map((inner, at) => (
                <PaperPart key={at} part={inner} />
              ))}
            </li>
          ))}
        </ol>
      );
    case "faults":
      return (
        <ol className="prose mt-2">
          {part.faults.map((fault, index) => (
            <li key={index}>
              <Phrase html={fault.title} className="font-semibold" />
              {fault.body.map((inner, at) => (
                <PaperPart key={at} part={inner} />
              ))}
            </li>
          ))}
        </ol>
      );
    case "steps":
      return (
        <ol className="prose mt-2">
          {part.steps.map((step, index) => (
            <li key={index}>
              <Phrase html={step.name} className="font-semibold" />
              {step.body.map((inner, at) => (
                <PaperPart key={at} part={inner} />
              ))}
            </li>
          ))}
        </ol>
      );
    case "chain":
      return (
        <ul className="prose mt-2">
          {part.items.map((item, index) => (
            <li key={index}>
              <Phrase html={item.question} className="font-semibold" /> <Prose html={item.answer} />
            </li>
          ))}
        </ul>
      );
    case "mistakes":
      return (
        <ul className="prose mt-2">
          {part.items.map((item, index) => (
            <li key={index}>
              <Phrase html={item.claim} /> {item.reply && <Phrase html={item.reply} />}
            </li>
          ))}
        </ul>
      );
    case "hints":
    case "facts":
      return null;
  }
}

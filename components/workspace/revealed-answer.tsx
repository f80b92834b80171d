import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Phrase, Prose } from "@/components/markdown/prose";
import { Icon } from "@/components/ui/icon";
import type { Revealed } from "@/lib/attempts/attempt";

const Diagram = dynamic(() => import("@/components/markdown/diagram").then((module) => module.Diagram), { ssr: false });

function Section({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <details id={id} className="border-b border-line group">
      <summary className="min-h-11 flex items-center gap-2">
        <h3 className="font-semibold">{title}</h3>
        <Icon name="chevron-down" className="ml-auto group-open:rotate-180" />
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}

/** Opens one of the sections below and moves focus to it. */
export function openRevealed(id: "reference" | "explanation" | "follow-ups") {
  const section = document.getElementById(`revealed-${id}`);
  if (!(section instanceof HTMLDetailsElement)) return;
  section.open = true;
  section.querySelector("summary")?.focus({ preventScroll: true });
  section.scrollIntoView({ block: "start" });
}

/** What opens after a submission that differs from the starter. */
export function RevealedAnswer({ revealed }: { readonly revealed: Revealed }) {
  const t = useTranslations("exercise.revealed");
  const drawing = useTranslations("exercise.diagram");
  const { reference, accepted, explanation, diagram, followUps } = revealed;
  const words = {
    label: drawing("label"),
    enlarge: drawing("enlarge"),
    larger: drawing("larger"),
    smaller: drawing("smaller"),
    whole: drawing("whole"),
    close: drawing("close"),
    failed: drawing("failed"),
  };
  return (
    <section className="mt-6 border-t border-edge" aria-label={t("region")}>
      <Section id="revealed-reference" title={t("reference")}>
        <Prose html={reference.html} />
      </Section>
      {accepted.length > 0 && (
        <Section id="revealed-accepted" title={t("accepted", { count: accepted.length })}>
          {accepted.map((answer, index) => (
            <div key={answer.text} className="mb-4">
              <h4 className="label mb-1">{t("acceptedNumber", { number: index + 1 })}</h4>
              <Prose html={answer.html} />
              <Prose html={answer.feedback} className="mt-2 !text-base" />
            </div>
          ))}
        </Section>
      )}
      <Section id="revealed-explanation" title={t("explanation")}>
        <Prose html={explanation} />
        {diagram && (
          <div className="mt-4 max-w-[48rem]">
            <Diagram source={diagram.source} caption={diagram.caption} words={words} />
          </div>
        )}
      </Section>
      {followUps.length > 0 && (
        <Section id="revealed-follow-ups" title={t("followUps")}>
          <ol>
            {followUps.map((item, index) => (
              <li key={item.question}>
                <details className="border-b border-line">
                  <summary className="min-h-11 flex items-center gap-2">
                    <span className="num text-ink-3">{index + 1}</span>
                    <Phrase html={item.question} className="font-medium" />
                  </summary>
                  <Prose html={item.answer} className="!text-base pb-3" />
                  {item.unsure && <Prose html={item.unsure} className="!text-sm text-ink-2 pb-3" />}
                </details>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </section>
  );
}

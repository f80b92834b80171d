import { useTranslations } from "next-intl";
import { Phrase, Prose } from "@/components/markdown/prose";
import type { FactsPart } from "@/lib/content/rendered-section";

/** What the interviewer knew: answers, parts to play, events with their minute. */
export function HiddenFacts({ facts }: { facts: FactsPart["facts"] }) {
  const t = useTranslations("question.hidden");
  const groups = [
    { kind: "question", title: t("ask") },
    { kind: "role", title: t("role") },
    { kind: "event", title: t("event") },
  ] as const;
  return groups.map(({ kind, title }) => {
    const own = facts.filter((fact) => fact.kind === kind);
    if (own.length === 0) return null;
    return (
      <div key={kind} className="max-w-[44rem] mt-5 first-of-type:mt-0">
        <h3 className="label pb-1 border-b border-edge">{title}</h3>
        <dl>
          {own.map(({ minute, head, body }) => (
            <div
              key={head + body}
              className="grid sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)] gap-x-6 gap-y-0.5 py-2.5 border-b border-line"
            >
              <dt className={kind === "event" ? "num" : "font-medium"}>
                {minute === null ? <Phrase html={head} /> : t("minute", { minute })}
              </dt>
              <dd>
                <Prose html={body} className="text-base! leading-6! text-ink-2" />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    );
  });
}

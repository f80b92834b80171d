import { useTranslations } from "next-intl";
import { Phrase } from "@/components/markdown/prose";
import type { TreePart } from "@/lib/content/rendered-section";

/** A troubleshooting tree as a numbered list: each step with its command, its ways on and what they look like; then the ends with their cures. */
export function TreeList({ nodes }: { nodes: TreePart["nodes"] }) {
  const t = useTranslations("question.tree");
  const asks = nodes.filter((node) => "ask" in node);
  const ends = nodes.filter((node) => "cause" in node);
  const names = new Map([
    ...asks.map((node, index) => [node.id, t("step", { number: index + 1 })] as const),
    ...ends.map((node, index) => [node.id, t("end", { letter: letter(index) })] as const),
  ]);
  return (
    <>
      <ol className="steps max-w-[44rem] border-t border-edge">
        {asks.map((node, index) => (
          <li key={node.id} id={`step-${node.id}`}>
            <span className="num text-ink-3 text-sm pt-0.5">{index + 1}</span>
            <div className="min-w-0">
              <p className="font-semibold">
                <Phrase html={node.ask} />
              </p>
              <p className="mt-1">
                <code className="tag-code wrap-anywhere">{node.run}</code>
              </p>
              <ul className="mt-2 space-y-2">
                {node.options.map((option) => (
                  <li key={option.if} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
                    <Phrase html={option.if} />
                    <a className="a text-sm" href={`#step-${option.to}`}>
                      {t("goTo", { step: names.get(option.to) ?? option.to })}
                    </a>
                    {option.shows !== undefined && (
                      <code className="col-span-2 text-ink-2 border-l-[3px] border-line pl-2.5 wrap-anywhere whitespace-pre-wrap">
                        {option.shows}
                      </code>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
      <ol className="steps max-w-[44rem] mt-6 border-t border-edge">
        {ends.map((node, index) => (
          <li key={node.id} id={`step-${node.id}`}>
            <span className="num text-ink-3 text-sm pt-0.5" aria-label={t("end", { letter: letter(index) })} role="img">
              {letter(index)}
            </span>
            <div className="min-w-0">
              <p className="font-semibold">
                <Phrase html={node.cause} />
              </p>
              <p className="text-ink-2">
                <Phrase html={node.fix} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** a, b … z, aa, ab … */
function letter(index: number): string {
  return (index >= 26 ? letter(Math.floor(index / 26) - 1) : "") + String.fromCodePoint(97 + (index % 26));
}

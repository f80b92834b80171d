import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { CodeText } from "@/components/ui/code-text";
import { Mark } from "@/components/ui/mark";
import type { LintedExample } from "@/lib/rules/linted-example";

/** An example with what the grader found in it. `label` names the scrolling region. */
export function LintedCode({ example, label }: { example: LintedExample; label: string }) {
  const t = useTranslations("rules.rule");
  const isBad = example.kind === "bad";
  return (
    <figure className="border border-line rounded-md overflow-hidden bg-sheet min-w-0">
      <figcaption className="flex items-center gap-2 h-9 px-3 border-b border-line text-sm">
        <Mark kind={isBad ? "fail" : "pass"} />
        {isBad ? t("found") : t("clean")}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="code py-2" tabIndex={0} aria-label={label}>
        {example.lines.map((line) => (
          <div key={line.number} className="ln">
            <span className="n" aria-hidden="true">
              {line.number}
            </span>
            <span className="k">{line.mark && <Mark kind={line.mark} />}</span>
            <span className="c">
              {line.pieces.map((piece, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
                <span key={index} className={clsx(piece.token && `sh-${piece.token}`, piece.under && `sq sq-${piece.under}`)}>
                  {piece.text}
                </span>
              ))}
              {line.pieces.length === 0 && " "}
            </span>
          </div>
        ))}
      </section>
      <div className="border-t border-line px-3 py-2 text-sm">
        {example.findings.map((finding) => (
          <p key={`${finding.line}${finding.message}`} className="flex gap-2">
            <span className="pt-0.5">
              <Mark kind={line(example, finding.line)} />
            </span>
            <span>
              <span className="num text-ink-2">{t("line", { line: finding.line })}</span> <CodeText text={finding.message} />
            </span>
          </p>
        ))}
        {example.findings.length === 0 && (
          <p className="flex gap-2 items-center">
            <Mark kind={isBad ? "ours" : "pass"} />
            {isBad ? t("notFound") : t("noFinding")}
          </p>
        )}
      </div>
    </figure>
  );
}

/** The mark that stands in the gutter of that line. */
function line(example: LintedExample, number: number): "fail" | "advise" {
  return example.lines[number - 1]?.mark ?? "fail";
}

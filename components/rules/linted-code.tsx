import { useLocale, useTranslations } from "next-intl";
import { CodeText } from "@/components/ui/code-text";
import { Mark } from "@/components/ui/mark";
import { localePath } from "@/lib/i18n/locale";
import type { LintedExample } from "@/lib/rules/linted-example";
import { MarkedCode } from "./marked-code";

/** An example with what the grader found in it. `label` names the scrolling region. */
export function LintedCode({ example, label }: { example: LintedExample; label: string }) {
  const t = useTranslations("rules.rule");
  const locale = useLocale();
  const isBad = example.kind === "bad";
  return (
    <figure className="border border-line rounded-md overflow-hidden bg-sheet min-w-0">
      <figcaption className="flex items-center gap-2 h-9 px-3 border-b border-line text-sm">
        <Mark kind={isBad ? "fail" : "pass"} />
        {isBad ? t("found") : t("clean")}
        {example.playground !== null && (
          // A plain link: what stands behind the # is for the page that opens, and no router need carry it.
          <a className="a ml-auto text-xs noprint" href={localePath(locale, example.playground)} aria-label={`${t("tryIt")}: ${label}`}>
            {t("tryIt")}
          </a>
        )}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="code py-2" tabIndex={0} aria-label={label}>
        <MarkedCode lines={example.lines} />
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

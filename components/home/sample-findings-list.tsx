import { CodeText } from "@/components/ui/code-text";
import { Mark } from "@/components/ui/mark";
import { type Locale, localePath } from "@/lib/i18n/locale";
import type { SampleFinding } from "@/lib/rules/linted-sample";

interface SampleFindingsListProps {
  readonly findings: readonly SampleFinding[];
  readonly locale: Locale;
  /** Words of the two kinds, for those who do not see the marks. */
  readonly kinds: { readonly fail: string; readonly advise: string };
}

/** What was found, by line: title, sentence, and the rule's page behind the title. */
export function SampleFindingsList({ findings, locale, kinds }: SampleFindingsListProps) {
  return (
    <ul>
      {findings.map((finding) => (
        <li
          key={`${finding.line}${finding.rule}${finding.message}`}
          className="grid grid-cols-[1.25rem_1.5rem_minmax(0,1fr)] gap-1 px-3 py-2 border-b border-line items-start"
        >
          <span className="pt-0.5">
            <Mark kind={finding.kind} label={kinds[finding.kind]} />
          </span>
          <span className="num text-ink-3">{finding.line}</span>
          <span>
            <a className="font-medium block hover:underline" href={localePath(locale, `/rules/${finding.rule}`)}>
              <CodeText text={finding.title} />
            </a>
            <span className="text-xs text-ink-2 block">
              <CodeText text={finding.message} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

"use client";

import { ForeignText } from "@/components/ui/foreign-text";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Mark, type MarkKind } from "@/components/ui/mark";

interface QuestionRowLinkProps {
  readonly href: string;
  readonly mark: MarkKind;
  readonly standing: string;
  readonly icon: IconName;
  readonly kind: string;
  readonly title: string;
  /** Language of the title, and of the page. */
  readonly lang: string;
  readonly locale: string;
  readonly inEnglish: string;
  readonly stale: string | undefined;
  readonly level: string;
  readonly minutes: string;
  /** 5 … 1. */
  readonly value: number;
  readonly asked: string;
  readonly state: string;
}

/** A row of a bank: a link over the whole line, whose columns fold into a second line below 1024 px. */
export function QuestionRowLink(row: QuestionRowLinkProps) {
  return (
    <Link
      href={row.href}
      className="row grid-cols-[1.25rem_minmax(0,1fr)_auto] lg:grid-cols-[1.25rem_1.25rem_minmax(0,1fr)_4rem_4.5rem_4.5rem_5rem] max-lg:py-1.5"
    >
      <Mark kind={row.mark} label={row.standing} />
      <span className="max-lg:hidden text-ink-2" title={row.kind}>
        <Icon name={row.icon} />
        <span className="sr">{row.kind}</span>
      </span>
      <span className="min-w-0">
        <span className="text-base leading-5 block">
          <ForeignText text={row.title} lang={row.lang} locale={row.locale} badge={row.inEnglish} />
          {row.stale !== undefined && <span className="chip ml-1.5">{row.stale}</span>}
        </span>
        <span className="lg:hidden text-xs text-ink-3">{`${row.kind} · ${row.level} · ${row.minutes}`}</span>
      </span>
      <span className="max-lg:hidden text-ink-2">{row.level}</span>
      <span className="max-lg:hidden num text-ink-2">{row.minutes}</span>
      <span className="max-lg:hidden text-ink-2 text-xs">
        <span className="num tracking-tight" role="img" aria-label={row.asked}>
          {"●".repeat(row.value)}
          <span className="opacity-30">{"●".repeat(5 - row.value)}</span>
        </span>
      </span>
      <span className="num text-right text-ink-2">{row.state}</span>
    </Link>
  );
}

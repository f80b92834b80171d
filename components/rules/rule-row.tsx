import { useLocale, useTranslations } from "next-intl";
import { CodeText } from "@/components/ui/code-text";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import { localePath } from "@/lib/i18n/locale";
import { isDemand, type RuleEntry } from "@/lib/rules/rule-entry";

/** One rule of the list. */
export function RuleRow({ rule }: { rule: RuleEntry }) {
  const locale = useLocale();
  const t = useTranslations("rules");
  const isError = isDemand(rule.severity);
  return (
    <Link
      href={localePath(locale, `/rules/${rule.id}`)}
      className="row grid-cols-[1.25rem_minmax(0,1fr)_auto] lg:grid-cols-[1.25rem_21rem_minmax(0,1fr)_12rem_4rem_6rem] max-lg:py-2"
    >
      <Mark kind={isError ? "fail" : "advise"} label={isError ? t("isError") : t("isAdvice")} />
      <span className="min-w-0">
        <code className="!text-[0.8125rem] break-words">
          <span className="text-ink-3">{rule.room}/</span>
          <span className="font-semibold">{rule.name}</span>
        </code>
        <span className="lg:hidden block text-ink-2 mt-0.5">
          <CodeText text={rule.title} />
        </span>
      </span>
      <span className="max-lg:hidden">
        <CodeText text={rule.title} />
      </span>
      <span className="max-lg:hidden num text-ink-3 !text-xs break-words">{rule.aliases.join(", ")}</span>
      <span className="max-lg:hidden text-xs text-ink-2">
        {rule.hasFix && (
          <span className="inline-flex gap-1.5 items-center">
            <Icon name="wand-sparkles" />
            {t("fix")}
          </span>
        )}
      </span>
      <span className="num text-ink-2 text-right !text-xs">{rule.exercises > 0 && t("exercises", { count: rule.exercises })}</span>
    </Link>
  );
}

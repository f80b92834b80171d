import { useLocale, useTranslations } from "next-intl";
import { FilterGroup, type FilterOption } from "@/components/ui/filter-group";
import { Icon } from "@/components/ui/icon";
import {
  type BankFilter,
  bankQuery,
  countOptions,
  type Filtered,
  type Kind,
  type Level,
  type Standing,
  standings,
  toggled,
} from "@/lib/content/bank-filter";
import { kinds } from "@/lib/content/front-matter";
import { inLocale, localePath } from "@/lib/i18n/locale";
import { kindIcon } from "./question-row";

interface BankFiltersProps {
  readonly bank: string;
  readonly topics: readonly { readonly id: string; readonly titles: unknown }[];
  readonly questions: readonly Filtered[];
  readonly filter: BankFilter;
  /** States mean nothing before a first visit is over. */
  readonly showStates: boolean;
}

/** The filters of a bank. Everything is a link or a GET form, so the address says what is shown and scripts are not needed. */
export function BankFilters({ bank, topics, questions, filter, showStates }: BankFiltersProps) {
  const locale = useLocale();
  const t = useTranslations("bank");
  const shell = useTranslations("shell");
  const path = localePath(locale, `/banks/${bank}`);

  function options<V extends string | number>(
    dimension: "level" | "kind" | "state" | "topic",
    values: readonly V[],
    look: (value: V) => Pick<FilterOption, "label" | "icon">,
  ): FilterOption[] {
    const counts = countOptions(questions, filter, dimension);
    const chosen = filter[dimension] as readonly (string | number)[];
    return values.map((value) => ({
      ...look(value),
      count: counts.get(value) ?? 0,
      chosen: chosen.includes(value),
      href: `${path}${bankQuery(toggled(filter, dimension, value))}`,
    }));
  }

  const present = (values: readonly (string | number)[]) => new Set(values);
  const levels = present(questions.map((question) => question.level));
  const usedKinds = present(questions.map((question) => question.kind));
  const usedTopics = present(questions.map((question) => question.topic));
  return (
    <>
      <div className="flex flex-wrap gap-x-5 gap-y-2 items-center">
        <form action={path} className="relative max-sm:w-full">
          {filter.level.map((level) => (
            <input key={level} type="hidden" name="level" value={["junior", "mid", "senior", "staff"][level - 1]} />
          ))}
          {(["kind", "state", "topic"] as const).flatMap((dimension) =>
            filter[dimension].map((word) => <input key={`${dimension}${word}`} type="hidden" name={dimension} value={word} />),
          )}
          <label className="sr" htmlFor="q">
            {t("text")}
          </label>
          <span className="absolute left-2.5 top-2 text-ink-3">
            <Icon name="list-filter" />
          </span>
          <input
            id="q"
            name="q"
            type="search"
            className="field !w-56 max-sm:!w-full !pl-8"
            defaultValue={filter.text}
            placeholder={t("textPlaceholder", { count: questions.length })}
            maxLength={80}
            data-filter=""
          />
          <button type="submit" className="sr focus:not-sr-only">
            {t("apply")}
          </button>
        </form>
        <FilterGroup
          id="f-level"
          label={t("level")}
          chosenHint={t("on")}
          options={options(
            "level",
            ([1, 2, 3, 4] as Level[]).filter((level) => levels.has(level)),
            (level) => ({ label: shell(`level.${level}`) }),
          )}
        />
        <FilterGroup
          id="f-kind"
          label={t("kind")}
          chosenHint={t("on")}
          options={options("kind", kinds.filter((kind) => usedKinds.has(kind)) as Kind[], (kind) => ({
            label: t(`kindShort.${kind}`),
            icon: kindIcon[kind],
          }))}
        />
        {showStates && (
          <FilterGroup
            id="f-state"
            label={t("state")}
            chosenHint={t("on")}
            options={options("state", standings as readonly Standing[], (state) => ({ label: t(`standings.${state}`) }))}
          />
        )}
      </div>
      {usedTopics.size > 1 && (
        <details className="mt-2" open={filter.topic.length > 0}>
          <summary className="inline-flex items-center gap-1.5 min-h-6 text-sm text-ink-2">
            {t("topics", { chosen: filter.topic.length })}
            <Icon name="chevron-down" className="text-ink-3" />
          </summary>
          <div className="mt-1.5">
            <FilterGroup
              id="f-topic"
              label={t("topic")}
              hideLabel
              chosenHint={t("on")}
              options={options(
                "topic",
                topics.filter((topic) => usedTopics.has(topic.id)).map((topic) => topic.id),
                (id) => ({ label: inLocale(topics.find((topic) => topic.id === id)?.titles, locale).text }),
              )}
            />
          </div>
        </details>
      )}
    </>
  );
}

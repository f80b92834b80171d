import { useLocale, useTranslations } from "next-intl";
import { FilterGroup } from "@/components/ui/filter-group";
import { Icon } from "@/components/ui/icon";
import type { Room } from "@/lib/graders/rule";
import { localePath } from "@/lib/i18n/locale";
import { filterRules, type RuleEntry, type RuleFilter, ruleQuery, ruleTools, severities } from "@/lib/rules/rule-entry";

/** The filters of the rules: links and a GET form, as those of a bank. */
export function RuleFilters({ rules, filter }: { rules: readonly RuleEntry[]; filter: RuleFilter }) {
  const locale = useLocale();
  const t = useTranslations("rules");
  const path = localePath(locale, "/rules");
  const rooms = [...new Set(rules.map((rule) => rule.room))];
  const option = (label: string, change: Partial<RuleFilter>, chosen: boolean, lifted: Partial<RuleFilter>) => ({
    label,
    chosen,
    count: filterRules(rules, { ...filter, ...change }).length,
    href: `${path}${ruleQuery({ ...filter, ...(chosen ? lifted : change) })}`,
  });
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2 items-center">
      <form action={path} className="relative max-sm:w-full">
        {filter.room && <input type="hidden" name="room" value={filter.room} />}
        {filter.severity && <input type="hidden" name="severity" value={filter.severity} />}
        {filter.tool && <input type="hidden" name="tool" value={filter.tool} />}
        {filter.fix && <input type="hidden" name="fix" value="1" />}
        {filter.used && <input type="hidden" name="used" value="1" />}
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
          className="field !w-72 max-sm:!w-full !pl-8"
          defaultValue={filter.text}
          placeholder={t("placeholder")}
          maxLength={80}
          data-filter=""
        />
        <button type="submit" className="sr focus:not-sr-only">
          {t("apply")}
        </button>
      </form>
      {rooms.length > 1 && (
        <FilterGroup
          id="f-room"
          label={t("roomLabel")}
          hideLabel
          chosenHint={t("on")}
          options={rooms.map((room: Room) => option(t(`room.${room}`), { room }, filter.room === room, { room: null }))}
        />
      )}
      <FilterGroup
        id="f-severity"
        label={t("severityLabel")}
        hideLabel
        chosenHint={t("on")}
        options={severities
          .filter((severity) => rules.some((rule) => rule.severity === severity))
          .map((severity) => option(t(`severityName.${severity}`), { severity }, filter.severity === severity, { severity: null }))}
      />
      <FilterGroup
        id="f-tool"
        label={t("toolLabel")}
        hideLabel
        chosenHint={t("on")}
        options={ruleTools.map((tool) => option(t(`tool.${tool}`), { tool }, filter.tool === tool, { tool: null }))}
      />
      <FilterGroup
        id="f-more"
        label={t("moreLabel")}
        hideLabel
        chosenHint={t("on")}
        options={[
          option(t("withFix"), { fix: true }, filter.fix, { fix: false }),
          option(t("used"), { used: true }, filter.used, { used: false }),
        ]}
      />
    </div>
  );
}

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { standings } from "@/lib/content/bank-filter";
import { kinds, levels } from "@/lib/content/front-matter";
import { countFacets, type Facetted, type SearchDimension, type SearchFilter } from "@/lib/search/search-filter";

interface SearchFiltersProps {
  readonly hits: readonly Facetted[];
  readonly filter: SearchFilter;
  readonly banks: readonly { readonly id: string; readonly title: string }[];
  /** States mean nothing before a first visit is over. */
  readonly showStates: boolean;
  readonly liftHref: string;
}

interface Option {
  readonly value: string;
  readonly key: string | number;
  readonly label: string;
}

/** What a search may be narrowed by, with what each value would leave: boxes of the search form, so that scripts are not needed. */
export function SearchFilters({ hits, filter, banks, showStates, liftHref }: SearchFiltersProps) {
  const t = useTranslations("search");
  const shell = useTranslations("shell");
  const bank = useTranslations("bank");
  const groups: readonly { readonly dimension: SearchDimension; readonly options: readonly Option[] }[] = [
    { dimension: "kind", options: kinds.map((kind) => ({ value: kind, key: kind, label: shell(`kind.${kind}`) })) },
    { dimension: "bank", options: banks.map(({ id, title }) => ({ value: id, key: id, label: title })) },
    {
      dimension: "level",
      options: levels.map((level, index) => ({ value: level, key: index + 1, label: shell(`level.${(index + 1) as 1}`) })),
    },
    ...(showStates
      ? [
          {
            dimension: "state" as const,
            options: standings.map((standing) => ({ value: standing, key: standing, label: bank(`standings.${standing}`) })),
          },
        ]
      : []),
  ];
  const isSet = Object.values(filter).some((values) => values.length > 0);
  return (
    <aside className="text-sm space-y-5" aria-label={t("filters")}>
      {groups.map(({ dimension, options }) => {
        const counts = countFacets(hits, filter, dimension);
        const chosen = filter[dimension] as readonly (string | number)[];
        const offered = options.filter(({ key }) => counts.has(key) || chosen.includes(key));
        if (offered.length === 0) return null;
        return (
          <fieldset key={dimension}>
            <legend className="label mb-1">{t(dimension)}</legend>
            {offered.map(({ value, key, label }) => (
              <label key={value} className="flex items-center gap-2 min-h-7">
                <input type="checkbox" name={dimension} value={value} defaultChecked={chosen.includes(key)} />
                <span className="flex-1">{label}</span>
                <span className="num text-ink-3">{counts.get(key) ?? 0}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
      <Button type="submit" className="w-full justify-center">
        {t("apply")}
      </Button>
      {isSet && (
        <p>
          <a className="a" href={liftHref}>
            {t("lift")}
          </a>
        </p>
      )}
    </aside>
  );
}

import { Icon, type IconName } from "./icon";
import { Link } from "./link";

export interface FilterOption {
  readonly label: string;
  readonly icon?: IconName;
  /** How many rows it would leave. */
  readonly count: number;
  readonly chosen: boolean;
  /** The address with this option turned over. */
  readonly href: string;
}

interface FilterGroupProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
  /** Said with a chosen option to those who do not see it. */
  readonly chosenHint: string;
  readonly hideLabel?: boolean;
}

/** Options of one dimension as links: each is one click, works without scripts, and the address holds what is chosen. */
export function FilterGroup({ id, label, options, chosenHint, hideLabel }: FilterGroupProps) {
  return (
    <div className="flex items-center gap-2 min-w-0">
      <span className={hideLabel ? "sr" : "text-xs text-ink-3 w-10 lg:w-auto shrink-0"} id={id}>
        {label}
      </span>
      <ul className="seg" aria-labelledby={id}>
        {options.map((option) => (
          <li key={option.label}>
            {option.count === 0 && !option.chosen ? (
              <span className="text-ink-3">
                {option.icon && <Icon name={option.icon} />}
                {option.label} <span className="num">0</span>
              </span>
            ) : (
              <Link href={option.href} scroll={false} aria-current={option.chosen ? "true" : undefined}>
                {option.icon && <Icon name={option.icon} />}
                {option.label} <span className="num">{option.count}</span>
                {option.chosen && <span className="sr">, {chosenHint}</span>}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

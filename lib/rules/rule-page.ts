import type { Standing } from "@/lib/content/bank-filter";
import type { Layer, Need, Room, Severity } from "@/lib/graders/rule";
import type { LintedExample } from "./linted-example";

/** Everything of one rule's page. */
export interface RulePage {
  readonly id: string;
  readonly room: Room;
  readonly name: string;
  /** Place in the room's public order, counted from 1, and how many there are. */
  readonly position: number;
  readonly of: number;
  readonly layer: Layer;
  readonly severity: Severity;
  readonly isDefault: boolean;
  readonly needs: readonly Need[];
  /** What a rubric line may set, for humans; `-` for nothing. */
  readonly parameters: string;
  readonly aliases: readonly string[];
  readonly title: string;
  /** Label of the quick fix, where there is one. */
  readonly fix: string | null;
  /** Sanitised HTML. */
  readonly why: string;
  readonly mend: string;
  readonly sources: readonly string[];
  readonly examples: readonly LintedExample[];
  readonly exercises: readonly {
    readonly slug: string;
    readonly titleEn: string;
    readonly titleZh: string | null;
    readonly standing: Standing;
    readonly best: number | null;
  }[];
}

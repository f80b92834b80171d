import type { Question } from "./question";
import { memberOf } from "./verify-bank";

export interface BankStatistics {
  /** What is counted → value → number of questions. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly fences: number;
  readonly sketches: number;
  /** Slugs in `related` that no question answers to, sorted. */
  readonly missing: readonly string[];
  /** Questions checked against another version than `versions.yaml` names now. */
  readonly recheck: readonly { readonly path: string; readonly tool: string; readonly version: string; readonly now: string }[];
}

/** Counts a bank of questions; `versions` are those of versions.yaml. */
export function bankStatistics(questions: readonly Question[], versions: Readonly<Record<string, string>>): BankStatistics {
  const count = (key: (question: Question) => string | null): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const question of questions) {
      const value = key(question);
      if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
    }
    return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const members = questions.map(memberOf);
  const known = new Set(questions.flatMap((question) => [question.slug, ...question.aliases]));
  return {
    counts: {
      questions: { all: questions.length },
      bank: count((question) => question.bank),
      kind: count((question) => question.kind),
      level: count((question) => question.level),
      language: count((question) => (question.kind === "exercise" ? question.language : null)),
      diagram: count((question) => (question.sections.some((section) => section.name === "Diagram") ? "with" : "without")),
      translation: count((question) =>
        !question.translation.exists ? "missing" : question.translation.stale.length > 0 ? "stale" : "current",
      ),
    },
    fences: members.reduce((sum, member) => sum + member.fences, 0),
    sketches: members.reduce((sum, member) => sum + member.sketches, 0),
    missing: [...new Set(questions.flatMap((question) => question.related.filter((slug) => !known.has(slug))))].sort(),
    recheck: questions.flatMap((question) =>
      Object.entries(question.holdsFor).flatMap(([tool, version]) => {
        const now = versions[tool];
        return now === undefined || now === version ? [] : [{ path: question.path, tool, version, now }];
      }),
    ),
  };
}

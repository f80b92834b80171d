import type { Standing } from "./bank-filter";

interface Listed {
  readonly topic: string;
  readonly standing: Standing;
}

export interface TopicGroup<Q> {
  readonly topic: string;
  /** Of those that fit, over all pages. */
  readonly met: number;
  readonly all: number;
  /** Those on this page. */
  readonly questions: readonly Q[];
}

export interface ListPage<Q> {
  readonly groups: readonly TopicGroup<Q>[];
  readonly page: number;
  readonly pages: number;
  readonly size: number;
  /** Counted from 1, inclusive; 0 and 0 of nothing. */
  readonly from: number;
  readonly to: number;
}

/** Rows of one page: the whole of a real bank, and still a page that opens at once when a bank has thousands. */
export const pageSize = 100;

/** One page of `questions` (in topic order), grouped by topic. `asked` is the page of the address; a wrong one is the nearest that exists. */
export function pageOf<Q extends Listed>(
  questions: readonly Q[],
  asked: string | readonly string[] | undefined,
  size = pageSize,
): ListPage<Q> {
  const pages = Math.max(1, Math.ceil(questions.length / size));
  const wanted = typeof asked === "string" && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  const page = Math.min(Math.max(wanted, 1), pages);
  const shown = questions.slice((page - 1) * size, page * size);
  const groups = [...new Set(shown.map((question) => question.topic))].map((topic) => {
    const all = questions.filter((question) => question.topic === topic);
    return {
      topic,
      met: all.filter((question) => question.standing !== "new").length,
      all: all.length,
      questions: shown.filter((question) => question.topic === topic),
    };
  });
  const from = shown.length === 0 ? 0 : (page - 1) * size + 1;
  return { groups, page, pages, size, from, to: from === 0 ? 0 : from + shown.length - 1 };
}

/** What to open next: work begun before what was missed, that before the first new one; null when all is passed or seen. */
export function nextToDo<Q extends Listed>(questions: readonly Q[]): { question: Q; why: "draft" | "missed" | "new" } | null {
  for (const why of ["draft", "missed", "new"] as const) {
    const question = questions.find((candidate) => candidate.standing === why);
    if (question) return { question, why };
  }
  return null;
}

const key = "lintview.recent";
const most = 6;

/** A question that was opened from the palette in this browser. */
export interface RecentQuestion {
  readonly slug: string;
  readonly title: string;
}

/** Newest first; empty where the browser keeps nothing, or something else was written there. */
export function readRecent(): readonly RecentQuestion[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    if (!Array.isArray(kept)) return [];
    return kept
      .filter(
        (one): one is RecentQuestion => typeof one?.slug === "string" && typeof one.title === "string" && /^[a-z0-9-]+$/.test(one.slug),
      )
      .slice(0, most);
  } catch {
    return [];
  }
}

/** Puts a question first. */
export function noteRecent(question: RecentQuestion): void {
  try {
    const others = readRecent().filter(({ slug }) => slug !== question.slug);
    localStorage.setItem(key, JSON.stringify([question, ...others].slice(0, most)));
  } catch {
    // Full or forbidden: the list is a convenience.
  }
}

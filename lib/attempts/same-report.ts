import type { Report } from "@/lib/graders/report";

/** Writes a value with its keys in order, so that two equal values give the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Compares the browser's report with the server's.
 * `older`: another version of the grader or of the question made one of them, so nothing follows from a difference.
 */
export function sameReport(browser: Report, server: Report): "same" | "differs" | "older" {
  if (browser.grader.version !== server.grader.version || browser.question.version !== server.question.version) return "older";
  // How long a test took is no part of the verdict.
  const timeless = (report: Report) => ({ ...report, tests: report.tests?.map(({ name, state }) => ({ name, state })) });
  return canonical(timeless(browser)) === canonical(timeless(server)) ? "same" : "differs";
}

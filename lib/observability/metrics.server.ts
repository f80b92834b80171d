import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

interface Metrics {
  readonly registry: Registry;
  readonly attempts: Counter<"language">;
  readonly verdicts: Counter<"language" | "verdict">;
  readonly checkSeconds: Histogram<"language" | "verdict">;
}

const kept = globalThis as { lintviewMetrics?: Metrics };

/** The metrics of this process. Labels are language and verdict only: no question, learner or address can be read from them. */
export function metrics(): Metrics {
  if (kept.lintviewMetrics) return kept.lintviewMetrics;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  kept.lintviewMetrics = {
    registry,
    attempts: new Counter({
      name: "lintview_attempts_total",
      help: "Answers submitted, before they are judged.",
      labelNames: ["language"],
      registers: [registry],
    }),
    verdicts: new Counter({
      name: "lintview_verdicts_total",
      help: "Verdicts stored, by verdict: passed, not-passed, we-failed.",
      labelNames: ["language", "verdict"],
      registers: [registry],
    }),
    checkSeconds: new Histogram({
      name: "lintview_check_duration_seconds",
      help: "Time from handing an answer to the grader until its report.",
      labelNames: ["language", "verdict"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
  };
  return kept.lintviewMetrics;
}

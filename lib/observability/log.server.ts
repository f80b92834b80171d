import pino from "pino";
import { currentTrace } from "./trace.server";

type Level = "debug" | "info" | "warn" | "error";
const kept = globalThis as { lintviewLog?: pino.Logger };

function logger(): pino.Logger {
  kept.lintviewLog ??= pino({
    level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "info"),
    base: { service: "lintview" },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    messageKey: "message",
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: pino.stdSerializers.err },
  });
  return kept.lintviewLog;
}

/**
 * Writes one JSON line with the fixed fields time, level, service, trace_id, span_id, event, message, and `fields` beside them.
 * `event` is a stable dotted name; never put an answer, a cookie or a secret into `fields`.
 */
export function log(level: Level, event: string, message: string, fields: Readonly<Record<string, unknown>> = {}): void {
  const { traceId, spanId } = currentTrace();
  logger()[level]({ ...fields, trace_id: traceId, span_id: spanId, event }, message);
}

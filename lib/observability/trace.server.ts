import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

export interface Trace {
  /** 32 hex digits, from the caller's `traceparent` where it sent a valid one. */
  readonly traceId: string;
  /** 16 hex digits, new for each request. */
  readonly spanId: string;
}

const kept = globalThis as { lintviewTrace?: AsyncLocalStorage<Trace> };
kept.lintviewTrace ??= new AsyncLocalStorage<Trace>();
const storage = kept.lintviewTrace;
const none: Trace = { traceId: "", spanId: "" };

/** The trace of the request being answered; empty ids outside of one. */
export function currentTrace(): Trace {
  return storage.getStore() ?? none;
}

/** A trace that a W3C `traceparent` header continues, or a new one. */
export function traceOf(traceparent: string | undefined): Trace {
  const continued = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent ?? "")?.[1];
  const traceId = continued && !/^0+$/.test(continued) ? continued : randomBytes(16).toString("hex");
  return { traceId, spanId: randomBytes(8).toString("hex") };
}

/** Everything that follows from here on, in this asynchronous context, belongs to `trace`. */
export function enterTrace(trace: Trace): void {
  storage.enterWith(trace);
}

/** Runs `work` within `trace`. */
export function withTrace<T>(trace: Trace, work: () => T): T {
  return storage.run(trace, work);
}

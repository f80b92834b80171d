import { openingLimitMs } from "./limits";
import { type Reply, type Request, readRequest, sentInput } from "./messages";
import { readReply } from "./read-reply";
import { listMisfits } from "./schema";

/** One worker or thread. */
export interface Channel {
  post(request: Request): void;
  /** Ends it at once, whatever it is doing. */
  close(): void;
}

/** What page and server have that this file has not: workers, timers, a log. */
export interface Platform {
  /** Starts a worker; may throw. `heard` gets each of its messages, `died` is called when it ends by itself. */
  start(heard: (message: unknown) => void, died: (why: string) => void): Channel;
  /** Calls `then` after `ms`; returns what prevents it. */
  after(ms: number, then: () => void): () => void;
  log(event: "message-refused" | "worker-died" | "worker-replaced" | "rule-broke", detail: string): void;
}

type Work = Exclude<Request, { type: "cancel" }>;
type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
type Notice = Extract<Reply, { type: "progress" | "test" }>;
interface Answers {
  grade: Extract<Reply, { type: "graded" }>;
  fix: Extract<Reply, { type: "edits" }>;
  complete: Extract<Reply, { type: "completions" }>;
  hover: Extract<Reply, { type: "hovered" }>;
  format: Extract<Reply, { type: "edits" }>;
  outline: Extract<Reply, { type: "outlined" }>;
}
const answerTypes = {
  grade: "graded",
  fix: "edits",
  complete: "completions",
  hover: "hovered",
  format: "edits",
  outline: "outlined",
} as const;

/** Work for the worker. */
export interface Job<R extends WithoutId<Work> = WithoutId<Work>> {
  readonly request: R;
  /** Milliseconds from the moment the language is open. */
  readonly limitMs: number;
  /** Of jobs in one lane only the last one matters: earlier ones end as `superseded`, whether they were begun or not. */
  readonly lane?: string;
  readonly notice?: (notice: Notice) => void;
}

export type Outcome<A> =
  | { readonly status: "answered"; readonly answer: A }
  | { readonly status: "superseded" }
  | { readonly status: "cancelled" }
  /** `failed` names what broke, such as `host/time-limit`. */
  | { readonly status: "we-failed"; readonly failed: string };

export interface Asked<A> {
  readonly result: Promise<Outcome<A>>;
  cancel(): void;
}

export interface Supervised {
  ask<R extends WithoutId<Work>>(job: Job<R>): Asked<Answers[R["type"]]>;
  /** Jobs that are waiting or being done. */
  readonly pending: number;
  /** Ends the worker after the work at hand, so that the next job gets a fresh one. */
  renew(): void;
  /** Ends the worker; what is pending is cancelled. */
  close(): void;
}

interface Pending {
  readonly id: number;
  readonly job: Job;
  settle(outcome: Outcome<Reply>): void;
  /** What the outcome is whatever the worker answers. */
  overruled: "superseded" | "cancelled" | null;
  started: boolean;
}

/** How long a cancelled worker may take to come to its senses before it is replaced. */
const cancelGraceMs = 500;

/**
 * Owns one worker: starts it with the first job, gives it one job at a time, ends it when a limit is passed, replaces it when it hung or died.
 * Never rejects: what goes wrong is an outcome. Replies to anything but the job at hand are dropped.
 */
export function superviseWorker(platform: Platform): Supervised {
  let channel: Channel | null = null;
  let generation = 0;
  let lastId = 0;
  let current: Pending | null = null;
  let stale = false;
  let closed = false;
  let disarm = () => {};
  const queue: Pending[] = [];

  const arm = (ms: number, failed: string) => {
    disarm();
    disarm = platform.after(ms, () => {
      platform.log("worker-replaced", failed);
      drop();
      finish({ status: "we-failed", failed });
    });
  };
  const drop = () => {
    generation++;
    stale = false;
    const old = channel;
    channel = null;
    old?.close();
  };
  const finish = (outcome: Outcome<Reply>) => {
    const done = current;
    disarm();
    disarm = () => {};
    current = null;
    done?.settle(done.overruled ? { status: done.overruled } : outcome);
    pump();
  };

  const heard = (message: unknown) => {
    const reply = readReply(message);
    if (!reply.ok) return platform.log("message-refused", listMisfits(reply.misfits));
    const { value } = reply;
    if (value.type === "broke") return platform.log("rule-broke", `${value.rule}: ${value.error}`);
    if (!current || value.id !== current.id) return;
    const { job } = current;
    switch (value.type) {
      case "started":
        current.started = true;
        return arm(job.limitMs, "host/time-limit");
      case "progress":
        if (!current.started) arm(openingLimitMs, "host/opening-limit");
        return current.overruled ? undefined : job.notice?.(value);
      case "test":
        return current.overruled ? undefined : job.notice?.(value);
      case "refused":
        return finish({ status: "we-failed", failed: `${job.request.language}/${value.reason}` });
      default:
        if (value.type !== answerTypes[job.request.type]) return platform.log("message-refused", `${value.type} to ${job.request.type}`);
        return finish({ status: "answered", answer: value });
    }
  };

  const connect = (): Channel => {
    const mine = ++generation;
    return platform.start(
      (message) => {
        if (mine === generation) heard(message);
      },
      (why) => {
        if (mine !== generation) return;
        platform.log("worker-died", why);
        drop();
        if (current) finish({ status: "we-failed", failed: "host/worker-died" });
      },
    );
  };

  const pump = () => {
    const next = current === null ? queue.shift() : undefined;
    if (!next) return;
    current = next;
    const request = { ...next.job.request, input: sentInput(next.job.request.input), id: next.id } as Work;
    // The other end would refuse it and say nothing: better to know at once than after the time limit.
    const sendable = readRequest(request);
    if (!sendable.ok) {
      platform.log("message-refused", listMisfits(sendable.misfits));
      finish({ status: "we-failed", failed: "host/message-refused" });
      return;
    }
    try {
      if (stale) drop();
      channel ??= connect();
      arm(openingLimitMs, "host/opening-limit");
      channel.post(request);
    } catch (error) {
      platform.log("worker-died", error instanceof Error ? (error.stack ?? error.message) : String(error));
      drop();
      finish({ status: "we-failed", failed: "host/worker-not-started" });
    }
  };

  const cancel = (pending: Pending) => {
    const at = queue.indexOf(pending);
    if (at >= 0) {
      queue.splice(at, 1);
      pending.settle({ status: "cancelled" });
    } else if (current === pending && pending.overruled !== "cancelled") {
      pending.overruled = "cancelled";
      channel?.post({ type: "cancel", id: pending.id });
      arm(cancelGraceMs, "host/cancelled");
    }
  };

  return {
    get pending() {
      return queue.length + (current ? 1 : 0);
    },
    ask<R extends WithoutId<Work>>(job: Job<R>): Asked<Answers[R["type"]]> {
      if (job.lane !== undefined) {
        for (const earlier of queue.filter((one) => one.job.lane === job.lane)) {
          queue.splice(queue.indexOf(earlier), 1);
          earlier.settle({ status: "superseded" });
        }
        if (current?.job.lane === job.lane) current.overruled ??= "superseded";
      }
      let settle: Pending["settle"] = () => {};
      const result = new Promise<Outcome<Reply>>((done) => {
        settle = done;
      });
      const pending: Pending = { id: ++lastId, job, settle, overruled: null, started: false };
      if (closed) settle({ status: "cancelled" });
      else {
        queue.push(pending);
        pump();
      }
      return { result: result as Promise<Outcome<Answers[R["type"]]>>, cancel: () => cancel(pending) };
    },
    renew() {
      stale = true;
      if (current === null) drop();
    },
    close() {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.settle({ status: "cancelled" });
      drop();
      if (current) finish({ status: "cancelled" });
    },
  };
}

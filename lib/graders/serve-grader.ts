import { type Grading, grade } from "./grade";
import type { Grader, Host, OpenGrader } from "./grader";
import { type LanguageTable, languageTable, loadGrader } from "./language-table";
import { type Reply, type Request, readRequest } from "./messages";
import type { Language } from "./rule";
import { listMisfits } from "./schema";

/** What a worker or thread has that the graders have not. */
export interface Door {
  post(reply: Reply): void;
  bytes(name: string): Promise<Uint8Array>;
  /** Milliseconds of a monotonic clock. */
  now(): number;
  log(event: "message-refused" | "language-skipped", detail: string): void;
}

type Work = Exclude<Request, { type: "cancel" }>;

interface Opened {
  readonly grader: Grader;
  readonly open: OpenGrader;
}

const traceOf = (error: unknown) => (error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error));

/**
 * The worker's half of the conversation: returns the function that takes whatever message arrives.
 * Requests are answered one after the other in the order they came; a language is opened once, by its first request.
 */
export function serveGrader(door: Door, table: LanguageTable = languageTable): (message: unknown) => void {
  const opened = new Map<Language, Promise<Opened | null>>();
  const cancelled = new Set<number>();
  let current = 0;
  let queue = Promise.resolve();

  const broke = (rule: string, error: unknown) => door.post({ type: "broke", id: current, rule, error: traceOf(error) });
  const host: Host = {
    bytes: (name) => door.bytes(name),
    progress: (done, total) => door.post({ type: "progress", id: current, done, total }),
    broke,
  };

  const openLanguage = async (language: Language): Promise<Opened | null> => {
    const grader = await loadGrader(language, (skipped) => door.log("language-skipped", `${skipped.language}: ${skipped.reason}`), table);
    return grader && { grader, open: await grader.open(host) };
  };

  const answer = async (request: Work, { grader, open }: Opened): Promise<Reply> => {
    const { id } = request;
    const from = door.now();
    switch (request.type) {
      case "grade": {
        const grading: Grading = { manifest: grader.manifest, question: request.question, input: request.input };
        const signal = {
          get aborted() {
            return cancelled.has(id);
          },
        };
        const run = request.tests && {
          tests: request.tests,
          signal,
          each: (result: Extract<Reply, { type: "test" }>["result"]) => door.post({ type: "test", id, result }),
        };
        const report = await grade(open, grading, run, broke);
        return { type: "graded", id, report, ms: door.now() - from };
      }
      case "fix":
        return { type: "edits", id, edits: await open.fix(request.input, request.finding) };
      case "complete":
        return { type: "completions", id, completions: (await open.complete?.(request.input, request.at)) ?? [] };
      case "format":
        return { type: "edits", id, edits: (await open.format?.(request.input)) ?? [] };
      case "outline":
        return { type: "outlined", id, outline: (await open.outline?.(request.input)) ?? null };
      case "hover":
        return { type: "hovered", id, hover: (await open.hover?.(request.input, request.at)) ?? null };
    }
  };

  const work = async (request: Work): Promise<void> => {
    const { id, language } = request;
    current = id;
    try {
      const opening = opened.get(language) ?? openLanguage(language);
      opened.set(language, opening);
      const ready = await opening.catch((error: unknown) => {
        opened.delete(language); // a fetch may succeed the next time
        broke(`${language}/open`, error);
        return "not-opened" as const;
      });
      if (ready === null || ready === "not-opened") return door.post({ type: "refused", id, reason: ready ?? "no-grader" });
      door.post({ type: "started", id });
      door.post(await answer(request, ready));
    } catch (error) {
      broke(`${language}/engine`, error);
      door.post({ type: "refused", id, reason: "engine" });
    } finally {
      cancelled.delete(id);
    }
  };

  return (message) => {
    const request = readRequest(message);
    if (!request.ok) {
      door.log("message-refused", listMisfits(request.misfits));
    } else if (request.value.type === "cancel") {
      cancelled.add(request.value.id);
    } else {
      const { value } = request;
      queue = queue.then(() => work(value));
    }
  };
}

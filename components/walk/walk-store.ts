import type { KeyValue } from "@/components/workspace/local-store";
import type { WalkLog } from "@/lib/walks/walk";

/** A walk as this browser keeps it. */
export interface KeptWalk {
  readonly id: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly isEnded: boolean;
  /** The server has all of it. */
  readonly isSent: boolean;
  readonly log: WalkLog;
}

const prefix = (questionId: string) => `walk/${questionId}/`;

/** The name under which a walk is kept. */
export const walkKey = (questionId: string, id: string): string => prefix(questionId) + id;

/** A walk read back from storage; null where something else stands there. */
export function parseKept(raw: string | null): KeptWalk | null {
  try {
    const walk = JSON.parse(raw ?? "null") as KeptWalk | null;
    const isWalk =
      typeof walk === "object" &&
      walk !== null &&
      typeof walk.id === "string" &&
      Number.isInteger(walk.version) &&
      Number.isInteger(walk.startedAt) &&
      typeof walk.isEnded === "boolean" &&
      typeof walk.isSent === "boolean" &&
      isLog(walk.log);
    return isWalk ? walk : null;
  } catch {
    return null; // written by something else or cut off: as good as absent
  }
}

function isLog(log: WalkLog | null): boolean {
  const isTexts = (list: unknown) => Array.isArray(list) && list.every((entry) => typeof entry === "string");
  if (typeof log !== "object" || log === null) return false;
  if (log.kind === "tree") return isTexts(log.path) && typeof log.ended === "boolean";
  if (log.kind === "drill") return isTexts(log.path) && typeof log.goal === "string";
  return (
    log.kind === "worksheet" &&
    Number.isInteger(log.variant) &&
    Array.isArray(log.answers) &&
    log.answers.every((answer) => typeof answer?.step === "string" && (answer.typed === null || typeof answer.typed === "string"))
  );
}

/** The walks of a question that this browser keeps, newest first; none where it keeps nothing. */
export function readKept(storage: Storage | null, questionId: string): readonly KeptWalk[] {
  if (!storage) return [];
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return names
    .filter((name) => name.startsWith(prefix(questionId)))
    .flatMap((name) => parseKept(storage.getItem(name)) ?? [])
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Writes or, with null, deletes a walk. False where the browser keeps nothing: full, or forbidden. */
export function writeKept(storage: KeyValue | null, questionId: string, id: string, walk: KeptWalk | null): boolean {
  if (!storage) return false;
  try {
    if (walk) storage.setItem(walkKey(questionId, id), JSON.stringify(walk));
    else storage.removeItem(walkKey(questionId, id));
    return true;
  } catch {
    return false;
  }
}

/** This browser's storage, or null where it is forbidden. */
export function ownStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

import type { Submission } from "@/lib/attempts/attempt";
import type { LocalDraft } from "@/lib/attempts/draft-sync";

/** What this needs of `localStorage`; both calls may throw where storage is full or forbidden. */
export type KeyValue = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const draftKey = (questionId: string, tab: string) => `draft/${questionId}/${tab}`;
const indexKey = (questionId: string) => `drafts/${questionId}`;
const submissionKey = (questionId: string) => `submission/${questionId}`;

function parse(raw: string | null): unknown {
  if (raw === null) return null;
  try {
    return JSON.parse(raw);
  } catch {
    // Written by something else or cut off: as good as absent.
    return null;
  }
}

function isLocalDraft(value: unknown): value is LocalDraft {
  const draft = value as LocalDraft | null;
  return (
    typeof draft === "object" &&
    draft !== null &&
    typeof draft.text === "string" &&
    Array.isArray(draft.hints) &&
    draft.hints.every((hint) => Number.isInteger(hint)) &&
    Number.isInteger(draft.token) &&
    typeof draft.unsaved === "boolean" &&
    (draft.unanswered === null || typeof draft.unanswered === "string") &&
    typeof draft.at === "number"
  );
}

function isSubmission(value: unknown): value is Submission {
  const submission = value as Submission | null;
  return (
    typeof submission === "object" &&
    submission !== null &&
    [submission.id, submission.questionId, submission.text].every((field) => typeof field === "string") &&
    [submission.version, submission.hints, submission.ms].every((field) => Number.isInteger(field))
  );
}

/** This browser's own copy of drafts and of a submission that has no verdict yet. Each tab writes under its own name, so that two never overwrite each other. */
export interface LocalStore {
  /** The copy to start from: this tab's own, else the newest that the server has not got, else the newest. */
  readDraft(questionId: string): LocalDraft | null;
  /** Returns false where the browser keeps nothing. */
  writeDraft(questionId: string, draft: LocalDraft): boolean;
  readSubmission(questionId: string): Submission | null;
  writeSubmission(questionId: string, submission: Submission | null): boolean;
}

/** Deletes every copy of a learner's work that this browser keeps: those of `localStore`, of all questions and tabs, walks, and texts of the playground. */
export function clearLocalStore(storage: Storage): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  for (const name of names) if (/^(draft|drafts|submission|walk|lint)\//.test(name)) storage.removeItem(name);
}

/**
 * @param storage usually `localStorage`; null where the browser forbids it
 * @param tab name of this tab, the same after a reload
 * @param mostTabs of how many other tabs the copies that are still needed stay; the oldest go first
 */
export function localStore(storage: KeyValue | null, tab: string, mostTabs = Number.POSITIVE_INFINITY): LocalStore {
  const attempt = (write: (storage: KeyValue) => void): boolean => {
    if (!storage) return false;
    try {
      write(storage);
      return true;
    } catch {
      // Full or forbidden; the caller tells the learner when it matters.
      return false;
    }
  };
  const read = (key: string): unknown => {
    try {
      return storage ? parse(storage.getItem(key)) : null;
    } catch {
      return null;
    }
  };
  const tabsOf = (questionId: string): string[] => {
    const tabs = read(indexKey(questionId));
    return Array.isArray(tabs) ? tabs.filter((name): name is string => typeof name === "string") : [];
  };
  return {
    readDraft(questionId) {
      const own = read(draftKey(questionId, tab));
      if (isLocalDraft(own)) return own;
      const others = tabsOf(questionId)
        .map((name) => read(draftKey(questionId, name)))
        .filter(isLocalDraft)
        .sort((a, b) => Number(b.unsaved) - Number(a.unsaved) || b.at - a.at);
      return others[0] ?? null;
    },
    writeDraft(questionId, draft) {
      return attempt((store) => {
        store.setItem(draftKey(questionId, tab), JSON.stringify(draft));
        const tabs = tabsOf(questionId);
        const needed = tabs.filter((name) => {
          if (name === tab) return false;
          const other = read(draftKey(questionId, name));
          // A copy that the server has, or whose text is this one, is not needed any more.
          return isLocalDraft(other) && other.unsaved && other.text !== draft.text;
        });
        const kept = needed.slice(Math.max(0, needed.length - mostTabs));
        for (const name of tabs) if (name !== tab && !kept.includes(name)) store.removeItem(draftKey(questionId, name));
        const next = [...kept, tab];
        if (next.join() !== tabs.join()) store.setItem(indexKey(questionId), JSON.stringify(next));
      });
    },
    readSubmission(questionId) {
      const submission = read(submissionKey(questionId));
      return isSubmission(submission) && submission.questionId === questionId ? submission : null;
    },
    writeSubmission(questionId, submission) {
      return attempt((store) => {
        if (submission) store.setItem(submissionKey(questionId), JSON.stringify(submission));
        else store.removeItem(submissionKey(questionId));
      });
    },
  };
}

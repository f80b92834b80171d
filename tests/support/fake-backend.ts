import { type Backend, LineLost, ServerFailed } from "@/components/workspace/backend";
import type { AttemptView, Revealed, Submission, SubmissionResult } from "@/lib/attempts/attempt";
import type { DraftState, DraftVersionView } from "@/lib/attempts/draft";
import type { Report } from "@/lib/graders/report";

/** A server in memory that keeps the rules of the real one: tokens, versions, one attempt per id. `mood` is how its line is. */
export class FakeBackend implements Backend {
  mood: "up" | "down" | "failing" | "deaf" = "up";
  draft: DraftState | null = null;
  readonly versions: DraftVersionView[] = [];
  readonly attempts: AttemptView[] = [];
  readonly disputes: unknown[] = [];
  /** Every request that reached the server, by name. */
  readonly heard: string[] = [];
  revealed: Revealed | null = null;

  constructor(private readonly judge: (text: string) => Report) {}

  /** `deaf`: the server hears and acts, but its answer is lost. */
  private async line<T>(name: string, act: () => T): Promise<T> {
    await Promise.resolve();
    if (this.mood === "down") throw new LineLost();
    this.heard.push(name);
    if (this.mood === "failing") throw new ServerFailed(500);
    const result = act();
    if (this.mood === "deaf") throw new LineLost();
    return result;
  }

  private keep(reason: DraftVersionView["reason"], text: string) {
    if (this.versions[0]?.text !== text)
      this.versions.unshift({ id: this.versions.length + 1, at: "2026-11-25T09:00:00.000Z", reason, text });
  }

  readDraft: Backend["readDraft"] = () => this.line("readDraft", () => this.draft);
  saveDraft: Backend["saveDraft"] = (_, update) =>
    this.line("saveDraft", () => {
      if (update.token !== (this.draft?.token ?? 0) && this.draft) {
        if (this.draft.text === update.text) return { status: "saved", token: this.draft.token, changedAt: this.draft.changedAt };
        this.keep("conflict", update.text);
        return { status: "conflict", draft: this.draft };
      }
      const changedAt = "2026-11-25T09:12:00.000Z";
      this.draft = { token: update.token + 1, text: update.text, hints: update.hints, changedAt };
      this.keep(update.reason, update.text);
      return { status: "saved", token: this.draft.token, changedAt };
    });
  listVersions: Backend["listVersions"] = () => this.line("listVersions", () => this.versions);
  submit: Backend["submit"] = (submission: Submission) =>
    this.line("submit", (): SubmissionResult => {
      let attempt = this.attempts.find((one) => one.id === submission.id);
      if (!attempt) {
        const report = this.judge(submission.text);
        const state = report.verdict === "passed" ? "passed" : report.verdict === "we-failed" ? "broken" : "failed";
        const { id, hints, version, text } = submission;
        const points = state === "broken" ? null : report.points;
        attempt = { id, at: "2026-11-25T09:12:00.000Z", state, points, of: report.of, hints, version, disputed: false, report, text };
        this.attempts.unshift(attempt);
      }
      return { status: "graded", attempt, revealed: this.revealed };
    });
  listAttempts: Backend["listAttempts"] = () =>
    this.line("listAttempts", () => this.attempts.map(({ report: _, text: __, ...row }) => row));
  readAttempt: Backend["readAttempt"] = (id) =>
    this.line("readAttempt", () => {
      const attempt = this.attempts.find((one) => one.id === id);
      return attempt ? { attempt, revealed: this.revealed } : null;
    });
  dispute: Backend["dispute"] = (form) =>
    this.line("dispute", () => {
      this.disputes.push(form);
      return { status: "opened", openedAt: "2026-11-25T09:20:00.000Z" };
    });
}

/** Storage in memory; `full` makes each writing throw, as browsers do. */
export class MemoryStorage {
  readonly map = new Map<string, string>();
  full = false;
  get length() {
    return this.map.size;
  }
  key(index: number) {
    return [...this.map.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.map.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.full) throw new DOMException("full", "QuotaExceededError");
    this.map.set(key, value);
  }
  removeItem(key: string) {
    this.map.delete(key);
  }
}

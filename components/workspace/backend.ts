import type { AttemptView, Revealed, Submission, SubmissionResult } from "@/lib/attempts/attempt";
import type { DisputeForm, DisputeResult } from "@/lib/attempts/dispute";
import type { DraftResult, DraftState, DraftUpdate, DraftVersionView } from "@/lib/attempts/draft";

/** The server did not hear us: no connection, or it closed before an answer came. */
export class LineLost extends Error {
  override readonly name = "LineLost";
}

/** The server answered that it failed, or with something that is not of this API. */
export class ServerFailed extends Error {
  override readonly name = "ServerFailed";
  constructor(readonly status: number) {
    super(`the server answered ${status}`);
  }
}

/** The server of drafts and attempts as the workspace sees it. Each call throws `LineLost` or `ServerFailed`, and nothing else. */
export interface Backend {
  readDraft(questionId: string): Promise<DraftState | null>;
  /** `leaving`: the page is about to go, so the request must outlive it. */
  saveDraft(questionId: string, update: DraftUpdate, leaving?: boolean): Promise<DraftResult>;
  listVersions(questionId: string): Promise<readonly DraftVersionView[]>;
  submit(submission: Submission): Promise<SubmissionResult>;
  listAttempts(questionId: string): Promise<readonly AttemptView[]>;
  readAttempt(id: string): Promise<{ readonly attempt: AttemptView; readonly revealed: Revealed | null } | null>;
  dispute(form: DisputeForm): Promise<DisputeResult>;
}

/** Browsers refuse a larger body for a request that outlives its page; what is not sent then is kept in the browser. */
export const keepaliveLimit = 60_000;
/** Longer than the server's own limits: its thread has 10 s, twice. */
const patience = 30_000;

/** One request to our own API: its status, one of `expected`, and its JSON. Throws `LineLost` or `ServerFailed`, and nothing else. */
export async function call(path: string, init: RequestInit, expected: readonly number[]): Promise<{ status: number; body: unknown }> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, cache: "no-store", signal: AbortSignal.timeout(patience) });
  } catch (error) {
    throw new LineLost(undefined, { cause: error });
  }
  if (!expected.includes(response.status)) throw new ServerFailed(response.status);
  try {
    return { status: response.status, body: await response.json() };
  } catch (error) {
    // Cut off in the middle, or a proxy's page instead of ours.
    throw response.headers.get("Content-Type")?.includes("json")
      ? new LineLost(undefined, { cause: error })
      : new ServerFailed(response.status);
  }
}

/** What `call` sends for a JSON body. */
export const json = (method: "POST" | "PUT", value: unknown): RequestInit => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(value),
});

/**
 * The backend over HTTP, on the page's own origin.
 * @param locale language in which what opens after a submission is rendered
 */
export function httpBackend(locale: string): Backend {
  const part = encodeURIComponent;
  return {
    async readDraft(questionId) {
      const { body } = await call(`/api/drafts/${part(questionId)}`, {}, [200]);
      return (body as { draft: DraftState | null }).draft;
    },
    async saveDraft(questionId, update, leaving = false) {
      const init = json("PUT", update);
      const keepalive = leaving && (init.body as string).length < keepaliveLimit;
      const { body } = await call(`/api/drafts/${part(questionId)}`, { ...init, keepalive }, [200, 400, 404, 409, 413]);
      return body as DraftResult;
    },
    async listVersions(questionId) {
      const { body } = await call(`/api/drafts/${part(questionId)}/versions`, {}, [200]);
      return (body as { versions: DraftVersionView[] }).versions;
    },
    async submit(submission) {
      const { body } = await call(`/api/attempts?locale=${part(locale)}`, json("POST", submission), [200, 400, 404, 409, 413]);
      return body as SubmissionResult;
    },
    async listAttempts(questionId) {
      const { body } = await call(`/api/attempts?question=${part(questionId)}`, {}, [200]);
      return (body as { attempts: AttemptView[] }).attempts;
    },
    async readAttempt(id) {
      const { status, body } = await call(`/api/attempts/${part(id)}?locale=${part(locale)}`, {}, [200, 404]);
      return status === 404 ? null : (body as { attempt: AttemptView; revealed: Revealed | null });
    },
    async dispute(form) {
      return (await call("/api/disputes", json("POST", form), [200, 400, 404, 409])).body as DisputeResult;
    },
  };
}

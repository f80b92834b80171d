import { call, json, keepaliveLimit } from "@/components/workspace/backend";
import type { WalkUpdate } from "@/lib/walks/walk";
import type { WalkResult, WalkView } from "@/lib/walks/walk-log";

/** The server of walks. Each call throws `LineLost` or `ServerFailed`, and nothing else. */
export interface WalkBackend {
  save(id: string, update: WalkUpdate): Promise<WalkResult>;
  /** The newest ten of this learner, newest first. */
  list(questionId: string): Promise<readonly WalkView[]>;
}

/** The backend over HTTP, on the page's own origin. */
export const httpWalkBackend: WalkBackend = {
  async save(id, update) {
    const init = json("PUT", update);
    // The last step is often followed by leaving the page.
    const keepalive = (init.body as string).length < keepaliveLimit;
    return (await call(`/api/walks/${encodeURIComponent(id)}`, { ...init, keepalive }, [200, 400, 404, 409])).body as WalkResult;
  },
  async list(questionId) {
    const { body } = await call(`/api/walks?question=${encodeURIComponent(questionId)}`, {}, [200]);
    return (body as { walks: WalkView[] }).walks;
  },
};

import { httpWalkBackend } from "./walk-backend";
import { walkKeeper } from "./walk-keeper";
import { ownStorage } from "./walk-store";

/** Sends the walks of a question that this browser keeps and the server has not got, until they are there or the page goes. */
export function sendKept(questionId: string, version: number): void {
  const keeper = walkKeeper({
    backend: httpWalkBackend,
    storage: ownStorage(),
    questionId,
    version,
    kinds: ["tree", "drill", "worksheet"],
    now: () => Date.now(),
    random: () => crypto.getRandomValues(new Uint8Array(10)),
  });
  keeper.start();
  window.addEventListener("online", keeper.lineBack);
}

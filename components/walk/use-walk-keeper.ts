import { useEffect, useState, useSyncExternalStore } from "react";
import type { WalkKind } from "@/lib/walks/walk-log";
import { httpWalkBackend } from "./walk-backend";
import { type WalkKeeper, type WalkState, walkKeeper } from "./walk-keeper";
import { ownStorage } from "./walk-store";

/** The keeper of walks through one question, as long as the component stands. */
export function useWalkKeeper(questionId: string, version: number, kinds: readonly WalkKind[]): readonly [WalkKeeper, WalkState] {
  const [keeper] = useState(() =>
    walkKeeper({
      backend: httpWalkBackend,
      storage: ownStorage(),
      questionId,
      version,
      kinds,
      now: () => Date.now(),
      random: () => crypto.getRandomValues(new Uint8Array(10)),
    }),
  );
  useEffect(() => {
    const stop = keeper.start();
    const onStorage = ({ key, newValue }: StorageEvent) => keeper.written(key, newValue);
    window.addEventListener("storage", onStorage);
    window.addEventListener("online", keeper.lineBack);
    return () => {
      stop();
      window.removeEventListener("storage", onStorage);
      window.removeEventListener("online", keeper.lineBack);
    };
  }, [keeper]);
  return [keeper, useSyncExternalStore(keeper.subscribe, keeper.get, keeper.get)];
}

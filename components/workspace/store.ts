/** A value that changes over time and that React can follow (`useSyncExternalStore`). */
export interface Store<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** A store with its writer: `set` tells the listeners when the value is another one. */
export function writableStore<T>(initial: T): Store<T> & { set(next: T): void } {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

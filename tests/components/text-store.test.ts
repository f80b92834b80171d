import { beforeEach, expect, test } from "vitest";
import { earlierLimit, tabLimit, textStore } from "@/components/lint/text-store";
import { clearLocalStore } from "@/components/workspace/local-store";

/** A storage in memory, with a limit of characters where one is given. */
function memory(limit = Number.POSITIVE_INFINITY): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (value.length > limit) throw new DOMException("full", "QuotaExceededError");
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}

let clock = 0;
const now = () => ++clock;
beforeEach(() => {
  clock = 0;
});

test("a tab finds its own text again, and a new tab begins with the newest", () => {
  const storage = memory();
  expect(textStore(storage, "a", "dockerfile", now).read()).toBeNull();
  textStore(storage, "a", "dockerfile", now).write("first");
  textStore(storage, "b", "dockerfile", now).write("second");
  expect(textStore(storage, "a", "dockerfile", now).read()).toBe("first");
  expect(textStore(storage, "b", "dockerfile", now).read()).toBe("second");
  expect(textStore(storage, "c", "dockerfile", now).read()).toBe("second");
});

test("earlier texts: newest first, each once, none that is blank, and not without end", () => {
  const store = textStore(memory(), "a", "dockerfile", now);
  for (const text of ["one", "two", "", " \n", "two", "one"]) store.keepEarlier(text);
  expect(store.listEarlier().map(({ text }) => text)).toEqual(["one", "two"]);
  for (let count = 0; count < 20; count++) store.keepEarlier(`text ${count}`);
  expect(store.listEarlier()).toHaveLength(earlierLimit);
  expect(store.listEarlier()[0]?.text).toBe("text 19");
  expect(new Set(store.listEarlier().map(({ id }) => id)).size).toBe(earlierLimit);
});

test("a storage that is forbidden, full or written by others loses nothing but itself", () => {
  const forbidden = textStore(null, "a", "dockerfile", now);
  expect([forbidden.read(), forbidden.write("x"), forbidden.listEarlier()]).toEqual([null, false, []]);
  const full = textStore(memory(10), "a", "dockerfile", now);
  expect(full.write("FROM scratch")).toBe(false);
  expect(() => full.keepEarlier("FROM scratch")).not.toThrow();
  const storage = memory();
  storage.setItem("lint/dockerfile", '[{"text":1},"x",null,{"id":1,"at":"t","text":"kept","reason":"replaced"}]');
  expect(
    textStore(storage, "a", "dockerfile", now)
      .listEarlier()
      .map(({ text }) => text),
  ).toEqual(["kept"]);
  storage.setItem("lint/dockerfile", "{");
  expect(textStore(storage, "a", "dockerfile", now).listEarlier()).toEqual([]);
});

test("whoever has everything deleted leaves no text behind", () => {
  const storage = memory();
  const store = textStore(storage, "a", "dockerfile", now);
  store.keepEarlier("old");
  store.write("new");
  clearLocalStore(storage);
  expect(storage.length).toBe(0);
});

test("of many tabs the newest texts stay, and the oldest are not kept for ever", () => {
  const storage = memory();
  for (let tab = 0; tab < tabLimit + 5; tab++) textStore(storage, `tab${tab}`, "dockerfile", now).write(`FROM a${tab}`);
  // The newest tab, and as many others as are kept.
  expect(textStore(storage, "tab4", "dockerfile", now).read()).toBe("FROM a4");
  expect(textStore(storage, "tab3", "dockerfile", now).read()).toBe(`FROM a${tabLimit + 4}`);
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  expect(names.filter((name) => name.startsWith("draft/"))).toHaveLength(tabLimit + 1);
});

// @vitest-environment happy-dom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Workspace } from "@/components/workspace/workspace";
import type { Report } from "@/lib/graders/report";
import { messages } from "@/lib/i18n/messages";
import { FakeBackend } from "../support/fake-backend";
import { judgeWords, wordExercise, wordGrader, wordMessages } from "../support/word-exercise";

// Monaco needs a real browser: the tests in tests/e2e have one. Here the plain editor stands in, with the same handle.
vi.mock("next/dynamic", async () => {
  const { lazy, Suspense, createElement } = await import("react");
  return {
    default: (load: () => Promise<{ default: React.ComponentType } | React.ComponentType>) => {
      const Lazy = lazy(async () => {
        const loaded = await load();
        return "default" in loaded ? loaded : { default: loaded };
      });
      return (props: object) => createElement(Suspense, { fallback: null }, createElement(Lazy, props));
    },
  };
});

vi.mock("@/components/editor/code-editor", () => {
  throw new Error("this chunk is not there any more");
});

let root: Root;
let page: HTMLElement;
let backend: FakeBackend;
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  localStorage.setItem("editor", "plain");
  sessionStorage.clear();
  backend = new FakeBackend(judgeWords);
  // Undo history is the browser's affair; without it the field is written directly.
  document.execCommand = () => false;
  page = document.createElement("div");
  document.body.append(page);
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.useRealTimers();
});

const settle = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms));

async function open(locale: "en" | "zh" = "en", judge: (text: string) => Report = judgeWords, Room: typeof Workspace = Workspace) {
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale={locale} messages={{ exercise: messages[locale].exercise } as never} timeZone="UTC">
        <Room
          exercise={wordExercise}
          words={wordMessages}
          path="Docker"
          level="mid"
          panes={{ task: null, editor: null }}
          services={{ backend, grader: () => wordGrader(judge) }}
        />
      </NextIntlClientProvider>,
    ),
  );
  // The sentence changes at most once a second.
  await settle(1300);
}

const field = () => page.querySelector("textarea") as HTMLTextAreaElement;
const status = () => page.querySelector(".verdict-bar [role=status]")?.textContent;
const button = (name: string) =>
  [...document.querySelectorAll("button")].find((one) => one.textContent?.includes(name)) as HTMLButtonElement;
const press = (init: KeyboardEventInit) =>
  act(async () => field().dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })));

async function type(text: string) {
  await act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    set?.call(field(), text);
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
  await settle(1300);
}

describe("the workspace", () => {
  test("checks the starter, says that nothing was submitted, and lists what is found", async () => {
    await open();
    expect(field().value).toBe(wordExercise.starter);
    expect(status()).toBe("Not submitted");
    const found = page.querySelector("section[aria-labelledby=findings]")?.textContent;
    expect(found).toContain("line 1");
    expect(found).toContain("The word good is missing.");
    expect(page.querySelector("[role=img][aria-label='0 of 10 points']")).not.toBeNull();
    expect(page.querySelector("#revealed-reference")).toBeNull();
  });

  test("a line's name moves the caret and the focus into the editor", async () => {
    await open();
    await type("good\n\na tip");
    await act(async () => button("line 3").click());
    expect(document.activeElement).toBe(field());
    expect(field().selectionStart).toBe("good\n\na ".length);
  });

  test("Ctrl+Enter submits, what was passed is shown, and the answer opens", async () => {
    backend.revealed = {
      reference: { text: "good fine", html: "<pre>good fine</pre>" },
      accepted: [],
      explanation: "<p>Because.</p>",
      diagram: null,
      followUps: [],
    };
    await open();
    await type("good fine");
    await press({ key: "Enter", ctrlKey: true });
    await settle(1100);
    expect(backend.attempts).toMatchObject([{ state: "passed", version: 3, hints: 0 }]);
    expect(status()).toBe("Both demands met");
    expect(page.textContent).toContain("Passed on attempt 1, without a hint.");
    expect(page.textContent).toContain("Because.");
    await type("good");
    expect(status()).toBe("Not submitted");
  });

  test("no key acts while an input method composes", async () => {
    await open();
    await press({ key: "Enter", ctrlKey: true, isComposing: true });
    await press({ key: "Enter", ctrlKey: true, keyCode: 229 });
    await settle(1100);
    expect(backend.attempts).toHaveLength(0);
  });

  test("Ctrl+S saves at once and submits nothing", async () => {
    await open();
    await act(async () => {
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
      set?.call(field(), "saved by hand");
      field().dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press({ key: "s", ctrlKey: true });
    await settle();
    expect(backend.draft?.text).toBe("saved by hand");
    expect(backend.attempts).toHaveLength(0);
  });

  test("a closed gate is said first, and demands wait for its line", async () => {
    await open();
    await type("good\nsyntax");
    expect(page.textContent).toContain("does not build yet, line 2");
    expect(page.textContent).toContain("Waits for line 2.");
    await press({ key: "Enter", metaKey: true });
    await settle(1100);
    expect(status()).toBe("Does not build, line 2");
  });

  test("an answer over the limit is kept here, and nothing is sent", async () => {
    await open();
    const long = "é".repeat(36_000);
    await type(long);
    expect(status()).toBe("64 KB is the limit, this is 71 KB; nothing was sent");
    await press({ key: "Enter", ctrlKey: true });
    await settle(1100);
    expect(backend.attempts).toHaveLength(0);
    expect(backend.draft).toBeNull();
    expect(localStorage.getItem(`draft/${wordExercise.id}/${sessionStorage.getItem("tab")}`)).toContain("éééé");
  });

  test("a server that fails is our failure: no points, no red, the answer kept, and the same answer is asked again", async () => {
    await open();
    await type("good");
    backend.mood = "failing";
    await press({ key: "Enter", ctrlKey: true });
    await settle(1100);
    expect(status()).toBe("No verdict. We failed, not you");
    expect(page.querySelector("[role=alert]")?.textContent).toContain("Your answer is kept");
    expect(page.querySelectorAll(".checks ol .tone-fail")).toHaveLength(0);
    backend.mood = "up";
    await act(async () => button("Check again").click());
    await settle(1100);
    expect(status()).toBe("One demand not met");
    expect(backend.attempts).toHaveLength(1);
  });

  test("two verdicts that differ are shown as none", async () => {
    await open("en", (text) => ({ ...judgeWords(text), points: 10, verdict: "passed" }));
    await type("good");
    await press({ key: "Enter", ctrlKey: true });
    await settle(1100);
    expect(status()).toBe("No verdict. We failed, not you");
    expect(page.textContent).toContain("different verdicts");
  });

  test("without a line the draft and the submission are kept, and sent once when it is back", async () => {
    await open();
    backend.mood = "down";
    await type("good fine");
    await press({ key: "Enter", ctrlKey: true });
    await settle(1100);
    expect(status()).toBe("No connection. Kept here, sent when it is back.");
    // Impatience makes no second submission.
    await press({ key: "Enter", ctrlKey: true });
    await settle(1100);
    expect(page.textContent).toContain("kept in this browser, not yet on the server");
    backend.mood = "up";
    await act(async () => window.dispatchEvent(new Event("online")));
    await settle(1100);
    expect(status()).toBe("Both demands met");
    expect(backend.attempts).toHaveLength(1);
    expect(backend.draft?.text).toBe("good fine");
  });

  test("a draft of another tab: both are kept, and taking it changes the editor", async () => {
    await open();
    backend.draft = { token: 5, text: "theirs", hints: [], changedAt: "2026-11-25T09:14:00.000Z" };
    await type("mine");
    expect(page.querySelector("[role=alert]")?.textContent).toContain("Both texts are kept");
    await act(async () => button("Take the other").click());
    await settle(10);
    expect(field().value).toBe("theirs");
    expect(backend.versions.map((version) => version.text)).toContain("mine");
  });

  test("a hint is noted with the draft and counted in the attempt", async () => {
    await open();
    expect(button("Show hint 1").getAttribute("aria-describedby")).toBe("hint-noted");
    await act(async () => button("Show hint 1").click());
    await settle(1100);
    expect(page.textContent).toContain("Look up.");
    expect(backend.draft?.hints).toEqual([1]);
    await press({ key: "Enter", ctrlKey: true });
    await settle(1100);
    expect(backend.attempts[0]?.hints).toBe(1);
  });

  test("advice has its fix, a demand has none", async () => {
    await open();
    await type("good fine, a tip");
    const fix = button("Drop it");
    expect(fix).toBeDefined();
    await act(async () => fix.click());
    expect(field().value).toBe("good fine, a ");
    await type("nothing");
    expect(page.querySelector(".checks ol button.btn")).toBeNull();
  });

  test("this verdict is wrong: sent with kind and note, then waiting", async () => {
    await open();
    await type("good");
    await press({ key: "Enter", ctrlKey: true });
    await settle(1100);
    await act(async () => button("This verdict is wrong").click());
    await act(() => vi.dynamicImportSettled());
    await settle(50);
    await act(async () => button("Send it").click());
    await settle(10);
    expect(backend.disputes).toMatchObject([{ kind: "right-refused", note: "", attemptId: backend.attempts[0]?.id }]);
    expect(page.textContent).toMatch(/Sent .*, waiting/);
  });

  test("where the full editor cannot be fetched the plain one takes its place, and nothing else changes", async () => {
    localStorage.setItem("editor", "full");
    vi.resetModules();
    const fresh = await import("@/components/workspace/workspace");
    await open("en", judgeWords, fresh.Workspace);
    await act(() => vi.dynamicImportSettled());
    await settle(1300);
    expect(page.textContent).toContain("The full editor could not be fetched.");
    await type("good fine");
    await press({ key: "Enter", ctrlKey: true });
    await settle(1100);
    expect(status()).toBe("Both demands met");
  });

  test("speaks Chinese throughout", async () => {
    await open("zh");
    await type("good");
    await press({ key: "Enter", ctrlKey: true });
    await settle(1100);
    expect(status()).toBe("1 项要求未满足");
    expect(page.querySelector(".checks")?.textContent).toContain("判定有误");
  });
});

test("both languages have the same messages with the same placeholders", () => {
  const flat = (value: object, path = ""): [string, string][] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === "string" ? [[`${path}${key}`, inner] as [string, string]] : flat(inner as object, `${path}${key}.`),
    );
  const names = (text: string) => [...new Set([...text.matchAll(/\{([a-z]\w*)[,}]/g)].map((match) => match[1]))].sort();
  const zh = new Map(flat(messages.zh.exercise));
  const en = flat(messages.en.exercise);
  expect([...zh.keys()].sort()).toEqual(en.map(([key]) => key).sort());
  for (const [key, text] of en) expect([key, names(zh.get(key) ?? "")]).toEqual([key, names(text)]);
});

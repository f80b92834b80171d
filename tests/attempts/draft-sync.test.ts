import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftResult, DraftState } from "@/lib/attempts/draft";
import {
  type DraftEvent,
  type DraftSync,
  draftSync,
  isUnsaved,
  localDraft,
  nextSave,
  saveDelay,
  startDraft,
} from "@/lib/attempts/draft-sync";

const starter = "FROM scratch\n";
const serverDraft = (token: number, text: string, hints: number[] = []): DraftState => ({
  token,
  text,
  hints,
  changedAt: `2026-11-25T09:0${token}:00.000Z`,
});
const run = (state: DraftSync, ...events: DraftEvent[]) => events.reduce(draftSync, state);
const send = (state: DraftSync): DraftSync => {
  const update = nextSave(state);
  if (!update) throw new Error("nothing to send");
  return draftSync(state, { type: "sent", update });
};

describe("a draft that begins", () => {
  test("sends nothing before the server was asked, and nothing while the starter is untouched", () => {
    expect(nextSave(run(startDraft(starter, null), { type: "edited", text: "x" }))).toBeNull();
    expect(nextSave(run(startDraft(starter, null), { type: "loaded", draft: null }))).toBeNull();
  });

  test("shows the server's draft when nothing was written here", () => {
    const state = run(startDraft(starter, null), { type: "loaded", draft: serverDraft(4, "FROM a", [1]) });
    expect(state).toMatchObject({ text: "FROM a", token: 4, hints: [1] });
    expect(isUnsaved(state)).toBe(false);
  });

  test("keeps what was typed while the server was asked, and lets the server find the conflict", () => {
    const state = run(
      startDraft(starter, null),
      { type: "edited", text: "FROM mine" },
      { type: "loaded", draft: serverDraft(4, "FROM a") },
    );
    expect(state.text).toBe("FROM mine");
    expect(nextSave(state)).toMatchObject({ text: "FROM mine", token: 0 });
  });

  test("starts from the browser's own copy after a crash, with the token that it was based on", () => {
    const local = { text: "FROM crashed", hints: [2], token: 3, unsaved: true, unanswered: null, at: 1 };
    const state = run(startDraft(starter, local), { type: "loaded", draft: serverDraft(3, "FROM a", [1]) });
    expect(nextSave(state)).toEqual({ text: "FROM crashed", token: 3, hints: [1, 2], reason: "pause" });
  });

  test("follows the server when the browser's copy was acknowledged and another tab went on", () => {
    const local = { text: "FROM a", hints: [], token: 3, unsaved: false, unanswered: null, at: 1 };
    const state = run(startDraft(starter, local), { type: "loaded", draft: serverDraft(5, "FROM b") });
    expect(state).toMatchObject({ text: "FROM b", token: 5 });
  });
});

describe("a draft that is saved", () => {
  const loaded = run(startDraft(starter, null), { type: "loaded", draft: null });

  test("has one request on its way at a time, and sends what was typed meanwhile afterwards", () => {
    const first = send(run(loaded, { type: "edited", text: "a" }));
    const typing = run(first, { type: "edited", text: "ab" });
    expect(nextSave(typing)).toBeNull();
    const acknowledged = run(typing, { type: "answered", result: { status: "saved", token: 1, changedAt: "t" } });
    expect(nextSave(acknowledged)).toMatchObject({ text: "ab", token: 1 });
  });

  test("asks again after a failure, later each time, and never gives up", () => {
    const edited = run(loaded, { type: "edited", text: "a" });
    const once = run(send(edited), { type: "failed", line: "down" });
    const twice = run(send(once), { type: "failed", line: "down" });
    expect([saveDelay(edited), saveDelay(once), saveDelay(twice)]).toEqual([1000, 1000, 2000]);
    expect(saveDelay({ ...twice, failures: 40 })).toBe(30_000);
    expect(nextSave(twice)).toMatchObject({ text: "a" });
    expect(twice.line).toBe("down");
  });

  test("saves at once and keeps a version when it is asked to, even if the text is the saved one", () => {
    const asked = run(loaded, { type: "asked", reason: "submit" });
    expect(saveDelay(asked)).toBe(0);
    expect(nextSave(asked)).toMatchObject({ text: starter, reason: "submit" });
    expect(nextSave(run(send(asked), { type: "answered", result: { status: "saved", token: 1, changedAt: "t" } }))).toBeNull();
  });

  test("notes a hint even when no letter was typed", () => {
    expect(nextSave(run(loaded, { type: "hint-opened", number: 1 }))).toMatchObject({ hints: [1] });
  });

  test("keeps an answer that is too long here and sends nothing of it", () => {
    const long = run(loaded, { type: "edited", text: "é".repeat(40_000) });
    expect(nextSave(long)).toBeNull();
    expect(localDraft(long, 7)).toMatchObject({ unsaved: true, at: 7, text: long.text });
    expect(nextSave(run(long, { type: "edited", text: "short" }))).not.toBeNull();
  });

  test("stops sending what the server calls invalid", () => {
    expect(nextSave(run(send(run(loaded, { type: "edited", text: "a" })), { type: "answered", result: { status: "invalid" } }))).toBeNull();
  });
});

describe("two tabs", () => {
  const mine = send(run(startDraft(starter, null), { type: "loaded", draft: serverDraft(1, "one") }, { type: "edited", text: "mine" }));
  const theirs = serverDraft(2, "theirs", [3]);
  const conflict = run(mine, { type: "answered", result: { status: "conflict", draft: theirs } });

  test("keep both texts and send nothing until one is chosen", () => {
    expect(conflict).toMatchObject({ text: "mine", conflict: theirs });
    expect(nextSave(conflict)).toBeNull();
    expect(localDraft(conflict, 0).unsaved).toBe(true);
  });

  test("mine is saved on top of theirs, as a version", () => {
    expect(nextSave(run(conflict, { type: "kept-mine" }))).toEqual({ text: "mine", token: 2, hints: [], reason: "restore" });
  });

  test("theirs takes the place of mine", () => {
    const state = run(conflict, { type: "took-theirs" });
    expect(state).toMatchObject({ text: "theirs", token: 2, hints: [3], conflict: null });
    expect(isUnsaved(state)).toBe(false);
  });

  test("are not seen where there is one: its own save, whose answer was lost, is no conflict", () => {
    const begun = run(startDraft(starter, null), { type: "loaded", draft: null }, { type: "edited", text: "a" });
    const lost = run(send(begun), { type: "failed", line: "down" }, { type: "edited", text: "ab" });
    const heard = run(send(lost), { type: "answered", result: { status: "conflict", draft: serverDraft(1, "a") } });
    expect(heard.conflict).toBeNull();
    expect(nextSave(heard)).toMatchObject({ text: "ab", token: 1 });
    const crashed = run(startDraft(starter, localDraft(run(send(begun), { type: "edited", text: "ab" }), 0)), {
      type: "loaded",
      draft: serverDraft(1, "a"),
    });
    expect(nextSave(crashed)).toMatchObject({ text: "ab", token: 1 });
  });

  test("with the same text are no conflict", () => {
    const state = run(mine, { type: "answered", result: { status: "conflict", draft: serverDraft(2, "mine") } });
    expect(state).toMatchObject({ conflict: null, token: 2 });
  });
});

test("whatever the server answers and however the line behaves, the last text typed is never lost", () => {
  const event: fc.Arbitrary<"save" | "lose" | "reload" | "other-tab" | { type: string }> = fc.oneof(
    fc.constantFrom("save", "lose", "reload", "other-tab"),
    fc.string({ maxLength: 4 }).map((type) => ({ type })),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let server: DraftState | null = null;
      const versions = [starter];
      let state = run(startDraft(starter, null), { type: "loaded", draft: null });
      let last = starter;
      for (const one of events) {
        if (typeof one === "object") {
          last = one.type;
          state = run(state, { type: "edited", text: last });
        } else if (one === "reload") state = run(startDraft(starter, localDraft(state, 0)), { type: "loaded", draft: server });
        else if (one === "other-tab") {
          server = serverDraft((server?.token ?? 0) + 1, "other");
          versions.push("other");
        } else {
          const update = nextSave(state);
          if (!update) continue;
          state = draftSync(state, { type: "sent", update });
          let result: DraftResult;
          if (update.token !== (server?.token ?? 0)) result = { status: "conflict", draft: server as unknown as DraftState };
          else {
            server = serverDraft(update.token + 1, update.text, update.hints);
            versions.push(update.text);
            result = { status: "saved", token: server.token, changedAt: server.changedAt };
          }
          // The answer is lost after the server has written: the same text is sent again with the old token.
          state = draftSync(state, one === "save" ? { type: "answered", result } : { type: "failed", line: "down" });
          if (state.conflict) state = draftSync(state, { type: "kept-mine" });
        }
        const kept = state.text === last || versions.includes(last);
        expect(kept).toBe(true);
      }
    }),
    { numRuns: 300, seed: 20261125 },
  );
});

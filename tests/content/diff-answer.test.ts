import fc from "fast-check";
import { expect, test } from "vitest";
import { applyDiff } from "@/lib/content/diff-answer";

const reference = "FROM a\nRUN one\nRUN two\nCOPY . .\nRUN one more\nUSER 1";
const apply = (...lines: string[]) => applyDiff(reference, lines.join("\n"));

test("replaces, adds and removes", () => {
  expect(apply(" RUN one", "-RUN two", "+RUN three")).toEqual({ ok: true, text: reference.replace("RUN two", "RUN three") });
  expect(apply("-COPY . .", "-RUN one more")).toEqual({ ok: true, text: "FROM a\nRUN one\nRUN two\nUSER 1" });
  expect(apply(" FROM a", "+ENV x=1")).toMatchObject({ text: reference.replace("FROM a", "FROM a\nENV x=1") });
});

test("hunks are applied one after the other, each on the text before it", () => {
  expect(apply("-FROM a", "+FROM b", "@@", " FROM b", "-RUN one")).toEqual({
    ok: true,
    text: "FROM b\nRUN two\nCOPY . .\nRUN one more\nUSER 1",
  });
});

test.each([
  ["lines that are not there", ["-RUN four", "+RUN five"], "not found in the reference", 0],
  ["lines that are there twice", ["-X", "+Y"], "not found", 0],
  ["a line that is no edit", [" FROM a", "RUN two"], "begins with a space", 1],
  ["no context", ["+RUN five"], "says where it belongs", 0],
  ["no change", [" FROM a", " RUN one"], "changes nothing", 0],
  ["an empty hunk", ["-FROM a", "@@", "@@", "-USER 1"], "an empty hunk", 2],
  ["a second hunk that does not fit", ["-FROM a", "+FROM b", "@@", "-FROM a"], "not found", 3],
])("refuses %s", (_, lines, message, offset) => {
  const result = apply(...lines);
  expect(result).toMatchObject({ ok: false, offset });
  expect(result.ok ? "" : result.message).toContain(message);
});

test("refuses lines found twice", () => {
  expect(applyDiff("a\nb\na\nb", "-a\n+c")).toMatchObject({ ok: false, message: expect.stringContaining("found 2 times") });
  expect(applyDiff("a\nb\na\nc", " a\n-c")).toMatchObject({ ok: true, text: "a\nb\na" });
});

test("replacing one unique line of any text changes just that line", () => {
  const line = fc.stringMatching(/^[a-z ]{1,8}$/);
  fc.assert(
    fc.property(fc.uniqueArray(line, { minLength: 1, maxLength: 20 }), fc.nat(), line, (lines, at, other) => {
      const index = at % lines.length;
      fc.pre(other !== lines[index]);
      const result = applyDiff(lines.join("\n"), `-${lines[index]}\n+${other}`);
      expect(result).toEqual({ ok: true, text: lines.with(index, other).join("\n") });
    }),
  );
});

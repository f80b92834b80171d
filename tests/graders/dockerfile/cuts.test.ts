import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Input } from "@/lib/graders/grader";
import { bundledGrader } from "../../support/bundled-grader";
import { corpus } from "../../support/dockerfile-corpus";
import { askedBy, dockerfileExercises } from "../../support/dockerfile-exercises";

const grader = await bundledGrader();
const everyRule = (await grader.loadRules()).map(({ id }) => id);
const broken: string[] = [];
const open = await grader.open({
  bytes: async () => new Uint8Array(),
  progress() {},
  broke: (rule, error) => broken.push(`${rule}: ${error}`),
});

/** The runner itself refuses spans outside of the text: its rule counts as broken. */
async function check(text: string, asked: Pick<Input, "given" | "rubric"> = { given: {}, rubric: [] }): Promise<void> {
  // A free text is judged by every rule there is, on or off by default.
  await open.check({ text, options: asked.rubric.length > 0 ? {} : { only: everyRule }, ...asked });
  if (broken.length > 0) throw new Error(`${broken.splice(0).join("; ")} in ${JSON.stringify(text)}`);
}

/** Lengths at which a text is cut: all of them in the long run, else ends of lines (each one of a usual file) and a few places drawn by a fixed rule. */
function places(text: string, drawn: number): Iterable<number> {
  if (process.env.LONG_TESTS) return Array.from({ length: text.length + 1 }, (_, length) => length);
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const every = Math.ceil(ends.length / 50);
  const found = new Set([0, text.length, ...ends.filter((_, line) => line % every === 0)]);
  // The generator of Park and Miller, so that a failure comes again.
  let state = text.length + 1;
  for (let count = 0; count < drawn; count++) {
    state = (state * 48_271) % 2_147_483_647;
    found.add(state % (text.length + 1));
  }
  return found;
}

const longest = 1_800_000;

test.each(corpus)("no prefix of a file of the corpus breaks a rule, nor do other line ends: %s", { timeout: longest }, async (_, text) => {
  await check(text.replaceAll("\r\n", "\n"));
  await check(text.replaceAll(/\r?\n/g, "\r\n"));
  for (const length of places(text, 20)) await check(text.slice(0, length));
});

test("there are exercises to cut, and a rule that breaks is told", async () => {
  expect(dockerfileExercises.length).toBeGreaterThanOrEqual(40);
  await expect(check("FROM a", { given: {}, rubric: [{ id: "a", rule: "dockerfile/none", points: 1 }] })).rejects.toThrow(
    "dockerfile/none",
  );
});

describe.each(dockerfileExercises.map((exercise) => [exercise.id, exercise] as const))(
  "no prefix of an answer breaks a rule: %s",
  (_, exercise) => {
    const { slug, starter, reference, accepted, wrong } = exercise;
    const asked = askedBy(exercise);
    const cut = async (text: string, drawn: number) => {
      for (const length of places(text, drawn)) await check(text.slice(0, length), asked);
    };
    test("of its page", { timeout: longest }, async () => {
      for (const { text } of [starter, reference, ...accepted, ...wrong]) await cut(text, 200);
    });
    test("of its cases", { timeout: longest }, async () => {
      const folder = `tests/cases/${slug}`;
      const names = readdirSync(folder).filter((name) => name.endsWith(".Dockerfile"));
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) await cut(readFileSync(`${folder}/${name}`, "utf8"), 3);
    });
  },
);

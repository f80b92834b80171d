import { describe, expect, test } from "vitest";
import type { Input } from "@/lib/graders/grader";
import { bundledGrader } from "../../support/bundled-grader";
import { askedBy, dockerfileExercises } from "../../support/dockerfile-exercises";
import { growingDockerfiles } from "../../support/growing-dockerfiles";

const grader = await bundledGrader();
const open = await grader.open({ bytes: async () => new Uint8Array(), progress() {} });
const everyRule = (await grader.loadRules()).map(({ id }) => id);

/** Milliseconds of the processor that `times` gradings cost at their best. */
async function cost(text: string, asked: Pick<Input, "given" | "rubric">, times: number): Promise<number> {
  const options = asked.rubric.length > 0 ? {} : { only: everyRule };
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) {
    const before = process.cpuUsage();
    await open.check({ text, options, ...asked });
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const nothing = { given: {}, rubric: [] };
const shapes = Object.entries(growingDockerfiles);

test.each(shapes)("64 KB of %s, every rule", async (_, make) => {
  await cost(make(4_000), nothing, 1);
  const small = await cost(make(16_000), nothing, 2);
  // Four times the size: twice the proportion is allowed for garbage collection, and a floor for what is too short to measure.
  expect(await cost(make(64_000), nothing, 2)).toBeLessThan(Math.max(8 * small, 400));
});

const tools = { rule: "dockerfile/provide-build-tools", with: { commands: ["make"], packages: [["gcc"], ["g++"]] } };
const layout = { rule: "dockerfile/lay-out-copies", with: { root: "/out", entries: ["a", "b/c"] } };

test.each([
  ["installs and builds", tools],
  ["installs and builds in stages", tools],
  ["installs and builds", { rule: "dockerfile/install-only", with: { manager: "apt-get", packages: ["a"] } }],
  ["commands in a row", { rule: "dockerfile/install-only", with: { manager: "apk", packages: ["a"] } }],
  ["many words", layout],
  ["copies from one stage", layout],
  ["commands in a row", { rule: "dockerfile/list-user", with: { name: "a", id: 1 } }],
])("64 KB of %s where something is demanded of them", async (name, demand) => {
  const make = growingDockerfiles[name] as (size: number) => string;
  const asked = { given: {}, rubric: [{ id: "demanded", points: 1, ...demand }] };
  await cost(make(4_000), asked, 1);
  expect(await cost(make(64_000), asked, 2)).toBeLessThan(Math.max(8 * (await cost(make(16_000), asked, 2)), 400));
});

// All shapes with all exercises in the long run; else each exercise with one, so that every shape is had by some.
const pairs = dockerfileExercises.flatMap((exercise, number) =>
  shapes
    .filter((_, index) => process.env.LONG_TESTS || index === number % shapes.length)
    .map(([name, make]) => [name, exercise.slug, make, askedBy(exercise)] as const),
);

describe("what an exercise demands grows in proportion", () => {
  test.each(pairs)("%s, %s", async (_, __, make, asked) => {
    await cost(make(2_000), asked, 1);
    const small = await cost(make(4_000), asked, 2);
    expect(await cost(make(16_000), asked, 2)).toBeLessThan(Math.max(8 * small, 400));
  });
});

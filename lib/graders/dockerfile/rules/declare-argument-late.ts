import { object, oneOf, text } from "../../schema";
import { startedWith } from "../build-argument";
import { type DockerRule, opinion, quote, textAt } from "../docker-rule";
import type { Assign, Dockerfile, Instruction, Stage } from "../file";
import { expandHeredoc } from "../heredoc-expansion";
import { environmentAt, expandAt, lookupAt } from "../scope";
import { chainInstructions, chainOf, finalStage, isCopy, neededStages } from "../stages";

const parameters = object({ argument: text, in: oneOf("image", "build") });

/**
 * No RUN is run again for another value of a build argument: none sees it in its environment, none stands on a layer that depends on it.
 * `image`: in the stages that the image is made of; `build`: in those from which it copies.
 * Source: https://docs.docker.com/reference/dockerfile/#impact-on-build-caching
 */
export const declareArgumentLate: DockerRule<{ readonly argument: string; readonly in: "image" | "build" }> = {
  id: "dockerfile/declare-argument-late",
  ...opinion,
  with: parameters,
  *check(file, { argument, in: where }) {
    const builds = [startedWith(file, { given: argument }), startedWith(file, { missing: argument })] as const;
    const image = new Set(chainOf(finalStage(file)));
    const told = new Set<Instruction>();
    for (const stage of neededStages(file)) {
      if (image.has(stage) !== (where === "image")) continue;
      const found = firstTouched(builds, stage);
      // What a stage inherits from another is told there.
      if (!found || told.has(found.run)) continue;
      told.add(found.run);
      const { run, by } = found;
      const data = { argument, run: quote(`${run.written} ${run.rest.value}`), what: textAt(file, by.span), case: by.keyword };
      yield { span: run.span, data, related: [{ span: by.span }] };
    }
  },
};

type Builds = readonly [Dockerfile, Dockerfile];

/** The first RUN of a chain that differs between two builds, and the instruction that makes it differ. */
function firstTouched(builds: Builds, stage: Stage): { readonly run: Instruction; readonly by: Instruction } | undefined {
  const [file] = builds;
  let fresh: Assign[] = [];
  let layer: Instruction | undefined;
  for (const instruction of chainInstructions(file.stages[stage.number] as Stage)) {
    if (instruction.keyword === "ARG" || instruction.keyword === "ENV") fresh.push(instruction);
    if (instruction.keyword === "RUN") {
      const by =
        layer ??
        fresh.find(({ pairs }) => pairs.some(({ name }) => differs(builds, instruction, (at, own) => environmentAt(at, own, name))));
      if (by) return { run: instruction, by };
      fresh = [];
    } else layer ??= differs(builds, instruction, layerOf) ? instruction : undefined;
  }
  return undefined;
}

function differs(builds: Builds, { index }: Instruction, read: (file: Dockerfile, instruction: Instruction) => unknown): boolean {
  const [one, other] = builds.map((file) => read(file, file.instructions[index] as Instruction));
  return one !== other;
}

/** What the layer of an instruction other than RUN depends on, as text. */
function layerOf(file: Dockerfile, instruction: Instruction): string {
  if (instruction.keyword === "WORKDIR") return `${instruction.argument && expandAt(file, instruction, instruction.argument).value}`;
  if (!isCopy(instruction)) return "";
  const written = [...instruction.words, ...instruction.flags.flatMap(({ value }) => value ?? [])];
  const bodies = instruction.heredocs.map(
    ({ expand, body }) => (expand ? expandHeredoc(body, lookupAt(file, instruction), true) : body).value,
  );
  return [...written.map((word) => expandAt(file, instruction, word).value), ...bodies].join("\n");
}

import type { Found } from "../../rule";
import { list, object, optional, refined, text } from "../../schema";
import { playedValue, startedWith, unplayed } from "../build-argument";
import { type DockerRule, opinion, quote } from "../docker-rule";
import type { Assign, Dockerfile, Pair } from "../file";
import { instructionsOf } from "../instructions-of";
import { expandAt } from "../scope";
import { matchesPattern } from "../shell-pattern";
import { chainInstructions, finalStage, stageSpan } from "../stages";

interface With {
  readonly name: string;
  readonly argument?: string | undefined;
  readonly values?: readonly string[] | undefined;
}

const parameters = refined(object({ name: text, argument: optional(text), values: optional(list(text)) }), (given) =>
  (given.argument === undefined) === (given.values === undefined) ? "needs argument or values, and not both" : undefined,
);

/** The image has a label of this name, with the value of a build argument or one that matches a pattern. */
export const setLabel: DockerRule<With> = {
  id: "dockerfile/set-label",
  ...opinion,
  with: parameters,
  *check(file, { name, argument, values }) {
    const started = startedWith(file, argument === undefined ? {} : { given: argument });
    const wanted = argument === undefined ? [] : [playedValue(argument)];
    const labels = labelsOf(started);
    const own = labels.findLast((label) => label.name === name && label.shipped);
    const data = { name, wanted: argument === undefined ? (values?.[0] ?? "") : `$${argument}` };
    const found = (fault: string, label: Label | undefined, written = ""): Found => ({
      span: label?.pair.nameSpan ?? stageSpan(file, finalStage(file)),
      data: { ...data, case: fault, written: quote(unplayed(written)) },
    });
    if (own) {
      const { value } = own;
      if (value !== null && !wanted.includes(value) && !values?.some((pattern) => matchesPattern(pattern, value)))
        yield found(value === "" ? "empty" : /\$[({\w]/.test(value) ? "text" : "value", own, value);
      return;
    }
    const last = (label: Label) =>
      label.name
        .toLowerCase()
        .split(/[.:_-]/)
        .at(-1);
    const lost = labels.find((label) => label.name === name);
    const near = labels.find((label) => last(label) === name.split(".").at(-1));
    yield lost ? found("stage", lost) : near ? found("near", near, near.name) : found("missing", undefined);
  },
};

interface Label {
  readonly name: string;
  readonly value: string | null;
  readonly pair: Pair;
  /** In a stage that the image is made of. */
  readonly shipped: boolean;
}

function labelsOf(file: Dockerfile): readonly Label[] {
  const image = new Set(chainInstructions(finalStage(file)));
  return instructionsOf(file, "LABEL").flatMap((label: Assign) =>
    label.pairs.map((pair) => ({
      name: expandAt(file, label, pair.name).value ?? pair.name,
      value: pair.value ? expandAt(file, label, pair.value).value : "",
      pair,
      shipped: image.has(label),
    })),
  );
}

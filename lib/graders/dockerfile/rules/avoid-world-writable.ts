import type { Found } from "../../rule";
import { optionValue, plainArguments } from "../command-pattern";
import { type DockerRule, quote, warning } from "../docker-rule";
import type { Dockerfile } from "../file";
import { callsOf } from "../run-commands";
import { literal } from "../shell-tree";
import { finalStage, isCopy } from "../stages";
import { chainSteps, type Step } from "../steps";

/** Nothing in the final image is given to everybody to write, unless only owners may delete there (`1777`). */
export const avoidWorldWritable: DockerRule = {
  id: "dockerfile/avoid-world-writable",
  ...warning,
  *check(file) {
    for (const step of chainSteps(file, finalStage(file))) yield* checkOne(file, step);
  },
};

function* checkOne(file: Dockerfile, step: Step): Iterable<Found> {
  const { instruction } = step;
  if (isCopy(instruction))
    for (const flag of instruction.flags)
      if (flag.name === "chmod" && flag.value !== undefined && isForAll(flag.value))
        yield { span: flag.span, data: { mode: quote(flag.value) } };
  for (const call of callsOf(step, file.escape)) {
    if (call.program === "chmod") {
      const word = call.words.slice(1).find((item) => isForAll(literal(item) ?? ""));
      const plain = plainArguments(call)[0];
      if (word && (word === plain || word.text.startsWith("-") === false)) yield { span: word.span, data: { mode: quote(word.text) } };
    } else if (call.program === "install" || call.program === "mkdir") {
      const mode = optionValue(call, "m", "--mode");
      const word = mode !== undefined && isForAll(mode) ? call.words.find((item) => literal(item)?.endsWith(mode)) : undefined;
      if (word) yield { span: word.span, data: { mode: quote(mode as string) } };
    }
  }
}

/** True for a mode that lets others write: `777`, `o+w`, `a=rwx`; not for one with the sticky bit. */
function isForAll(mode: string): boolean {
  if (/^[0-7]{3,5}$/.test(mode)) {
    const bits = Number.parseInt(mode, 8);
    return (bits & 0o002) !== 0 && (bits & 0o1000) === 0;
  }
  if (!/^[ugoa]*[-+=][rwxXstugo]*(,[ugoa]*[-+=][rwxXstugo]*)*$/.test(mode) || /[+=][rwxX]*t/.test(mode)) return false;
  return mode.split(",").some((part) => {
    const match = /^([ugoa]*)([-+=])([rwxXstugo]*)$/.exec(part);
    return match !== null && match[2] !== "-" && /[oa]/.test(match[1] as string) && (match[3] as string).includes("w");
  });
}

import type { Dockerfile, From } from "./file";
import { type LinterRun, linterRun, passesOf } from "./linter-commands";
import { readLinterImage } from "./linter-image";

/** The RUNs that are asked what they leave behind: those of used stages, and all behind ONBUILD. */
export function liveRuns(file: Dockerfile): readonly LinterRun[] {
  const [own = [], triggers = []] = passesOf(file);
  const isLive = livenessOf(file);
  return [...own.filter(({ instruction }) => isLive(instruction.stage)), ...triggers].flatMap((passed) => linterRun(passed) ?? []);
}

/**
 * Tells whether hadolint takes the stage of a number for used: its FROM reads like the last one, or its alias is the image name of any FROM;
 * also without FROM. Reads all stages once, so that asking for each instruction stays linear.
 */
function livenessOf({ stages }: Dockerfile): (stage: number) => boolean {
  const last = stages.at(-1)?.from;
  const images = new Set<string | undefined>(stages.map(({ from }) => readLinterImage(from?.image?.text).name));
  return (stage) => {
    const from = stages[stage]?.from;
    return !from || !last || textOf(from) === textOf(last) || images.has(from.alias?.text);
  };
}

/** No part holds a blank. */
const textOf = ({ image, alias, platform }: From) => [image?.text, alias?.text, platform?.value].join(" ");

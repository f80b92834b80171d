import type { Dockerfile, From } from "./file";
import { readLinterImage } from "./linter-image";

/** True for a stage that hadolint takes for used: its FROM reads like the last one, or its alias is the image name of any FROM; also without FROM. */
export function isLive(file: Dockerfile, stage: number): boolean {
  const from = file.stages[stage]?.from;
  const last = file.stages.at(-1)?.from;
  if (!from || !last || sameText(from, last)) return true;
  return from.alias !== undefined && file.stages.some((other) => readLinterImage(other.from?.image?.text ?? "").name === from.alias?.text);
}

const sameText = (a: From, b: From) =>
  a.image?.text === b.image?.text && a.alias?.text === b.alias?.text && a.platform?.value === b.platform?.value;

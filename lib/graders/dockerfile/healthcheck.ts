import type { Dockerfile, Healthcheck, Stage } from "./file";
import { chainInstructions } from "./stages";

/** The HEALTHCHECK that the image of a stage ends up with, in its own chain; `NONE` takes away what a base brings, so it is none. */
export function healthcheckOf(_file: Dockerfile, stage: Stage): Healthcheck | undefined {
  const last = chainInstructions(stage).findLast((one) => one.keyword === "HEALTHCHECK");
  return last?.kind === "CMD" ? last : undefined;
}

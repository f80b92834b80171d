import type { Dockerfile, Stage, Start } from "./file";
import { readImageReference } from "./image-reference";
import { chainOf } from "./stages";

/** The ENTRYPOINT and CMD that a stage's image ends up with. */
export interface StartCommand {
  readonly entrypoint: Start | undefined;
  readonly cmd: Start | undefined;
  /** The base image brings an ENTRYPOINT of its own that hands over to the CMD (`docker-entrypoint.sh`). */
  readonly inheritsEntrypoint: boolean;
}

/** Base images whose entrypoint ends in `exec "$@"`. */
const handingOver = /^(node|nginx|postgres|redis|mysql|mariadb|mongo|rabbitmq|httpd)$/;

/**
 * The last ENTRYPOINT and CMD of the chain; an ENTRYPOINT takes away a CMD that an earlier stage or the base image brought.
 * Source: https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact
 */
export function startCommandOf(_file: Dockerfile, stage: Stage): StartCommand {
  let entrypoint: Start | undefined;
  let cmd: Start | undefined;
  for (const link of chainOf(stage)) {
    let own = false;
    for (const instruction of link.instructions) {
      if (instruction.keyword === "CMD") {
        cmd = instruction;
        own = true;
      } else if (instruction.keyword === "ENTRYPOINT") {
        entrypoint = instruction;
        if (!own) cmd = undefined;
      }
    }
  }
  const image = stage.base;
  return { entrypoint, cmd, inheritsEntrypoint: !entrypoint && image !== undefined && handingOver.test(readImageReference(image).name) };
}

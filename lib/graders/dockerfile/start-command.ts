import type { Edit } from "../rule";
import { arrayOf } from "./edits";
import type { Dockerfile, Healthcheck, Stage, Start } from "./file";
import { readImageReference } from "./image-reference";
import { chainOf, greatestOfHeirs } from "./stages";
import { stepOf } from "./steps";

/** The ENTRYPOINT and CMD that a stage's image ends up with. */
export interface StartCommand {
  readonly entrypoint: Start | undefined;
  readonly cmd: Start | undefined;
  /** The base image brings an ENTRYPOINT of its own that hands over to the CMD (`docker-entrypoint.sh`). */
  readonly inheritsEntrypoint: boolean;
}

/** Base images whose entrypoint ends in `exec "$@"`. */
const handingOver = /^(node|nginx|nginxinc\/nginx-unprivileged|postgres|redis|mysql|mariadb|mongo|rabbitmq|httpd)$/;

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

const commands = new WeakMap<Dockerfile, readonly number[]>();

/** By number of each stage, whether it or one that is built from it has a CMD: -1 where none has. */
function commandsOf(file: Dockerfile): readonly number[] {
  const found = commands.get(file) ?? greatestOfHeirs(file, (stage) => stage.instructions.findIndex(({ keyword }) => keyword === "CMD"));
  commands.set(file, found);
  return found;
}

/**
 * The command of CMD, ENTRYPOINT or HEALTHCHECK as a JSON array. None where a shell that nobody knows reads it, and none for an ENTRYPOINT
 * to which the words of a CMD would be added.
 */
export function startAsArray(file: Dockerfile, instruction: Start | Healthcheck): readonly Edit[] | undefined {
  const stage = file.stages[instruction.stage];
  const windows = file.escape === "`" || /windows|nanoserver/i.test(stage?.base ?? "");
  if (!stage || windows || stepOf(file, instruction)?.shell) return undefined;
  if (instruction.keyword === "HEALTHCHECK") return arrayOf(file, instruction.command);
  if (instruction.keyword === "ENTRYPOINT" && (commandsOf(file)[stage.number] ?? -1) >= 0) return undefined;
  return arrayOf(file, instruction.rest);
}

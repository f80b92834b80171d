import type { Found } from "../../rule";
import { list, object, text } from "../../schema";
import { factsOf } from "../base-image";
import { isCallOf, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quote, quoteCall } from "../docker-rule";
import { pathOf } from "../evaluate";
import type { Dockerfile, Stage } from "../file";
import { ownerAt } from "../ownership";
import { directoryOf, isWithin } from "../paths";
import { callsOf } from "../run-commands";
import { expandAt } from "../scope";
import { finalStage, isCopy } from "../stages";
import { chainSteps, type Step } from "../steps";
import { createdUsers, isRoot, userId } from "../users";

const parameters = object({ commands: list(text) });

/** What needs root runs before USER gives root away, and no user is named before it exists. */
export const prepareAsRoot: DockerRule<{ readonly commands: readonly string[] }> = {
  id: "dockerfile/prepare-as-root",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { commands }) {
    const stage = finalStage(file);
    for (const [position, step] of chainSteps(file, stage).entries()) {
      yield* namedEarly(file, stage, step, position);
      const user = step.user === undefined ? factsOf(file, stage).user : step.user?.split(":")[0];
      if (user === undefined || isRoot(user)) continue;
      for (const call of callsOf(step, file.escape)) {
        if (call.wrappers.includes("sudo") || !commands.some((pattern) => isCallOf(call, pattern))) continue;
        if (
          call.program === "mkdir" &&
          plainArguments(call).every((word) => mayMake(file, stage, pathOf(file, step, call, word), user, position))
        )
          continue;
        yield { span: call.span, data: { case: "command", what: quoteCall(call), user: quote(user) } };
      }
    }
  },
};

/** True when the user owns the nearest directory that exists; what everybody may write to counts. */
function mayMake(file: Dockerfile, stage: Stage, path: string | null, user: string, position: number): boolean {
  if (path === null) return true;
  if (["/tmp", "/var/tmp", "/dev/shm", `/home/${user}`].some((place) => isWithin(path, place))) return true;
  for (let at = directoryOf(path); ; at = directoryOf(at)) {
    const owner = ownerAt(file, stage, at, position);
    if (owner)
      return (
        owner.owner === null || owner.writable || owner.owner === (userId(file, stage, user, position) ?? user) || owner.owner === user
      );
    if (at === "/") return false;
  }
}

/** USER and `--chown` with a name that only a later instruction creates, or none. */
function* namedEarly(file: Dockerfile, stage: Stage, { instruction }: Step, position: number): Iterable<Found> {
  const flag = isCopy(instruction) ? instruction.flags.find((one) => one.name === "chown") : undefined;
  const word = instruction.keyword === "USER" ? instruction.argument?.text : flag?.value;
  if (word === undefined) return;
  const { value, unmatched } = expandAt(file, instruction, word);
  const user = value?.split(":")[0];
  if (!user || unmatched.length > 0 || userId(file, stage, user, position) !== undefined) return;
  const later = createdUsers(file, stage).some((one) => one.position >= position && one.name === user);
  // A USER that never exists is another rule's matter.
  if (!later && instruction.keyword === "USER") return;
  const span = flag?.span ?? (instruction.keyword === "USER" ? instruction.argument?.span : undefined) ?? instruction.span;
  yield { span, data: { case: later ? "early" : "absent", what: quote(instruction.rest.value), user: quote(user) } };
}

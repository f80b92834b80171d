import { list, object, text } from "../../schema";
import { factsOf } from "../base-image";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { fileModeAt } from "../file-mode";
import { ownerAt } from "../ownership";
import { normalise } from "../paths";
import { finalStage, stageSpan } from "../stages";
import { endState } from "../steps";
import { isRoot, userId } from "../users";

const parameters = object({ paths: list(text) });

/** Each path is a file of the final image that its user may read and execute; files of the build context come without the right. */
export const makeExecutable: DockerRule<{ readonly paths: readonly string[] }> = {
  id: "dockerfile/make-executable",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { paths }) {
    const stage = finalStage(file);
    const { user } = endState(file, stage);
    const name = (user === undefined ? factsOf(file, stage).user : user)?.split(":")[0];
    for (const path of paths.map(normalise)) {
      const mode = fileModeAt(file, stage, path);
      const bits = mode?.bits;
      if (bits === null || name === undefined) continue;
      if (bits !== undefined) {
        const owner = ownerAt(file, stage, path)?.owner ?? 0;
        const id = isRoot(name) ? 0 : (userId(file, stage, name) ?? name);
        // Root reads everything, and executes what anybody may execute.
        if (id === 0 ? bits & 0o111 : mayRun(bits, owner === id || owner === null)) continue;
      }
      yield {
        span: mode?.span ?? stageSpan(file, stage),
        data: { mode: bits?.toString(8) ?? "absent", path, user: quote(name) },
      };
    }
  },
};

/** Whether a user may read and execute; group bits count when all others have none, since a number says nothing about groups. */
function mayRun(bits: number, owns: boolean): boolean {
  if (owns && (bits & 0o500) === 0o500) return true;
  return !owns && ((bits & 0o005) === 0o005 || ((bits & 0o050) === 0o050 && (bits & 0o007) === 0));
}

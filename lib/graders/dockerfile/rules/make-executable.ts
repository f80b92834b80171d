import { list, object, oneOf, optional, text } from "../../schema";
import { factsOf } from "../base-image";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { fileModeAt } from "../file-mode";
import { ownerAt } from "../ownership";
import { normalise } from "../paths";
import { finalStage, stageSpan } from "../stages";
import { endState } from "../steps";
import { isRoot, userId } from "../users";

const parameters = object({ paths: list(text), format: optional(oneOf("binary")) });

/** Each path is a file of the final image that its user may execute and, unless it is a binary, read; files of the build context come without the right. */
export const makeExecutable: DockerRule<{ readonly paths: readonly string[]; readonly format?: "binary" | undefined }> = {
  id: "dockerfile/make-executable",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { paths, format }) {
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
        if (id === 0 ? bits & 0o111 : mayRun(bits, format ? 1 : 5, owner === id || owner === null)) continue;
      }
      yield {
        span: mode?.span ?? stageSpan(file, stage),
        data: { mode: bits?.toString(8) ?? "absent", path, user: quote(name) },
      };
    }
  },
};

/** Whether a user has the rights; group bits count when all others have none, since a number says nothing about groups. */
function mayRun(bits: number, rights: number, owns: boolean): boolean {
  const has = (shift: number) => ((bits >> shift) & rights) === rights;
  if (owns && has(6)) return true;
  return !owns && (has(0) || (has(3) && (bits & 0o007) === 0));
}

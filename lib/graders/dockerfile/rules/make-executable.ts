import { list, object, oneOf, optional, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { normalise } from "../paths";
import { finalStage, stageSpan } from "../stages";
import { accessTo } from "../user-rights";

const parameters = object({ paths: list(text), format: optional(oneOf("binary")) });

/** Each path is a file of the final image that its user may execute and, unless it is a binary, read; files of the build context come without the right. */
export const makeExecutable: DockerRule<{ readonly paths: readonly string[]; readonly format?: "binary" | undefined }> = {
  id: "dockerfile/make-executable",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { paths, format }) {
    const stage = finalStage(file);
    for (const path of paths.map(normalise)) {
      const access = accessTo(file, stage, path, format ? 1 : 5);
      if (!access || access.granted) continue;
      const { mode, user } = access;
      yield {
        span: mode?.span ?? stageSpan(file, stage),
        data: { mode: mode?.bits?.toString(8) ?? "absent", path, user: quote(user) },
      };
    }
  },
};

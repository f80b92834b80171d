import { buildError, type DockerRule, quote } from "../docker-rule";

/** The name of a stage begins with a letter and has letters, digits, `-`, `_` and `.` only. */
export const nameStagePlainly: DockerRule = {
  id: "dockerfile/name-stage-plainly",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const { from } of file.stages)
      if (from?.alias && !/^[a-z][a-z0-9-_.]*$/i.test(from.alias.text))
        yield { span: from.alias.span, data: { name: quote(from.alias.text) } };
  },
};

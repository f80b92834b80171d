import { buildError, type DockerRule, quote } from "../docker-rule";

// What stands behind a blank is not read; a third semicolon belongs to the third option.
const parts = /^([^;]*)(?:;([^;]*))?(?:;(.*))?$/;
const option = /^\s*(?:(?:skip|experimental)\s*=|error\s*=\s*(?:1|0|[tTfF]|true|false|True|False|TRUE|FALSE)\s*$)/;

/** The check directive has the options skip, experimental and error, each with a value. */
export const useValidCheck: DockerRule = {
  id: "dockerfile/use-valid-check",
  ...buildError,
  aliases: ["buildkit/error"],
  *check({ directives, around }) {
    const directive = directives.find(({ name }) => name === "check");
    // The build argument replaces the directive, which is then not read.
    if (!directive || around.checkOption !== undefined) return;
    const [, ...found] = parts.exec(directive.value.replace(/ .*/, "")) ?? [];
    const wrong = found.find((part) => part !== undefined && !option.test(part));
    if (wrong !== undefined)
      yield {
        span: directive.span,
        data: { option: quote(wrong), case: wrong.trim() === "" ? "empty" : /^\s*error\s*=/.test(wrong) ? "error" : "other" },
      };
  },
};

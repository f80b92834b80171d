import { buildError, type DockerRule, problemsOf, quote } from "../docker-rule";

/** ENV and LABEL take `name=value`, each value quoted when it has blanks. */
export const writeNameEqualsValue: DockerRule = {
  id: "dockerfile/write-name-equals-value",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const { span, data } of problemsOf(file, "no-equals-sign"))
      yield { span, data: { keyword: data?.keyword ?? "", word: quote(String(data?.word)), case: "word" } };
    for (const { span, data } of problemsOf(file, "value-missing"))
      yield { span, data: { keyword: data?.keyword ?? "", word: quote(String(data?.name)), case: "value" } };
  },
};

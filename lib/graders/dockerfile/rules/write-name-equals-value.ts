import { nothing } from "../../schema";
import { type DockerRule, problemsOf, quote } from "../docker-rule";

/** ENV and LABEL take `name=value`, each value quoted when it has blanks. */
export const writeNameEqualsValue: DockerRule = {
  id: "dockerfile/write-name-equals-value",
  layer: "syntax",
  severity: "error",
  default: true,
  aliases: ["buildkit/error"],
  with: nothing,
  needs: [],
  *check(file) {
    for (const { span, data } of problemsOf(file, "no-equals-sign"))
      yield { span, data: { keyword: data?.keyword ?? "", word: quote(String(data?.word)), case: "word" } };
    for (const { span, data } of problemsOf(file, "value-missing"))
      yield { span, data: { keyword: data?.keyword ?? "", word: quote(String(data?.name)), case: "value" } };
  },
};

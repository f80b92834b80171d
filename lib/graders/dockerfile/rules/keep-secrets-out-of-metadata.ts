import type { Span } from "../../rule";
import { holdsPassword, isCredentialName } from "../credential-name";
import { type DockerRule, quote, warning } from "../docker-rule";
import { unquote } from "../expand";
import { instructionsAndTriggersOf } from "../instructions-of";

/** No ARG, ENV or LABEL is named like a credential or holds an address with a password. */
export const keepSecretsOutOfMetadata: DockerRule = {
  id: "dockerfile/keep-secrets-out-of-metadata",
  ...warning,
  group: "secret-in-metadata",
  *check(file) {
    for (const instruction of instructionsAndTriggersOf(file, "ARG", "ENV", "LABEL")) {
      for (const { name, value, nameSpan } of instruction.pairs) {
        const found = (what: string): { span: Span; data: Record<string, string> } => ({
          span: nameSpan,
          data: { keyword: instruction.keyword, name: quote(name), case: what },
        });
        // Labels are named by dots and may well be called `…auth`; only their values can give a password away.
        if (instruction.keyword !== "LABEL" && isCredentialName(name)) yield found("name");
        else if (value && holdsPassword(unquote(value.text, file.escape))) yield found("value");
      }
    }
  },
};

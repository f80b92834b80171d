import { type DockerRule, quote, warning } from "../docker-rule";

const secret = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const allowed = /(?:_|^)(?:public|file|version)(?:_|$)/i;

/** No ARG or ENV of a stage is named like a credential, by BuildKit's list of words. */
export const mountSecretInstead: DockerRule = {
  id: "dockerfile/mount-secret-instead",
  ...warning,
  aliases: ["buildkit/SecretsUsedInArgOrEnv"],
  group: "secret-in-metadata",
  *check(file) {
    for (const { instructions } of file.stages)
      for (const instruction of instructions) {
        if (instruction.keyword !== "ARG" && instruction.keyword !== "ENV") continue;
        for (const { name, nameSpan } of instruction.pairs)
          if (secret.test(name) && !allowed.test(name)) yield { span: nameSpan, data: { keyword: instruction.keyword, name: quote(name) } };
      }
  },
};

import { type DockerRule, quote, warning } from "../docker-rule";
import { instructionsOf } from "../instructions-of";
import { expandAt } from "../scope";

/** EXPOSE names ports, without address and without a port of the host. */
export const exposePortAlone: DockerRule = {
  id: "dockerfile/expose-port-alone",
  ...warning,
  aliases: ["buildkit/ExposeInvalidFormat"],
  *check(file) {
    for (const instruction of instructionsOf(file, "EXPOSE")) {
      if (instruction.stage < 0) continue;
      for (const word of instruction.words) {
        const value = expandAt(file, instruction, word).value ?? "";
        if (value.includes(":")) yield { span: word.span, data: { port: quote(word.text) } };
      }
    }
  },
};

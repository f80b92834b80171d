import { nothing } from "../../schema";
import { type DockerRule, quote } from "../docker-rule";
import { instructionsOf } from "../instructions-of";
import { expandAt } from "../scope";

/** EXPOSE names ports, without address and without a port of the host. */
export const exposePortAlone: DockerRule = {
  id: "dockerfile/expose-port-alone",
  layer: "policy",
  severity: "warning",
  default: true,
  aliases: ["buildkit/ExposeInvalidFormat"],
  with: nothing,
  needs: [],
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

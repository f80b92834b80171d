import { type DockerRule, quote, warning } from "../docker-rule";
import { cure, replace } from "../edits";
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
        if (!value.includes(":")) continue;
        // The port of the container stands last; the others mean nothing here.
        const alone = /:(\d+(?:-\d+)?(?:\/\w+)?)$/.exec(word.text)?.[1];
        yield { span: word.span, data: { port: quote(word.text) }, ...cure(alone === undefined ? undefined : replace(file, word, alone)) };
      }
    }
  },
};

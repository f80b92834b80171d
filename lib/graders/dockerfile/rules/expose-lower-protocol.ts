import { type DockerRule, quote, warning } from "../docker-rule";
import { cure, replace } from "../edits";
import { instructionsOf } from "../instructions-of";

/** The protocol behind a port is written in lower case. */
export const exposeLowerProtocol: DockerRule = {
  id: "dockerfile/expose-lower-protocol",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/ExposeProtoCasing"],
  *check(file) {
    for (const instruction of instructionsOf(file, "EXPOSE")) {
      if (instruction.stage < 0) continue;
      for (const word of instruction.words) {
        const { text, span } = word;
        const protocol = text.includes("/") ? text.slice(text.indexOf("/") + 1) : "";
        if (protocol.includes("$") || protocol === protocol.toLowerCase()) continue;
        const wanted = `${text.slice(0, text.indexOf("/") + 1)}${protocol.toLowerCase()}`;
        yield { span, data: { port: quote(text), wanted: quote(wanted) }, ...cure(replace(file, word, wanted)) };
      }
    }
  },
};

import { list, object, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { expandAt } from "../scope";
import { chainInstructions, finalStage, stageSpan } from "../stages";

const parameters = object({ ports: list(text) });

/** The final image exposes just these ports; what its base exposes cannot be taken away and does not count. */
export const exposePorts: DockerRule<{ readonly ports: readonly string[] }> = {
  id: "dockerfile/expose-ports",
  ...opinion,
  with: parameters,
  *check(file, { ports }) {
    const stage = finalStage(file);
    const wanted = ports.map(plain);
    const missing = new Set(wanted);
    const said = { wanted: ports.join(", ") };
    for (const instruction of chainInstructions(stage)) {
      if (instruction.keyword !== "EXPOSE") continue;
      for (const word of instruction.words) {
        const { value, unmatched } = expandAt(file, instruction, word);
        if (value === null || unmatched.length > 0) return;
        const port = plain(value);
        missing.delete(port);
        if (!wanted.includes(port)) yield { span: word.span, data: { ...said, case: "other", port: quote(value) } };
      }
    }
    if (missing.size > 0) yield { span: stageSpan(file, stage), data: { ...said, case: "missing", port: [...missing].join(", ") } };
  },
};

/** A port with its protocol and without the host's part. */
function plain(text: string): string {
  const [address = "", protocol = "tcp"] = text.split("/");
  const port = address.slice(address.lastIndexOf(":") + 1);
  return `${port.replace(/^(\d+)-\1$/, "$1")}/${protocol.toLowerCase()}`;
}

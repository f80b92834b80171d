import { buildError, type DockerRule, quote } from "../docker-rule";
import { builtInstructionsOf } from "../instructions-of";
import { expandAt } from "../scope";

/** EXPOSE names ports or ranges from 0 to 65535, with tcp, udp or sctp behind a slash. */
export const exposeValidPort: DockerRule = {
  id: "dockerfile/expose-valid-port",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const instruction of builtInstructionsOf(file, "EXPOSE")) {
      for (const word of instruction.words) {
        const value = expandAt(file, instruction, word).value ?? "";
        // One variable may hold several ports, or none.
        for (const port of /["']/.test(word.text) ? [value] : value.split(/\s+/)) {
          const fault = port === "" ? undefined : faultOf(port);
          if (fault) yield { span: word.span, data: { port: quote(port), case: fault } };
        }
      }
    }
  },
};

/** Docker takes `[ip:][host:]port[/protocol]` here, though only the port means anything. */
function faultOf(text: string): "port" | "protocol" | "range" | undefined {
  const slash = text.indexOf("/");
  const protocol = slash < 0 ? "" : text.slice(slash + 1).toLowerCase();
  const [port = "", host = ""] = (slash < 0 ? text : text.slice(0, slash)).split(":").reverse();
  return (
    rangeFault(port) ??
    (host === "" ? undefined : rangeFault(host)) ??
    (["", "tcp", "udp", "sctp"].includes(protocol) ? undefined : "protocol")
  );
}

function rangeFault(text: string): "port" | "range" | undefined {
  const match = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(text);
  if (!match) return "port";
  const start = Number(match[1]);
  const end = match[2] === undefined ? start : Number(match[2]);
  if (start > 65_535 || end > 65_535) return "port";
  return end < start ? "range" : undefined;
}

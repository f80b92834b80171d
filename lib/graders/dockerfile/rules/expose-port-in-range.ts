import { type DockerRule, opinion, quote } from "../docker-rule";
import { instructionsOf } from "../instructions-of";

/** Every port of EXPOSE that is written as a number is at most 65535. */
export const exposePortInRange: DockerRule = {
  id: "dockerfile/expose-port-in-range",
  ...opinion,
  severity: "error",
  aliases: ["DL3011"],
  *check(file) {
    for (const { words, span } of instructionsOf(file, "EXPOSE")) {
      const high = words.find(({ text }) => {
        const [, first, last] = /^(\d+)(?:-(\d+))?(?:\/|$)/.exec(text) ?? [];
        return Math.max(Number(first), Number(last ?? 0)) > 65_535;
      });
      if (high) yield { span, data: { port: quote(high.text) } };
    }
  },
};

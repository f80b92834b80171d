import { type DockerRule, opinion, quote } from "../docker-rule";
import type { Pair } from "../file";
import { instructionsOf } from "../instructions-of";

/** No value of an ENV mentions a variable that another pair of the same ENV sets first. */
export const referToEarlierEnv: DockerRule = {
  id: "dockerfile/refer-to-earlier-env",
  ...opinion,
  severity: "error",
  aliases: ["DL3044"],
  *check(file) {
    const known = new Set<string>();
    for (const { keyword, pairs, span } of instructionsOf(file, "ENV", "ARG")) {
      // Of several names in one ARG, hadolint sees the first.
      const own = keyword === "ARG" ? pairs.slice(0, 1) : pairs;
      const first = new Map(own.toReversed().map((pair) => [pair.name, pair]));
      const last = new Map(own.map((pair) => [pair.name, pair]));
      const other = (pair: Pair, name: string) =>
        known.has(name) ? undefined : [first.get(name), last.get(name)].find((one) => one !== pair);
      for (const pair of keyword === "ENV" ? own : []) {
        const name = referredIn(pair.value?.text ?? "").find((one) => other(pair, one));
        if (name === undefined) continue;
        yield { span, data: { name: quote(name) }, related: [{ span: (other(pair, name) as Pair).span }] };
        break;
      }
      for (const { name } of own) known.add(name);
    }
  },
};

/** Names of `$name` and `${name}`, in quotes and behind an escape too; `${name:-…}` is not looked at. */
const referredIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$(?:\{([^{}]*)\}|(\w+))/g)].map(([, braced, plain]) => braced ?? plain ?? "");

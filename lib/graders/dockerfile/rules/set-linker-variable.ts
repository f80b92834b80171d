import { object, oneOf, text } from "../../schema";
import { playedValue, startedWith, unplayed } from "../build-argument";
import { hole } from "../call-words";
import type { CallSite } from "../command-pattern";
import { type DockerRule, opinion, quote, quoteCall } from "../docker-rule";
import { goBuilds, goFlags, linkerFlags } from "../go-build";
import { finalStage, stageSpan } from "../stages";

const parameters = object({ name: text, argument: text, when: oneOf("given", "missing") });

/** The linker writes a build argument into a variable of the Go program that is shipped; without the argument it writes no empty text. */
export const setLinkerVariable: DockerRule<{
  readonly name: string;
  readonly argument: string;
  readonly when: "given" | "missing";
}> = {
  id: "dockerfile/set-linker-variable",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { name, argument, when }) {
    const started = startedWith(file, when === "given" ? { given: argument } : { missing: argument });
    const played = playedValue(argument);
    const sites = goBuilds(started);
    const data = { name, argument, command: "", written: "" };
    if (sites.length === 0 && when === "given") yield { span: stageSpan(file, finalStage(file)), data: { ...data, case: "none" } };

    /** What the linker is told, with the branches of the script taken and not taken. */
    const definitions = (site: CallSite) =>
      [true, false].map(
        (sure) =>
          linkerFlags(goFlags(started, site, sure))
            .get("X")
            ?.filter((one) => one.includes("=")) ?? [],
      );
    const valueIn = (told: readonly string[]) => {
      const own = told.findLast((one) => fits(one.split("=", 1)[0] as string, name));
      return own?.slice(own.indexOf("=") + 1);
    };
    const isRight = (value: string | undefined) =>
      when === "missing" ? value !== "" : value === played || (value?.includes(hole) && value.includes(played));
    const holds = (site: CallSite) => definitions(site).some((told) => isRight(valueIn(told)));

    for (const site of sites) {
      // Of builds in branches, one may be for the case that the argument is missing.
      const others = site.call.conditional ? sites.filter(({ step }) => step === site.step) : [site];
      if (others.some(holds)) continue;
      const told = definitions(site)[0] ?? [];
      const value = valueIn(told);
      const other = told.at(-1)?.split("=", 1)[0];
      const fault =
        when === "missing"
          ? "empty"
          : value === ""
            ? "nothing"
            : value !== undefined
              ? "value"
              : other === undefined
                ? "unset"
                : "elsewhere";
      const written = quote(unplayed(value ?? other ?? "").replaceAll(hole, "…"));
      yield { span: site.call.span, data: { ...data, case: fault, command: quoteCall(site.call), written } };
    }
  },
};

/** True when a name is the wanted one, or may be, as with `$(go list -m)/buildinfo.Version`. */
function fits(written: string, wanted: string): boolean {
  const [first = "", ...parts] = written.split(hole);
  if (parts.length === 0) return written === wanted;
  return wanted.startsWith(first) && wanted.endsWith(parts.at(-1) as string);
}

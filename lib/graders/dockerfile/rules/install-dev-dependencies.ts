import type { Span } from "../../rule";
import { list, object, oneOrMore, text } from "../../schema";
import { type CallSite, callSitesOf, flagValue, hasFlag } from "../command-pattern";
import { type DockerRule, opinion, quote, quoteCall } from "../docker-rule";
import { environmentOf, evaluate, lookupIn } from "../evaluate";
import type { Dockerfile, Stage } from "../file";
import { variableAt } from "../scope";
import { chainOf, neededStages, stageReferred } from "../stages";

const parameters = object({ install: oneOrMore(text), build: list(text) });

/** What a build command needs was installed with the dependencies that only development needs. */
export const installDevDependencies: DockerRule<{ readonly install: readonly string[]; readonly build: readonly string[] }> = {
  id: "dockerfile/install-dev-dependencies",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { install, build }) {
    const stages = neededStages(file);
    const installs = callSitesOf(file, stages, install);
    const said = new Set<CallSite>();
    for (const site of callSitesOf(file, stages, build)) {
      const feeding = installFor(file, site, installs);
      if (!feeding || said.has(feeding)) continue;
      said.add(feeding);
      const reason = leavesOut(file, feeding);
      if (!reason) continue;
      yield {
        span: feeding.call.span,
        data: {
          command: quoteCall(feeding.call),
          reason: quote(reason.what),
          build: quoteCall(site.call),
        },
        ...(reason.span && { related: [{ span: reason.span }] }),
      };
    }
  },
};

/** The first install in the build's own chain, else in that of a stage whose node_modules it copies. */
function installFor(file: Dockerfile, { stage }: CallSite, installs: readonly CallSite[]): CallSite | undefined {
  const firstIn = (chain: readonly Stage[]) => installs.find((site) => chain.includes(site.stage));
  const own = firstIn(chainOf(stage));
  if (own) return own;
  for (const link of chainOf(stage))
    for (const instruction of link.instructions) {
      if (instruction.keyword !== "COPY" || instruction.from?.value === undefined) continue;
      const other = stageReferred(file, instruction.from.value);
      const modules = instruction.sources.some((source) => /(^|\/)node_modules\/?$|^\/?\.?$|^\/app\/?$/.test(source.text));
      const found = other && modules ? firstIn(chainOf(other)) : undefined;
      if (found) return found;
    }
  return undefined;
}

function leavesOut(file: Dockerfile, { step, call }: CallSite): { readonly what: string; readonly span: Span | undefined } | undefined {
  const value = (...names: string[]) => {
    const word = flagValue(call, ...names);
    return word ? (evaluate(word, lookupIn(file, step, call)) ?? undefined) : undefined;
  };
  const variable = (name: string) =>
    environmentOf(file, step, call, name) ?? environmentOf(file, step, call, name.toLowerCase()) ?? undefined;
  const has = (list: string | undefined) => list?.split(/[\s,]+/).includes("dev") ?? false;
  if (has(value("--include")) || has(variable("NPM_CONFIG_INCLUDE"))) return undefined;
  if (has(value("--omit"))) return { what: "--omit=dev", span: undefined };
  if (/^prod/.test(value("--only") ?? "")) return { what: "--only=production", span: undefined };
  const production = value("--production", "--prod");
  if (production === "false") return undefined;
  if (production === "true" || hasFlag(call, "--production", "--prod")) return { what: "--production", span: undefined };
  for (const [name, wanted] of [
    ["NPM_CONFIG_OMIT", /(^|[\s,])dev($|[\s,])/],
    ["NPM_CONFIG_PRODUCTION", /^true$/],
    ["NODE_ENV", /^production$/],
  ] as const) {
    const set = variable(name);
    if (set === undefined || !wanted.test(set)) continue;
    // `--omit=` with nothing behind it takes the omission of NODE_ENV away.
    if (value("--omit") === "") continue;
    return { what: `${name}=${set}`, span: variableAt(file, step.instruction, name)?.pair.span };
  }
  return undefined;
}

import { factsOf } from "../base-image";
import { type CallSite, callSites, callsAbove, flagValue, isCallOf, plainArguments } from "../command-pattern";
import { type DockerRule, quote, quoteCall, warning } from "../docker-rule";
import { environmentOf, evaluate, lookupIn } from "../evaluate";
import type { Dockerfile } from "../file";
import { writtenByGo } from "../go-environment";
import { goBuildOutput } from "../placed-files";
import { reachesFinal } from "../reaches-final";
import { literal } from "../shell-tree";
import { finalStage, neededStages } from "../stages";

/** A Go program that needs a C library is linked against the one that the final image has. */
export const matchCLibrary: DockerRule = {
  id: "dockerfile/match-c-library",
  ...warning,
  severity: "error",
  needs: ["shell"],
  *check(file) {
    const last = finalStage(file);
    const { libc } = factsOf(file, last);
    if (libc === undefined) return;
    const builds = [...callSites(file, neededStages(file))].filter(
      ({ call }) => isCallOf(call, "go build") || isCallOf(call, "go install"),
    );
    const traced = builds.filter(({ stage, step, call }) => reachesFinal(file, stage, goBuildOutput(file, step, call)?.path ?? null));
    for (const site of traced.length > 0 ? traced : builds) {
      const linked = linkedTo(file, site);
      if (linked === "static" || linked === libc || (linked === "unknown" && libc !== "none")) continue;
      const base = last.image ?? last.from?.image?.text ?? "";
      yield {
        span: site.call.span,
        data: {
          case: libc === "none" ? "none" : "other",
          command: quoteCall(site.call),
          linked,
          libc,
          base: quote(base),
        },
      };
    }
  },
};

function linkedTo(file: Dockerfile, site: CallSite): "static" | "musl" | "glibc" | "none" | "unknown" {
  const { stage, step, call } = site;
  const variable = (name: string) => environmentOf(file, step, call, name) ?? undefined;
  const cgo =
    environmentOf(file, step, call, "CGO_ENABLED") ?? literal(writtenByGo(file, stage, call, "CGO_ENABLED"))?.slice("CGO_ENABLED=".length);
  if (cgo === "0") return "static";
  const value = (...names: string[]) => {
    const word = flagValue(call, ...names);
    return word ? (evaluate(word, lookupIn(file, step, call)) ?? word.text) : "";
  };
  const flags = [value("-ldflags", "--ldflags"), variable("GOFLAGS") ?? "", variable("CGO_LDFLAGS") ?? ""].join(" ");
  if (/(^|[\s"'=])-{1,2}static\b/.test(flags)) return "static";
  const tags = `${value("-tags", "--tags")},${/-tags[= ]?(\S+)/.exec(variable("GOFLAGS") ?? "")?.[1] ?? ""}`.split(/[\s,]+/);
  if (tags.includes("netgo") && tags.includes("osusergo")) return "static";
  const facts = factsOf(file, stage);
  if (facts.libc === "musl" && cgo !== "1" && !hasCompiler(file, site)) return "static";
  return facts.libc ?? "unknown";
}

const compilers = new Set("gcc g++ build-base clang alpine-sdk zig musl-dev-gcc".split(" "));

/** Go 1.20 and newer build without cgo where they find no C compiler. */
function hasCompiler(file: Dockerfile, { stage, call }: CallSite): boolean {
  return callsAbove(file, stage, call).some(
    (earlier) =>
      isCallOf(earlier, "apk add") && plainArguments(earlier).some((word) => compilers.has((literal(word) ?? "").replace(/[=~<>].*$/, ""))),
  );
}

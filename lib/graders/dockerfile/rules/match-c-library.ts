import { object, oneOf, optional } from "../../schema";
import { factsOf } from "../base-image";
import { type CallSite, callsAbove, flagValue, isCallOf, plainArguments } from "../command-pattern";
import { type DockerRule, quote, quoteCall, warning } from "../docker-rule";
import { environmentOf, evaluate, lookupIn } from "../evaluate";
import type { Dockerfile } from "../file";
import { goBuilds } from "../go-build";
import { writtenByGo } from "../go-environment";
import { literal } from "../shell-tree";
import { finalStage } from "../stages";

const parameters = object({ on: optional(oneOf("host")) });

/** A Go program that needs a C library is linked against the one that the final image has; one that runs on the host needs none. */
export const matchCLibrary: DockerRule<{ readonly on?: "host" | undefined }> = {
  id: "dockerfile/match-c-library",
  ...warning,
  severity: "error",
  with: parameters,
  needs: ["shell"],
  *check(file, { on }) {
    const last = finalStage(file);
    // Which C library a host has is not known, nor whether it has one.
    const libc = on ? "none" : factsOf(file, last).libc;
    if (libc === undefined) return;
    for (const site of goBuilds(file)) {
      // What xx links is decided by variables of its own.
      if (site.call.program !== "go") continue;
      const linked = linkedTo(file, site);
      if (linked === "static" || linked === libc || (linked === "unknown" && libc !== "none")) continue;
      const base = last.image ?? last.from?.image?.text ?? "";
      yield {
        span: site.call.span,
        data: {
          case: on ?? (libc === "none" ? "none" : "other"),
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

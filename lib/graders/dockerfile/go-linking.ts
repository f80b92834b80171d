import { factsOf } from "./base-image";
import { type CallSite, callsAbove, flagValue, isCallOf, plainArguments } from "./command-pattern";
import { environmentOf, evaluate, lookupIn } from "./evaluate";
import type { Dockerfile } from "./file";
import { writtenByGo } from "./go-environment";
import { literal } from "./shell-tree";

/** The C library against which a Go program is linked; `static` when it needs none. */
export function linkedTo(file: Dockerfile, site: CallSite): "static" | "musl" | "glibc" | "none" | "unknown" {
  const { stage, step, call } = site;
  if (!usesCgo(file, site) || isLinkedStatic(file, site)) return "static";
  const tags =
    `${readFlag(file, site, "-tags", "--tags")},${/-tags[= ]?(\S+)/.exec(environmentOf(file, step, call, "GOFLAGS") ?? "")?.[1] ?? ""}`.split(
      /[\s,]+/,
    );
  if (tags.includes("netgo") && tags.includes("osusergo")) return "static";
  return factsOf(file, stage).libc ?? "unknown";
}

/** False when cgo is switched off, or when Go finds no C compiler and switches it off itself. */
export function usesCgo(file: Dockerfile, site: CallSite): boolean {
  const { stage, step, call } = site;
  const cgo =
    environmentOf(file, step, call, "CGO_ENABLED") ?? literal(writtenByGo(file, stage, call, "CGO_ENABLED"))?.slice("CGO_ENABLED=".length);
  return cgo === "1" || (cgo !== "0" && (factsOf(file, stage).libc !== "musl" || hasCompiler(file, site)));
}

/** True when the linker is told to take the C library in. */
export function isLinkedStatic(file: Dockerfile, site: CallSite): boolean {
  const { step, call } = site;
  const variable = (name: string) => environmentOf(file, step, call, name) ?? "";
  const flags = [readFlag(file, site, "-ldflags", "--ldflags"), variable("GOFLAGS"), variable("CGO_LDFLAGS")].join(" ");
  return /(^|[\s"'=])-{1,2}static\b/.test(flags);
}

function readFlag(file: Dockerfile, { step, call }: CallSite, ...names: string[]): string {
  const word = flagValue(call, ...names);
  return word ? (evaluate(word, lookupIn(file, step, call)) ?? word.text) : "";
}

const compilers = new Set("gcc g++ build-base clang alpine-sdk zig musl-dev-gcc".split(" "));

/** Go 1.20 and newer build without cgo where they find no C compiler. */
function hasCompiler(file: Dockerfile, { stage, call }: CallSite): boolean {
  return callsAbove(file, stage, call).some(
    (earlier) =>
      isCallOf(earlier, "apk add") && plainArguments(earlier).some((word) => compilers.has((literal(word) ?? "").replace(/[=~<>].*$/, ""))),
  );
}

import { factsOf } from "./base-image";
import type { Call } from "./calls";
import { type CallSite, callOrder, flagValue, isCallOf, plainArguments } from "./command-pattern";
import { environmentOf, evaluate, lookupIn } from "./evaluate";
import type { Dockerfile, Stage } from "./file";
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

const installs = (call: Call) =>
  isCallOf(call, "apk add") && plainArguments(call).some((word) => compilers.has((literal(word) ?? "").replace(/[=~<>].*$/, "")));

/** Position of the first call of a chain that installs a compiler; behind all where none does. */
const compilerAt = new WeakMap<Stage, number>();

/** Go 1.20 and newer build without cgo where they find no C compiler. */
function hasCompiler(file: Dockerfile, { stage, call }: CallSite): boolean {
  const order = callOrder(file, stage);
  let first = compilerAt.get(stage);
  if (first === undefined) {
    first = [...order].find(([one]) => installs(one))?.[1] ?? Number.POSITIVE_INFINITY;
    compilerAt.set(stage, first);
  }
  return first < (order.get(call) ?? 0);
}

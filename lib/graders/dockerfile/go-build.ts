import { wordsOfCall } from "./call-words";
import { type CallSite, callSitesOf, flagValue, isCallOf } from "./command-pattern";
import { directoryOfCall, evaluate, lookupIn, pathOf } from "./evaluate";
import type { Dockerfile } from "./file";
import { writtenByGo } from "./go-environment";
import { directoryOf, resolvePath } from "./paths";
import { goBuildOutput } from "./placed-files";
import { reachesFinal } from "./reaches-final";
import { literal } from "./shell-tree";
import { neededStages } from "./stages";

/** The builds whose program is shipped, or all, when it cannot be told which is. */
export function goBuilds(
  file: Dockerfile,
  commands: readonly string[] = ["go build", "go install", "xx-go build", "xx-go install"],
): readonly CallSite[] {
  const sites = callSitesOf(file, neededStages(file), commands);
  const shipped = sites.filter(({ stage, step, call }) => reachesFinal(file, stage, goBuildOutput(file, step, call)?.path ?? null));
  return shipped.length > 0 ? shipped : sites;
}

/** Flags in the order in which the tool reads them; the last of a name counts. A flag without a value is `true`. */
export type GoFlags = ReadonlyMap<string, readonly string[]>;

const valued = new Set(
  "C o p covermode coverpkg asmflags buildmode compiler gccgoflags gcflags installsuffix ldflags mod modfile overlay pgo pkgdir tags toolexec".split(
    " ",
  ),
);
const valuedByLinker = new Set(
  "B D E H I L R T X benchmark benchmarkprofile buildid buildmode capturehostobjs cpuprofile debugtextsize extar extld extldflags fipso funcalign importcfg installsuffix k libgcc linkmode memprofile memprofilerate o pluginpath r randlayout strictdups tmpdir".split(
    " ",
  ),
);

/** The flags of a `go build`, those of GOFLAGS first. Source: https://pkg.go.dev/cmd/go#hdr-Environment_variables */
export function goFlags(file: Dockerfile, { stage, step, call }: CallSite, sure: boolean): GoFlags {
  const { words, variable } = wordsOfCall(file, step, call, sure);
  const stored = literal(writtenByGo(file, stage, call, "GOFLAGS"))?.slice("GOFLAGS=".length);
  const own = words.slice(positionOfBuild(words) + 1);
  // Flags end where the packages begin.
  return read([...fields(variable("GOFLAGS") || (stored ?? "")), ...own], valued);
}

const positionOfBuild = (words: readonly string[]) => words.findIndex((word) => word === "build" || word === "install");

/** The flags that the last `-ldflags` passes on to the linker. Source: https://pkg.go.dev/cmd/link */
export function linkerFlags(flags: GoFlags): GoFlags {
  const text = (flags.get("ldflags")?.at(-1) ?? "").trim();
  // Without a dash in front, the packages for which the flags are stand before the equals sign.
  return read(fields(/^-/.test(text) ? text : text.replace(/^[^=]*=/, "")), valuedByLinker);
}

/** True when the last of a flag's values does not say no. */
export function isOn(flags: GoFlags, name: string): boolean {
  const value = flags.get(name)?.at(-1);
  return value !== undefined && !/^(0|f|false)$/i.test(value);
}

/** Words as the tools of Go split them: quotes count only around a whole word, and nothing is escaped. */
function fields(text: string): readonly string[] {
  return [...text.matchAll(/\s*(?:'([^']*)'|"([^"]*)"|(\S+))/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? "");
}

function read(words: readonly string[], withValue: ReadonlySet<string>): GoFlags {
  const flags = new Map<string, string[]>();
  for (let at = 0; at < words.length; at++) {
    const [, name, equals, value = ""] = /^--?([^-=\s][^=]*)(=)?([\s\S]*)$/.exec(words[at] as string) ?? [];
    if (name === undefined) break;
    const given = equals ? value : withValue.has(name) ? (words[++at] ?? "") : "true";
    const list = flags.get(name);
    if (list) list.push(given);
    else flags.set(name, [given]);
  }
  return flags;
}

/**
 * The packages that a `go build` or `go install` compiles: absolute directories, or import paths as written; null for one that cannot be
 * known. Undefined for other calls.
 */
export function goPackages(file: Dockerfile, { step, call }: CallSite): readonly (string | null)[] | undefined {
  if (!isCallOf(call, "go build") && !isCallOf(call, "go install")) return undefined;
  const changed = flagValue(call, "-C");
  const directory = changed ? pathOf(file, step, call, changed) : directoryOfCall(file, step, call);
  const found = new Set<string | null>();
  for (let at = call.words.length - 1; at > 1; at--) {
    const word = call.words[at];
    const { text = "-" } = word ?? {};
    if (/^(-|build$|install$)/.test(text) || valued.has(/^--?(.+)$/.exec(call.words[at - 1]?.text ?? "")?.[1] ?? "")) break;
    const name = evaluate(word, lookupIn(file, step, call));
    const isFile = name?.endsWith(".go");
    const whole = name !== null && (isFile || /^(\.{1,2}(\/|$)|\/)/.test(name)) ? resolvePath(directory, name) : name;
    found.add(whole !== null && isFile ? directoryOf(whole) : whole);
  }
  return found.size > 0 ? [...found] : [directory];
}

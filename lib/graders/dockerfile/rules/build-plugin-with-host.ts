import type { Found } from "../../rule";
import { object, oneOf, optional, refined, text } from "../../schema";
import { startedWith } from "../build-argument";
import { hole, wordsOfCall } from "../call-words";
import { type CallSite, callSitesOf, flagValue } from "../command-pattern";
import { type DockerRule, opinion, quote, quoteCall } from "../docker-rule";
import { directoryOfCall, pathOf } from "../evaluate";
import type { Dockerfile } from "../file";
import { type GoFlags, goFlags, isOn } from "../go-build";
import { isLinkedStatic, usesCgo } from "../go-linking";
import { layoutOf } from "../layout";
import { isWithin, normalise } from "../paths";
import { goBuildOutput, mayHold, placedFiles } from "../placed-files";
import { reachesFinal } from "../reaches-final";
import { chainOf, finalStage, neededStages, stageSpan } from "../stages";

interface With {
  readonly by: "toolchain" | "flags" | "cgo" | "place";
  readonly path?: string | undefined;
}

const parameters = refined(object({ by: oneOf("toolchain", "flags", "cgo", "place"), path: optional(text) }), ({ by, path }) =>
  (by === "place") === (path !== undefined) ? undefined : "needs path for place, and only there",
);

/**
 * The Go plugins of the image can be opened by the program that is shipped with them: one toolchain, one set of flags, cgo on both sides, the
 * plugin at its place. Source: https://pkg.go.dev/plugin
 */
export const buildPluginWithHost: DockerRule<With> = {
  id: "dockerfile/build-plugin-with-host",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(written, { by, path }) {
    const file = startedWith(written);
    const sites = callSitesOf(file, neededStages(file), ["go build", "go install", "xx-go build", "xx-go install"]).map((site) => ({
      ...site,
      flags: goFlags(file, site, false),
    }));
    const plugins = sites.filter(isPlugin);
    const programs = sites.filter((site) => !isPlugin(site));
    const shipped = programs.filter((site) => reachesFinal(file, site.stage, goBuildOutput(file, site.step, site.call)?.path ?? null));
    const hosts = shipped.length > 0 ? shipped : programs;
    const here = stageSpan(file, finalStage(file));
    const found = (fault: string, site: CallSite | undefined, what = "", host?: CallSite): Found => ({
      span: site?.call.span ?? here,
      data: { case: fault, command: site ? quoteCall(site.call) : "", what: quote(what) },
      related: host ? [{ span: host.call.span }] : [],
    });

    if (by === "toolchain" && plugins.length === 0) yield found("plugin", undefined);
    else if (by === "toolchain" && hosts.length === 0) yield found("host", undefined);
    else if (by === "cgo")
      for (const site of [...hosts, ...plugins]) {
        if (!usesCgo(file, site)) yield found(isPlugin(site) ? "plugin-cgo" : "host-cgo", site);
        else if (!isPlugin(site) && isLinkedStatic(file, site)) yield found("static", site);
      }
    else if (by === "place" && path !== undefined && !plugins.some((site) => liesAt(file, site, normalise(path))))
      yield found("place", plugins[0], path);
    else if (by === "toolchain" || by === "flags")
      for (const site of plugins)
        for (const host of hosts) {
          const fault = by === "toolchain" ? otherToolchain(file, site, host) : otherFlags(file, site, host);
          if (fault === undefined) continue;
          yield found(fault.startsWith("/") ? "directory" : by, site, fault, host);
          break;
        }
  },
};

interface Build extends CallSite {
  readonly flags: GoFlags;
}

const isPlugin = ({ flags }: Build): boolean => flags.get("buildmode")?.at(-1) === "plugin";

/** The image of the host's build where the plugin is built on another; undefined where both are the same. */
function otherToolchain(file: Dockerfile, plugin: Build, host: Build): string | undefined {
  const root = ({ stage }: Build) => chainOf(stage)[0];
  const image = (build: Build) => build.stage.base ?? root(build)?.from?.image?.text ?? "";
  if (root(plugin) !== root(host) && image(plugin) !== image(host)) return image(host);
  const chosen = ({ step, call }: Build) => wordsOfCall(file, step, call, false).variable("GOTOOLCHAIN");
  return chosen(plugin) === chosen(host) ? undefined : `GOTOOLCHAIN=${chosen(host)}`;
}

/** Flags that change what the compiler says about packages that both sides share. The linker's do not. */
const switches = ["trimpath", "race", "msan", "asan", "cover"];
const perPackage = ["gcflags", "asmflags"];

/** The first flag that only one side has, or the directory of the host where paths are part of the packages. */
function otherFlags(file: Dockerfile, plugin: Build, host: Build): string | undefined {
  const one = switches.find((name) => isOn(plugin.flags, name) !== isOn(host.flags, name));
  if (one !== undefined) return `-${one}`;
  // Without a pattern they are for the package of the command alone, which is not shared.
  const forAll = ({ flags }: Build, name: string) => (flags.get(name) ?? []).filter((value) => /^[^-=\s]+=/.test(value)).join(" ");
  const other = perPackage.find((name) => {
    const [left, right] = [forAll(plugin, name), forAll(host, name)];
    return left !== right && !`${left}${right}`.includes(hole);
  });
  if (other !== undefined) return `-${other}`;
  if (isOn(plugin.flags, "trimpath")) return undefined;
  const directory = ({ step, call }: Build) => {
    const changed = flagValue(call, "-C");
    return changed ? pathOf(file, step, call, changed) : directoryOfCall(file, step, call);
  };
  const [left, right] = [directory(plugin), directory(host)];
  return !left || !right || isWithin(left, right) || isWithin(right, left) ? undefined : right;
}

/** True when the plugin's file ends at the path in the image, or may do so. */
function liesAt(file: Dockerfile, { stage, step, call }: Build, path: string): boolean {
  const last = finalStage(file);
  const output = goBuildOutput(file, step, call)?.path ?? null;
  const ends = output === null ? [] : chainOf(last).includes(stage) ? [output] : tracedTo(file, output);
  return ends.includes(path) || (ends.length === 0 && mayHold(placedFiles(file, last), path));
}

function tracedTo(file: Dockerfile, output: string): readonly string[] {
  return layoutOf(file, finalStage(file)).flatMap(({ origin, target }) =>
    isWithin(output, origin) ? [normalise(`${target}${output.slice(origin === "/" ? 0 : origin.length)}`)] : [],
  );
}

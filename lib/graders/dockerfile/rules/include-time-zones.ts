import { factsOfImage } from "../base-image";
import { callSites, callSitesOf, flagValue } from "../command-pattern";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { environmentOf, evaluate, lookupIn } from "../evaluate";
import type { Dockerfile, Stage } from "../file";
import { readImageReference } from "../image-reference";
import { type Maker, makersOf } from "../makers";
import { installs, packagesNamed } from "../package-manager";
import { mayHold, placedFiles } from "../placed-files";
import { imageVariable } from "../scope";
import { chainOf, finalStage, neededStages, stageSpan } from "../stages";

/** Where Go looks. Source: https://go.dev/src/time/zoneinfo_unix.go */
const directories = ["/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/usr/lib/locale/TZ", "/etc/zoneinfo"];
const archive = "/usr/local/go/lib/time/zoneinfo.zip";
/** Two of different parts of the world stand for all. */
const zones = ["/Europe/Berlin", "/Asia/Tokyo"];

/** A Go program finds the time zones: in the final image where it looks, or in itself by the tag `timetzdata`. */
export const includeTimeZones: DockerRule = {
  id: "dockerfile/include-time-zones",
  ...opinion,
  needs: ["shell"],
  *check(file) {
    const stage = finalStage(file);
    const builds = callSitesOf(file, neededStages(file), ["go build", "go install"]);
    const tagged = builds.filter(({ step, call }) => {
      const word = flagValue(call, "-tags", "--tags");
      const tags = word ? (evaluate(word, lookupIn(file, step, call)) ?? word.text) : "";
      return /(^|[\s,=])timetzdata\b/.test(`${tags} ${environmentOf(file, step, call, "GOFLAGS") ?? ""}`);
    });
    if (tagged.length > 0) return;
    const set = imageVariable(file, stage, "ZONEINFO")?.value;
    if (set === null) return;
    const trimmed = builds.some(({ call }) => call.words.some(({ text }) => /^--?trimpath$/.test(text)));
    const placesOf = (zone: string) => [
      ...(set === undefined ? [] : [set, `${set}${zone}`]),
      ...directories.map((directory) => `${directory}${zone}`),
      // The program knows where its Go was, unless the path is trimmed away.
      ...(trimmed ? [] : [archive]),
    ];
    if (zones.every((zone) => placesOf(zone).some((path) => makersOf(file, stage, path).some((maker) => hasZones(file, maker))))) return;
    const places = zones.flatMap(placesOf);
    const placed = placedFiles(file, stage);
    const wrong =
      placed.find((one) => places.some((path) => mayHold([one], path)) && one.path !== "/") ??
      placed.find((one) => one.origin?.path && /zoneinfo(\.zip)?\/?$/.test(one.origin.path));
    const isThere = wrong !== undefined && places.some((path) => mayHold([wrong], path));
    yield {
      span: wrong?.span ?? stageSpan(file, stage),
      data: { case: wrong ? (isThere ? "empty" : "place") : "none", base: quote(stage.image ?? ""), path: wrong?.path ?? "" },
    };
  },
};

function hasZones(file: Dockerfile, maker: Maker): boolean {
  switch (maker.kind) {
    case "unknown":
      return true;
    case "image":
      return imageHasZones(file, maker.image);
    case "base":
      if (maker.path.endsWith(".zip")) return maker.path === archive && readImageReference(maker.stage.base ?? "").name === "golang";
      return directories.some((directory) => maker.path.startsWith(directory)) && stageHasZones(file, maker.stage);
    case "call":
      return maker.site.call.program !== "go" && (!installs(maker.site.call) || stageHasZones(file, maker.site.stage));
    default:
      return false;
  }
}

/** Debian has the database, Alpine, Ubuntu and BusyBox do not until it is installed. */
const imageHasZones = (file: Dockerfile, image: string): boolean => {
  const { name } = readImageReference(image);
  return factsOfImage(file, image).libc !== "musl" && !["scratch", "ubuntu", "busybox"].includes(name);
};

const known = new WeakMap<Stage, boolean>();

/** Asked for each command that may have made the files. */
function stageHasZones(file: Dockerfile, stage: Stage): boolean {
  const found = known.get(stage) ?? installsZones(file, stage);
  known.set(stage, found);
  return found;
}

function installsZones(file: Dockerfile, stage: Stage): boolean {
  if (stage.base === undefined || imageHasZones(file, stage.base)) return true;
  return [...callSites(file, chainOf(stage))].some(
    ({ step, call }) =>
      installs(call) && packagesNamed(file, step, call).some(({ name }) => name === null || /^tzdata(-legacy)?$/.test(name)),
  );
}

import type { Found, Span } from "../../rule";
import { list, object, oneOrMore, optional, text } from "../../schema";
import { factsOf } from "../base-image";
import { type CallSite, callSitesOf, flagValue } from "../command-pattern";
import { contextPath, contextSources } from "../context-sources";
import { type DockerRule, opinion, quoteCall, textAt } from "../docker-rule";
import { directoryOfCall, pathOf } from "../evaluate";
import type { Dockerfile, Run, Stage } from "../file";
import { baseName, directoryOf, endsInPath, isWithin, normalise } from "../paths";
import { placedFiles } from "../placed-files";
import { expandAt } from "../scope";
import { matchesPattern } from "../shell-pattern";
import { chainOf, finalStage, neededStages, stageNamed, stageSpan } from "../stages";
import { stepsOf } from "../steps";

const parameters = object({ manifests: optional(list(text)), install: optional(oneOrMore(text)) });

/** Files that installers read beside the manifest; they change as rarely. */
const companions = new Set(
  ".npmrc .yarnrc .yarnrc.yml .nvmrc .node-version .python-version go.work go.work.sum package.json package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml pnpm-workspace.yaml go.mod go.sum".split(
    " ",
  ),
);

/** Installs that read nothing of the source but its manifests. */
const known: readonly (readonly string[])[] = [
  ["npm ci", "npm install", "yarn install", "pnpm install"],
  ["go mod download"],
  ["bundle install"],
  ["composer install"],
];

/** The first run of an install command in each chain sees the manifests and no other file of the build context. */
export const copyManifestBeforeSource: DockerRule<{
  readonly manifests?: readonly string[] | undefined;
  readonly install?: readonly string[] | undefined;
}> = {
  id: "dockerfile/copy-manifest-before-source",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { manifests = [], install }) {
    const stages = neededStages(file);
    if (!install) {
      yield* judgeKnown(file, stages);
      return;
    }
    const every = callSitesOf(file, stages, install);
    // `pip install uv` reads no manifest; where installs name theirs, the others are of tools.
    const naming = every.filter(({ call }) =>
      call.words.some(({ text }) => manifests.some((name) => endsInPath(text.replace(/^--.*=/, ""), name))),
    );
    const sites = naming.length > 0 ? naming : every;
    if (sites.length === 0) {
      const builds = stages.find((stage) => stepsOf(file, stage).some(({ instruction }) => instruction.keyword === "RUN"));
      yield { span: stageSpan(file, builds ?? finalStage(file)), data: { case: "none", install: install[0] ?? "", what: "" } };
      return;
    }
    for (const site of sites) {
      const earlier = sites.some(
        (other) => other !== site && chainOf(site.stage).includes(other.stage) && sites.indexOf(other) < sites.indexOf(site),
      );
      if (!earlier) yield* judge(file, site, manifests);
    }
  },
};

/** Without a demand only what is certain is told: the whole context comes in before the first install of what a manifest names. */
function* judgeKnown(file: Dockerfile, stages: readonly Stage[]): Iterable<Found> {
  for (const install of known) {
    // `npm install name` reads no manifest.
    const sites = callSitesOf(file, stages, install).filter(({ call }) =>
      call.words.slice(2).every(({ text }) => text.startsWith("-") || text === "download"),
    );
    const before = new Set<Stage>();
    for (const site of sites) {
      const isFirst = !chainOf(site.stage).some((stage) => before.has(stage));
      before.add(site.stage);
      const whole = isFirst && visibleTo(file, site).find(({ path }) => path === ".");
      if (whole)
        yield {
          span: whole.span,
          data: { case: "source", install: quoteCall(site.call), what: textAt(file, whole.span) },
          related: [{ span: site.call.span }],
        };
    }
  }
}

interface Seen {
  readonly path: string | null;
  readonly span: Span;
}

function* judge(file: Dockerfile, site: CallSite, manifests: readonly string[]): Iterable<Found> {
  const wanted = manifests.map(contextPath);
  const seen = visibleTo(file, site);
  const command = quoteCall(site.call);
  const visible = new Set<string>();
  for (const { path, span } of seen) {
    if (path === null) continue;
    const covered = coveredBy(file, path, wanted);
    if (covered) for (const manifest of covered) visible.add(manifest);
    else {
      yield {
        span,
        data: { case: "source", install: command, what: textAt(file, span) },
        related: [{ span: site.call.span }],
      };
      return;
    }
  }
  if (seen.some(({ path }) => path === null)) return;
  for (const manifest of broughtByStages(file, site, wanted)) visible.add(manifest);
  const missing = wanted.filter((manifest) => !visible.has(manifest));
  if (missing.length > 0) yield { span: site.call.span, data: { case: "missing", install: command, what: missing.join(", ") } };
  else if (isElsewhere(file, site, wanted))
    yield { span: site.call.span, data: { case: "elsewhere", install: command, what: wanted.join(", ") } };
}

/** True when all that stands above the call is known, and a manifest lies neither where the call runs nor above that directory. */
function isElsewhere(file: Dockerfile, { stage, step, call }: CallSite, manifests: readonly string[]): boolean {
  const cwd = directoryOfCall(file, step, call);
  // A mount may bring the files to anywhere, a flag may name another directory.
  if (!cwd || (step.instruction as Run).mounts.some(({ type }) => type === "bind") || flagValue(call, "-C", "--prefix")) return false;
  // Without WORKDIR the base decides: golang's images begin in /go, and of others it is not known.
  if (!step.workdirBy && (call.directories || !factsOf(file, stage).users)) return false;
  const named = call.words.find(({ text }) => manifests.some((manifest) => endsInPath(text, manifest)));
  const path = named && pathOf(file, step, call, named);
  if (path === null) return false;
  const place = path ? directoryOf(path) : cwd === "/" ? "/go" : cwd;
  const placed = placedFiles(file, stage, step.instruction.index + 1);
  return !manifests.every((manifest) =>
    placed.some(
      ({ path, kind, call: by }) =>
        kind !== "directory" &&
        by !== call &&
        (!path || isWithin(place, path) || (isWithin(place, directoryOf(path)) && baseName(path) === baseName(manifest))),
    ),
  );
}

/** Paths of the build context that an install run can see: copied above it in its chain, or bound into its own RUN. */
function visibleTo(file: Dockerfile, { stage, step }: CallSite): readonly Seen[] {
  const seen: Seen[] = [];
  for (const link of chainOf(stage))
    for (const { instruction } of stepsOf(file, link)) {
      if (instruction === step.instruction) break;
      seen.push(...contextSources(file, instruction));
    }
  for (const mount of (step.instruction as Run).mounts) {
    if (mount.type !== "bind" || mount.from !== undefined) continue;
    const path = mount.source === undefined ? "." : expandAt(file, step.instruction, mount.source).value;
    seen.push({ path: path === null ? null : contextPath(path), span: mount.flag.span });
  }
  return seen;
}

/** Manifests that come out of another stage which saw nothing else of the build context, such as the one that built the wheels. */
function broughtByStages(file: Dockerfile, { stage, step }: CallSite, manifests: readonly string[]): readonly string[] {
  const copied = placedFiles(file, stage, step.instruction.index).flatMap(({ origin }) => origin?.from ?? []);
  const mounted = (step.instruction as Run).mounts.map(({ from }) => from && stageNamed(file, from));
  return [...new Set([...copied, ...mounted])].flatMap((other) => {
    if (typeof other !== "object") return [];
    const seen = chainOf(other).flatMap((link) => link.instructions.flatMap((instruction) => contextSources(file, instruction)));
    const covered = seen.map(({ path }) => (path === null ? undefined : coveredBy(file, path, manifests)));
    return covered.some((found) => found === undefined) ? [] : covered.flatMap((found) => found ?? []);
  });
}

/** The manifests that a path of the context brings, empty for a companion; undefined when it brings anything else. */
function coveredBy(file: Dockerfile, path: string, manifests: readonly string[]): readonly string[] | undefined {
  const same = (manifest: string, other: string) => other === manifest || other.endsWith(`/${manifest}`);
  if (/[*?[]/.test(path)) {
    const found = manifests.filter((manifest) => matchesGlob(path, manifest));
    const { files } = file.around.given;
    const others = (files ?? []).map(contextPath).filter((name) => matchesGlob(path, name) && !found.includes(name) && !isCompanion(name));
    if (others.length > 0 || /^[*?./]*$/.test(path)) return undefined;
    return found.length > 0 || (files !== undefined && others.length === 0) ? found : undefined;
  }
  const found = manifests.filter((manifest) => same(manifest, path));
  if (found.length > 0 || isCompanion(path)) return found;
  // A directory that holds manifests and nothing else, as far as the task says what there is.
  const inside = (file.around.given.files ?? []).map(contextPath).filter((name) => path !== "." && isWithin(name, path) && name !== path);
  return inside.length > 0 && inside.every((name) => manifests.includes(name) || isCompanion(name))
    ? inside.filter((name) => manifests.includes(name))
    : undefined;
}

function isCompanion(path: string): boolean {
  return companions.has(baseName(path));
}

function matchesGlob(pattern: string, path: string): boolean {
  const wanted = normalise(pattern).split("/");
  const parts = path.split("/");
  return wanted.length === parts.length && wanted.every((part, index) => matchesSegment(part, parts[index] as string));
}

/** One segment; sets such as `[ab]` are widened to `?`. */
function matchesSegment(pattern: string, segment: string): boolean {
  return matchesPattern(pattern.replace(/\[[^\]]*\]/g, "?"), segment);
}

import { factsOf } from "../base-image";
import type { CallSite } from "../command-pattern";
import { callSites, callsAbove, isCallOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import type { Dockerfile } from "../file";
import { readImageReference } from "../image-reference";
import { lostIn } from "../lost-failures";
import { installs, packagesNamed } from "../package-manager";
import { isWithin } from "../paths";
import { mayHold, placedFiles } from "../placed-files";
import { programPaths } from "../program-paths";
import { scriptOf, shellSource } from "../run-commands";
import { literal } from "../shell-tree";
import { neededStages } from "../stages";
import { stepsOf } from "../steps";
import { isRoot } from "../users";

/** What stops the build when a RUN calls it without root. */
const rootOnly = ["apk add", "apk del", "apk update", "apt-get install", "apt-get update", "apt install", "apt update"];

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const alpineLacks = words("apt apt-get apt-cache yum dnf microdnf useradd usermod userdel groupadd groupmod groupdel sudo");
const debianLacks = words("apk yum dnf microdnf sudo");
/** Not in the small images, nor in those of a language that stand on Alpine or are slim. */
const tools = words("curl wget gcc make");
/** Not where the image is of the distribution alone. */
const languages = words("bash git go node npm pip pip3 python python3 java");

/** What may put a program of a system in place; package managers have names to go by. */
const copying = words("cp mv ln install tar unzip curl wget");
/** Packages that may bring one of the first two lists; no others do. */
const bringers = /^(apt|dpkg|apk|yum|dnf|microdnf|shadow|sudo|podman|buildah|docker|lxc)/;
/** Packages that bring none of the other two. */
const plainPackages =
  /^(ca-certificates|tzdata|tini|dumb-init|su-exec|gosu|musl-dev|libpq|libpq-dev|libpq5|postgresql-client|zstd|jq|libc6-compat|gcompat|sqlite|sqlite-libs|libstdc\+\+|openssl)$/;

/** A RUN that the build depends on calls no program that its stage certainly lacks, no package manager without root, and no script with carriage returns. */
export const callPresentPrograms: DockerRule = {
  id: "dockerfile/call-present-programs",
  ...opinion,
  severity: "error",
  needs: ["shell"],
  *check(file) {
    for (const { instruction } of neededStages(file).flatMap((stage) => stepsOf(file, stage))) {
      if (instruction.keyword !== "RUN") continue;
      // Only what is a script as a whole: in a file that it writes the marks may be meant.
      const [script] = shellSource(instruction) === instruction.heredocs[0]?.body ? instruction.heredocs : [];
      if (script && /\S\r\n/.test(file.text.slice(script.span.start, script.span.end)))
        yield { span: script.marker, data: { case: "ending", call: "", program: "", base: "", user: "" } };
    }
    for (const site of callSites(file, neededStages(file))) {
      const { step, call, stage } = site;
      if (call.conditional || step.instruction.keyword !== "RUN" || call.wrappers.length > 0 || factsOf(file, stage).shell === false)
        continue;
      const isAbsent = lacks(file, site);
      const user = isAbsent || !rootOnly.some((pattern) => isCallOf(call, pattern)) ? undefined : userOf(file, site);
      if ((!isAbsent && user === undefined) || lostIn(step, file.escape).has(call.command)) continue;
      const { name } = readImageReference(stage.base ?? "");
      yield {
        span: call.span,
        data: { case: isAbsent ? "absent" : "root", call: quoteCall(call), program: call.program ?? "", base: name, user: user ?? "" },
      };
    }
  },
};

/** The user of a RUN when it is certainly not root. */
function userOf(file: Dockerfile, { step, stage }: CallSite): string | undefined {
  const user = (step.user === undefined ? factsOf(file, stage).user : step.user)?.split(":")[0];
  return user === undefined || user.includes("$") || isRoot(user) ? undefined : user;
}

function lacks(file: Dockerfile, site: CallSite): boolean {
  const { step, call, stage } = site;
  const program = call.program ?? "";
  if (literal(call.words[0]) !== program || !mayLack(file, site, program)) return false;
  if (step.instruction.keyword !== "RUN") return false;
  const { nodes } = scriptOf(step.instruction, step.shell, file.escape);
  if (nodes.some((node) => node.kind === "function" && node.name === program)) return false;
  const placed = placedFiles(file, stage, step.instruction.index).filter((one) => !one.call || copying.has(one.call.program ?? ""));
  const mayBring = (name: string) =>
    alpineLacks.has(program) || debianLacks.has(program) ? bringers.test(name) : !plainPackages.test(name);
  if (programPaths(file, stage, program).some((path) => mayHold(placed, path))) return false;
  for (const above of callsAbove(file, stage, call)) {
    if (above.command === call.command) break;
    const named = installs(above) ? packagesNamed(file, step, above) : undefined;
    if (named?.some(({ name }) => name === null || mayBring(name))) return false;
    // A script that is not written out may install anything.
    const isScript = /^(ba|da|a)?sh$/.test(above.program ?? "")
      ? above.command.inner === undefined
      : /^\.|^source$|\//.test(literal(above.words[0]) ?? "/");
    if (isScript) return false;
    // What is downloaded, unpacked or copied may be anything.
    if (!named && above.words.some((word) => isWithin(literal(word) ?? "", "/usr") || literal(word) === "/")) return false;
  }
  return true;
}

function mayLack(file: Dockerfile, { stage }: CallSite, program: string): boolean {
  const { name, tag = "" } = readImageReference(stage.base ?? "");
  const { libc, users } = factsOf(file, stage);
  const own = /^(alpine|debian|ubuntu)$/.test(name);
  if (!users || !(own || /^(golang|node|python)$/.test(name)) || file.around.given.images?.[stage.base ?? ""]) return false;
  const onAlpine = libc === "musl";
  if ((onAlpine ? alpineLacks : debianLacks).has(program)) return true;
  if (own)
    return (tools.has(program) && !(onAlpine && program === "wget")) || (languages.has(program) && !(!onAlpine && program === "bash"));
  return onAlpine ? tools.has(program) && program !== "wget" : /(^|-)slim/.test(tag) && tools.has(program);
}

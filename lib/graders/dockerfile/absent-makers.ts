import { factsOfImage } from "./base-image";
import type { Call } from "./calls";
import { type CallSite, hasFlag } from "./command-pattern";
import { contextPath, isAddress } from "./context-sources";
import type { Dockerfile, Stage } from "./file";
import { goPackages } from "./go-build";
import { readImageReference } from "./image-reference";
import { type Maker, makersOf } from "./makers";
import { placedMounts } from "./mount-targets";
import { directoryOf, isWithin, normalise } from "./paths";
import { placedFiles } from "./placed-files";
import { callsOf, scriptOf } from "./run-commands";
import { literal } from "./shell-tree";
import { chainSteps } from "./steps";

/** Why a file is certainly not where it is taken from: the name is no image; nothing of that stage makes it, at this path; or the build context has no such file. */
export type Absence = { readonly case: "stage" | "unmade" | "sourceless" | "context"; readonly name: string };

const systems =
  "alpine amazonlinux buildpack-deps busybox debian fedora gcc golang gradle maven node php python rockylinux ruby rust ubuntu";
const systemImages = new Set(systems.split(" "));
const others = new Set(
  "almalinux amazoncorretto archlinux bash caddy clojure composer couchdb dart docker eclipse-temurin elixir erlang haproxy haskell hello-world httpd influxdb julia mariadb memcached mongo mysql nats neo4j nginx openjdk oraclelinux perl postgres pypy rabbitmq redis registry scratch solr swift tomcat traefik valkey".split(
    " ",
  ),
);

/** Where the images of systems and languages have files of their own. */
const systemFile = /^\/(bin|dev|etc|home|lib\w*|opt|proc|root|sbin|sys|tmp|usr|var|go)(\/|$)/;

/** Programs that write nothing, or only what the list of placed files has. */
const understood = new Set(
  "cp mv install ln mkdir touch tee chmod chown apk apt-get apt update-ca-certificates cd set unset export test [ echo printf true false : exit rm rmdir ls cat id whoami pwd which command getent groupadd addgroup useradd adduser usermod sleep date uname sha256sum sha512sum md5sum grep head tail wc cut tr umask ldd apt-mark".split(
    " ",
  ),
);

/** Why a maker certainly brings nothing; undefined where it may bring the file. */
export function absenceOf(file: Dockerfile, maker: Maker): Absence | undefined {
  if (maker.kind === "image" && namesNothing(file, maker.image)) return { case: "stage", name: maker.image };
  if (maker.kind === "call") {
    // Without `./` in front, `cmd/…` is a part of Go itself.
    const directory = goPackages(file, maker.site)?.find(
      (one) => one?.startsWith("cmd/") || (one?.startsWith("/") && !mayHoldPackage(file, maker.site, one)),
    );
    return directory ? { case: "sourceless", name: directory } : undefined;
  }
  if (maker.kind === "context" && lacksFile(file, maker.path)) return { case: "context", name: maker.path };
  if (maker.kind === "base" && !mayHave(file, maker.stage, maker.path)) return { case: "unmade", name: maker.path };
  return undefined;
}

function lacksFile(file: Dockerfile, path: string): boolean {
  const files = (file.around.given.files ?? []).map(contextPath);
  return (
    files.length > 0 && !/[*?[$]/.test(path) && !isAddress(path) && !files.some((one) => one === path || isWithin(`/${one}`, `/${path}`))
  );
}

/** A bare name, of no stage, that is no image either which the question or the world knows. */
export function namesNothing(file: Dockerfile, image: string): boolean {
  const { given } = file.around;
  // Outside of a question it may name a context that only the command line knows.
  if (!given.files || !/^[\w-]+$/.test(image)) return false;
  const known = Object.keys(given.images ?? {}).some((one) => readImageReference(one).name === image);
  return !known && !systemImages.has(image) && !others.has(image) && factsOfImage(file, image).libc === undefined;
}

/** False when neither the base image nor a RUN that cannot be read to the end may have put a file there. */
function mayHave(file: Dockerfile, stage: Stage, path: string): boolean {
  const { name, tag } = readImageReference(stage.base ?? "");
  if (!systemImages.has(name) || /windows|nanoserver|onbuild/.test(tag ?? "") || systemFile.test(path)) return true;
  return chainSteps(file, stage).some((step) => {
    const { instruction } = step;
    if (instruction.keyword !== "RUN") return false;
    const { nodes, brokenAt } = scriptOf(instruction, step.shell, file.escape);
    if (nodes.length === 0 || brokenAt >= 0 || !callsOf(step, file.escape).every(isUnderstood)) return true;
    return placedMounts(file, step, "bind").some(({ target }) => target === null || isWithin(path, target));
  });
}

/** False when there is certainly no Go file in a directory of a stage. */
function mayHoldPackage(file: Dockerfile, { stage, step, call }: CallSite, directory: string): boolean {
  const names = (file.around.given.files ?? []).map(contextPath).filter((name) => name.endsWith(".go"));
  // Another language, or what a pattern or the build's own cache names.
  if (names.length === 0 || /[*?[$]|\.\.\./.test(directory) || isWithin(directory, "/go")) return true;
  // A relative path below an image's own WORKDIR, or packages behind which flags stand.
  if (!step.workdirBy?.argument?.text.startsWith("/") || call.words.at(-1)?.text.startsWith("-")) return true;
  if (placedMounts(file, step).some(({ target }) => target === null || isWithin(directory, target) || isWithin(target, directory)))
    return true;
  const directly = placedFiles(file, stage).some((one) => {
    if (one.path === null) return true;
    if (one.origin?.path && /[*?[]/.test(one.origin.path)) return isWithin(directory, one.path);
    return one.kind !== "directory" && directoryOf(one.path) === directory && (one.kind === "either" || one.path.endsWith(".go"));
  });
  return (
    directly ||
    makersOf(file, stage, normalise(`${directory}/main.go`)).some((maker) => {
      if (maker.kind === "context")
        return isAddress(maker.path) || names.some((name) => directoryOf(`/${name}`) === directoryOf(`/${maker.path}`));
      return absenceOf(file, maker) === undefined;
    })
  );
}

function isUnderstood(call: Call): boolean {
  const program = call.program ?? "";
  if (call.wrappers.includes("xargs") || hasFlag(call, "--parents", "--root")) return false;
  if (/^(ba|da|a)?sh$/.test(program)) return call.command.inner !== undefined;
  if (program !== "go") return understood.has(program);
  const does = literal(call.words[1]) ?? "";
  return (
    /^(build|install|generate|mod|version|vet)$/.test(does) || (does === "test" && !call.words.some(({ text }) => /^--?[co]\b/.test(text)))
  );
}

import type { Dockerfile, Stage } from "./file";
import { type ImageReference, readImageReference } from "./image-reference";

/** What is known of a base image; undefined where nothing is. */
export interface BaseFacts {
  readonly libc: "musl" | "glibc" | "none" | undefined;
  readonly shell: boolean | undefined;
  /** A bundle of certificate authorities where programs look for one. */
  readonly certificates: boolean | undefined;
  /** The user that the image's configuration names; "0" for root. */
  readonly user: string | undefined;
  /** User names in its /etc/passwd; undefined when not known. */
  readonly users: ReadonlyMap<string, number> | undefined;
  /** The directory in which it begins. */
  readonly workdir: string | undefined;
  /** A shell of it that can let a pipe fail with any of its parts. */
  readonly pipefail: string | undefined;
  /** Has a C compiler. */
  readonly compiler: boolean | undefined;
  /** Nothing in it but what it is made for: a program that is not copied in is not there. */
  readonly bare: boolean;
}

/** Names with their numbers, as `root:0 nobody:65534`. */
const list = (users: string): ReadonlyMap<string, number> =>
  new Map(users.split(" ").map((user) => [user.replace(/:.*/, ""), Number(user.replace(/.*:/, ""))]));

const debianUsers = list(
  "root:0 daemon:1 bin:2 sys:3 sync:4 games:5 man:6 lp:7 mail:8 news:9 uucp:10 proxy:13 www-data:33 backup:34 list:38 irc:39 nobody:65534",
);
const alpineUsers = list(
  "root:0 bin:1 daemon:2 lp:4 sync:5 shutdown:6 halt:7 mail:8 news:9 uucp:10 cron:16 ftp:21 sshd:22 games:35 ntp:123 guest:405 nobody:65534",
);
const distrolessUsers = list("root:0 nobody:65534 nonroot:65532");

const unknown: BaseFacts = {
  libc: undefined,
  shell: undefined,
  certificates: undefined,
  user: undefined,
  users: undefined,
  workdir: undefined,
  pipefail: undefined,
  compiler: undefined,
  bare: false,
};
const linux = { shell: true, user: "0", workdir: "/", pipefail: undefined, compiler: false, bare: false };
const scratch: BaseFacts = { ...linux, libc: "none", shell: false, certificates: false, users: new Map(), bare: true };
const alpine: BaseFacts = { ...linux, libc: "musl", certificates: true, users: alpineUsers, pipefail: "/bin/ash" };
const debian: BaseFacts = { ...linux, libc: "glibc", certificates: false, users: debianUsers, pipefail: "/bin/bash" };

function distroless(name: string, tag: string): BaseFacts {
  const debug = /(^|-)debug(-|$)/.test(tag);
  const nonroot = /^(debug-)?nonroot(-|$)/.test(tag);
  return {
    libc: name.includes("/static") ? "none" : "glibc",
    shell: debug,
    certificates: true,
    user: nonroot ? "65532" : "0",
    users: distrolessUsers,
    workdir: nonroot ? "/home/nonroot" : "/",
    pipefail: undefined,
    compiler: false,
    bare: true,
  };
}

/** Facts of images that the questions use, from their published Dockerfiles as of 2026-11. */
function published({ name, tag = "latest" }: ImageReference): BaseFacts {
  if (/windowsservercore|nanoserver/.test(`${name}:${tag}`)) return unknown;
  const onAlpine = /(^|-)alpine/.test(tag);
  const slim = /(^|-)slim/.test(tag);
  const withUser = (facts: BaseFacts, user: string, id: number): BaseFacts => ({
    ...facts,
    users: new Map([...(facts.users ?? []), [user, id]]),
  });
  if (name === "scratch") return scratch;
  if (name === "alpine") return alpine;
  if (name === "debian") return debian;
  if (name === "ubuntu") {
    const year = Number(/^(\d\d)\./.exec(tag)?.[1] ?? 99);
    return year >= 23 ? withUser(debian, "ubuntu", 1000) : debian;
  }
  if (name === "busybox")
    return {
      ...debian,
      libc: tag.includes("musl") ? "musl" : "glibc",
      pipefail: undefined,
      users: list("root:0 daemon:1 bin:2 sys:3 sync:4 mail:8 www-data:33 operator:37 nobody:65534"),
    };
  if (/^gcr\.io\/distroless\/(static|base|base-nossl|cc)(-debian\d+)?$/.test(name)) return distroless(name, tag);
  if (name === "golang") return { ...(onAlpine ? alpine : { ...debian, certificates: true, compiler: true }), workdir: "/go" };
  if (name === "node") return withUser(onAlpine ? alpine : { ...debian, certificates: !slim, compiler: !slim }, "node", 1000);
  if (name === "python") return onAlpine ? alpine : { ...debian, certificates: true, compiler: !slim };
  if (name === "nginx" || name === "nginxinc/nginx-unprivileged")
    return { ...withUser(onAlpine ? alpine : debian, "nginx", 101), user: name === "nginx" ? "0" : "101" };
  return unknown;
}

/** What is known of an image by its reference; what the question gives about it stands above the table. */
export function factsOfImage(file: Dockerfile, image: string | undefined): BaseFacts {
  if (image === undefined || image === "") return unknown;
  const reference = readImageReference(image);
  const facts = published(reference);
  for (const [given, told] of Object.entries(file.around.given.images ?? {})) {
    const other = readImageReference(given);
    if (other.name !== reference.name || (other.tag !== undefined && other.tag !== reference.tag)) continue;
    return { ...facts, shell: told.shell ?? facts.shell, user: told.user === undefined ? facts.user : String(told.user) };
  }
  return facts;
}

const known = new WeakMap<Stage, BaseFacts>();

/** What is known of the external image that a stage is built on, at the bottom of its chain. */
export function factsOf(file: Dockerfile, stage: Stage): BaseFacts {
  let facts = known.get(stage);
  if (!facts) {
    facts = factsOfImage(file, stage.base);
    known.set(stage, facts);
  }
  return facts;
}

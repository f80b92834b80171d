import type { Dockerfile } from "./file";
import { readImageReference } from "./image-reference";

/** ENV of base images that the questions use, from their published Dockerfiles as of 2026-11; PATH is set for every image. */
const known: Readonly<Record<string, readonly string[]>> = {
  scratch: [],
  alpine: [],
  debian: [],
  ubuntu: [],
  busybox: [],
  golang: ["GOLANG_VERSION", "GOTOOLCHAIN", "GOPATH"],
  node: ["NODE_VERSION", "YARN_VERSION"],
  python: ["LANG", "GPG_KEY", "PYTHON_VERSION", "PYTHON_SHA256"],
  nginx: ["NGINX_VERSION", "NJS_VERSION", "NJS_RELEASE", "PKG_RELEASE", "DYNPKG_RELEASE", "ACME_VERSION"],
};

/** Names of the variables that an image brings; undefined when they are not known. What the question gives stands above the table. */
export function baseVariables(file: Dockerfile, image: string): ReadonlySet<string> | undefined {
  const { name, tag } = readImageReference(image);
  for (const [given, facts] of Object.entries(file.around.given.images ?? {})) {
    const other = readImageReference(given);
    if (other.name === name && (other.tag === undefined || other.tag === tag) && facts.env)
      return new Set(["PATH", ...facts.env.map((pair) => pair.split("=")[0] as string)]);
  }
  const names = name.startsWith("gcr.io/distroless/") ? ["SSL_CERT_FILE"] : Object.hasOwn(known, name) ? known[name] : undefined;
  return names && new Set(["PATH", ...names]);
}

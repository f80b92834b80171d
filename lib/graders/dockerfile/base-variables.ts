import type { Dockerfile } from "./file";
import { readImageReference } from "./image-reference";

/** What PATH is in an image that does not say otherwise. */
export const usualPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** ENV of base images that the questions use, from their published Dockerfiles as of 2026-11; null where the value changes with each release. */
const known: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  scratch: {},
  alpine: {},
  debian: {},
  ubuntu: {},
  busybox: {},
  golang: { GOLANG_VERSION: null, GOTOOLCHAIN: "local", GOPATH: "/go", PATH: `/go/bin:/usr/local/go/bin:${usualPath}` },
  node: { NODE_VERSION: null, YARN_VERSION: null },
  python: { LANG: null, GPG_KEY: null, PYTHON_VERSION: null, PYTHON_SHA256: null },
  nginx: { NGINX_VERSION: null, NJS_VERSION: null, NJS_RELEASE: null, PKG_RELEASE: null, DYNPKG_RELEASE: null, ACME_VERSION: null },
};

/** The variables that an image brings, null where a value is not known; undefined when nothing is known. What the question gives stands above the table. */
export function baseVariables(file: Dockerfile, image: string): ReadonlyMap<string, string | null> | undefined {
  const { name, tag } = readImageReference(image);
  for (const [given, facts] of Object.entries(file.around.given.images ?? {})) {
    const other = readImageReference(given);
    if (other.name !== name || (other.tag !== undefined && other.tag !== tag) || !facts.env) continue;
    const pairs = facts.env.map((pair): [string, string | null] => {
      const equals = pair.indexOf("=");
      return equals < 0 ? [pair, null] : [pair.slice(0, equals), pair.slice(equals + 1)];
    });
    return new Map([["PATH", usualPath], ...pairs]);
  }
  if (name.startsWith("gcr.io/distroless/"))
    return new Map<string, string | null>([
      ["PATH", usualPath],
      ["SSL_CERT_FILE", "/etc/ssl/certs/ca-certificates.crt"],
    ]);
  const variables = Object.hasOwn(known, name) ? known[name] : undefined;
  return variables && new Map<string, string | null>([["PATH", usualPath], ...Object.entries(variables)]);
}

/** An image reference, taken apart and made comparable: `docker.io/library/alpine:3` is `alpine` with tag `3`. */
export interface ImageReference {
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Reads `[registry/]name[:tag][@digest]`. Source: https://pkg.go.dev/github.com/distribution/reference */
export function readImageReference(text: string): ImageReference {
  const at = text.indexOf("@");
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const rest = at < 0 ? text : text.slice(0, at);
  const colon = rest.lastIndexOf(":");
  const tagged = colon > rest.lastIndexOf("/");
  const name = (tagged ? rest.slice(0, colon) : rest).replace(/^((index\.|registry-1\.)?docker\.io\/)?(library\/)?/, "");
  return { name, tag: tagged ? rest.slice(colon + 1) : undefined, digest };
}

const component = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const domain =
  "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
const reference = new RegExp(
  `^(?![a-f0-9]{64}$)(?:${domain}/)?(${component}(?:/${component})*)(?::[\\w][\\w.-]{0,127})?(?:@sha(?:256:[a-f0-9]{64}|384:[a-f0-9]{96}|512:[a-f0-9]{128}))?$`,
);

/** True for a text that can name an image: the grammar of the reference, and the digests that Docker can compute. */
export function isImageReference(text: string): boolean {
  return text.length <= 800 && (reference.exec(text)?.[1]?.length ?? 256) < 256;
}

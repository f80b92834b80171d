import { factsOfImage } from "./base-image";
import type { Dockerfile } from "./file";
import { readImageReference } from "./image-reference";
import type { Maker } from "./makers";

/** Why a file is certainly not where it is taken from. */
export type Absence = { readonly kind: "image"; readonly image: string };

const officialImages = new Set(
  "alpine amazonlinux bash buildpack-deps busybox caddy composer debian docker eclipse-temurin fedora gcc golang gradle haproxy httpd maven memcached nginx node php postgres python redis rockylinux ruby rust swift traefik ubuntu".split(
    " ",
  ),
);

/** Why a maker certainly brings nothing; undefined where it may bring the file. */
export function absenceOf(file: Dockerfile, maker: Maker): Absence | undefined {
  return maker.kind === "image" && namesNothing(file, maker.image) ? maker : undefined;
}

/** A bare name that is neither a stage nor an image that the question or the world knows. */
function namesNothing(file: Dockerfile, image: string): boolean {
  const { given } = file.around;
  // Outside of a question it may name a context that only the command line knows.
  if (!given.files || !/^[\w-]+$/.test(image)) return false;
  const known = Object.keys(given.images ?? {}).some((one) => readImageReference(one).name === image);
  return !known && !officialImages.has(image) && factsOfImage(file, image).libc === undefined;
}

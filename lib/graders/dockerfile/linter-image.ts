/** An image reference as hadolint cuts it up; differs from Docker's own reading where noted. */
export interface LinterImage {
  /** Only a first part with a dot is a registry: `localhost/x` has none. */
  readonly registry: string | undefined;
  /** Ends at the first `:` or `@` outside of `${…}`: `localhost:5000/x` is `localhost`. */
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Quotes stay part of the text. */
export function readLinterImage(text = ""): LinterImage {
  const slash = text.indexOf("/");
  const registry = slash > 0 && text.slice(0, slash).includes(".") ? text.slice(0, slash) : undefined;
  const rest = registry === undefined ? text : text.slice(slash + 1);
  let braces = 0;
  let colon = -1;
  let at = -1;
  for (let index = 0; index < rest.length && at < 0; index++) {
    const character = rest.charAt(index);
    if (character === "{") braces++;
    else if (character === "}") braces--;
    else if (braces <= 0 && character === "@") at = index;
    else if (braces <= 0 && character === ":" && colon < 0) colon = index;
  }
  const end = at < 0 ? rest.length : at;
  return {
    registry,
    name: rest.slice(0, colon < 0 ? end : colon),
    tag: colon < 0 ? undefined : rest.slice(colon + 1, end),
    digest: at < 0 ? undefined : rest.slice(at + 1),
  };
}

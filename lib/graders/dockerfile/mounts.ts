import type { Flag, Mount, MountType, Problem } from "./file";

/** What a mount can be told, and what some of it can be. Source: https://docs.docker.com/reference/dockerfile/#run---mount */
export const mountWords = {
  type: ["bind", "cache", "tmpfs", "secret", "ssh"],
  key: "type from source src target dst destination readonly ro readwrite rw required size id sharing mode uid gid env".split(" "),
  sharing: ["shared", "private", "locked"],
};
const types = new Set(mountWords.type);
const keys = new Set(mountWords.key);
const alone = new Set(["readonly", "ro", "readwrite", "rw", "required"]);
/** Keys that ask for the type that stands in front of them, with the types that have them. */
const afterType = new Map([
  ["size", ["tmpfs"]],
  ["required", ["secret", "ssh"]],
]);
const isTrue = /^(1|t|T|TRUE|true|True)$/;
// A value with marks that Docker would replace is left alone.
const isNumber: Readonly<Record<string, (text: string) => boolean>> = {
  uid: (text) => /^\d+$/.test(text) && Number(text) < 2 ** 32,
  gid: (text) => /^\d+$/.test(text) && Number(text) < 2 ** 32,
  mode: (text) => /^0*[0-7]{1,10}$/.test(text),
  size: (text) => /^\+?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)? ?(b|[kmgtp](i?b)?)?$/i.test(text),
};
const isBoolean = /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/** Fields of a line of comma-separated values with double quotes around fields that hold commas; undefined when quotes do not fit. */
export function fields(value: string): string[] | undefined {
  const found: string[] = [];
  let at = 0;
  while (true) {
    if (value.charAt(at) === '"') {
      let text = "";
      at++;
      while (true) {
        const quote = value.indexOf('"', at);
        if (quote < 0) return undefined;
        text += value.slice(at, quote);
        at = quote + 1;
        if (value.charAt(at) !== '"') break;
        text += '"';
        at++;
      }
      found.push(text);
      if (at < value.length && value.charAt(at) !== ",") return undefined;
    } else {
      const comma = value.indexOf(",", at);
      const end = comma < 0 ? value.length : comma;
      const field = value.slice(at, end);
      if (field.includes('"')) return undefined;
      found.push(field);
      at = end;
    }
    if (at >= value.length) return found;
    at++;
  }
}

/** Reads one `--mount` flag. What BuildKit refuses is pushed on `problems`; the mount is read as far as it makes sense. */
export function readMount(flag: Flag, problems: Problem[]): Mount {
  const refuse = (problem: string, key = "") => problems.push({ kind: "bad-mount", span: flag.span, data: { problem, key } });
  const options = new Map<string, string>();
  let required = false;
  const read = fields(flag.value ?? "");
  if (!read) refuse("quotes");
  for (const field of read ?? []) {
    const equals = field.indexOf("=");
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    const value = equals < 0 ? undefined : field.slice(equals + 1);
    const early = afterType.get(key);
    const before = options.get("type")?.toLowerCase() ?? "bind";
    if (early && !early.includes(before) && !before.includes("$")) refuse("key-of-other-type", key);
    if (!keys.has(key)) refuse(value === undefined ? "no-value" : "unknown-key", field);
    else if (value === undefined && !alone.has(key)) refuse("no-value", key);
    else if (key === "required") {
      if (value !== undefined && !isBoolean.test(value) && !value.includes("$")) refuse("not-boolean", key);
      required = value === undefined || isTrue.test(value);
    } else {
      if (value !== undefined && alone.has(key) && !isBoolean.test(value) && !value.includes("$")) refuse("not-boolean", key);
      if (value !== undefined && !/[$'"\\`]/.test(value) && isNumber[key]?.(value) === false) refuse("not-number", field);
      options.set(key === "src" ? "source" : key === "dst" || key === "destination" ? "target" : key, value ?? "true");
    }
  }
  const written = options.get("type")?.toLowerCase() ?? "bind";
  if (!types.has(written) && !written.includes("$")) refuse("unknown-type", options.get("type"));
  const type = (types.has(written) ? written : "bind") as MountType;
  // What a type in a variable allows is not known here.
  const isOther = (...fit: string[]) => !written.includes("$") && !fit.includes(type);
  if (options.has("sharing")) {
    const sharing = (options.get("sharing") as string).toLowerCase();
    if (isOther("cache")) refuse("key-of-other-type", "sharing");
    else if (!mountWords.sharing.includes(sharing) && !sharing.includes("$")) refuse("unknown-sharing", sharing);
  }
  for (const key of ["mode", "uid", "gid"]) if (options.has(key) && isOther("cache", "secret", "ssh")) refuse("key-of-other-type", key);
  const env = options.get("env");
  if (type === "secret") {
    if (options.has("from")) refuse("key-of-other-type", "from");
    if (!options.get("source") && !options.get("target") && !options.get("id")) refuse("nothing-to-mount");
    if (options.has("source") && options.has("id")) refuse("source-and-id");
  }
  if (env !== undefined && isOther("secret")) refuse("key-of-other-type", "env");
  if (/\$./.test(options.get("from") ?? "")) refuse("variable-in-from", options.get("from"));
  return {
    type,
    target: options.get("target"),
    source: options.get("source"),
    from: options.get("from"),
    id: options.get("id"),
    env,
    required,
    sharing: options.get("sharing"),
    flag,
  };
}

// PATH_MAX of Linux; also keeps thousands of relative WORKDIRs cheap.
const longest = 4096;

/** A path as Docker stores it: absolute, without `.`, `..` and doubled slashes; null when the directory it starts from is unknown. */
export function resolvePath(directory: string | null, path: string): string | null {
  if (path.length + (directory?.length ?? 0) > longest) return null;
  if (path.startsWith("/")) return normalise(path);
  return directory === null ? null : normalise(`${directory}/${path}`);
}

/** Takes `.`, `..`, doubled and trailing slashes out of a path; relative paths stay relative. */
export function normalise(path: string): string {
  const absolute = path.startsWith("/");
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || !absolute) parts.push(part);
  }
  return absolute ? `/${parts.join("/")}` : parts.join("/") || ".";
}

/** True when `path` is `directory` or lies under it; both absolute and normal. */
export function isWithin(path: string, directory: string): boolean {
  return path === directory || directory === "/" || path.startsWith(`${directory}/`);
}

/** The last part of a path. */
export function baseName(path: string): string {
  const trimmed = path.replace(/\/+$/, "");
  return trimmed.slice(trimmed.lastIndexOf("/") + 1);
}

/** The directory that holds a path; "/" for what stands at the root. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash > 0 ? path.slice(0, slash) : "/";
}

/** True when the last whole segments of `path` are those of `tail` (`/app/.next/static` ends in `.next/static`). */
export function endsInPath(path: string, tail: string): boolean {
  const whole = normalise(`/${path}`);
  return whole.endsWith(normalise(`/${tail}`));
}

const archive = /\.(tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz)$/;

/** True for what hadolint takes for an archive, by its ending. */
export const isArchive = (path: string): boolean => archive.test(path);

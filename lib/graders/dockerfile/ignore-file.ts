/** Patterns of a `.dockerignore`; undefined when a line takes something back (`!`), since then only the whole context tells what is left out. */
export function readIgnoreFile(text: string): readonly RegExp[] | undefined {
  const patterns: RegExp[] = [];
  for (const line of text.replace(/^\ufeff/, "").split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "" || line.startsWith("#")) continue;
    if (trimmed.startsWith("!")) return undefined;
    const plain = trimmed.replace(/^\/+/, "").replace(/\/+$/, "");
    const pattern = plain
      .split("/")
      .filter((part) => part !== "" && part !== ".")
      .join("/");
    if (pattern !== "" && pattern.length <= 300) patterns.push(expression(pattern));
  }
  return patterns;
}

/** Docker's pattern as an expression: `**` crosses slashes, `*` and `?` do not. */
function expression(pattern: string): RegExp {
  let out = "^";
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (pattern.startsWith("**", at)) {
      at++;
      if (pattern.charAt(at + 1) === "/") at++;
      out += at + 1 >= pattern.length ? ".*" : "(?:.*/)?";
    } else if (character === "*") out += "[^/]*";
    else if (character === "?") out += "[^/]";
    else if (character === "\\" && at + 1 < pattern.length) out += pattern.charAt(++at).replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
    else if (character === "[") {
      const end = pattern.indexOf("]", at + 2);
      out += end < 0 ? "\\[" : pattern.slice(at, end + 1);
      if (end > 0) at = end;
    } else out += character.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
  }
  try {
    return new RegExp(`${out}$`, "u");
  } catch {
    // A class that is none, such as `[z-a]`, matches nothing.
    return /(?!)/;
  }
}

/** True when a path of the context, or a directory above it, matches; the context itself only by a pattern for everything. */
export function isIgnored(patterns: readonly RegExp[], path: string): boolean {
  if (path === ".") return patterns.some((pattern) => pattern.test("x") && pattern.test("\u0001"));
  const parts = path.split("/");
  return parts.some((_, index) => patterns.some((pattern) => pattern.test(parts.slice(0, index + 1).join("/"))));
}

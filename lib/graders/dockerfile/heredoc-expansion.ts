import { type Joined, slice } from "./joined";

type Lookup = (name: string) => string | null | undefined;

/**
 * The body of a here-document as it is written to a file when its delimiter is not quoted: variables and positional parameters are replaced at
 * build time, when there are none of the latter. `docker`: by Docker itself (COPY), where a backslash takes the next character as it is.
 */
export function expandHeredoc(body: Joined, lookup: Lookup, docker: boolean): Joined {
  const pattern = docker
    ? /\\([^\n])|\$(\{[^}]*\}|[A-Za-z_]\w*|[@*#?!$0-9-])/g
    : /\\([$`\\])|\$(\{[^}]*\}|[A-Za-z_]\w*|[@*#?!$0-9-]|\((?:[^()]|\([^()]*\))*\))|`[^`]*`/g;
  const parts: string[] = [];
  const pieces: { at: number; from: number }[] = [];
  let length = 0;
  let last = 0;
  const add = (value: string, from: number) => {
    if (value === "") return;
    parts.push(value);
    pieces.push({ at: length, from });
    length += value.length;
  };
  const copy = (start: number, end: number) => {
    const part = slice(body, start, end);
    for (const piece of part.pieces) pieces.push({ at: length + piece.at, from: piece.from });
    parts.push(part.value);
    length += part.value.length;
  };
  for (const match of body.value.matchAll(pattern)) {
    if (match.index > last) copy(last, match.index);
    const from = slice(body, match.index, match.index + 1).pieces[0]?.from ?? 0;
    if (match[1] !== undefined) add(match[1], from);
    // What a command prints is not known; a mark that no text has stands for it.
    else if (match[2] === undefined || match[2].startsWith("(")) add("\ufffd", from);
    else {
      const [, name, operator, operand = ""] = /^\{?([A-Za-z_]\w*)(?:(:?[-+])([^}$`\\]*))?\}?$/.exec(match[2] as string) ?? [];
      const value = name === undefined ? "" : lookup(name);
      const isEmpty = operator?.startsWith(":") ? value === "" || value === undefined : value === undefined;
      // A form with another operator, and one about a value that only the build knows, stays.
      if (name === undefined ? /^\{[A-Za-z_]/.test(match[2] as string) : operator && value === null) add(match[0], from);
      else if (operator?.endsWith("+")) add(isEmpty ? "" : operand, from);
      else add(operator && isEmpty ? operand : (value ?? ""), from);
    }
    last = match.index + match[0].length;
  }
  if (last < body.value.length) copy(last, body.value.length);
  return { value: parts.join(""), pieces: pieces.length > 0 ? pieces : body.pieces };
}

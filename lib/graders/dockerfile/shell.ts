import type { Span } from "../rule";
import { type Joined, join } from "./joined";
import { parseShell } from "./shell-parser";
import type { Command, Script, ShellWord } from "./shell-tree";

// Deeper nesting is no build script; it would only overflow the stack.
const innerDeepest = 6;

const posixShells = new Set("sh bash ash dash zsh ksh ksh93 mksh".split(" "));

/** True for the name of a program that reads POSIX shell scripts. */
export function isPosixShell(program: string): boolean {
  return posixShells.has(program);
}

/**
 * Parses shell text as bash reads it, with the scripts that a shell is told to run inside it.
 * Never throws; of text with errors it gives what could be read, and says where the first error stands.
 */
export function readScript(text: Joined): Script {
  return scriptIn(text, 0);
}

function scriptIn(text: Joined, inner: number): Script {
  return parseShell(text, (command) => innerScript(command, inner));
}

/** The command that an exec form runs, without a shell. */
export function commandOfWords(words: readonly { readonly text: string; readonly joined: Joined; readonly span: Span }[]): Command {
  const converted = words.map(
    (word): ShellWord => ({
      text: word.text,
      parts: [{ kind: "text", value: word.text, quoted: true, joined: word.joined }],
      span: word.span,
    }),
  );
  const span = { start: converted[0]?.span.start ?? 0, end: converted.at(-1)?.span.end ?? 0 };
  const command: Command = { kind: "command", words: converted, assignments: [], redirects: [], inner: undefined, span };
  return { ...command, inner: innerScript(command, 0) };
}

/** The script that a shell is told to run: the text behind `-c`, or a here-document on its input. */
function innerScript(command: Command, depth: number): Command["inner"] {
  if (depth >= innerDeepest) return undefined;
  const program = plain(command.words[0]);
  if (program === undefined || !posixShells.has(program.slice(program.lastIndexOf("/") + 1))) return undefined;
  const script = shellText(command.words, 1);
  const reads = command.words.slice(1).every((item) => plain(item)?.startsWith("-"));
  const body = script ?? (reads ? command.redirects.findLast((redirect) => redirect.body)?.body : undefined);
  return body && scriptIn(body, depth + 1).nodes;
}

function plain(item: ShellWord | undefined): string | undefined {
  return item?.parts.length === 1 && item.parts[0]?.kind === "text" ? item.parts[0].value : undefined;
}

/** The text that follows the option `-c` (alone or in a group such as `-euxc`) of a shell whose options begin at `from`. */
export function shellText(words: readonly ShellWord[], from: number): Joined | undefined {
  for (let at = from; at < words.length; at++) {
    const option = plain(words[at]);
    if (option === undefined || !/^[-+]/.test(option)) return undefined;
    if (option.startsWith("--")) continue;
    if (option.includes("c")) {
      // `bash -o pipefail -c text` and `bash -c -e text` both exist.
      let next = at + 1;
      if (option.includes("o")) next++;
      while (/^[-+][a-zA-Z]+$/.test(plain(words[next]) ?? "")) next += (plain(words[next]) as string).includes("o") ? 2 : 1;
      const found = words[next];
      return found && textOf(found);
    }
    if (option.endsWith("o") || option.endsWith("O")) at++;
  }
  return undefined;
}

/** A word as the text of a script: quotes off, variables as they are written. */
function textOf(item: ShellWord): Joined {
  return join(
    ...item.parts.map((inside) => {
      if (inside.kind === "text") return inside.joined;
      return inside.kind === "glob" ? inside.value : inside.text;
    }),
  );
}

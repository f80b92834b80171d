import {
  type Assignment,
  type Word as BashWord,
  type CommandNode,
  type DoubleQuotedChild,
  forEachChild,
  type ParsedScript,
  type PipelineNode,
  parse,
  type Redirection,
  type Statement,
  type SyntaxNode,
  type WordPart,
} from "unbash";
import { type Joined, piece, slice, sourceOffset, sourceSpan } from "@/lib/graders/dockerfile/joined";
import type { Redirect, Script, ShellAssignment, ShellNode, ShellPart, ShellWord } from "@/lib/graders/dockerfile/shell-tree";
import type { Span } from "@/lib/graders/rule";

// Deeper nesting is no build script; it would only overflow the stack.
const deepest = 24;

/** Where the offsets of a tree stand in the source; `fixed` when the tree was made from decoded text. */
interface Place {
  readonly joined: Joined;
  readonly fixed: Span | undefined;
  readonly depth: number;
}

/** The tree that unbash finds in shell text, in the shape of our own parser's: the oracle that it is compared with. */
export function readWithUnbash(text: Joined): Script {
  const tree = parse(text.value);
  const errors = tree.errors ?? [];
  return {
    nodes: statements(tree.commands, { joined: text, fixed: undefined, depth: 0 }),
    brokenAt: errors.length > 0 ? Math.min(...errors.map((error) => error.pos)) : -1,
  };
}

function spanAt(place: Place, start: number, end: number): Span {
  return place.fixed ?? sourceSpan(place.joined, start, end);
}

function statements(list: readonly Statement[], place: Place): ShellNode[] {
  if (place.depth > deepest) return [];
  const deeper = { ...place, depth: place.depth + 1 };
  return list.map((statement) => {
    const node = commandLike(statement.command, deeper);
    return statement.background ? { kind: "background", node, span: spanAt(place, statement.pos, statement.end) } : node;
  });
}

function commandLike(node: PipelineNode | Statement["command"], place: Place): ShellNode {
  const span = spanAt(place, node.pos, node.end);
  if (node.type === "AndOr")
    return { kind: "and-or", parts: node.commands.map((part) => commandLike(part, place)), operators: node.operators, span };
  if (node.type === "Pipeline")
    return {
      kind: "pipeline",
      parts: node.commands.map((part) => commandNode(part, place)),
      negated: node.prefixes.filter((prefix) => prefix.type === "Negation").length % 2 === 1,
      timed: node.prefixes.some((prefix) => prefix.type === "Time"),
      span,
    };
  return commandNode(node, place);
}

function commandNode(node: CommandNode, place: Place): ShellNode {
  const span = spanAt(place, node.pos, node.end);
  const list = (body: { readonly commands: readonly Statement[] }) => statements(body.commands, place);
  switch (node.type) {
    case "Command":
      return {
        kind: "command",
        words: [
          ...(node.name ? [word(node.name, place)] : []),
          ...node.suffix.flatMap((part) => {
            if (part.type === "Word") return [word(part, place)];
            return part.type === "Assignment" ? [assignmentWord(part, place)] : [];
          }),
        ],
        assignments: node.prefix.flatMap((part) => (part.type === "Assignment" ? [assignment(part, place)] : [])),
        redirects: node.redirects.map((redirect) => redirection(redirect, place)),
        inner: undefined,
        span,
      };
    case "Redirected": {
      const inside = commandNode(node.command, place);
      return {
        kind: "group",
        subshell: false,
        body: [inside],
        redirects: node.redirects.map((redirect) => redirection(redirect, place)),
        span,
      };
    }
    case "Subshell":
    case "BraceGroup":
      return { kind: "group", subshell: node.type === "Subshell", body: list(node.body), redirects: [], span };
    case "If":
      return {
        kind: "if",
        branches: [node, ...node.elif].map((branch) => ({ condition: list(branch.clause), body: list(branch.then) })),
        otherwise: node.else && list(node.else),
        span,
      };
    case "While":
      return { kind: "loop", name: undefined, words: [], condition: list(node.clause), body: list(node.body), span };
    case "For":
    case "Select":
      return {
        kind: "loop",
        name: node.name.text,
        words: (node.wordlist ?? []).map((item) => word(item, place)),
        condition: [],
        body: list(node.body),
        span,
      };
    case "ArithmeticFor":
      return { kind: "loop", name: undefined, words: [], condition: [], body: list(node.body), span };
    case "Case":
      return {
        kind: "case",
        subject: word(node.word, place),
        items: node.items.map((item) => ({ patterns: item.pattern.map((pattern) => word(pattern, place)), body: list(item.body) })),
        span,
      };
    case "Function":
      return { kind: "function", name: node.name.value, body: bodyOf(node.body, place), span };
    case "Coproc":
      return { kind: "background", node: { kind: "group", subshell: true, body: bodyOf(node.body, place), redirects: [], span }, span };
    case "TestCommand":
    case "ArithmeticCommand":
      return { kind: "test", scripts: scriptsBelow(node, place), span };
  }
}

function bodyOf(body: CommandNode | { readonly type: "CompoundList"; readonly commands: readonly Statement[] }, place: Place): ShellNode[] {
  return body.type === "CompoundList" ? statements(body.commands, place) : [commandNode(body, place)];
}

/** Scripts anywhere inside a node whose own structure does not matter here. */
function scriptsBelow(node: SyntaxNode, place: Place): ShellNode[][] {
  const found: ShellNode[][] = [];
  if (place.depth > deepest) return found;
  const open: SyntaxNode[] = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.type === "Script") found.push(nested(at, place, spanAt(place, node.pos, node.end)));
    else forEachChild(at, (child) => open.push(child));
  }
  return found.reverse();
}

/** A substitution's script; with escaped backticks its offsets index text of its own. */
function nested(script: ParsedScript, place: Place, around: Span): ShellNode[] {
  const deeper = { ...place, depth: place.depth + 1 };
  if (script.source === undefined) return statements(script.commands, deeper);
  return statements(script.commands, { ...deeper, joined: piece(script.source, 0, script.source.length), fixed: place.fixed ?? around });
}

function word(node: BashWord, place: Place): ShellWord {
  const span = spanAt(place, node.pos, node.end);
  if (!node.parts) return { text: node.text, parts: node.text === "" ? [] : [text(node.value, node, false, place)], span };
  return { text: node.text, parts: node.parts.flatMap((item) => part(item, false, place)), span };
}

/** A literal part with the way back of each character; quotes and escapes are found again in the written text. */
function text(
  value: string,
  node: { readonly text: string; readonly pos: number; readonly end: number },
  quoted: boolean,
  place: Place,
): ShellPart {
  return {
    kind: "text",
    value,
    quoted,
    joined: place.fixed ? { value, pieces: [{ at: 0, from: place.fixed.start }] } : located(value, node, place),
  };
}

function located(value: string, node: { readonly text: string; readonly pos: number; readonly end: number }, place: Place): Joined {
  const written = slice(place.joined, node.pos, node.end);
  if (written.value === value) return written;
  const pieces: { at: number; from: number }[] = [];
  let at = 0;
  for (let from = 0; from < written.value.length && at < value.length; from++) {
    if (written.value.charAt(from) !== value.charAt(at)) continue;
    // An escaping backslash looks like an escaped one only when two stand together; then either maps well enough.
    const offset = sourceOffset(written, from);
    const last = pieces.at(-1);
    if (!last || last.from - last.at !== offset - at) pieces.push({ at, from: offset });
    at++;
  }
  return { value, pieces: pieces.length > 0 ? pieces : [{ at: 0, from: sourceOffset(written, 0) }] };
}

function part(node: WordPart | DoubleQuotedChild, quoted: boolean, place: Place): ShellPart[] {
  switch (node.type) {
    case "Literal":
      return [text(node.value, node, quoted, place)];
    case "SingleQuoted":
    case "AnsiCQuoted":
      return [text(node.value, node, true, place)];
    case "DoubleQuoted":
      return node.parts.length === 0 ? [text("", node, true, place)] : node.parts.flatMap((child) => part(child, true, place));
    case "LocaleString":
      return [{ kind: "other", what: "locale", scripts: scriptsBelow(node, place), text: node.text }];
    case "Glob":
      return [{ kind: "glob", value: node.text }];
    case "SimpleExpansion":
      return [{ kind: "variable", name: node.text.slice(1), operator: "", operand: [], quoted, text: node.text }];
    case "ParameterExpansion": {
      const { operation } = node;
      const known = operation?.type === "Default" || operation?.type === "Remove" ? operation : undefined;
      const operand = known ? word(known.operand, place).parts : [];
      const rest = operation && !known ? scriptsBelow(operation, place) : [];
      const variable: ShellPart = {
        kind: "variable",
        name: node.parameter,
        operator: `${node.prefix ?? ""}${node.index ? "[" : ""}${operation?.operator ?? ""}`,
        operand,
        quoted,
        text: node.text,
      };
      return rest.length > 0 ? [variable, { kind: "other", what: "arithmetic", scripts: rest, text: "" }] : [variable];
    }
    case "CommandExpansion":
      return [
        {
          kind: "script",
          body: node.script && place.depth <= deepest ? nested(node.script, place, spanAt(place, node.pos, node.end)) : [],
          quoted,
          text: node.text,
        },
      ];
    case "ArithmeticExpansion":
      return [{ kind: "other", what: "arithmetic", scripts: scriptsBelow(node, place), text: node.text }];
    case "ProcessSubstitution":
      return [
        {
          kind: "other",
          what: "process",
          scripts: node.script && place.depth <= deepest ? [nested(node.script, place, spanAt(place, node.pos, node.end))] : [],
          text: node.text,
        },
      ];
    case "ExtendedGlob":
      return [{ kind: "other", what: "extglob", scripts: scriptsBelow(node, place), text: node.text }];
    case "BraceExpansion":
      return [{ kind: "other", what: "brace", scripts: scriptsBelow(node, place), text: node.text }];
  }
}

function assignment(node: Assignment, place: Place): ShellAssignment {
  const span = spanAt(place, node.pos, node.end);
  if (node.value.type === "ArrayValue") return { name: node.name, value: undefined, scripts: scriptsBelow(node.value, place), span };
  return { name: node.name, value: word(node.value, place), scripts: [], span };
}

/** `export NAME=value` and its like: an argument with the name in front. */
function assignmentWord(node: Assignment, place: Place): ShellWord {
  const span = spanAt(place, node.pos, node.end);
  const head = `${node.name}${node.append ? "+" : ""}=`;
  const name = text(head, { text: head, pos: node.pos, end: node.pos + head.length }, false, place);
  const value = node.value.type === "ArrayValue" ? [] : word(node.value, place).parts;
  return { text: node.text, parts: [name, ...value], span };
}

function redirection(node: Redirection, place: Place): Redirect {
  const descriptor = node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : undefined;
  const span = spanAt(place, node.pos, node.end);
  if (node.type !== "HereDoc")
    return { operator: node.operator, descriptor, target: node.target && word(node.target, place), body: undefined, verbatim: false, span };
  const body = place.fixed
    ? { value: node.body.text, pieces: [{ at: 0, from: place.fixed.start }] }
    : slice(place.joined, node.body.pos, node.body.end);
  return { operator: node.operator, descriptor, target: undefined, body, verbatim: node.delimiter?.quoted ?? false, span };
}

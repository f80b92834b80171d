// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { describe, expect, test } from "vitest";
import { expandWord, unquote } from "@/lib/graders/dockerfile/expand";
import type { Dockerfile, Instruction } from "@/lib/graders/dockerfile/file";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { chainOf, finalStage, neededStages } from "@/lib/graders/dockerfile/stages";

const only = (text: string): Instruction => parseDockerfile(text).instructions[0] as Instruction;
const shown = (file: Dockerfile) => file.instructions.map((instruction) => file.text.slice(instruction.span.start, instruction.span.end));

describe("logical lines", () => {
  test.each([
    ["RUN a \\\n  b", "a   b"],
    ["RUN a \\  \t\n b", "a  b"],
    ["RUN a \\\r\n b\r\n", "a  b"],
    ["RUN a \\\n# comment \\\n   # another\n\n b", "a  b"],
    ["RUN a \\\\\nCMD b", "a \\\\"],
    ["RUN a \\", "a"],
    ["RUN a\\\nb", "ab"],
    ["# escape=`\nRUN a `\n b \\", "a  b \\"],
    ["# note\n# escape=`\nRUN a `\n b", "a `"],
    ["\ufeff# escape=`\r\nRUN a `\r\n b", "a  b"],
    ["  \tRUN   a  ", "a"],
    ["\\\nRUN a", "a"],
  ])("of %j", (text, rest) => {
    expect(only(text).rest.value).toBe(rest);
  });

  test("have comments above and inside, and the blank lines inside", () => {
    const file = parseDockerfile("# one\n\n  # two\nRUN a \\\n # in\n\n b\nCMD c");
    const [run, cmd] = file.instructions as [Instruction, Instruction];
    expect(run.comments.map((comment) => comment.text)).toEqual(["one", "two"]);
    expect(run.innerComments.map((comment) => comment.text)).toEqual(["in"]);
    expect(run.blankLines).toHaveLength(1);
    expect([run.firstLine, run.lastLine]).toEqual([3, 6]);
    expect(cmd.comments).toEqual([]);
  });

  test("are mapped back to the source in UTF-16 units", () => {
    const text = 'FROM a\nRUN echo 😀 \\\n  "é" \\\n# x\n  end\nENV A=1 \\\n  B=2';
    const file = parseDockerfile(text);
    expect(shown(file)).toEqual(["FROM a", 'RUN echo 😀 \\\n  "é" \\\n# x\n  end', "ENV A=1 \\\n  B=2"]);
    const env = file.instructions[2];
    expect(env?.keyword === "ENV" && env.pairs.map((pair) => text.slice(pair.span.start, pair.span.end))).toEqual(["A=1", "B=2"]);
  });
});

describe("directives", () => {
  test.each([
    ["# syntax=docker/dockerfile:1\n#escape = `\n# check=skip=all\nFROM a", ["syntax", "escape", "check"]],
    ["\n# syntax=x\nFROM a", []],
    ["# hello\n# syntax=x\nFROM a", []],
    ["# unknown=x\n# syntax=x\nFROM a", []],
    ["# SYNTAX=x\nFROM a", ["syntax"]],
  ])("of %j", (text, names) => {
    expect(parseDockerfile(text).directives.map((directive) => directive.name)).toEqual(names);
  });
});

describe("exec form", () => {
  test.each([
    ['CMD ["a b", "c\\"d", "\\u0041"]', ["a b", 'c"d', "A"]],
    ["CMD []", []],
    ['CMD ["a"] # no', undefined],
    ["CMD ['a']", undefined],
    ['CMD ["a",]', undefined],
    ['CMD [ "a" , \\\n "b" ]', ["a", "b"]],
    ["CMD a", undefined],
    ['CMD ["a", 1]', undefined],
  ])("of %j", (text, words) => {
    const start = only(text);
    expect(start.keyword === "CMD" && start.exec?.map((word) => word.text)).toEqual(words);
  });

  test("has a problem of its own for an array of other things", () => {
    expect(parseDockerfile('CMD ["a", 1]').problems.map((problem) => problem.kind)).toEqual(["array-of-other-things"]);
  });
});

test("a flag keeps its backslashes where another mark escapes", () => {
  for (const [text, value] of [
    ["# escape=`\nRUN --mount=target=C:\\b,id=c` d e", "target=C:\\b,id=c d"],
    ["RUN --mount=target=C:\\\\b,id=c\\ d e", "target=C:\\b,id=c d"],
  ] as const)
    expect(parseDockerfile(text).instructions[0]?.flags.map((flag) => flag.value)).toEqual([value]);
});

describe("heredocs", () => {
  test.each([
    ["RUN <<EOF\na\nEOF\nCMD b", ["a\n"], ["EOF"]],
    ["RUN 3<<EOF cat\na\nEOF\nCMD b", ["a\n"], ["EOF"]],
    ["RUN <<-EOF\n\ta\n\t\tb\n\tEOF\nCMD b", ["a\nb\n"], ["EOF"]],
    ['COPY <<"E F" <<X /d/\na\nE F\nb\nX\nCMD b', ["a\n", "b\n"], ["E F", "X"]],
    ["RUN <<EOF\r\na\r\nEOF\r\nCMD b", ["a\n"], ["EOF"]],
    ["ONBUILD RUN <<EOF\na\nEOF\nCMD b", ["a\n"], ["EOF"]],
    ["RUN <<EOF\nEOF\nCMD b", [""], ["EOF"]],
    ["RUN << EOF\na\nEOF\nCMD b", ["a\n"], ["EOF"]],
    ['RUN a <<\t "E F" > b << X | c\nd\nE F\nX\nCMD b', ["d\n", ""], ["E F", "X"]],
    ["COPY << EOF /d/\na\nEOF\nCMD b", ["a\n"], ["EOF"]],
    ["RUN a $((1 << 2))\n2))\nCMD b", [""], ["2))"]],
  ])("of %j", (text, bodies, names) => {
    const file = parseDockerfile(text);
    expect(file.instructions).toHaveLength(2);
    const heredocs = file.instructions[0]?.heredocs ?? [];
    expect(heredocs.map((heredoc) => heredoc.body.value)).toEqual(bodies);
    expect(heredocs.map((heredoc) => heredoc.name)).toEqual(names);
    expect(file.problems).toEqual([]);
  });

  test.each([
    "RUN ['<<EOF']\nCMD b",
    'RUN ["<<EOF"]\nCMD b',
    'RUN echo "<<EOF"\nCMD b',
    "ENV A=<<EOF\nCMD b",
    "RUN a <<<EOF\nCMD b",
    "RUN echo $((1<<2))\nCMD b",
    "RUN a <<- EOF\nCMD b",
    "RUN a<< EOF\nCMD b",
    'RUN a "$((1 << 2))" <<< b\nCMD b',
  ])("none in %j", (text) => {
    expect(parseDockerfile(text).instructions).toHaveLength(2);
  });

  test("that never end take the rest, and are a problem", () => {
    const file = parseDockerfile("RUN <<EOF\na\nCMD b");
    expect(file.instructions).toHaveLength(1);
    expect(file.problems.map((problem) => problem.kind)).toEqual(["unterminated-heredoc"]);
  });

  test("know whether variables in them are replaced", () => {
    for (const [text, expand] of [
      ["RUN <<EOF\nEOF", true],
      ["RUN <<'EOF'\nEOF", false],
      ['RUN <<E"O"F\nEOF', false],
      ["COPY <<\\EOF /a\nEOF", true],
    ] as const)
      expect(only(text).heredocs[0]).toMatchObject({ name: "EOF", expand });
  });
});

describe("words with variables", () => {
  const set: Readonly<Record<string, string>> = { A: "foo", EMPTY: "", PATHS: "/a/b/c.tar.gz" };
  test.each([
    ["$A", "foo"],
    ["${A}b", "foob"],
    ["$AB", ""],
    ["'$A'", "$A"],
    ['"$A"', "foo"],
    ["\\$A", "$A"],
    ["a\\ b", "a b"],
    ["${B:-x}", "x"],
    ["${EMPTY:-x}", "x"],
    ["${EMPTY-x}", ""],
    ["${A:+y}", "y"],
    ["${EMPTY:+y}", ""],
    ["${EMPTY+y}", "y"],
    ["${B:-${A}}", "foo"],
    ["${PATHS#*/}", "a/b/c.tar.gz"],
    ["${PATHS##*/}", "c.tar.gz"],
    ["${PATHS%.*}", "/a/b/c.tar"],
    ["${PATHS%%.*}", "/a/b/c"],
    ["${A/o/0}", "f0o"],
    ["${A//o/0}", "f00"],
    ["$", "$"],
    ["a$ b", "a$ b"],
    ["it's", null],
    ["${A", null],
    ["${}", null],
    ["${B:?no}", null],
    ["${A!x}", null],
  ])("%j is %j", (word, value) => {
    expect(expandWord(word, "\\", (name) => set[name]).value).toBe(value);
  });

  test("say which names were set and which were not", () => {
    expect(expandWord("$A $B ${C:-$D} $A", "\\", (name) => set[name])).toMatchObject({ matched: ["A"], unmatched: ["B", "D", "C"] });
  });

  test.each([
    ['"a b"c', "a bc"],
    ["'a\"b'", 'a"b'],
    ['"a\\"b"', 'a"b'],
    ["a\\'b", "a'b"],
    ["$A", "$A"],
  ])("unquoted %j is %j", (word, value) => {
    expect(unquote(word, "\\")).toBe(value);
  });
});

describe("names and values", () => {
  test.each([
    [
      "ENV A=1 B=\"x y\" C='z' D=a\\ b E=",
      [
        ["A", "1"],
        ["B", '"x y"'],
        ["C", "'z'"],
        ["D", "a\\ b"],
        ["E", ""],
      ],
      false,
    ],
    ["ENV A  b  c", [["A", "b  c"]], true],
    ['LABEL "a b"=c', [["a b", "c"]], false],
    [
      "ARG A B=1",
      [
        ["A", undefined],
        ["B", "1"],
      ],
      false,
    ],
  ])("of %j", (text, pairs, legacy) => {
    const assign = only(text);
    expect("pairs" in assign && assign.pairs.map((pair) => [pair.name, pair.value?.text])).toEqual(pairs);
    expect("legacy" in assign && assign.legacy).toBe(legacy);
  });
});

describe("stages", () => {
  const file = parseDockerfile(
    "ARG V=3\nFROM alpine:$V AS Base\nFROM base AS two\nFROM debian AS lost\nFROM scratch AS three\nCOPY --from=1 /a /a\nFROM three\nRUN --mount=from=base,target=/b ls",
  );
  test("know their images, names and parents", () => {
    expect(file.stages.map((stage) => [stage.name, stage.image, stage.parent?.name])).toEqual([
      ["base", "alpine:3", undefined],
      ["two", "base", "base"],
      ["lost", "debian", undefined],
      ["three", "scratch", undefined],
      [undefined, "three", "three"],
    ]);
    expect(chainOf(finalStage(file)).map((stage) => stage.number)).toEqual([3, 4]);
  });
  test("are needed when the last one is built on them or takes from them", () => {
    expect(neededStages(file).map((stage) => stage.number)).toEqual([0, 1, 3, 4]);
  });
  test("are one and implicit in a fragment", () => {
    expect(parseDockerfile("RUN a").stages).toHaveLength(1);
  });
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

const lineOf = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

function run(text: string, options: Input["options"]) {
  const input: Input = { text, options, given: {}, rubric: [] };
  return runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
}

/** Lines on which a check of `docker build --check` reports. */
function lines(check: string, text: string, options: Input["options"] = {}): number[] {
  return run(text, { ...options, only: [`buildkit/${check}`] })
    .findings.filter((finding) => !finding.suppressed)
    .map((finding) => lineOf(text, finding.span.start));
}

describe("docker build --check", () => {
  test.each<[check: string, text: string, lines: number[]]>([
    ["ConsistentInstructionCasing", "FROM a\nrun b\nRun c\nRUN d", [2, 3]],
    ["ConsistentInstructionCasing", "from a\nrun b\nRUN c", [3]],
    ["ConsistentInstructionCasing", "FROM a\nrun b", [2]],
    ["ConsistentInstructionCasing", "arg A\nFROM a", []],
    ["FromAsCasing", "FROM a as b", [1]],
    ["FromAsCasing", "from a AS b", [1]],
    ["FromAsCasing", "From a as b", []],
    ["StageNameCasing", "FROM a AS b\nFROM b AS C", [2]],
    ["DuplicateStageName", "FROM a AS b\nFROM c AS B\nFROM d AS b", [2, 3]],
    ["ReservedStageName", "FROM a AS scratch\nFROM b AS context\nFROM c AS other", [1, 2]],
    ["MaintainerDeprecated", "FROM a\nMAINTAINER b", [2]],
    ["NoEmptyContinuation", "FROM a\nRUN b \\\n\n  c \\\n  d", [5]],
    ["NoEmptyContinuation", "FROM a\nRUN b \\\n# note\n  c", []],
    ["UndefinedArgInFrom", "ARG A=1\nFROM b:${A}\nFROM c:${B}", [3]],
    ["UndefinedArgInFrom", "FROM --platform=$BUILDPLATFORM a\nFROM --platform=$BUILD a", [2]],
    ["InvalidDefaultArgInFrom", "ARG A\nFROM b:${A}", [2]],
    ["InvalidDefaultArgInFrom", "ARG A\nFROM b:${A:-1}\nFROM ${A:-c}", []],
    ["InvalidDefaultArgInFrom", "ARG A\nFROM $A", [2]],
    [
      "RedundantTargetPlatform",
      "FROM --platform=$TARGETPLATFORM a\nFROM --platform=${TARGETPLATFORM} a\nFROM --platform=linux/$TARGETARCH a",
      [1, 2],
    ],
    [
      "FromPlatformFlagConstDisallowed",
      "FROM --platform=linux/amd64 a\nFROM --platform=linux/amd64 a AS b-amd64\nFROM --platform=$BUILDPLATFORM a",
      [1],
    ],
    ["JSONArgsRecommended", 'FROM a AS b\nCMD c\nFROM a\nSHELL ["x"]\nCMD c\nFROM a\nCMD ["c"]\nENTRYPOINT d', [2, 8]],
    ["JSONArgsRecommended", "FROM a\nHEALTHCHECK CMD b", []],
    ["JSONArgsRecommended", 'FROM a AS b\nSHELL ["x"]\nFROM b\nCMD c', []],
    ["MultipleInstructionsDisallowed", 'FROM a\nCMD ["b"]\nCMD ["c"]\nCMD ["d"]\nFROM a\nCMD ["b"]', [2, 3]],
    ["WorkdirRelativePath", "FROM a AS b\nWORKDIR c\nWORKDIR d\nFROM b\nWORKDIR e\nFROM a\nWORKDIR /f\nWORKDIR g", [2]],
    ["LegacyKeyValueFormat", "FROM a\nENV b c\nENV d=e\nLABEL f g\nARG h", [2, 4]],
    ["SecretsUsedInArgOrEnv", "ARG TOKEN\nFROM a\nARG MY_TOKEN\nENV API_KEY=1 PUBLIC_KEY=2\nENV TOKENIZER=1\nARG password_file", [3, 4]],
    ["UndefinedVar", "FROM scratch\nENV A=$B\nENV C=$A\nCOPY $D /\nARG E=${F:-1}", [2, 4, 5]],
    ["UndefinedVar", "FROM unknown\nENV A=$B", []],
    ["UndefinedVar", "FROM golang:1.26\nENV A=$GOPATH B=$PATH\nRUN echo $C\nENV D=$HTTP_PROXY E=$HOME", [4, 4]],
    ["ExposeProtoCasing", "FROM a\nEXPOSE 80/TCP 81/udp 82", [2]],
    ["ExposeInvalidFormat", "FROM a\nEXPOSE 127.0.0.1:80:80 8080:80 80", [2, 2]],
  ])("%s in %j on %j", (check, text, expected) => {
    expect(lines(check, text)).toEqual(expected);
  });

  test.each([
    ["*.log\nsrc", "COPY a.log b.txt /", [2]],
    ["src", "COPY src/main.go /", [2]],
    ["src", "COPY --from=b src /\nADD https://h/src /", []],
    ["*", "COPY . /", [2]],
    ["**/*", "COPY . /", [2]],
    ["*.log", "COPY . /", []],
    ["*\n!src", "COPY a /", []],
    ["**/tmp", "COPY a/b/tmp/c /", [2]],
    ["# a\n/b/", "COPY ./b /", [2]],
  ])("CopyIgnoredFile with %j in %j", (dockerignore, rest, expected) => {
    expect(lines("CopyIgnoredFile", `FROM a AS b\n${rest}`, { dockerignore })).toEqual(expected);
  });

  test("is silenced by its directive, its build argument and a comment above an instruction, and says so", () => {
    const text = "FROM a\nCMD b";
    expect(lines("JSONArgsRecommended", `# check=skip=JSONArgsRecommended\n${text}`)).toEqual([]);
    expect(lines("JSONArgsRecommended", `# check=skip=all\n${text}`)).toEqual([]);
    expect(lines("JSONArgsRecommended", `# check=skip=Other;error=true\n${text}`)).toEqual([3]);
    expect(lines("JSONArgsRecommended", `# check=skip=all\n${text}`, { checkOption: "skip=Other" })).toEqual([3]);
    expect(lines("JSONArgsRecommended", "FROM a\n# check=skip=JSONArgsRecommended\nCMD b")).toEqual([]);
    expect(lines("StageNameCasing", "FROM a\n# check=skip=StageNameCasing\nFROM b AS C")).toEqual([]);
    expect(lines("DuplicateStageName", "FROM a AS b\n# check=skip=DuplicateStageName\nFROM a AS b")).toEqual([3]);
    // Those that are asked for as experimental are not skipped with the rest.
    const described = "# other\nFROM a AS b";
    expect(lines("InvalidDefinitionDescription", `# check=skip=all\n${described}`)).toEqual([]);
    expect(lines("InvalidDefinitionDescription", `# check=skip=all;experimental=all\n${described}`)).toEqual([3]);
    expect(lines("InvalidDefinitionDescription", `# check=experimental=InvalidDefinitionDescription;skip=all\n${described}`)).toEqual([3]);
    expect(lines("JSONArgsRecommended", `# check=skip=all;experimental=all\n${text}`)).toEqual([]);
    expect(lines("JSONArgsRecommended", `# check=skip=jsonargsrecommended\n${text}`)).toEqual([3]);
    expect(lines("JSONArgsRecommended", "FROM a\n# check=skip=jsonargsrecommended\nCMD b")).toEqual([3]);
    expect(run(`# check=skip=all\n${text}`, {}).findings.map((finding) => finding.suppressed)).toContain(true);
  });

  test.each<[text: string, told: string[]]>([
    ["# other\nFROM a:1 AS b\nCOPY c /d", []],
    ["# check=experimental=copyignoredfile\n# other\nFROM a:1 AS b\nCOPY c /d", []],
    ["# check=experimental=CopyIgnoredFile\n# other\nFROM a:1 AS b\nCOPY c /d", ["copy-what-is-sent"]],
    ["# check=skip=all;experimental=all\n# other\nFROM a:1 AS b\nCOPY c /d", ["copy-what-is-sent", "describe-definition"]],
  ])("its profile tells of experimental checks only where they are asked for: %j", (text, told) => {
    const { findings } = run(text, { profile: "docker-check", dockerignore: "c" });
    expect(findings.map(({ rule }) => rule.slice("dockerfile/".length)).sort()).toEqual(told);
  });

  test.each<[text: string, told: string[]]>([
    ["FROM Golang:1.26\nRUN x\nCMD y", ["default-from-variable", "name-one-image"]],
    ["FROM a:1 AS B\nFROM B\nCMD y", ["default-from-variable", "lower-stage-name", "name-one-image"]],
    ["FROM --platform=$P a:1\nCMD y", ["declare-from-variable", "name-one-image"]],
    ["FROM a:1 b\nFROM C:1", ["name-one-image", "name-one-image"]],
    ["from a:1\nENV b c\nSTOPSIGNAL FOO\nENV d e", ["keep-keyword-case", "separate-with-equals", "write-valid-value"]],
    ["from a:1\nENV b c\nCOPY --chmod=999 d /e", ["keep-keyword-case", "separate-with-equals", "write-valid-value"]],
    ["from a:1\nENV b c\nRUN --network=d e", ["write-valid-value"]],
    ["from scratch\nENV b c\nVOLUME $D", ["declare-variable", "give-arguments", "keep-keyword-case", "separate-with-equals"]],
  ])("its profile tells what Docker tells before an error stops it: %j", (text, told) => {
    const { findings } = run(text, { profile: "docker-check" });
    expect(findings.map(({ rule }) => rule.slice("dockerfile/".length)).sort()).toEqual(told);
  });

  test("a learner is told once of a name that is none", () => {
    const { findings } = run("FROM Golang:1.26\nUSER 1", {});
    expect(findings.map(({ rule }) => rule)).toEqual(["dockerfile/name-one-image"]);
  });

  test("a learner is told of an ignored file without asking", () => {
    const { findings } = run("FROM a:1\nCOPY c /d", { dockerignore: "c" });
    expect(findings.map(({ rule }) => rule)).toContain("dockerfile/copy-what-is-sent");
  });
});

describe("hadolint's comments", () => {
  const muted = (text: string) => run(text, { only: ["DL4000"] }).findings.map((finding) => finding.suppressed);
  test.each([
    ["FROM a\n# hadolint ignore=DL4000\nMAINTAINER b", [true]],
    ["FROM a\n#hadolint ignore = DL3008 , DL4000 # because\nMAINTAINER b", [true]],
    ["FROM a\n# hadolint ignore=DL4000,oops\nMAINTAINER b", [false]],
    ["FROM a\n# hadolint ignore=DL4000\n\nMAINTAINER b", [false]],
    ["FROM a\n# hadolint ignore=DL4000\n# hadolint ignore=DL3008\nMAINTAINER b", [false]],
    ["FROM a\nMAINTAINER b\n# hadolint global ignore=DL4000", [true]],
    ["# hadolint stage ignore=DL4000\nFROM a\nMAINTAINER b\nFROM c\nMAINTAINER d", [true, false]],
  ])("in %j", (text, expected) => {
    expect(muted(text)).toEqual(expected);
  });

  test("mute nothing that has no code of hadolint's", () => {
    expect(run("FROM a\n# hadolint ignore=DL3002\nUSER root", {}).findings.every((finding) => !finding.suppressed)).toBe(true);
  });
});

describe("what keeps a file from building closes the gate", () => {
  test.each([
    ["", "begin-with-from"],
    ["# only\n", "begin-with-from"],
    ["ARG A\n", "begin-with-from"],
    ["RUN a\nFROM b", "begin-with-from"],
    ["FROM a\nRUUN b", "use-known-instruction"],
    ["FROM a b", "name-one-image"],
    ["ARG A\nFROM $A", "name-one-image"],
    ["ARG A\nFROM alpine:$A", "name-one-image"],
    ["FROM Golang:1.26", "name-one-image"],
    ["FROM x:1 AS Builder\nFROM Builder", "name-one-image"],
    ["FROM --platform=foo a", "name-one-image"],
    ["FROM ${X:?e}", "close-quotes"],
    ["FROM alpine:3\nENV a=${b:?x}", "close-quotes"],
    ["FROM a AS 1", "name-stage-plainly"],
    ["FROM a\nCOPY b", "give-arguments"],
    ["FROM a\nCOPY", "give-arguments"],
    ["FROM a\nENV =b", "give-arguments"],
    ["FROM a\nHEALTHCHECK NONE x", "give-arguments"],
    ["FROM a\nSHELL []", "give-arguments"],
    ["FROM a\nCOPY b <<EOF\nEOF", "give-arguments"],
    ["FROM a\nRUN <<EOF", "close-heredoc"],
    ["# escape=`\n# escape=`\nFROM a", "set-directive-once"],
    ["# escape=x\nFROM a", "use-valid-escape"],
    ["FROM a\nSHELL sh -c", "write-shell-as-array"],
    ["FROM a\nCMD [1]", "write-strings-in-array"],
    ["FROM a\nONBUILD ONBUILD RUN b", "use-allowed-trigger"],
    ["FROM a\nONBUILD FROM b", "use-allowed-trigger"],
    ["FROM a\nRUN --moun=x b", "use-known-flag"],
    ["FROM a\nCOPY --link=maybe b c", "use-known-flag"],
    ["FROM a\nCOPY --chown=1 --chown=2 b c", "use-known-flag"],
    ["FROM a\nRUN --mount=type=secret b", "use-valid-mount"],
    ["FROM a\nRUN --mount=type=bind,from=$X,target=/y b", "use-valid-mount"],
    ["FROM a\nENV b", "write-name-equals-value"],
    ["FROM a\nENV b=c d", "write-name-equals-value"],
    ["FROM a\nENV b='c", "close-quotes"],
    ["FROM a\nWORKDIR ${b", "close-quotes"],
    ["FROM a\nEXPOSE x", "expose-valid-port"],
    ["FROM a\nEXPOSE 80/http", "expose-valid-port"],
    ["FROM a\nCOPY --from=1 b c", "copy-from-existing-stage"],
    ["FROM a AS b\nCOPY --from=b c d", "break-stage-cycle"],
    ["FROM a AS b\nCOPY --from=c /x /x\nFROM d AS c", "copy-from-existing-stage"],
    ["FROM a\nSTOPSIGNAL SIGFOO", "write-valid-value"],
  ])("%j: %s", (text, rule) => {
    const checked = run(text, {});
    expect(checked.gate).toBe("closed");
    expect(checked.closedBy.map((index) => checked.findings[index]?.rule)).toEqual([`dockerfile/${rule}`]);
  });

  test("a circle of stages holds a stage that begins too late", () => {
    const { closedBy, findings } = run("FROM a AS b\nCOPY --from=c /x /x\nFROM a AS c\nCOPY --from=b /x /x", {});
    const rules = closedBy.map((index) => findings[index]?.rule).sort();
    expect(rules).toEqual(["dockerfile/break-stage-cycle", "dockerfile/copy-from-existing-stage"]);
  });

  test.each([
    "FROM scratch",
    "FROM a AS b\nFROM b\nCOPY --from=0 x /x\nCOPY --from=nginx:1 y /y",
    "FROM a\nRUN [ -f x ] && echo '[1]'\nENV A=${B:?needed} C=\"it's\"\nEXPOSE 80-90/udp 53/sctp $PORT",
    "FROM a\nHEALTHCHECK --interval=5s --retries=3 CMD curl x\nHEALTHCHECK none\nONBUILD RUN x\nSTOPSIGNAL SIGRTMIN+3",
    "from a\nADD --unpack --keep-git-dir=true --checksum=sha256:$X https://h/x /y\nCOPY --parents --exclude=a --exclude=b x /y/",
    "FROM a\nRUN --mount=type=secret,id=x,env=Y,required --mount=type=ssh --mount=target=/x --network=none --device=a z",
  ])("and nothing closes it in %j", (text) => {
    expect(run(text, {}).gate).toBe("open");
  });
});

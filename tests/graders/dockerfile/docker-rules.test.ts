// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

/** Lines on which one rule reports. */
function linesOf(rule: string, text: string, dockerignore?: string): number[] {
  const input: Input = {
    text,
    options: { only: [`dockerfile/${rule}`], ...(dockerignore !== undefined && { dockerignore }) },
    given: {},
    rubric: [],
  };
  const { findings } = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  // What keeps a file from building is told whatever was asked for.
  return findings
    .filter((finding) => finding.rule === `dockerfile/${rule}`)
    .map(({ span }) => text.slice(0, span.start).split("\n").length);
}

type Cases = readonly (readonly [text: string, lines: readonly number[]])[];

/** The checks of `docker build --check`: right, wrong, and what looks like one of both. */
const checks: Readonly<Record<string, Cases>> = {
  "keep-keyword-case": [
    ['FROM a\nRUN b\nCMD ["c"]', []],
    ['from a\nrun b\ncmd ["c"]', []],
    ["FROM a\nrun b\nRUN c", [2]],
    ["from a\nrun b\nRUN c\nRUN d\nRUN e", [1, 2]],
    ["FROM a\nRun b\nRUN c", [2]],
    ["FROM a\nRUN <<EOF\nrun b\nEOF\nCOPY a \\\n  run /", []],
    ["FROM a\nONBUILD run b\nRUN c", []],
  ],
  "match-as-case": [
    ["FROM a AS b", []],
    ["from a as b", []],
    ["FROM a as b", [1]],
    ["from a AS b", [1]],
    ["FROM a AS b\nFROM c As d", [2]],
    ["FROM as AS as", []],
    ["FROM --platform=$BUILDPLATFORM a as b", [1]],
  ],
  "lower-stage-name": [
    ["FROM a AS build", []],
    ["FROM a AS Build", [1]],
    ["FROM a AS b\nFROM b AS C\nFROM C AS d", [2]],
    ["FROM Alpine", []],
    ["FROM a AS build-2.X_y", [1]],
    ["FROM a as BUILD", [1]],
    ["FROM a AS b\nCOPY --from=B x y", []],
  ],
  "name-stages-apart": [
    ["FROM a AS b\nFROM c AS d", []],
    ["FROM a AS b\nFROM c AS b", [2]],
    ["FROM a AS b\nFROM c AS B", [2]],
    ["FROM a AS b\nFROM b AS b", [2]],
    ["FROM a AS b\nFROM c AS b\nFROM d AS b", [2, 3]],
    ["FROM a\nFROM a\nFROM a", []],
    ["FROM b AS a\nFROM b AS c", []],
  ],
  "avoid-reserved-name": [
    ["FROM a AS scratch", [1]],
    ["FROM a AS context", [1]],
    ["FROM a AS Scratch", [1]],
    ["FROM scratch AS a", []],
    ["FROM a AS contexts\nFROM a AS from-scratch", []],
    ["FROM a AS b\nFROM c AS context\nFROM d", [2]],
  ],
  "replace-maintainer": [
    ["FROM a\nMAINTAINER b", [2]],
    ["FROM a\nmaintainer b <c@d>", [2]],
    ["FROM a\nLABEL maintainer=b", []],
    ["FROM a\nLABEL org.opencontainers.image.authors=b", []],
    ["FROM a\nMAINTAINER b\nFROM c\nMAINTAINER d", [2, 4]],
    ["FROM a\n# MAINTAINER b\nRUN echo MAINTAINER c", []],
  ],
  "close-continuation": [
    ["FROM a\nRUN b \\\n  c", []],
    ["FROM a\nRUN b \\\n\n  c", [4]],
    ["FROM a\nRUN b \\\n   \n  c", [4]],
    ["FROM a\nRUN b \\\n# d\n  c", []],
    ["FROM a\n\n\nRUN b", []],
    ["FROM a\nRUN <<EOF\n\nb\nEOF", []],
    ["FROM a\nENV b=c \\\n\n d=e\nRUN f \\\n\n g", [4, 7]],
  ],
  "declare-from-variable": [
    ["ARG A=1\nFROM b:$A", []],
    ["FROM b:$A", [1]],
    ["FROM b:${A}", [1]],
    ["FROM a\nARG A=1\nFROM b:$A", [3]],
    ["FROM --platform=$BUILDPLATFORM a", []],
    ["FROM --platform=$MYPLATFORM a", [1]],
    ["FROM b:${A:-1}", [1]],
    ["FROM b:\\$A", []],
  ],
  "default-from-variable": [
    ["ARG A=1\nFROM b:$A", []],
    ["ARG A\nFROM b:$A", [2]],
    ["ARG A\nFROM b:${A:-1}", []],
    ["ARG A=\nFROM b:$A", [2]],
    ["ARG A\nFROM b", []],
    ["ARG A\nFROM b AS c\nFROM d:$A\nFROM e:$A", [3, 4]],
    ["ARG A\nFROM b$A", []],
  ],
  "leave-target-platform": [
    ["FROM a", []],
    ["FROM --platform=$TARGETPLATFORM a", [1]],
    ["FROM --platform=${TARGETPLATFORM} a", [1]],
    ["FROM --platform=$BUILDPLATFORM a", []],
    ["FROM --platform=$TARGETOS/$TARGETARCH a", []],
    ["FROM a AS b\nFROM --platform=$TARGETPLATFORM b", [2]],
  ],
  "leave-platform-open": [
    ["FROM --platform=linux/amd64 a", [1]],
    ["FROM --platform=linux/arm64/v8 a", [1]],
    ["FROM --platform=$BUILDPLATFORM a", []],
    ["FROM --platform=linux/$TARGETARCH a", []],
    ["FROM --platform=linux/amd64 a AS b_amd64\nFROM --platform=linux/arm64 a AS b_arm64", []],
    ["FROM --platform=linux/amd64 a AS build", [1]],
    ["FROM a AS b\nFROM --platform=windows/amd64 b", [2]],
  ],
  "prefer-exec-form": [
    ['FROM a\nCMD ["b"]', []],
    ["FROM a\nCMD b", [2]],
    ["FROM a\nENTRYPOINT b", [2]],
    ["FROM a\nHEALTHCHECK CMD b\nRUN c", []],
    ['FROM a\nSHELL ["b", "-c"]\nCMD c', []],
    ['FROM a\nCMD b\nSHELL ["b", "-c"]', [2]],
    ["FROM a\nCMD ['b']", [2]],
    ["FROM a\nENTRYPOINT b\nCMD c", [2, 3]],
  ],
  "keep-one-start": [
    ['FROM a\nCMD ["b"]\nCMD ["c"]', [2]],
    ['FROM a\nENTRYPOINT ["b"]\nCMD ["c"]', []],
    ['FROM a\nENTRYPOINT ["b"]\nCMD ["c"]\nENTRYPOINT ["d"]', [2]],
    ['FROM a\nCMD ["b"]\nFROM c\nCMD ["d"]', []],
    ["FROM a\nHEALTHCHECK NONE\nHEALTHCHECK CMD b", [2]],
    ['FROM a AS b\nCMD ["c"]\nFROM b\nCMD ["d"]', []],
    ['FROM a\nONBUILD CMD ["b"]\nCMD ["c"]', []],
  ],
  "begin-workdir-absolute": [
    ["FROM a\nWORKDIR /b", []],
    ["FROM a\nWORKDIR b", [2]],
    ["FROM a\nWORKDIR /b\nWORKDIR c", []],
    ["FROM a\nWORKDIR b\nWORKDIR /c\nWORKDIR d", [2]],
    ["FROM a AS b\nWORKDIR /c\nFROM b\nWORKDIR d", []],
    ["FROM a AS b\nWORKDIR /c\nFROM e\nWORKDIR d", [4]],
    ["FROM a\nENV B=/c\nWORKDIR $B", []],
  ],
  "separate-with-equals": [
    ["FROM a\nENV b=c", []],
    ["FROM a\nENV b c", [2]],
    ["FROM a\nLABEL b c d", [2]],
    ["FROM a\nENV b=c d=e\nLABEL f=g", []],
    ['FROM a\nENV b "c=d"', [2]],
    ["FROM a\nARG b", []],
    ["FROM a\nENV b c\nFROM d\nENV e f", [2, 4]],
  ],
  "mount-secret-instead": [
    ["FROM a\nARG NPM_TOKEN", [2]],
    ["FROM a\nENV AWS_SECRET_ACCESS_KEY=b", [2]],
    ["FROM a\nENV DB_PASSWORD=b PORT=1", [2]],
    ["FROM a\nENV TOKENS=b PASSWORDLESS=c", []],
    ["FROM a\nARG PUBLIC_KEY", []],
    ["FROM a\nENV PASSWORD_FILE=/run/secrets/b", []],
    ["ARG API_TOKEN\nFROM a", []],
    ["FROM a\nRUN --mount=type=secret,id=TOKEN b", []],
  ],
  "expose-lower-protocol": [
    ["FROM a\nEXPOSE 80", []],
    ["FROM a\nEXPOSE 80/tcp 53/udp", []],
    ["FROM a\nEXPOSE 80/TCP", [2]],
    ["FROM a\nEXPOSE 80/Udp 81/tcp", [2]],
    ["FROM a\nEXPOSE 80-90/TCP", [2]],
    ["FROM a\nEXPOSE 80/TCP\nEXPOSE 81/SCTP", [2, 3]],
    ["FROM a\nEXPOSE $PORT", []],
  ],
  "expose-port-alone": [
    ["FROM a\nEXPOSE 80", []],
    ["FROM a\nEXPOSE 8080:80", [2]],
    ["FROM a\nEXPOSE 127.0.0.1:80:80", [2]],
    ["FROM a\nEXPOSE 80 8080:80/tcp", [2]],
    ["FROM a\nEXPOSE 80-90", []],
    ["FROM a\nEXPOSE 80/udp 81", []],
    ["FROM a\nEXPOSE 1:2 3:4", [2, 2]],
  ],
  "declare-variable": [
    ["FROM alpine:3.22\nARG A\nCOPY $A /", []],
    ["FROM alpine:3.22\nCOPY $A /", [2]],
    ["ARG A=1\nFROM alpine:3.22\nCOPY $A /", [3]],
    ["ARG A=1\nFROM alpine:3.22\nARG A\nCOPY $A /", []],
    ["FROM alpine:3.22\nRUN echo $A", []],
    ["FROM alpine:3.22 AS b\nENV A=1\nFROM b\nWORKDIR /$A", []],
    ["FROM alpine:3.22\nENV A=$PATH:/b C=$PAHT", [2]],
    ["FROM alpine:3.22\nLABEL a='$A' b=\\$B", []],
  ],
  "describe-definition": [
    ["# A is the version\nARG A=1\nFROM a", []],
    ["# the version\nARG A=1\nFROM a", [2]],
    ["# build makes it\nFROM a AS build", []],
    ["# it makes it\nFROM a AS build", [2]],
    ["# anything\nFROM a", []],
    ["# anything\n\nARG A=1\nFROM a", [3]],
    ["# anything\n#\nARG A=1\nFROM a", []],
    ["# A is one\n# of two\nARG A=1\nFROM a", [3]],
    ["# first\n# A\nARG A=1\nFROM a", []],
    ["FROM a\n# B is one\nARG A B", []],
    ["FROM a\n# other\nARG A B", [3]],
    ["# syntax=docker/dockerfile:1\nFROM a AS b", []],
  ],
};

/** What keeps a file from building. */
const errors: Readonly<Record<string, Cases>> = {
  "begin-with-from": [
    ["FROM a", []],
    ["ARG A=1\nFROM a", []],
    ["# only a comment", [1]],
    ["RUN a", [1]],
    ["ARG A\nENV B=c\nFROM a", [2]],
    ["\n\nCOPY a b\nFROM c", [3]],
    ["ONBUILD RUN a\nFROM b", [1]],
  ],
  "use-known-instruction": [
    ["FROM a\nRUN b", []],
    ["FROM a\nRUUN b", [2]],
    ["FROM a\nrun b\nCmd c", []],
    ["FROM a\nRUN b\n&& c", [3]],
    ["FROM a\nRUN b \\\n&& c", []],
    ["FROM a\nONBUILD RUUN b", [2]],
    ["FROM a\nRUN <<EOF\nnot an instruction\nEOF", []],
    ["FROM a\nRUN:b", [2]],
  ],
  "name-one-image": [
    ["FROM a", []],
    ["FROM a AS b", []],
    ["FROM a b", [1]],
    ["FROM a AS", [1]],
    ["FROM a AS b c", [1]],
    ["ARG A\nFROM $A", [2]],
    ["ARG A=b\nFROM $A as c", []],
    ["FROM a IS b", [1]],
  ],
  "name-stage-plainly": [
    ["FROM a AS b", []],
    ["FROM a AS build-1.2_x", []],
    ["FROM a AS 1b", [1]],
    ["FROM a AS b/c", [1]],
    ["FROM a AS $B", [1]],
    ["FROM a AS -b", [1]],
    ["FROM a AS b\nFROM c AS d:e", [2]],
  ],
  "give-arguments": [
    ["FROM a\nCOPY b c", []],
    ["FROM a\nCOPY b", [2]],
    ["FROM a\nWORKDIR", [2]],
    ["FROM a\nENV =b", [2]],
    ["FROM a\nHEALTHCHECK", [2]],
    ["FROM a\nHEALTHCHECK NONE b", [2]],
    ["FROM a\nCOPY --from=b c", [2]],
    ["FROM a\nONBUILD COPY b", [2]],
    ["FROM a\nCOPY <<EOF /b\nc\nEOF", []],
  ],
  "close-heredoc": [
    ["FROM a\nRUN <<EOF\nb\nEOF", []],
    ["FROM a\nRUN <<EOF\nb", [2]],
    ["FROM a\nRUN <<EOF\nb\n EOF\n", [2]],
    ["FROM a\nRUN <<-EOF\nb\n\tEOF", []],
    ["FROM a\nCOPY <<A <<B /c/\nd\nA\ne", [2]],
    ["FROM a\nRUN <<'EOF'\n$b\nEOF\n", []],
    ["FROM a\nRUN cat <<< b", []],
  ],
  "set-directive-once": [
    ["# syntax=a\n# escape=`\nFROM a", []],
    ["# escape=`\n# escape=`\nFROM a", [2]],
    ["# syntax=a\n# SYNTAX=b\nFROM a", [2]],
    ["# check=skip=all\n# check=error=true\nFROM a", [2]],
    ["FROM a\n# syntax=a\n# syntax=b", []],
    ["# words\n# syntax=a\n# syntax=b\nFROM a", []],
  ],
  "use-valid-escape": [
    ["# escape=`\nFROM a", []],
    ["# escape=\\\nFROM a", []],
    ["# escape=x\nFROM a", [1]],
    ["# escape=``\nFROM a", [1]],
    ["#ESCAPE = /\nFROM a", [1]],
    ["FROM a\n# escape=x", []],
    ["# syntax=a\n# escape=^\nFROM a", [2]],
  ],
  "write-shell-as-array": [
    ['FROM a\nSHELL ["b", "-c"]', []],
    ["FROM a\nSHELL b -c", [2]],
    ["FROM a\nSHELL ['b', '-c']", [2]],
    ['FROM a\nSHELL ["b", "-c"', [2]],
    ['FROM a\nSHELL "b"', [2]],
    ['FROM a\nONBUILD SHELL ["b"]', []],
    ["FROM a\nONBUILD SHELL b", [2]],
  ],
  "write-strings-in-array": [
    ['FROM a\nCMD ["b", "c"]', []],
    ["FROM a\nCMD [1]", [2]],
    ['FROM a\nENTRYPOINT ["b", true]', [2]],
    ['FROM a\nRUN ["b", null]', [2]],
    ['FROM a\nCMD ["b", ["c"]]', [2]],
    ["FROM a\nCMD [b]", []],
    ['FROM a\nVOLUME ["b", 2]', [2]],
    ["FROM a\nCMD []", []],
  ],
  "use-allowed-trigger": [
    ["FROM a\nONBUILD RUN b", []],
    ["FROM a\nONBUILD FROM b", [2]],
    ["FROM a\nONBUILD MAINTAINER b", [2]],
    ["FROM a\nONBUILD ONBUILD RUN b", [2]],
    ["FROM a\nonbuild from b", [2]],
    ["FROM a\nONBUILD COPY --from=b c d", []],
    ["FROM a\nONBUILD RUN FROM", []],
  ],
  "use-known-flag": [
    ["FROM a\nCOPY --from=b c d", []],
    ["FROM a\nCOPY --form=b c d", [2]],
    ["FROM a\nRUN --mount=type=ssh --mount=type=ssh b", []],
    ["FROM a\nCOPY --link --link b c", [2]],
    ["FROM a\nCOPY --chown b c", [2]],
    ["FROM a\nCOPY --link=maybe b c", [2]],
    ["FROM a\nRUN --from=b c", [2]],
    ["FROM a\nRUN b --from=c", []],
    ["FROM --platfrom=b a", [1]],
  ],
  "use-valid-mount": [
    ["FROM a\nRUN --mount=type=cache,target=/b c", []],
    ["FROM a\nRUN --mount=type=cash,target=/b c", [2]],
    ["FROM a\nRUN --mount=type=cache,taget=/b c", [2]],
    ["FROM a\nRUN --mount=type=secret,id=b,sharing=locked c", [2]],
    ["FROM a\nRUN --mount=type=cache,target=/b,sharing=alone c", [2]],
    ["FROM a\nRUN --mount=type=secret c", [2]],
    ["FROM a\nRUN --mount=type=bind,from=$B c", [2]],
    ["FROM a\nRUN --mount=type=tmpfs,target=/b,size=1m --mount=type=ssh,required c", []],
  ],
  "write-name-equals-value": [
    ["FROM a\nENV b=c", []],
    ["FROM a\nENV b", [2]],
    ["FROM a\nENV b=c d", [2]],
    ["FROM a\nLABEL b=c d e=f", [2]],
    ["FROM a\nENV b=c d\\ e=f", []],
    ['FROM a\nLABEL "b c"="d e"', []],
    ["FROM a\nARG b", []],
  ],
  "close-quotes": [
    ['FROM a\nENV b="c"', []],
    ["FROM a\nWORKDIR /${B", [2]],
    ['FROM a\nWORKDIR "/b', [2]],
    ["FROM a\nWORKDIR ${B!c}", [2]],
    ["FROM a\nWORKDIR ${B:-c}/${D#e}", []],
    ["FROM a\nRUN echo ${B", []],
    ["FROM a:${B", [1]],
  ],
  "expose-valid-port": [
    ["FROM a\nEXPOSE 80", []],
    ["FROM a\nEXPOSE http", [2]],
    ["FROM a\nEXPOSE 80/http", [2]],
    ["FROM a\nEXPOSE 90-80", [2]],
    ["FROM a\nEXPOSE 65536", [2]],
    ["FROM a\nEXPOSE 80,443", [2]],
    ["FROM a\nARG P=81\nEXPOSE $P ${P}/udp", []],
    ["FROM a\nEXPOSE -1", [2]],
  ],
  "copy-from-existing-stage": [
    ["FROM a\nFROM b\nCOPY --from=0 c d", []],
    ["FROM a\nCOPY --from=7 c d", [2]],
    ["FROM a\nFROM b\nCOPY --from=2 c d", [3]],
    ["FROM a\nCOPY --from=image c d", []],
    ["FROM a\nRUN --mount=type=bind,from=9 c", [2]],
    ["FROM a AS b\nFROM c\nCOPY --from=b d e", []],
  ],
  "break-stage-cycle": [
    ["FROM a AS b\nFROM c\nCOPY --from=b d e", []],
    ["FROM a AS b\nCOPY --from=b c d", [2]],
    ["FROM a AS b\nCOPY --from=0 c d", [2]],
    ["FROM a AS b\nRUN --mount=type=bind,from=b c", [2]],
    ["FROM a AS b\nFROM b AS c\nCOPY --from=b d e", []],
    ["FROM a AS b\nFROM b\nCOPY --from=a c d", []],
  ],
  "write-valid-array": [
    ['FROM a\nCMD ["b"]', []],
    ["FROM a\nCMD ['b']", [2]],
    ['FROM a\nCMD ["b",]', [2]],
    ['FROM a\nENTRYPOINT ["b"', [2]],
    ['FROM a\nCMD ["b"] c', [2]],
    ["FROM a\nRUN [ -f b ] && c", []],
    ["FROM a\nRUN [[ b ]]", []],
    ['FROM a\nCMD ["b\\c"]', [2]],
  ],
};

describe.each(Object.entries({ ...checks, ...errors }))("%s", (rule, cases) => {
  test.each(cases)("in %j on lines %j", (text, lines) => {
    expect(linesOf(rule, text)).toEqual(lines);
  });
});

test("each of them has six cases of its own at least, right and wrong ones", () => {
  for (const [rule, cases] of Object.entries({ ...checks, ...errors })) {
    expect([rule, cases.length]).toEqual([rule, Math.max(6, cases.length)]);
    expect([rule, cases.some(([, lines]) => lines.length > 0), cases.some(([, lines]) => lines.length === 0)]).toEqual([rule, true, true]);
  }
  const here = new Set(["copy-what-is-sent", ...Object.keys(checks), ...Object.keys(errors)]);
  const docker = dockerfileRules.rules.filter(({ aliases }) => aliases.some((alias) => alias.startsWith("buildkit/")));
  expect(docker.map(({ id }) => id.slice("dockerfile/".length)).filter((name) => !here.has(name))).toEqual([]);
});

test.each([
  ["*.log", "COPY a.log /", [2]],
  ["*.log\n!a.log", "COPY a.log /", []],
  ["docs/", "COPY docs/a.md /", [2]],
  ["**/node_modules", "COPY web/node_modules /n", [2]],
  ["secret", "COPY --from=b secret /\nRUN c", []],
  ["secret", "ADD secret public /", [2]],
  ["*", "COPY go.mod ./\nCOPY . .", [2, 3]],
])("copy-what-is-sent with %j in %j on lines %j", (dockerignore, rest, lines) => {
  expect(linesOf("copy-what-is-sent", `FROM a AS b\n${rest}`, dockerignore)).toEqual(lines);
});

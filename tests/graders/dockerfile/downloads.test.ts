import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { loadRuleSet } from "@/lib/graders/dockerfile";
import { callsIn } from "@/lib/graders/dockerfile/calls";
import { piece } from "@/lib/graders/dockerfile/joined";
import { lostFailures } from "@/lib/graders/dockerfile/lost-failures";
import { readScript } from "@/lib/graders/dockerfile/shell";
import { testDemand } from "../../support/demand-cases";

const _dockerfileRules = await loadRuleSet();

/** Scripts in which `t N` is a command that succeeds, or fails when N is the one that is to fail. */
const scripts = [
  "t 1",
  "t 1; t 2",
  "t 1 && t 2",
  "t 1 && t 2; t 3",
  "set -e; t 1 && t 2; t 3",
  "set -e; t 1; t 2",
  "set -e; set +e; t 1; t 2",
  "t 1 | t 2",
  "set -o pipefail; t 1 | t 2",
  "set -eo pipefail; t 1 | t 2; t 3",
  "t 1 || true",
  "t 1 || exit 1; t 2",
  "t 1 || { echo no; exit 1; }; t 2",
  "t 1 || { echo no; exit; }; t 2",
  "t 1 || (exit 3); t 2",
  "t 1 || (exit 3)",
  "! t 1",
  "if t 1; then t 2; fi",
  "if ! t 1; then exit 1; fi; t 2",
  "if t 1; then t 2; else exit 1; fi; t 3",
  "if t 1; then t 2; else false; fi",
  "t 1; if [ $? -ne 0 ]; then exit 1; fi; t 2",
  "t 1; [ $? -eq 0 ] || exit 1; t 2",
  "{ t 1; t 2; } && t 3",
  "set -e; { t 1; t 2; } || exit 1; t 3",
  "(t 1; t 2); t 3",
  "set -e; (t 1; t 2); t 3",
  "set -e; (t 1 && t 2); t 3",
  "set -e; { t 1 && t 2; }; t 3",
  "x=$(t 1); t 2",
  "x=$(t 1) && t 2",
  'echo "$(t 1)" && t 2',
  "export x=$(t 1) && t 2",
  "f() { t 1 && t 2; }; f",
  "f() { t 1; t 2; }; f && t 3",
  "set -e; f() { t 1 && t 2; }; f; t 3",
  "die() { echo no; exit 1; }; t 1 || die; t 2",
  "no() { echo no; return 1; }; t 1 || no; t 2",
  "no() { echo no; return 1; }; t 1 || no",
  "set -e; no() { echo no; return 1; }; t 1 || no; t 2",
  "f() { t 1 || return 1; t 2; }; f",
  "f() { t 1 || return 1; t 2; }; f; t 3",
  "set -e; f() { t 1 || return 1; t 2; }; f; t 3",
  "f() { t 1 || return 1; t 2; }; f || exit 1; t 3",
  "case a in a) t 1 ;; b) false ;; esac",
  "t 1 & wait; t 2",
  "cat <(t 1) && t 2",
  "bash -c 't 1; t 2'",
  "bash -ec 't 1; t 2'",
  "bash -c 't 1; t 2' || exit 1",
  "bash -o pipefail -c 't 1 | t 2' && t 3",
];

// The oracle is the shell itself.
test.each(scripts)("bash loses the same failures of %j", (text) => {
  const { nodes, brokenAt } = readScript(piece(text, 0, text.length));
  expect(brokenAt).toBe(-1);
  const lost = lostFailures(nodes, { errexit: false, pipefail: false });
  const status = (failing: string) =>
    spawnSync("bash", ["-c", `t() { [ "$1" != "$FAILING" ]; }; export -f t\n${text}`], { env: { ...process.env, FAILING: failing } })
      .status;
  if (!text.includes("!") || text.startsWith("if")) expect(status("none")).toBe(0);
  for (const call of callsIn(nodes).filter(({ program }) => program === "t")) {
    const name = call.words[1]?.text ?? "";
    expect([name, lost.has(call.command)]).toEqual([name, status(name) === 0]);
  }
});

test("functions that call each other are walked to an end", () => {
  const bodies = Array.from({ length: 40 }, (_, at) => `f${at}() { f${at + 1}; f${at + 1}; f0; }`).join("; ");
  const text = `${bodies}; f40() { t 1; true; }; f0`;
  const { nodes } = readScript(piece(text, 0, text.length));
  const call = callsIn(nodes).find(({ program }) => program === "t");
  expect(lostFailures(nodes, { errexit: false, pipefail: false }).get(call?.command as never)).toBe("sequence");
});

const from = "FROM debian:13\n";
testDemand("stop-at-failure", { commands: ["curl"] }, [
  ["SHELL with the option", `${from}SHELL ["/bin/bash", "-euo", "pipefail", "-c"]\nRUN curl a | cat; true`, false],
  ["SHELL without it", `${from}SHELL ["/bin/bash", "-e", "-c"]\nRUN curl a | cat`, true],
  ["first line of the script", `${from}RUN <<E\n#!/bin/bash -e\ncurl a\ntrue\nE`, false],
  ["first line without options, SHELL with them", `${from}SHELL ["/bin/bash", "-e", "-c"]\nRUN <<E\n#!/bin/bash\ncurl a\ntrue\nE`, true],
  ["a shell that reads the script", `${from}RUN bash -e <<E\ncurl a\ntrue\nE`, false],
  ["exec form", `${from}RUN ["bash", "-ec", "curl a; true"]`, false],
  ["exec form does not use SHELL", `${from}SHELL ["/bin/bash", "-e", "-c"]\nRUN ["sh", "-c", "curl a; true"]`, true],
  ["a stage that nothing uses", `${from}RUN curl a; true\n${from}RUN true`, false],
  ["no such command", `${from}RUN true`, false],
  ["pipefail in an old dash", "FROM ubuntu:24.04\nRUN set -eo pipefail; curl a", true],
  ["pipefail in a newer dash", "FROM ubuntu:26.04\nRUN set -eo pipefail; curl a", false],
  ["pipefail in a bash that an old dash calls", "FROM debian:12\nRUN bash -c 'set -eo pipefail; curl a | cat'", false],
]);

testDemand("fail-on-http-error", undefined, [
  ["in a group", `${from}RUN curl -Lfs a`, false],
  ["long", `${from}RUN curl --fail a`, false],
  ["in a variable", `${from}ENV CURL_OPTIONS="-fsSL --retry 3"\nRUN curl $CURL_OPTIONS a`, false],
  ["in a variable of the build", `${from}ARG CURL_OPTS\nRUN curl $CURL_OPTS a`, false],
  ["value of another letter", `${from}RUN curl -sofile a`, true],
  ["value of another flag", `${from}RUN curl -H accept:f a`, true],
  ["the version", `${from}RUN curl --version`, false],
  ["wget", `${from}RUN wget a`, false],
  ["in a stage that is used", `${from}RUN curl -s a -o /b\nFROM scratch\nCOPY --from=0 /b /b`, true],
]);

const digest = "0123456789abcdef".repeat(4);
const get = `${from}RUN curl -fo /a.tgz u`;
testDemand("verify-before-use", { digest, commands: ["tar"] }, [
  ["by echo", `${get} && echo "${digest}  /a.tgz" | sha256sum -c && tar -xf /a.tgz`, false],
  ["by shasum", `${get} && echo "${digest}  /a.tgz" | shasum -a 256 -c && tar -xf /a.tgz`, false],
  ["in a RUN above", `${get} && echo "${digest}  /a.tgz" | sha256sum -c\nRUN tar -xf /a.tgz`, false],
  [
    "in the parent stage",
    `FROM debian:13 AS a\nRUN curl -fo /a.tgz u && echo "${digest}  /a.tgz" | sha256sum -c\nFROM a\nRUN tar -xf /a.tgz`,
    false,
  ],
  [
    "in a stage that it is copied from",
    `${get} && echo "${digest}  /a.tgz" | sha256sum -c\n${from}COPY --from=0 /a.tgz /\nRUN tar -xf /a.tgz`,
    false,
  ],
  ["in a stage that it is not copied from", `${get} && echo "${digest}  /a.tgz" | sha256sum -c\n${get} && tar -xf /a.tgz`, true],
  ["only computed", `${get} && echo "${digest}  /a.tgz" | sha256sum && tar -xf /a.tgz`, true],
  ["in a branch", `${get} && if [ "$X" ]; then echo "${digest}  /a.tgz" | sha256sum -c; fi && tar -xf /a.tgz`, true],
  ["another digest", `${get} && echo "${digest.replace("0", "1")}  /a.tgz" | sha256sum -c && tar -xf /a.tgz`, true],
  ["a variable that is not set", `${get} && echo "$SUM  /a.tgz" | sha256sum -c && tar -xf /a.tgz`, true],
  ["after it", `${get} && tar -xf /a.tgz && echo "${digest}  /a.tgz" | sha256sum -c`, true],
  ["through a pipe within a pipe", `${get} && echo "${digest}  /a.tgz" | sha256sum -c && (curl -f u | cat) | tar -x`, true],
  ["nothing is unpacked", from, true],
  ["a test of other things", `${get} && [ -s /a.tgz ] && tar -xf /a.tgz`, true],
]);

const started = `${from}RUN apt-get update && apt-get install -y curl ca-certificates\n`;
testDemand("start-copied-program", { program: "relay" }, [
  ["a package that brings no such program", `${started}ENTRYPOINT ["relay"]`, true],
  ["a package that may bring it", `${from}RUN apt-get install -y relay\nENTRYPOINT ["relay"]`, false],
  ["copied", `${from}COPY relay /usr/bin/\nENTRYPOINT ["relay"]`, false],
  ["started at another place", `${from}COPY relay /usr/bin/\nENTRYPOINT ["/usr/local/bin/relay"]`, true],
  ["an init in front of it", `${from}COPY relay /usr/bin/\nENTRYPOINT ["tini", "--", "relay"]`, false],
  ["installed into PATH", `${from}RUN curl -f u | tar -xzC /usr/local/bin\nCMD ["relay"]`, false],
  ["installed elsewhere", `${started}RUN curl -f u | tar -xzC /opt/relay\nCMD ["relay"]`, true],
  ["nothing is started", `${from}COPY relay /usr/bin/`, true],
  ["the start is emptied", `${from}COPY relay /usr/bin/\nENTRYPOINT []`, true],
  ["something else is started", `${from}COPY relay /usr/bin/\nENTRYPOINT ["/bin/false"]`, true],
  ["a later start takes its place", `${from}COPY relay /usr/bin/\nCMD ["relay"]\nCMD ["bash"]`, true],
  ["a script of the image starts it", `${from}COPY relay run.sh /usr/bin/\nENTRYPOINT ["run.sh"]`, false],
  ["it has another name in the image", `${from}COPY relay /app\nENTRYPOINT ["/app"]`, false],
  ["a shell starts it", `${from}COPY relay /usr/bin/\nCMD exec relay`, false],
  ["an init in ENTRYPOINT, the program in CMD", `${from}COPY relay /usr/bin/\nENTRYPOINT ["tini", "--"]\nCMD ["relay"]`, false],
  ["a variable names it", `${from}COPY relay /usr/bin/\nCMD exec "$APP"`, false],
]);

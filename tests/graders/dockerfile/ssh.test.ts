import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();
const key = "AAAAC3NzaC1lZDI1NTE5AAAAIAxuI3aELmu+a85eKlepc2UVhPCfxrP7cYCpaUDSZve7";
const line = `a.example ssh-ed25519 ${key}`;

type Case = readonly [what: string, text: string, lost: boolean];

function rule(name: string, using: unknown, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases)("%s", (_, text, lost) => {
      const given = { files: ["hosts", "ssh/known_hosts"], contents: { hosts: `${line}\n`, "ssh/known_hosts": `${line}\n` } };
      const input: Input = { text, options: {}, given, rubric: [{ id: "x", rule: `dockerfile/${name}`, with: using, points: 1 }] };
      const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
      expect(checked.failed).toEqual([]);
      expect(checked.lines[0]?.state).toBe(lost ? "lost" : "met");
    });
  });
}

const from = "FROM debian:13\n";
const clone = "git clone git@a.example:r.git /r";
const commands = ["git clone"];

rule("mount-ssh", { commands }, [
  ["with the default id", `${from}RUN --mount=type=ssh ${clone}`, false],
  ["with the default id by name", `${from}RUN --mount=type=ssh,id=default ${clone}`, false],
  ["with another id", `${from}RUN --mount=type=ssh,id=b ${clone}`, true],
  ["with an id that only the build knows", `${from}ARG I\nRUN --mount=type=ssh,id=$I ${clone}`, false],
  ["another mount", `${from}RUN --mount=type=secret,id=default ${clone}`, true],
  ["one of two", `${from}RUN --mount=type=ssh ${clone}\nRUN ${clone}2`, true],
  ["root by number", `${from}USER 0:0\nRUN --mount=type=ssh ${clone}`, false],
  ["another user", `${from}USER dev\nRUN --mount=type=ssh ${clone}`, true],
  ["another user, for all", `${from}USER dev\nRUN --mount=type=ssh,mode=0666 ${clone}`, false],
  ["not at all", from, true],
]);
rule("mount-ssh", { commands, id: "b" }, [
  ["with the id", `${from}RUN --mount=type=ssh,id=b ${clone}`, false],
  ["without it", `${from}RUN --mount=type=ssh ${clone}`, true],
]);

rule("pin-host-key", { host: "a.example", key, commands }, [
  ["for all users", `${from}COPY hosts /etc/ssh/ssh_known_hosts\nRUN ${clone}`, false],
  ["for root", `${from}COPY hosts /root/.ssh/known_hosts\nRUN ${clone}`, false],
  ["for root, who is not the user", `${from}COPY hosts /root/.ssh/known_hosts\nUSER dev\nRUN ${clone}`, true],
  ["a name that ssh does not read", `${from}COPY hosts /etc/ssh/known_hosts\nRUN ${clone}`, true],
  ["of another host", `${from}RUN echo "b.example ssh-ed25519 ${key}" > /etc/ssh/ssh_known_hosts\nRUN ${clone}`, true],
  ["another key", `${from}RUN echo "${line.replace("AxuI", "AxuJ")}" > /etc/ssh/ssh_known_hosts\nRUN ${clone}`, true],
  ["a comment", `${from}RUN echo "# ${line}" > /etc/ssh/ssh_known_hosts\nRUN ${clone}`, true],
  ["a name that is hashed", `${from}RUN echo "|1|abc=|def= ssh-ed25519 ${key}" > /etc/ssh/ssh_known_hosts\nRUN ${clone}`, false],
  ["below it in the same RUN", `${from}RUN ${clone} && echo "${line}" > /etc/ssh/ssh_known_hosts`, true],
  ["above it in the same RUN", `${from}RUN echo "${line}" > /etc/ssh/ssh_known_hosts && ${clone}`, false],
  ["mounted", `${from}RUN --mount=type=bind,source=hosts,target=/etc/ssh/ssh_known_hosts ${clone}`, false],
  ["mounted with its directory", `${from}RUN --mount=type=bind,source=ssh,target=/root/.ssh ${clone}`, false],
  ["named by an option", `${from}COPY hosts /h\nRUN GIT_SSH_COMMAND="ssh -o UserKnownHostsFile=/h" ${clone}`, false],
  [
    "another named by an option",
    `${from}COPY hosts /root/.ssh/known_hosts\nRUN GIT_SSH_COMMAND="ssh -oUserKnownHostsFile=/h" ${clone}`,
    true,
  ],
  [
    "named by a wrapper",
    `${from}COPY hosts /h\nCOPY <<'E' /w\n#!/bin/sh\nexec ssh -o UserKnownHostsFile=/h "$@"\nE\nENV GIT_SSH=/w\nRUN ${clone}`,
    false,
  ],
  [
    "named by a configuration file",
    `${from}COPY hosts /h\nCOPY <<E /c\nUserKnownHostsFile = /h\nE\nRUN GIT_SSH_COMMAND="ssh -F /c" ${clone}`,
    false,
  ],
  ["in the parent stage", `FROM debian:13 AS a\nCOPY hosts /etc/ssh/ssh_known_hosts\nFROM a\nRUN ${clone}`, false],
  ["asked for", `${from}RUN ssh-keyscan a.example > /etc/ssh/ssh_known_hosts\nRUN ${clone}`, true],
]);

rule("keep-host-check", { commands }, [
  ["nothing is said", `${from}RUN ${clone}`, false],
  ["yes", `${from}RUN GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=yes" ${clone}`, false],
  ["no, with a blank", `${from}RUN GIT_SSH_COMMAND='ssh -o "StrictHostKeyChecking no"' ${clone}`, true],
  ["no, in other letters", `${from}RUN GIT_SSH_COMMAND="ssh -o stricthostkeychecking=NO" ${clone}`, true],
  ["exported above", `${from}RUN export GIT_SSH_COMMAND="ssh -oStrictHostKeyChecking=no" && ${clone}`, true],
  ["exported for another RUN", `${from}RUN export GIT_SSH_COMMAND="ssh -oStrictHostKeyChecking=no"\nRUN ${clone}`, false],
  ["in the system's configuration", `${from}COPY <<E /etc/ssh/ssh_config.d/a.conf\nStrictHostKeyChecking no\nE\nRUN ${clone}`, true],
  ["in a comment there", `${from}COPY <<E /etc/ssh/ssh_config.d/a.conf\n# StrictHostKeyChecking no\nE\nRUN ${clone}`, false],
  [
    "the command line wins",
    `${from}COPY <<E /root/.ssh/config\nStrictHostKeyChecking no\nE\nRUN GIT_SSH_COMMAND="ssh -oStrictHostKeyChecking=yes" ${clone}`,
    false,
  ],
  ["in another stage", `${from}ENV GIT_SSH_COMMAND="ssh -oStrictHostKeyChecking=no"\nRUN true\n${from}RUN ${clone}`, false],
]);

const tools = { commands, packages: [["git"], ["openssh-client", "ssh"]] };
rule("provide-build-tools", tools, [
  ["a base of which nothing is known", "FROM registry.example/git:1\nRUN git clone a", false],
  ["a base that has them", "FROM golang:1.26\nRUN git clone a", false],
  ["a base that has neither", "FROM alpine:3.24\nRUN git clone a", true],
]);

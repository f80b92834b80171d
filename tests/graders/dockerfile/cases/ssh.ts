import { demandCases } from "@/tests/support/own-cases";

const key = "AAAAC3NzaC1lZDI1NTE5AAAAIAxuI3aELmu+a85eKlepc2UVhPCfxrP7cYCpaUDSZve7";
const line = `a.example ssh-ed25519 ${key}`;
const given = { files: ["hosts", "ssh/known_hosts"], contents: { hosts: `${line}\n`, "ssh/known_hosts": `${line}\n` } };
const from = "FROM debian:13\n";
const clone = "git clone git@a.example:r.git /r";
const commands = ["git clone"];
const tools = { commands, packages: [["git"], ["openssh-client", "ssh"]] };

/** Keys and hosts of SSH. */
export const ssh = [
  ...demandCases({ rule: "dockerfile/mount-ssh", with: { commands }, given }, [
    ["with the default id", `${from}RUN --mount=type=ssh ${clone}`, []],
    ["with the default id by name", `${from}RUN --mount=type=ssh,id=default ${clone}`, []],
    ["with another id", `${from}RUN --mount=type=ssh,id=b ${clone}`, [2]],
    ["with an id that only the build knows", `${from}ARG I\nRUN --mount=type=ssh,id=$I ${clone}`, []],
    ["another mount", `${from}RUN --mount=type=secret,id=default ${clone}`, [2]],
    ["one of two", `${from}RUN --mount=type=ssh ${clone}\nRUN ${clone}2`, [3]],
    ["root by number", `${from}USER 0:0\nRUN --mount=type=ssh ${clone}`, []],
    ["another user", `${from}USER dev\nRUN --mount=type=ssh ${clone}`, [3]],
    ["another user, for all", `${from}USER dev\nRUN --mount=type=ssh,mode=0666 ${clone}`, []],
    ["not at all", from, [1]],
  ]),
  ...demandCases({ rule: "dockerfile/mount-ssh", with: { commands, id: "b" }, given }, [
    ["with the id", `${from}RUN --mount=type=ssh,id=b ${clone}`, []],
    ["without it", `${from}RUN --mount=type=ssh ${clone}`, [2]],
  ]),

  ...demandCases({ rule: "dockerfile/pin-host-key", with: { host: "a.example", key, commands }, given }, [
    ["appended by cat", `${from}COPY hosts /h\nRUN mkdir /root/.ssh && cat /h >> /root/.ssh/known_hosts\nRUN ${clone}`, []],
    ["for all users", `${from}COPY hosts /etc/ssh/ssh_known_hosts\nRUN ${clone}`, []],
    ["for root", `${from}COPY hosts /root/.ssh/known_hosts\nRUN ${clone}`, []],
    ["for root, who is not the user", `${from}COPY hosts /root/.ssh/known_hosts\nUSER dev\nRUN ${clone}`, [4]],
    ["a name that ssh does not read", `${from}COPY hosts /etc/ssh/known_hosts\nRUN ${clone}`, [3]],
    ["of another host", `${from}RUN echo "b.example ssh-ed25519 ${key}" > /etc/ssh/ssh_known_hosts\nRUN ${clone}`, [3]],
    ["another key", `${from}RUN echo "${line.replace("AxuI", "AxuJ")}" > /etc/ssh/ssh_known_hosts\nRUN ${clone}`, [3]],
    ["a comment", `${from}RUN echo "# ${line}" > /etc/ssh/ssh_known_hosts\nRUN ${clone}`, [3]],
    ["a name that is hashed", `${from}RUN echo "|1|abc=|def= ssh-ed25519 ${key}" > /etc/ssh/ssh_known_hosts\nRUN ${clone}`, []],
    ["below it in the same RUN", `${from}RUN ${clone} && echo "${line}" > /etc/ssh/ssh_known_hosts`, [2]],
    ["above it in the same RUN", `${from}RUN echo "${line}" > /etc/ssh/ssh_known_hosts && ${clone}`, []],
    ["mounted", `${from}RUN --mount=type=bind,source=hosts,target=/etc/ssh/ssh_known_hosts ${clone}`, []],
    ["mounted with its directory", `${from}RUN --mount=type=bind,source=ssh,target=/root/.ssh ${clone}`, []],
    ["named by an option", `${from}COPY hosts /h\nRUN GIT_SSH_COMMAND="ssh -o UserKnownHostsFile=/h" ${clone}`, []],
    [
      "another named by an option",
      `${from}COPY hosts /root/.ssh/known_hosts\nRUN GIT_SSH_COMMAND="ssh -oUserKnownHostsFile=/h" ${clone}`,
      [3],
    ],
    [
      "named by a wrapper",
      `${from}COPY hosts /h\nCOPY <<'E' /w\n#!/bin/sh\nexec ssh -o UserKnownHostsFile=/h "$@"\nE\nENV GIT_SSH=/w\nRUN ${clone}`,
      [],
    ],
    [
      "named by a configuration file",
      `${from}COPY hosts /h\nCOPY <<E /c\nUserKnownHostsFile = /h\nE\nRUN GIT_SSH_COMMAND="ssh -F /c" ${clone}`,
      [],
    ],
    ["in the parent stage", `FROM debian:13 AS a\nCOPY hosts /etc/ssh/ssh_known_hosts\nFROM a\nRUN ${clone}`, []],
    ["asked for", `${from}RUN ssh-keyscan a.example > /etc/ssh/ssh_known_hosts\nRUN ${clone}`, [2]],
  ]),

  ...demandCases({ rule: "dockerfile/keep-host-check", with: { commands }, given }, [
    ["nothing is said", `${from}RUN ${clone}`, []],
    ["yes", `${from}RUN GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=yes" ${clone}`, []],
    ["no, with a blank", `${from}RUN GIT_SSH_COMMAND='ssh -o "StrictHostKeyChecking no"' ${clone}`, [2]],
    ["no, in other letters", `${from}RUN GIT_SSH_COMMAND="ssh -o stricthostkeychecking=NO" ${clone}`, [2]],
    ["exported above", `${from}RUN export GIT_SSH_COMMAND="ssh -oStrictHostKeyChecking=no" && ${clone}`, [2]],
    ["exported for another RUN", `${from}RUN export GIT_SSH_COMMAND="ssh -oStrictHostKeyChecking=no"\nRUN ${clone}`, []],
    ["in the system's configuration", `${from}COPY <<E /etc/ssh/ssh_config.d/a.conf\nStrictHostKeyChecking no\nE\nRUN ${clone}`, [5]],
    ["in a comment there", `${from}COPY <<E /etc/ssh/ssh_config.d/a.conf\n# StrictHostKeyChecking no\nE\nRUN ${clone}`, []],
    [
      "the command line wins",
      `${from}COPY <<E /root/.ssh/config\nStrictHostKeyChecking no\nE\nRUN GIT_SSH_COMMAND="ssh -oStrictHostKeyChecking=yes" ${clone}`,
      [],
    ],
    ["in another stage", `${from}ENV GIT_SSH_COMMAND="ssh -oStrictHostKeyChecking=no"\nRUN true\n${from}RUN ${clone}`, []],
  ]),

  ...demandCases({ rule: "dockerfile/provide-build-tools", with: tools, given }, [
    ["a base of which nothing is known", "FROM registry.example/git:1\nRUN git clone a", []],
    ["a base that has them", "FROM golang:1.26\nRUN git clone a", []],
    ["a base that has neither", "FROM alpine:3.24\nRUN git clone a", [2]],
  ]),
];

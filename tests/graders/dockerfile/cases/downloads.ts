import { demandCases } from "@/tests/support/own-cases";

const from = "FROM debian:13\n";
const digest = "0123456789abcdef".repeat(4);
const get = `${from}RUN curl -fo /a.tgz u`;
const started = `${from}RUN apt-get update && apt-get install -y curl ca-certificates\n`;

/** Downloads that may fail, or be another file. */
export const downloads = [
  ...demandCases({ rule: "dockerfile/stop-at-failure", with: { commands: ["curl"] } }, [
    ["SHELL with the option", `${from}SHELL ["/bin/bash", "-euo", "pipefail", "-c"]\nRUN curl a | cat; true`, []],
    ["SHELL without it", `${from}SHELL ["/bin/bash", "-e", "-c"]\nRUN curl a | cat`, [3]],
    ["first line of the script", `${from}RUN <<E\n#!/bin/bash -e\ncurl a\ntrue\nE`, []],
    ["first line without options, SHELL with them", `${from}SHELL ["/bin/bash", "-e", "-c"]\nRUN <<E\n#!/bin/bash\ncurl a\ntrue\nE`, [5]],
    ["a shell that reads the script", `${from}RUN bash -e <<E\ncurl a\ntrue\nE`, []],
    ["exec form", `${from}RUN ["bash", "-ec", "curl a; true"]`, []],
    ["exec form does not use SHELL", `${from}SHELL ["/bin/bash", "-e", "-c"]\nRUN ["sh", "-c", "curl a; true"]`, [3]],
    ["a stage that nothing uses", `${from}RUN curl a; true\n${from}RUN true`, []],
    ["no such command", `${from}RUN true`, []],
    ["pipefail in an old dash", "FROM ubuntu:24.04\nRUN set -eo pipefail; curl a", [2]],
    ["pipefail in a newer dash", "FROM ubuntu:26.04\nRUN set -eo pipefail; curl a", []],
    ["pipefail in a bash that an old dash calls", "FROM debian:12\nRUN bash -c 'set -eo pipefail; curl a | cat'", []],
  ]),
  ...demandCases({ rule: "dockerfile/fail-on-http-error" }, [
    ["in a group", `${from}RUN curl -Lfs a`, []],
    ["long", `${from}RUN curl --fail a`, []],
    ["in a variable", `${from}ENV CURL_OPTIONS="-fsSL --retry 3"\nRUN curl $CURL_OPTIONS a`, []],
    ["in a variable of the build", `${from}ARG CURL_OPTS\nRUN curl $CURL_OPTS a`, []],
    ["value of another letter", `${from}RUN curl -sofile a`, [2]],
    ["value of another flag", `${from}RUN curl -H accept:f a`, [2]],
    ["the version", `${from}RUN curl --version`, []],
    ["wget", `${from}RUN wget a`, []],
    ["in a stage that is used", `${from}RUN curl -s a -o /b\nFROM scratch\nCOPY --from=0 /b /b`, [2]],
  ]),
  ...demandCases({ rule: "dockerfile/verify-before-use", with: { digest, commands: ["tar"] } }, [
    ["by echo", `${get} && echo "${digest}  /a.tgz" | sha256sum -c && tar -xf /a.tgz`, []],
    ["by shasum", `${get} && echo "${digest}  /a.tgz" | shasum -a 256 -c && tar -xf /a.tgz`, []],
    ["in a RUN above", `${get} && echo "${digest}  /a.tgz" | sha256sum -c\nRUN tar -xf /a.tgz`, []],
    [
      "in the parent stage",
      `FROM debian:13 AS a\nRUN curl -fo /a.tgz u && echo "${digest}  /a.tgz" | sha256sum -c\nFROM a\nRUN tar -xf /a.tgz`,
      [],
    ],
    [
      "in a stage that it is copied from",
      `${get} && echo "${digest}  /a.tgz" | sha256sum -c\n${from}COPY --from=0 /a.tgz /\nRUN tar -xf /a.tgz`,
      [],
    ],
    ["in a stage that it is not copied from", `${get} && echo "${digest}  /a.tgz" | sha256sum -c\n${get} && tar -xf /a.tgz`, [4]],
    ["only computed", `${get} && echo "${digest}  /a.tgz" | sha256sum && tar -xf /a.tgz`, [2]],
    ["in a branch", `${get} && if [ "$X" ]; then echo "${digest}  /a.tgz" | sha256sum -c; fi && tar -xf /a.tgz`, [2]],
    ["another digest", `${get} && echo "${digest.replace("0", "1")}  /a.tgz" | sha256sum -c && tar -xf /a.tgz`, [2]],
    ["a variable that is not set", `${get} && echo "$SUM  /a.tgz" | sha256sum -c && tar -xf /a.tgz`, [2]],
    ["after it", `${get} && tar -xf /a.tgz && echo "${digest}  /a.tgz" | sha256sum -c`, [2]],
    ["through a pipe within a pipe", `${get} && echo "${digest}  /a.tgz" | sha256sum -c && (curl -f u | cat) | tar -x`, [2]],
    ["nothing is unpacked", from, [1]],
    ["a test of other things", `${get} && [ -s /a.tgz ] && tar -xf /a.tgz`, [2]],
  ]),
  ...demandCases({ rule: "dockerfile/start-copied-program" }, [
    ["the shell of a debug image", 'FROM gcr.io/distroless/static-debian13:debug-nonroot\nCMD ["/busybox/sh"]', []],
    ["by its name", 'FROM gcr.io/distroless/static-debian13:debug-nonroot\nCMD ["sh", "-c", "env"]', []],
    ["in an image that is not one", 'FROM gcr.io/distroless/static-debian13:nonroot\nCMD ["/busybox/sh"]', [2]],
    ["another program of a debug image", 'FROM gcr.io/distroless/static-debian13:debug-nonroot\nCMD ["/bin/bash"]', [2]],
  ]),
  ...demandCases({ rule: "dockerfile/start-copied-program", with: { program: "relay" } }, [
    ["a package that brings no such program", `${started}ENTRYPOINT ["relay"]`, [3]],
    ["a package that may bring it", `${from}RUN apt-get install -y relay\nENTRYPOINT ["relay"]`, []],
    ["copied", `${from}COPY relay /usr/bin/\nENTRYPOINT ["relay"]`, []],
    ["started at another place", `${from}COPY relay /usr/bin/\nENTRYPOINT ["/usr/local/bin/relay"]`, [3]],
    ["an init in front of it", `${from}COPY relay /usr/bin/\nENTRYPOINT ["tini", "--", "relay"]`, []],
    ["installed into PATH", `${from}RUN curl -f u | tar -xzC /usr/local/bin\nCMD ["relay"]`, []],
    ["installed elsewhere", `${started}RUN curl -f u | tar -xzC /opt/relay\nCMD ["relay"]`, [4]],
    ["nothing is started", `${from}COPY relay /usr/bin/`, [1]],
    ["the start is emptied", `${from}COPY relay /usr/bin/\nENTRYPOINT []`, [1]],
    ["something else is started", `${from}COPY relay /usr/bin/\nENTRYPOINT ["/bin/false"]`, [3]],
    ["a later start takes its place", `${from}COPY relay /usr/bin/\nCMD ["relay"]\nCMD ["bash"]`, [4]],
    ["a script of the image starts it", `${from}COPY relay run.sh /usr/bin/\nENTRYPOINT ["run.sh"]`, []],
    ["it has another name in the image", `${from}COPY relay /app\nENTRYPOINT ["/app"]`, []],
    ["a shell starts it", `${from}COPY relay /usr/bin/\nCMD exec relay`, []],
    ["an init in ENTRYPOINT, the program in CMD", `${from}COPY relay /usr/bin/\nENTRYPOINT ["tini", "--"]\nCMD ["relay"]`, []],
    ["a variable names it", `${from}COPY relay /usr/bin/\nCMD exec "$APP"`, []],
  ]),
];

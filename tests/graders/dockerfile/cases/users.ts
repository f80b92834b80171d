import { demandCases, ruleCases } from "@/tests/support/own-cases";

const debian = "FROM debian:13\n";
const given = { files: ["app", "seed/a.csv", "entry.sh"] };
const numeric = { rule: "dockerfile/drop-root", with: { id: "numeric" } };
const fixed = { rule: "dockerfile/drop-root", with: { id: "fixed" } };
const host = { rule: "dockerfile/drop-root", with: { id: "root" } };
const rootFirst = { rule: "dockerfile/prepare-as-root", with: { commands: ["apt-get", "useradd", "mkdir", "chown"] }, given };
const own = { rule: "dockerfile/limit-ownership", with: { path: "/data", owner: "user" }, given };
const rootOwned = { rule: "dockerfile/limit-ownership", with: { path: "/app", owner: "root" }, given };
const writer = { rule: "dockerfile/limit-ownership", with: { path: "/var/lib/app/state.db", owner: "writer" }, given };

/** Who runs what an image holds, and who owns it. */
export const users = [
  ...ruleCases({
    "drop-root": [
      [`${debian}USER 10001`, []],
      [debian, [1]],
      [`${debian}USER 10001\nUSER root`, [3]],
      [`${debian}RUN useradd app\nUSER app:app`, []],
      [`${debian}USER app\nRUN useradd app`, [2]],
      ["FROM debian:13 AS b\nRUN useradd app\nUSER app\nFROM b", []],
      ["FROM debian:13 AS b\nUSER 10001\nFROM debian:13\nCOPY --from=b /a /a", [3]],
      ["FROM node:24\nUSER node", []],
      ["FROM example.com/unknown:1", []],
      [`${debian}ARG UID=10001\nUSER $UID`, []],
      [`${debian}ARG UID\nUSER $UID`, []],
      [`${debian}USER 00`, [2]],
    ],
    "avoid-world-writable": [
      [`${debian}RUN chmod 755 /a`, []],
      [`${debian}RUN chmod 0777 /a`, [2]],
      [`${debian}RUN chmod 1777 /a`, []],
      [`${debian}RUN chmod a+w /a`, [2]],
      [`${debian}RUN chmod o-w /a && chmod ug+w /a`, []],
      [`${debian}RUN chmod u=rw,go=r /777`, []],
      [`${debian}RUN mkdir -m 777 /a && install -d -m 0666 /b`, [2, 2]],
      [`${debian}COPY --chmod=a=rwx app /app`, [2]],
      [`FROM debian:13 AS b\nRUN chmod 777 /a\n${debian}COPY --from=b /a /a`, []],
      ["FROM debian:13 AS b\nRUN chmod 777 /a\nFROM b", [2]],
      [`${debian}RUN umask 0 && \\\n  chmod \\\n  -R 777 /a`, [4]],
      [`${debian}RUN echo chmod 777 /a`, []],
    ],
    "set-owner-while-copying": [
      [`${debian}COPY --chown=1 app /app`, []],
      [`${debian}COPY app /app\nRUN chown 1 /app`, []],
      [`${debian}COPY entry.sh /e.sh\nRUN chown 1 /e.sh`, [3]],
      [`${debian}RUN chown -R 1 /app\nCOPY app /app/`, []],
      [`${debian}COPY app /srv/app\nRUN chown -R 1 /srv`, [3]],
      [`${debian}COPY app /srv/app\nRUN chown 1 /srv`, []],
      [`${debian}COPY app /app\nRUN chown 1 /data && chmod 755 /opt/app`, []],
      [`${debian}WORKDIR /srv\nCOPY . .\nRUN cd / && chgrp -R 1 srv`, [4]],
      [`FROM debian:13 AS b\nCOPY app /app\nRUN chown 1 /app\n${debian}COPY --from=b /app /app`, []],
      ["FROM debian:13 AS b\nCOPY app /app\nFROM b\nRUN chmod 0755 /app", [4]],
      [`${debian}RUN --mount=type=bind,target=/c cp /c/app /app && chown 1 /app`, []],
      [`${debian}COPY app entry.sh /bin/\nRUN chmod +x /bin/*`, [3]],
    ],
  }),
  ...demandCases(numeric, [
    ["a number", `${debian}USER 10001`, []],
    ["a number and a group by name", `${debian}USER 10001:app`, []],
    ["a name", `${debian}RUN useradd -u 10001 app\nUSER app`, [3]],
    ["a number by way of ARG", `${debian}ARG U=10001\nUSER $U`, []],
  ]),
  ...demandCases(fixed, [
    ["a name with a number", `${debian}RUN useradd -u 10001 app\nUSER app`, []],
    ["a name whose number the tool chooses", `${debian}RUN useradd app\nUSER app`, [3]],
    ["a user of the image", "FROM node:24\nUSER node", []],
  ]),
  ...demandCases(host, [
    ["root by itself", debian, []],
    ["root by name", `${debian}USER root`, []],
    ["given away", `${debian}USER 10001`, [2]],
    ["a base that is not root", "FROM gcr.io/distroless/static-debian13:nonroot", [1]],
  ]),
  ...demandCases(rootFirst, [
    ["above USER", `${debian}RUN useradd -u 7 app && mkdir /data && chown app /data\nUSER app`, []],
    ["below USER", `${debian}USER 7\nRUN apt-get update`, [3]],
    ["below, back as root", `${debian}USER 7\nUSER root\nRUN apt-get update\nUSER 7`, []],
    ["a directory in one's own", `${debian}RUN useradd -u 7 app && mkdir /d && chown app /d\nUSER app\nRUN mkdir /d/e`, []],
    ["a directory in a foreign one", `${debian}USER 7\nRUN mkdir -p /opt/e`, [3]],
    ["a directory for everybody", `${debian}USER 7\nRUN mkdir /tmp/e`, []],
    ["through sudo", `${debian}USER 7\nRUN sudo apt-get update`, []],
    ["an owner who does not exist yet", `${debian}COPY --chown=app app /app\nRUN useradd app`, [2]],
    ["an owner who never does", `${debian}COPY --chown=ghost app /app`, [2]],
    ["inherited from a stage", "FROM debian:13 AS b\nUSER 7\nFROM b\nRUN apt-get update", [4]],
  ]),
  ...demandCases(own, [
    ["laid out in a stage", "FROM debian:13 AS a\nCOPY --chown=7 seed /out/data\nFROM debian:13\nCOPY --from=a /out /\nUSER 7", []],
    ["by chown", "FROM debian:13 AS a\nRUN mkdir -p /out/data && chown -R 7 /out\nFROM debian:13\nCOPY --from=a /out/ /\nUSER 7", []],
    [
      "what is copied is made anew",
      "FROM debian:13 AS a\nCOPY --chown=7 seed /data\nFROM debian:13\nCOPY --from=a /data /data\nUSER 7",
      [4],
    ],
    [
      "laid out, given to root",
      "FROM debian:13 AS a\nCOPY --chown=7 seed /out/data\nFROM debian:13\nCOPY --from=a --chown=0 /out /\nUSER 7",
      [4],
    ],
    ["made by WORKDIR, which gives it to root", `${debian}WORKDIR /data\nUSER 7`, [2]],
    ["given away", `${debian}WORKDIR /data\nRUN chown 7 /data\nUSER 7`, []],
    ["given to another", `${debian}RUN install -d -o 8 /data\nUSER 7`, [2]],
    ["for everybody", `${debian}RUN mkdir -m 1777 /data\nUSER 7`, []],
    ["copied with an owner", `${debian}COPY --chown=7 seed/ /data/\nUSER 7`, []],
    ["by the user's name", `${debian}RUN useradd -u 7 app && install -d -o app /data\nUSER 7`, []],
    ["by a name that is created below", `${debian}RUN install -d -o app /data\nRUN useradd -u 7 app\nUSER 7`, [2]],
    ["root needs none", debian, []],
  ]),
  ...demandCases(rootOwned, [
    [
      "the user's already in a stage",
      "FROM debian:13 AS a\nCOPY --chown=7 seed /app/x\nFROM debian:13\nCOPY --from=a /app /app\nUSER 7",
      [4],
    ],
    ["as it is copied", `${debian}COPY app /app\nUSER 7`, []],
    ["copied to the user", `${debian}COPY --chown=7:7 app /app\nUSER 7`, [2]],
    ["a file below that was not copied", `${debian}COPY app /app/\nRUN touch /app/log && chown 7 /app/log\nUSER 7`, []],
    ["another user's", `${debian}COPY --chown=8 app /app\nUSER 7`, []],
    ["made by the user", `${debian}RUN install -d -o 7 /app\nUSER 7\nCOPY app /app/`, [2]],
  ]),
  ...demandCases(writer, [
    ["its directory is the user's", `${debian}RUN install -d -o 7 /var/lib/app\nUSER 7`, []],
    ["its directory is root's", `${debian}RUN mkdir -p /var/lib/app\nUSER 7`, [2]],
    ["nothing makes its directory", `${debian}USER 7`, [1]],
  ]),
];

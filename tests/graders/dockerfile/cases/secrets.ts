// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { demandCases, ruleCases } from "@/tests/support/own-cases";

const given = { files: [".netrc", ".npmrc", "go.mod", "main.go"] };
const go = "FROM golang:1.26\n";
const mount = "RUN --mount=type=secret,id=netrc,target=/root/.netrc";
const layers = { rule: "dockerfile/keep-secrets-out-of-layers", with: { files: [".netrc"], from: "/root/.netrc" }, given };
const seen = { rule: "dockerfile/mount-build-secret", with: { id: "netrc", command: "go mod download", target: "/root/.netrc" }, given };
const required = { rule: "dockerfile/require-build-secret", with: { id: "netrc" }, given };
const headers = { rule: "dockerfile/avoid-env", with: { names: ["API_HEADERS"], also: "ARG" } };

/** Credentials that a build needs and no image may hold. */
export const secrets = [
  ...demandCases(layers, [
    ["mounted, and nothing written", `${go}${mount} go mod download`, []],
    ["copied by a pattern", `${go}COPY .net* /root/`, [2]],
    ["copied in a stage that nothing uses", `${go.replace("\n", " AS a\n")}COPY .netrc /root/\n${go}RUN true`, [2]],
    ["copied and deleted in a later layer", `${go}COPY .netrc /root/\nRUN go mod download\nRUN rm /root/.netrc`, [2]],
    ["bound for one RUN, which stores nothing", `${go}RUN --mount=type=bind,source=.netrc,target=/root/.netrc go mod download`, []],
    ["copied out of its mount", `${go}RUN --mount=type=secret,id=n cp /run/secrets/n /etc/n`, [2]],
    ["copied out and removed by the same RUN", `${go}RUN --mount=type=secret,id=n cp /run/secrets/n /etc/n && go build . && rm /etc/n`, []],
    ["copied out and removed in the next RUN", `${go}RUN --mount=type=secret,id=n cp /run/secrets/n /etc/n\nRUN rm /etc/n`, [2]],
    ["through a variable of the shell", `${go}RUN --mount=type=secret,id=n T=$(cat /run/secrets/n) && echo "$T" > /t`, [2]],
    [
      "through a variable that another one takes over",
      `${go}RUN --mount=type=secret,id=n A=$(cat /run/secrets/n); B="x:$A"; echo "$B" > /t`,
      [2],
    ],
    ["a variable that is set below", `${go}RUN --mount=type=secret,id=n echo "$T" > /t && T=$(cat /run/secrets/n)`, []],
    ["through a pipe and tee", `${go}RUN --mount=type=secret,id=n cat /run/secrets/n | tee /t`, [2]],
    ["into a file that lives in memory", `${go}RUN --mount=type=secret,id=n --mount=type=tmpfs,target=/m cp /run/secrets/n /m/n`, []],
    ["linked, which stores the path alone", `${go}RUN --mount=type=secret,id=n ln -s /run/secrets/n /root/.netrc`, []],
    ["another file of the same directory", `${go}COPY go.mod main.go ./`, []],
    ["tar below another directory", `${go}${mount} tar -cf /home.tar -C / root`, [2]],
    ["tar in one word and without a dash", `${go}${mount} tar cfC /home.tar /root .`, [2]],
    ["tar into a pipe", `${go}${mount} tar -c -C / root | tar -x -C /srv`, [2]],
    ["tar of something else below the directory that has it", `${go}${mount} tar -cf /etc.tar -C / etc`, []],
    ["tar that unpacks", `${go}${mount} tar -xf /root.tar -C /root x`, []],
    ["tar with long options", `${go}${mount} tar --create --file=/home.tar --directory=/ root`, [2]],
    ["tar of another directory", `${go}${mount} tar --create --file /srv.tar --directory /root/../srv app`, []],
    ["zip", `${go}${mount} zip -qr /home.zip /root`, [2]],
    ["zip of the file", `${go}${mount} zip /home.zip /root/.netrc`, [2]],
    ["zip of something else", `${go}${mount} zip -r /srv.zip /srv`, []],
    ["cpio", `${go}${mount} find /root | cpio -o > /home.cpio`, [2]],
    ["cpio into a directory", `${go}${mount} cd /root && find /root -type f | cpio -pd /srv`, [2]],
    ["cpio of something else", `${go}${mount} find /srv | cpio -o > /srv.cpio`, []],
  ]),
  ...ruleCases({
    "keep-secrets-out-of-metadata": [
      ["FROM a\nENV DB_PASSWORD=x", [2]],
      ["FROM a\nARG NPM_TOKEN", [2]],
      ["ARG NPM_TOKEN\nFROM a", [1]],
      ["FROM a AS b\nARG TOKEN\nFROM a", [2]],
      ["FROM a\nONBUILD ENV API_KEY=x", [2]],
      ["FROM a\nENV PUBLIC_KEY=x TOKENS_PER_DAY=5 PASSWORD_FILE=/run/secrets/p", []],
      ["FROM a\nENV DSN=postgres://app:pw@db/x", [2]],
      ["FROM a\nENV DSN=postgres://app@db/x", []],
      ["FROM a\nENV DSN=postgres://app:$PW@db/x", [2]],
      ["FROM a\nLABEL org.example.auth=basic", []],
      ["FROM a\nLABEL home=https://me:pw@a.example/", [2]],
      ["FROM a\nENV A=1 \\\n  B_SECRET=x", [3]],
    ],
  }),
  ...demandCases(seen, [
    [
      "without a target, and linked there",
      `${go}RUN --mount=type=secret,id=netrc ln -s /run/secrets/netrc /root/.netrc && go mod download`,
      [],
    ],
    ["linked too late", `${go}RUN --mount=type=secret,id=netrc go mod download; ln -s /run/secrets/netrc /root/.netrc`, [2]],
    ["another secret", `${go}RUN --mount=type=secret,id=npmrc,target=/root/.netrc go mod download`, [2]],
    ["as a variable, which go does not read", `${go}RUN --mount=type=secret,id=netrc,env=NETRC go mod download`, [2]],
    ["a user who may not read it", `${go}USER 1000\n${mount} go mod download`, [3]],
    ["for a user who may", `${go}USER 1000\nENV NETRC=/n\nRUN --mount=type=secret,id=netrc,target=/n,uid=1000 go mod download`, []],
    ["never downloaded", `${go}RUN go build .`, [1]],
    ["in a stage that is needed", `FROM golang:1.26 AS b\nRUN go mod download\n${go}COPY --from=b /go /go`, [2]],
    ["in a stage that nothing uses", `FROM golang:1.26 AS b\nRUN go mod download\n${go}${mount} go mod download`, []],
  ]),
  ...demandCases(required, [
    ["in short", `${go}${mount},required go mod download`, []],
    ["required=false", `${go}${mount},required=false go mod download`, [2]],
    ["tested, and stopped", `${go}${mount} [ -s /root/.netrc ] || exit 1; go mod download`, []],
    ["tested under errexit", `${go}${mount} set -e; test -s /root/.netrc; go mod download`, []],
    ["tested, and gone on all the same", `${go}${mount} test -s /root/.netrc; go mod download`, [2]],
    ["a missing file ends it", `${go}${mount} if [ ! -s /root/.netrc ]; then echo no >&2; exit 1; fi; go mod download`, []],
    ["a missing file ends it, in short", `${go}${mount} [ ! -e /root/.netrc ] && exit 1; go mod download`, []],
    ["a missing file is only told of", `${go}${mount} if [ ! -s /root/.netrc ]; then echo no; fi; go mod download`, [2]],
    ["a missing file ends a subshell", `${go}${mount} [ ! -s /root/.netrc ] && (exit 1); go mod download`, [2]],
    ["another file tested", `${go}${mount} test -s /etc/netrc && go mod download`, [2]],
    ["one of two mounts", `${go}${mount},required go mod download\n${mount} go build .`, [3]],
    ["none", `${go}RUN go mod download`, [1]],
    ["another secret may be absent", `${go}${mount},required --mount=type=secret,id=npmrc go mod download`, []],
  ]),
  ...demandCases(headers, [
    ["not at all", "FROM debian:13\nRUN API_HEADERS=x a", []],
    ["ENV", "FROM debian:13\nENV API_HEADERS=x", [2]],
    ["one of several", "FROM debian:13\nENV A=1 \\\n  API_HEADERS=x", [3]],
    ["inherited from a stage", "FROM debian:13 AS b\nENV API_HEADERS=x\nFROM b", [2]],
    ["in a stage that is copied from", "FROM debian:13 AS b\nENV API_HEADERS=x\nFROM debian:13\nCOPY --from=b /a /a", []],
    ["another case", "FROM debian:13\nENV Api_Headers=x", []],
    ["ARG above FROM is no layer", "ARG API_HEADERS=x\nFROM debian:13", []],
    ["ARG without a value", "FROM debian:13\nARG API_HEADERS", [2]],
  ]),
];

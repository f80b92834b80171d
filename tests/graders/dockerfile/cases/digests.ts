import { demandCases } from "@/tests/support/own-cases";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

const other = `sha256:${"fedcba9876543210".repeat(4)}`;
const asks = { rule: "dockerfile/stop-at-difference", with: { commands: ["go env", "go version"] } };
const go = "FROM golang:1.26\n";

/** A tag beside its own digest, and a version that is held against what is there. */
export const tagsBesideDigests = [
  ...demandCases({ rule: "dockerfile/use-base-image", with: { stage: "any", images: [`golang:1.26*@${digest}`] } }, [
    ["in the first stage", `FROM golang:1.26.8@${digest} AS b\nFROM scratch`, []],
    ["without a digest, which another rule tells", "FROM golang:1.26 AS b\nFROM scratch", []],
    ["without a tag", `FROM golang@${digest} AS b\nFROM scratch`, [1]],
    ["with the digest of another image", `FROM golang:1.26@${other} AS b\nFROM scratch`, [1]],
    ["right once, wrong once", `FROM golang:1.26@${digest} AS b\nFROM golang:1.25@${digest} AS c\nFROM scratch`, [2]],
    ["of an argument that only the build knows", "ARG G\nFROM $G AS b\nFROM scratch", null],
    ["nowhere", "FROM alpine:3.24 AS b\nFROM scratch", [2]],
  ]),
  ...demandCases(asks, [
    ["compared", `${go}RUN test "$(go env GOVERSION)" = go1.26.8`, []],
    ["compared in another RUN", `${go}RUN go version > /v\nRUN grep -q go1.26.8 /v`, []],
    ["compared above", `${go}RUN grep -q go1.26.8 /v\nRUN go version > /v`, [3]],
    ["compared in a condition that ends the build", `${go}RUN if [ "$(go env GOVERSION)" != go1.26.8 ]; then exit 1; fi`, []],
    ["compared in a condition that warns", `${go}RUN if [ "$(go env GOVERSION)" != go1.26.8 ]; then echo other; fi`, [2]],
    ["compared by bash", `${go}SHELL ["bash", "-c"]\nRUN [[ $(go env GOVERSION) = go1.26.8 ]]`, []],
    ["compared by bash and lost", `${go}SHELL ["bash", "-c"]\nRUN [[ $(go env GOVERSION) = go1.26.8 ]]; go version`, [3]],
    ["left to a script", `${go}RUN ./same-version.sh "$(go env GOVERSION)"`, []],
    ["printed", `${go}RUN go version && go env`, [2]],
    ["ends with 0", `${go}RUN go version | grep -q go1.26.8 || exit 0`, [2]],
    ["under errexit", `${go}RUN <<E\nset -e\nhave=$(go env GOVERSION)\n[ "$have" = go1.26.8 ]\necho same\nE`, []],
    ["without it", `${go}RUN <<E\nhave=$(go env GOVERSION)\n[ "$have" = go1.26.8 ]\necho same\nE`, [3]],
    ["never asked", `${go}RUN go build`, []],
  ]),
];

/** Images that are named by their digest. */
export const digests = demandCases({ rule: "dockerfile/pin-base-image", with: { by: "digest" } }, [
  ["tag and digest", `FROM golang:1.26@${digest}`, []],
  ["digest alone", `FROM golang@${digest}`, []],
  ["tag alone", "FROM golang:1.26", [1]],
  ["nothing", "FROM golang", [1]],
  ["scratch", "FROM scratch", []],
  ["an earlier stage", `FROM golang@${digest} AS b\nFROM b`, []],
  ["an earlier stage in other letters", `FROM golang@${digest} AS Build\nFROM build`, []],
  ["the second stage too", `FROM golang@${digest} AS b\nFROM alpine:3.24`, [2]],
  ["a stage that is not needed", `FROM alpine:3.24 AS t\nFROM golang@${digest}`, [1]],
  ["digest in an ARG", `ARG D=${digest}\nFROM golang:1.26@$D`, []],
  ["whole name in an ARG", `ARG BASE=golang:1.26@${digest}\nFROM $BASE`, []],
  ["an ARG with a tag", "ARG BASE=golang:1.26\nFROM $BASE", [2]],
  ["too short", "FROM golang:1.26@sha256:0123456789abcdef0123456789abcdef", null],
  ["copied from an image", `FROM golang@${digest}\nCOPY --from=busybox:1.37 /bin/sh /sh`, [2]],
  ["copied from an image by digest", `FROM golang@${digest}\nCOPY --from=busybox@${digest} /bin/sh /sh`, []],
  ["mounted from an image", `FROM golang@${digest}\nRUN --mount=from=busybox:1.37,target=/b true`, [2]],
  ["copied from a stage by number", `FROM golang@${digest}\nFROM scratch\nCOPY --from=0 /x /x`, []],
]);

import { demandCases, ruleCases } from "@/tests/support/own-cases";

const images = { rule: "dockerfile/use-base-image", with: { images: ["alpine:3.*", "gcr.io/distroless/static-debian13"] } };
const certificates = { rule: "dockerfile/include-ca-certificates" };
const target = { rule: "dockerfile/ship-target-platform" };
const bundle = "/etc/ssl/certs/ca-certificates.crt";
const given = { files: ["main.go", "pages/a.html", "README.md"] };
const only = { rule: "dockerfile/ship-only", with: { allow: ["pages"] }, given };
const build = "FROM golang:1.26 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/x .\n";

/** What the final image stands on, and what it lacks. */
export const bases = [
  ...demandCases(images, [
    ["a tag that fits", "FROM alpine:3.24", []],
    ["any tag", "FROM gcr.io/distroless/static-debian13:nonroot", []],
    ["another tag", "FROM alpine:edge", [1]],
    ["no tag", "FROM alpine", [1]],
    ["the long name", "FROM docker.io/library/alpine:3.24", []],
    ["somebody else's", "FROM example.com/alpine:3.24", [1]],
    ["by way of a stage", "FROM alpine:3.24 AS a\nFROM a", []],
    ["by way of a stage, another one", "FROM debian:13 AS a\nFROM a", [1]],
    ["by the default of an ARG", "ARG BASE=alpine:3.24\nFROM $BASE", []],
    ["by an ARG without one", "ARG BASE\nFROM $BASE", null],
    ["in a stage before alone", "FROM alpine:3.24 AS a\nFROM debian:13\nCOPY --from=a /x /x", [2]],
  ]),
  ...ruleCases({
    "need-shell": [
      ["FROM alpine:3.24\nRUN true", []],
      ["FROM scratch\nRUN true", [2]],
      ['FROM scratch\nCOPY app /app\nRUN ["/app", "check"]', []],
      ['FROM scratch\nCOPY app /app\nRUN ["/tool"]', [3]],
      ["FROM gcr.io/distroless/static-debian13:debug\nRUN true", []],
      ["FROM gcr.io/distroless/static-debian13\nRUN mkdir /data", [2]],
      ["FROM scratch AS a\nRUN true\nFROM alpine:3.24", []],
      ["FROM scratch AS a\nFROM a\nRUN <<E\ntrue\nE", [3]],
      ["FROM example.com/unknown:1\nRUN true", []],
      ["FROM scratch\nADD rootfs.tar.gz /\nRUN true", []],
      ['FROM scratch\nCOPY --from=busybox:1.37 /bin/ /bin/\nRUN ["/bin/sh", "-c", "true"]', []],
    ],
  }),
  ...demandCases(certificates, [
    ["a base that has them", "FROM gcr.io/distroless/static-debian13", []],
    ["a base that has none", "FROM debian:13-slim", [1]],
    ["installed", "FROM debian:13-slim\nRUN apt-get update && apt-get install -y ca-certificates", []],
    [
      "installed in a stage before, and copied",
      `FROM debian:13-slim AS c\nRUN apt-get update && apt-get install -y ca-certificates\nFROM scratch\nCOPY --from=c ${bundle} ${bundle}`,
      [],
    ],
    [
      "installed in a stage before alone",
      "FROM debian:13-slim AS c\nRUN apt-get update && apt-get install -y ca-certificates\nFROM scratch",
      [3],
    ],
    ["copied from a stage that has none", `FROM debian:13-slim AS c\nFROM scratch\nCOPY --from=c ${bundle} ${bundle}`, [3]],
    ["to a place where nobody looks", `FROM scratch\nCOPY --from=alpine:3.24 ${bundle} /certs/`, [2]],
    [
      "and a variable that names the place",
      `FROM scratch\nENV SSL_CERT_FILE=/certs/ca-certificates.crt\nCOPY --from=alpine:3.24 ${bundle} /certs/`,
      [],
    ],
  ]),
  ...demandCases(target, [["a variable with the target's name in it", "FROM --platform=linux/$TARGETARCH alpine:3.24", []]]),
  ...demandCases(only, [
    ["sources beside the program", `${build}FROM alpine:3.24\nCOPY --from=b /out/x /x\nCOPY main.go /src/`, [7]],
    ["the whole context", `${build}FROM alpine:3.24\nCOPY --from=b /out/x /x\nCOPY . /src`, [7]],
    ["the final stage is the one that builds", build.trim(), [3]],
  ]),
];

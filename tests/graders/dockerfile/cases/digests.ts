import { demandCases } from "@/tests/support/own-cases";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

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

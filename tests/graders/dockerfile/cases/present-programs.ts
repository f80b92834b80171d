import { ruleCases } from "@/tests/support/own-cases";

export const presentPrograms = ruleCases({
  "call-present-programs": [
    ["FROM alpine:3.24\nRUN apt-get update", [2]],
    ["FROM alpine:3.24\nRUN apk add --no-cache ca-certificates && curl -fsSL https://example.com/x -o /x", [2]],
    ["FROM alpine:3.24\nRUN apk add --no-cache gcc musl-dev\nRUN groupadd app", [3]],
    ["FROM golang:1.26-alpine3.24\nRUN useradd app", [2]],
    ["FROM debian:trixie-slim\nRUN apk add curl", [2]],
    ["FROM debian:trixie-slim\nRUN wget -q https://example.com/x", [2]],
    ["FROM python:3.14-slim-trixie\nRUN curl -fsS https://example.com/x", [2]],
    ["FROM alpine:3.24\nUSER 10001\nRUN apk add --no-cache tzdata", [3]],
    ["FROM alpine:3.24 AS base\nUSER nobody\nFROM base\nRUN adduser -D app\nRUN apk add --no-cache tzdata", [5]],
    ["FROM debian:trixie-slim\nUSER 10001\nRUN apt-get install -y tini", [3]],
    // Installed, copied in, or asked for before.
    ["FROM alpine:3.24\nRUN apk add --no-cache shadow\nRUN useradd app", []],
    ["FROM alpine:3.24\nRUN apk add --no-cache curl && curl -fsS https://example.com/x", []],
    ["FROM debian:trixie-slim\nRUN apt-get update && apt-get install -y build-essential && make", []],
    ["FROM debian:trixie-slim\nCOPY --from=curlimages/curl:8.16.0 /usr/bin/curl /usr/local/bin/\nRUN curl -fsS https://example.com/x", []],
    ["FROM alpine:3.24\nRUN if command -v apt-get; then apt-get update; else apk update; fi", []],
    ["FROM alpine:3.24\nRUN useradd app || adduser -D app", []],
    ["FROM alpine:3.24\nRUN useradd app; adduser -D app", []],
    ['FROM alpine:3.24\nRUN curl() { wget -qO- "$1"; }; curl https://example.com/x', []],
    ["FROM alpine:3.24\nARG PACKAGES\nRUN apk add --no-cache $PACKAGES && curl -fsS https://example.com/x", []],
    ["FROM example.com/alpine:3.24\nRUN useradd app", []],
    ["FROM golang:1.26-trixie\nRUN curl -fsS https://example.com/x", []],
    ["FROM alpine:3.24\nRUN wget -q https://example.com/x", []],
    ["FROM debian:trixie-slim\nUSER 10001\nUSER root\nRUN apt-get update", []],
    ["FROM debian:trixie-slim\nRUN echo curl https://example.com/x", []],
    ["FROM alpine:3.24 AS unused\nRUN useradd app\nFROM scratch\nCOPY x /x", []],
  ],
});

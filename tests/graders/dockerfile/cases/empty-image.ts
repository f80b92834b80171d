import { demandCases } from "@/tests/support/own-cases";

const given = { files: ["passwd"], contents: { passwd: "app:x:7:7::/:\n" } };
const zones = { rule: "dockerfile/include-time-zones", given };
const copy = "COPY --from=b /usr/share/zoneinfo /usr/share/zoneinfo";
const users = { rule: "dockerfile/list-user", with: { name: "app", id: 7 }, given };

/** What an image from scratch lacks. */
export const emptyImage = [
  ...demandCases(zones, [
    ["from Debian", `FROM golang:1.26 AS b\nFROM scratch\n${copy}`, []],
    ["from Alpine", `FROM golang:1.26-alpine AS b\nFROM scratch\n${copy}`, [3]],
    ["from Alpine with the package", `FROM golang:1.26-alpine AS b\nRUN apk add tzdata\nFROM scratch\n${copy}`, []],
    ["from Alpine with another package", `FROM golang:1.26-alpine AS b\nRUN apk add git\nFROM scratch\n${copy}`, [4]],
    ["from Ubuntu", `FROM ubuntu:24.04 AS b\nFROM scratch\n${copy}`, [3]],
    ["installed at the stage below", `FROM alpine:3.24 AS a\nRUN apk add tzdata\nFROM a AS b\nFROM scratch\n${copy}`, []],
    ["all of /usr/share", "FROM golang:1.26 AS b\nFROM scratch\nCOPY --from=b /usr/share /usr/share", []],
    ["Alpine as the base", "FROM alpine:3.24", [1]],
    ["Alpine as the base, with the package", "FROM alpine:3.24\nRUN apk add --no-cache tzdata", []],
    ["Debian as the base", "FROM debian:13", []],
    ["distroless as the base", "FROM gcr.io/distroless/static-debian13", []],
    ["an unknown base", "FROM example.com/base:1", []],
    ["by the tag", "FROM golang:1.26 AS b\nRUN go build -tags netgo,timetzdata -o /x .\nFROM scratch\nCOPY --from=b /x /x", []],
    ["another tag", "FROM golang:1.26 AS b\nRUN go build -tags netgo -o /x .\nFROM scratch\nCOPY --from=b /x /x", [3]],
    ["unpacked by a program", `FROM golang:1.26-alpine AS b\nRUN unzip /z.zip -d /usr/share/zoneinfo\nFROM scratch\n${copy}`, []],
  ]),
  ...demandCases(users, [
    ["made in the image", "FROM debian:13\nRUN useradd -u 7 app\nUSER app", []],
    ["by number", "FROM debian:13\nRUN useradd -u 7 app\nUSER 7", []],
    ["a number of nobody", "FROM debian:13\nUSER 7", [2]],
    ["with a group of the base", "FROM debian:13\nRUN useradd -u 7 app\nUSER app:users", []],
    ["a file of the context", "FROM scratch\nCOPY passwd /etc/passwd\nUSER app", []],
    ["a file of the context, into the directory", "FROM scratch\nCOPY passwd /etc/\nUSER 7:7", []],
    ["without the list", "FROM scratch\nUSER app", [2]],
    ["another user of the list", "FROM debian:13\nRUN useradd -u 7 app\nUSER www-data", [3]],
    ["another number", "FROM debian:13\nRUN useradd -u 8 app\nUSER app", [3]],
    ["no number", "FROM debian:13\nRUN useradd app\nUSER app", [3]],
    ["root in the end", "FROM debian:13\nRUN useradd -u 7 app", [1]],
    ["by a file that is appended to", "FROM debian:13\nRUN echo 'app:x:7:7::/:' >> /etc/passwd\nUSER app", []],
    ["an unknown base", "FROM example.com/base:1\nUSER app", []],
    ["a group without a list of groups", "FROM scratch\nCOPY passwd /etc/passwd\nUSER app:app", [3]],
  ]),
];

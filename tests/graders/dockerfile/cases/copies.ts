import { mixedDemandCases } from "@/tests/support/own-cases";

const given = { files: ["main.go", "migrations/1.sql", "pages/a.html"] };

const places = { rule: "dockerfile/lay-out-copies", with: { entries: ["/app/migrations", "/app/web/pages"] }, given };
const started = { rule: "dockerfile/lay-out-copies", with: { root: "out", start: "node main.js" }, given };
const only = { rule: "dockerfile/ship-only", with: { allow: ["migrations", "pages"] }, given };
const build = "FROM golang:1.26 AS b\nWORKDIR /src\nCOPY . .\n";

/** What an image holds, by what is copied into it. */
export const copies = mixedDemandCases([
  ["each by its place", places, "FROM alpine:3.24\nCOPY migrations /app/migrations\nCOPY pages /app/web/pages", []],
  ["into a directory by name", places, "FROM alpine:3.24\nWORKDIR /app\nCOPY migrations/ migrations/\nCOPY pages ./web/pages/", []],
  ["started where it lies", started, `${build}FROM node:24\nWORKDIR /app\nCOPY --from=b /src/out .\nCMD ["node", "./main.js"]`, []],
  ["by its path", started, `${build}FROM node:24\nCOPY --from=b /src/out /app\nCMD ["node", "/app/main.js"]`, []],
  ["behind a change of directory", started, `${build}FROM node:24\nCOPY --from=b /src/out /app\nCMD cd /app && exec node main.js`, []],
  ["started elsewhere", started, `${build}FROM node:24\nCOPY --from=b /src/out /app\nCMD ["node", "main.js"]`, [6]],
  ["a level too deep", started, `${build}FROM node:24\nWORKDIR /app\nCOPY --from=b /src/out .\nCMD ["node", "out/main.js"]`, [7]],
  ["parents keep the names", places, "FROM alpine:3.24\nWORKDIR /app\nCOPY --parents migrations ./\nCOPY --parents pages /app/web/", []],
  [
    "parents behind a pivot",
    places,
    `${build}FROM alpine:3.24\nCOPY --parents --from=b /src/./migrations /app/\nCOPY --parents --from=b /src/./pages /app/web/`,
    [],
  ],
  [
    "parents of an absolute path keep all of it",
    places,
    `${build}FROM alpine:3.24\nCOPY --parents --from=b /src/migrations /app/\nCOPY --parents --from=b /src/./pages /app/web/`,
    [5],
  ],
  ["without parents the content is spilled", places, "FROM alpine:3.24\nCOPY migrations /app/\nCOPY pages /app/web/pages", [2]],
  ["one is missing", places, "FROM alpine:3.24\nCOPY migrations /app/migrations", [1]],
  ["the whole context brings one along", places, "FROM alpine:3.24\nCOPY . /app/\nCOPY pages /app/web/pages", []],
  ["the whole context elsewhere does not", places, "FROM alpine:3.24\nCOPY . /srv/\nCOPY pages /app/web/pages", [1]],
  [
    "by way of a gathered directory",
    places,
    `${build}RUN mkdir -p /o/web && cp -r migrations /o/migrations && cp -r pages /o/web/pages\nFROM alpine:3.24\nCOPY --from=b /o /app`,
    [],
  ],
  ["a compiler's output", only, `${build}RUN go build -o /o/x .\nFROM scratch\nCOPY --from=b /o/x /x`, []],
  [
    "its directory, beside what is allowed",
    only,
    `${build}RUN go build -o /o/ ./... && cp -r pages /o/\nFROM scratch\nCOPY --from=b /o /`,
    [],
  ],
  ["its directory, beside sources", only, `${build}RUN go build -o /o/ ./... && cp main.go /o/\nFROM scratch\nCOPY --from=b /o /`, [6]],
  ["an empty stage as a whole", only, "FROM scratch AS s\nCOPY pages /p/pages\nFROM alpine:3.24\nCOPY --from=s / /", []],
  ["an empty stage with sources", only, "FROM scratch AS s\nCOPY pages /p/pages\nCOPY main.go /\nFROM alpine:3.24\nCOPY --from=s / /", [5]],
  ["written under an allowed name", only, `${build}RUN grep x main.go > /y\nFROM scratch\nCOPY --from=b /y /pages`, []],
  ["a source by an absolute path", only, `${build}RUN go build -o /o/ ./... && cp /src/main.go /o/\nFROM scratch\nCOPY --from=b /o /`, [6]],
  ["its directory, where the sources are", only, `${build}RUN go build -o x .\nFROM scratch\nCOPY --from=b /src /`, [6]],
]);

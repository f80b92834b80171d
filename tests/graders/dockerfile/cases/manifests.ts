import { mixedDemandCases } from "@/tests/support/own-cases";

const rule = "dockerfile/copy-manifest-before-source";
const given = { files: ["go.mod", "go.sum", "main.go", "package.json", "package-lock.json"] };
const go = { rule, with: { manifests: ["go.mod", "go.sum"], install: "go mod download" }, given };
const npm = { rule, with: { manifests: ["package.json", "package-lock.json"], install: ["npm ci"] }, given };
const run = "RUN go mod download";

/** Dependencies that are installed before the source is copied. */
export const manifests = mixedDemandCases([
  ["beside the manifests", go, `FROM golang:1.26\nWORKDIR /src\nCOPY go.mod go.sum ./\n${run}`, []],
  ["another directory than WORKDIR", go, `FROM golang:1.26\nWORKDIR /app\nCOPY go.mod go.sum /src/\n${run}`, [4]],
  ["no WORKDIR", go, `FROM golang:1.26\nCOPY go.mod go.sum /src/\n${run}`, [3]],
  [
    "no WORKDIR, a cache mount",
    go,
    "FROM golang:1.26\nCOPY go.mod go.sum /src/\nRUN --mount=type=cache,target=/go/pkg/mod go mod download",
    [3],
  ],
  ["where golang's images begin", go, `FROM golang:1.26\nCOPY go.mod go.sum ./\n${run}`, []],
  ["the same, as an absolute path", go, `FROM golang:1.26\nCOPY go.mod go.sum /go/\n${run}`, []],
  ["a base that may begin anywhere", go, `FROM example.com/builder:3\nCOPY go.mod go.sum /src/\n${run}`, []],
  ["cd to them", go, "FROM golang:1.26\nWORKDIR /\nCOPY go.mod go.sum /src/\nRUN cd /src && go mod download", []],
  ["cd from where golang's images begin", go, "FROM golang:1.26\nCOPY go.mod go.sum /go/src/\nRUN cd src && go mod download", []],
  ["a flag names the directory", go, "FROM golang:1.26\nCOPY go.mod go.sum /src/\nRUN go mod -C /src download", []],
  ["a directory below the manifests", go, `FROM golang:1.26\nWORKDIR /src/cmd\nCOPY go.mod go.sum /src/\n${run}`, []],
  [
    "bound to another place",
    go,
    "FROM golang:1.26\nWORKDIR /src\nRUN --mount=type=bind,source=go.mod,target=/m/go.mod --mount=type=bind,source=go.sum,target=/m/go.sum go mod download",
    [],
  ],
  ["moved there before", go, `FROM golang:1.26\nWORKDIR /src\nCOPY go.mod go.sum /tmp/\nRUN cp /tmp/go.* . && go mod download`, []],
  ["in the stage below", go, `FROM golang:1.26 AS base\nWORKDIR /src\nCOPY go.mod go.sum ./\nFROM base\n${run}`, []],
  ["npm in WORKDIR", npm, "FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci", []],
  ["npm elsewhere", npm, "FROM node:24\nWORKDIR /srv\nCOPY package.json package-lock.json /app/\nRUN npm ci", [4]],
  ["npm by prefix", npm, "FROM node:24\nCOPY package.json package-lock.json /app/\nRUN npm ci --prefix /app", []],
]);

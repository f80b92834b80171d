import { demandCases } from "@/tests/support/own-cases";

const go = "FROM golang:1.26\n";
const modules = "--mount=type=cache,target=/go/pkg/mod";
const share = { rule: "dockerfile/share-cache-mount", with: { target: "/go/pkg/mod", commands: ["go mod download", "go build"] } };
const use = { rule: "dockerfile/use-cache-mount", with: { target: "/root/.cache/go-build", command: ["go build", "go test"] } };
const dev = { rule: "dockerfile/install-dev-dependencies", with: { install: ["npm ci", "npm install"], build: ["npm run build"] } };
const node = "FROM node:24\nWORKDIR /app\n";

/** Caches of builds, and what a build command needs. */
export const caches = [
  ...demandCases(share, [
    ["both", `${go}RUN ${modules} go mod download\nRUN ${modules} go build ./...`, []],
    ["none", `${go}RUN go mod download && go build ./...`, []],
    ["the first alone", `${go}RUN ${modules} go mod download\nRUN go build ./...`, [3]],
    ["the second alone", `${go}RUN go mod download\nRUN ${modules} go build ./...`, [2]],
    ["by two names", `${go}RUN ${modules},id=a go mod download\nRUN ${modules},id=b go build ./...`, [3]],
    ["by one name", `${go}RUN ${modules},id=a go mod download\nRUN ${modules},id=a go build ./...`, []],
    ["in two stages", `FROM golang:1.26 AS a\nRUN ${modules} go mod download\nFROM a\nRUN go build ./...`, [4]],
    ["a directory above", `${go}RUN --mount=type=cache,target=/go go mod download\nRUN --mount=type=cache,target=/go go build ./...`, []],
    ["moved by GOMODCACHE", `${go}ENV GOMODCACHE=/m\nRUN ${modules} go mod download`, []],
    ["a stage that nothing uses", `FROM golang:1.26 AS a\nRUN go build ./...\n${go}RUN ${modules} go build ./...`, []],
  ]),
  ...demandCases(use, [
    ["at the place", `${go}RUN --mount=type=cache,target=/root/.cache/go-build go build .`, []],
    ["moved by the command", `${go}RUN --mount=type=cache,target=/c GOCACHE=/c go test ./...`, []],
    ["moved, and mounted where it was", `${go}ENV GOCACHE=/c\nRUN --mount=type=cache,target=/root/.cache/go-build go build .`, [3]],
    ["a bind mount is no cache", `${go}RUN --mount=type=bind,target=/root/.cache/go-build go build .`, [2]],
    ["of another RUN", `${go}RUN --mount=type=cache,target=/root/.cache/go-build true\nRUN go build .`, [3]],
    ["one of two commands", `${go}RUN --mount=type=cache,target=/root/.cache/go-build go build .\nRUN go test .`, [3]],
    ["in a continued line", `${go}RUN \\\n  --mount=type=cache,target=/root/.cache/go-build \\\n  go build .`, []],
    ["never built", `${go}RUN go vet .`, [1]],
    ["only in a heredoc", `${go}RUN <<E\nset -e\ngo build .\nE`, [4]],
  ]),
  ...demandCases(dev, [
    ["all of them", `${node}RUN npm ci\nRUN npm run build`, []],
    ["left out by a flag", `${node}RUN npm ci --omit=dev\nRUN npm run build`, [3]],
    ["left out by NODE_ENV", `${node}ENV NODE_ENV=production\nRUN npm ci && npm run build`, [4]],
    ["taken in all the same", `${node}ENV NODE_ENV=production\nRUN npm ci --include=dev && npm run build`, []],
    ["the variable of the build command alone", `${node}RUN npm ci && NODE_ENV=production npm run build`, []],
    ["set below", `${node}RUN npm ci\nENV NODE_ENV=production\nRUN npm run build`, []],
    [
      "in the stage that node_modules come from",
      "FROM node:24 AS d\nRUN npm ci --omit=dev\nFROM node:24\nCOPY --from=d /node_modules ./node_modules\nRUN npm run build",
      [2],
    ],
    ["nothing is built", `${node}RUN npm ci --omit=dev`, []],
    [
      "left out in another stage",
      "FROM node:24 AS p\nRUN npm ci --omit=dev\nFROM node:24 AS b\nRUN npm ci && npm run build\nFROM node:24\nCOPY --from=p /node_modules /m\nCOPY --from=b /dist /d",
      [],
    ],
  ]),
];

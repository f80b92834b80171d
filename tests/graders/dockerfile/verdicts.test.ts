// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input, RubricLine } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

const given = { files: ["go.mod", "go.sum", ".dockerignore", "cmd/api/main.go"] };
const line = (name: string, using?: unknown): RubricLine => ({ id: name, rule: `dockerfile/${name}`, with: using, points: 1 });
const M = line("copy-manifest-before-source", { manifests: ["go.mod", "go.sum"], install: "go mod download" });
const U = line("use-cache-mount", { target: "/root/.cache/go-build", command: "go build" });
const S = line("share-cache-mount", { target: "/go/pkg/mod", commands: ["go mod download", "go build"] });
const L = line("match-c-library"),
  P = line("start-copied-program"),
  D = line("drop-root"),
  X = line("hand-over-signals", { program: "server serve" }),
  O = line("compile-for-target", { command: "go build", variable: "GOOS", from: ["TARGETOS", "TARGETPLATFORM"] }),
  R = line("drop-root", { id: "root" }),
  C = line("include-ca-certificates");
const N = line("set-start-words", { instruction: "ENTRYPOINT", words: ["agent"] });
const cases: [what: string, rubric: RubricLine[], text: string, verdict: "" | "lost"][] = [
  ["name asked, name given", [N], 'FROM debian:13\nENTRYPOINT ["agent"]', ""],
  ["name asked, path given", [N], 'FROM debian:13\nENTRYPOINT ["/opt/venv/bin/agent"]', ""],
  ["name asked, relative path", [N], 'FROM debian:13\nWORKDIR /usr/local/bin\nENTRYPOINT ["./agent"]', "lost"],
  ["name asked, longer name", [N], 'FROM debian:13\nENTRYPOINT ["/usr/bin/my-agent"]', "lost"],
  ["name asked, shell form of a path", [N], "FROM debian:13\nENTRYPOINT exec /usr/bin/agent", ""],
  ["name asked, path and one more word", [N], 'FROM debian:13\nENTRYPOINT ["/usr/bin/agent", "run"]', "lost"],
  ["glob ./go.*", [M], 'FROM golang:1.26\nWORKDIR /s\nCOPY ./go.* ./\nRUN ["go","mod","download"]\nCOPY . .', ""],
  ["cd and heredoc", [M], "FROM golang:1.26\nCOPY go.mod go.sum /s/\nRUN <<EOF\nset -e\ncd /s\ngo mod download\nEOF\nCOPY . /s", ""],
  [
    "copy . in sibling",
    [M],
    "FROM golang:1.26 AS src\nCOPY . /s\nFROM golang:1.26\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY --from=src /s .",
    "",
  ],
  ["add instead", [M], "FROM golang:1.26\nADD go.mod go.sum ./\nRUN go mod download && go mod verify", ""],
  ["dir cmd too", [M], "FROM golang:1.26\nCOPY go.mod go.sum cmd ./\nRUN go mod download", "lost"],
  [
    "$GOPATH mount",
    [S],
    "FROM golang:1.26\nRUN --mount=type=cache,target=$GOPATH/pkg/mod go mod download\nRUN --mount=type=cache,target=/go/pkg/mod/ go build ./x",
    "",
  ],
  [
    "quoted mount",
    [S, U],
    'FROM golang:1.26\nRUN "--mount=type=cache,target=/go/pkg/mod" go mod download\nRUN --mount=type=cache,dst=/go/pkg/mod --mount=type=cache,destination=/root/.cache go build ./x',
    "",
  ],
  ["tmpfs no cache", [U], "FROM golang:1.26\nRUN --mount=type=tmpfs,target=/root/.cache/go-build go build ./x", "lost"],
  ["GOCACHE inline", [U], "FROM golang:1.26\nRUN --mount=type=cache,target=/c GOCACHE=/c go build ./x", ""],
  [
    "export CGO",
    [L, P],
    'FROM golang:1.26 AS b\nRUN export CGO_ENABLED=0 && go build -o /out/ ./cmd/api\nFROM scratch\nCOPY --from=b /out/api /\nENTRYPOINT ["/api"]',
    "",
  ],
  ["ARG CGO", [L], "FROM golang:1.26 AS b\nARG CGO_ENABLED=0\nRUN go build -o /api ./cmd/api\nFROM scratch\nCOPY --from=b /api /api", ""],
  [
    "GOFLAGS static",
    [L],
    "FROM golang:1.26 AS b\nENV GOFLAGS=-ldflags=-extldflags=-static\nRUN go build -o /api ./cmd/api\nFROM scratch\nCOPY --from=b /api /api",
    "",
  ],
  [
    "inline wins",
    [L],
    "FROM golang:1.26 AS b\nENV CGO_ENABLED=0\nRUN CGO_ENABLED=1 go build -o /api ./cmd/api\nFROM scratch\nCOPY --from=b /api /api",
    "lost",
  ],
  [
    "the directory in which the image of Go begins",
    [P],
    'FROM golang:1.26 AS b\nCOPY . .\nRUN go build -o api ./cmd/api\nFROM scratch\nCOPY --from=b /go/api /api\nENTRYPOINT ["/api"]',
    "",
  ],
  [
    "copied to where the image of Go begins, and built from there",
    [P],
    'FROM golang:1.26 AS b\nCOPY . .\nWORKDIR /go\nRUN go build -o /out/api ./cmd/api\nFROM scratch\nCOPY --from=b /out/api /api\nENTRYPOINT ["/api"]',
    "",
  ],
  [
    "a stage without sources",
    [P],
    'FROM golang:1.26 AS b\nWORKDIR /s\nRUN go build -o /out/api ./cmd/api\nFROM scratch\nCOPY --from=b /out/api /api\nENTRYPOINT ["/api"]',
    "lost",
  ],
  [
    "sources that are cloned",
    [P],
    'FROM golang:1.26 AS b\nWORKDIR /s\nRUN git clone https://example.com/api.git . && go build -o /out/api ./cmd/api\nFROM scratch\nCOPY --from=b /out/api /api\nENTRYPOINT ["/api"]',
    "",
  ],
  [
    "sources that are mounted",
    [P],
    'FROM golang:1.26 AS b\nWORKDIR /s\nRUN --mount=target=. go build -o /out/api ./cmd/api\nFROM scratch\nCOPY --from=b /out/api /api\nENTRYPOINT ["/api"]',
    "",
  ],
  [
    "a package copied to another place",
    [P],
    'FROM golang:1.26 AS b\nWORKDIR /s\nCOPY go.* ./\nCOPY cmd/api ./cmd/server\nRUN go build -o /out/api ./cmd/server\nFROM scratch\nCOPY --from=b /out/api /api\nENTRYPOINT ["/api"]',
    "",
  ],
  [
    "a file as package",
    [P],
    'FROM golang:1.26 AS b\nWORKDIR /s\nCOPY cmd/api/*.go ./\nRUN go build -o /out/api main.go\nFROM scratch\nCOPY --from=b /out/api /api\nENTRYPOINT ["/api"]',
    "",
  ],
  [
    "go install path",
    [L, P],
    'FROM golang:1.26 AS b\nRUN CGO_ENABLED=0 go install ./cmd/api\nFROM scratch\nCOPY --from=b /go/bin/api /api\nENTRYPOINT ["/api"]',
    "",
  ],
  [
    "dir copy",
    [P],
    'FROM golang:1.26 AS b\nRUN go build -o /out/ ./cmd/...\nFROM alpine:3.22\nCOPY --from=b /out /usr/local/bin\nCMD ["api"]',
    "",
  ],
  [
    "bin rename missing",
    [P],
    'FROM golang:1.26 AS b\nRUN go build -o /out/api ./cmd/api\nFROM scratch\nCOPY --from=b /out/api /usr/local/bin/\nENTRYPOINT ["/api"]',
    "lost",
  ],
  [
    "path env",
    [P],
    'FROM golang:1.26 AS b\nRUN go build -o /out/api ./cmd/api\nFROM scratch\nENV PATH=/opt\nCOPY --from=b /out/api /opt/\nENTRYPOINT ["api"]',
    "",
  ],
  [
    "workdir rel",
    [P],
    'FROM golang:1.26 AS b\nWORKDIR /s\nCOPY . .\nRUN go build -o api ./cmd/api\nFROM alpine:3.22\nWORKDIR /app\nCOPY --from=b /s/api .\nENTRYPOINT ["./api"]',
    "",
  ],
  [
    "a tree into the root, and no shell in it",
    [P],
    "FROM golang:1.26 AS b\nRUN go build -o /out/ ./cmd/api ./cmd/b\nFROM scratch\nCOPY --from=b /out/ /\nENTRYPOINT /api",
    "lost",
  ],
  [
    "a tree into the root, with a shell in it",
    [P],
    "FROM golang:1.26 AS b\nRUN go build -o /out/ ./cmd/api\nFROM scratch\nCOPY --from=busybox:1.37 / /\nCOPY --from=b /out/ /\nENTRYPOINT /api",
    "",
  ],
  [
    "a loop over directories",
    [line("limit-ownership", { path: "/b", owner: "user" })],
    'FROM debian:13\nRUN for d in /a /b; do mkdir -p "$d"; chown 7 "$d"; done\nUSER 7',
    "",
  ],
  [
    "a loop over other directories",
    [line("limit-ownership", { path: "/b", owner: "user" })],
    'FROM debian:13\nRUN for d in /a /c; do mkdir -p "$d"; chown 7 "$d"; done\nUSER 7',
    "lost",
  ],
  [
    "a loop over programs, one of them started",
    [P],
    'FROM golang:1.26 AS b\nRUN for c in api b; do go build -o /out/$c ./cmd/$c; done\nFROM scratch\nCOPY --from=b /out/api /api\nENTRYPOINT ["/api"]',
    "",
  ],
  [
    "a loop over programs, none of that name",
    [P],
    'FROM golang:1.26 AS b\nRUN for c in a b; do go build -o /out/$c ./cmd/$c; done\nFROM scratch\nCOPY --from=b /out/api /api\nENTRYPOINT ["/api"]',
    "lost",
  ],
  ["uid arg", [D], "FROM debian:13\nARG UID=10001\nUSER ${UID}:${UID}", ""],
  ["USER reset", [D], "FROM debian:13\nUSER 1\nUSER 0\n", "lost"],
  ["adduser -S", [D], "FROM alpine:3.22\nRUN addgroup -S app && adduser -S app -G app\nUSER app", ""],
  ["useradd -lr", [line("drop-root", { id: "fixed" })], "FROM debian:13\nRUN useradd -lru 1001 app\nUSER app", ""],
  ["useradd no uid", [line("drop-root", { id: "fixed" })], "FROM debian:13\nRUN useradd -r app\nUSER app", "lost"],
  [
    "passwd copy",
    [line("drop-root", { id: "fixed" })],
    "FROM debian:13 AS b\nRUN echo 'app:x:1001:1001::/:/none' > /p\nFROM scratch\nCOPY --from=b /p /etc/passwd\nUSER app",
    "",
  ],
  ["system of the target", [O], "FROM golang:1.26\nARG TARGETOS\nRUN GOOS=$TARGETOS go build -o /a ./cmd/api", ""],
  ["system with a default, which wins", [O], "FROM golang:1.26\nARG TARGETOS=linux\nRUN GOOS=$TARGETOS go build -o /a ./cmd/api", "lost"],
  ["system of the builder", [O], "FROM golang:1.26\nARG BUILDOS\nRUN GOOS=$BUILDOS go build -o /a ./cmd/api", "lost"],
  ["root by the base", [R], "FROM debian:13", ""],
  ["root by number", [R], "FROM debian:13\nUSER 1\nUSER 0:0", ""],
  ["root by name", [R], "FROM gcr.io/distroless/static-debian13:nonroot\nUSER root", ""],
  ["root of an unknown base", [R], "FROM example.com/base:1", ""],
  ["root asked for, nonroot base", [R], "FROM gcr.io/distroless/static-debian13:nonroot", "lost"],
  ["root asked for, another number", [R], "FROM debian:13\nUSER 10001", "lost"],
  ["root asked for, another name", [R], "FROM debian:13\nUSER www-data", "lost"],
  [
    "tini+exec",
    [X],
    'FROM alpine:3.22\nRUN apk add --no-cache tini\nCOPY --chmod=755 <<\'EOF\' /e.sh\n#!/bin/sh\nset -e\nif [ "$1" = server ]; then\n  server migrate\nfi\nexec "$@"\nEOF\nENTRYPOINT ["/sbin/tini","-g","--","/e.sh"]\nCMD ["server","serve"]',
    "",
  ],
  [
    "unquoted heredoc $@",
    [X],
    'FROM debian:13\nCOPY --chmod=755 <<EOF /e.sh\n#!/bin/sh\nexec "$@"\nEOF\nENTRYPOINT ["/e.sh"]\nCMD ["server","serve"]',
    "lost",
  ],
  [
    "unquoted escaped",
    [X],
    'FROM debian:13\nCOPY --chmod=755 <<EOF /e.sh\n#!/bin/sh\nexec "\\$@"\nEOF\nENTRYPOINT ["/e.sh"]\nCMD ["server","serve"]',
    "",
  ],
  [
    "case serve",
    [X],
    'FROM debian:13\nCOPY <<\'EOF\' /e.sh\n#!/bin/sh\ncase "$1" in\n serve|worker) exec server "$@" ;;\n *) exec "$@" ;;\nesac\nEOF\nENTRYPOINT ["sh","/e.sh"]\nCMD ["serve"]',
    "",
  ],
  [
    "main func",
    [X],
    "FROM debian:13\nRUN printf '%s\\n' '#!/bin/sh' 'main() { server migrate; exec server serve \"$@\"; }' 'main \"$@\"' > /e.sh && chmod +x /e.sh\nENTRYPOINT [\"/e.sh\"]",
    "",
  ],
  ["gosu", [X], 'FROM debian:13\nENTRYPOINT ["gosu","app","server","serve"]', ""],
  ["shell form exec", [X], "FROM debian:13\nENTRYPOINT exec server serve", ""],
  ["bash -c two", [X], 'FROM debian:13\nENTRYPOINT ["bash","-c","server migrate; server serve"]', "lost"],
  ["alpine sh single", [X], "FROM alpine:3.22\nCMD server serve", ""],
  ["cert.pem", [C], "FROM alpine:3.22 AS c\nFROM scratch\nCOPY --from=c /etc/ssl/cert.pem /etc/ssl/cert.pem", ""],
  ["ssl dir", [C], "FROM golang:1.26 AS c\nFROM scratch\nCOPY --from=c /etc/ssl/certs /etc/ssl/certs", ""],
  [
    "ssl env",
    [C],
    "FROM golang:1.26 AS c\nFROM scratch\nENV SSL_CERT_FILE=/ca.pem\nCOPY --from=c /etc/ssl/certs/ca-certificates.crt /ca.pem",
    "",
  ],
  [
    "debian with install",
    [C],
    "FROM debian:13 AS c\nRUN apt-get update && apt-get install -y ca-certificates\nFROM scratch\nCOPY --from=c /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt",
    "",
  ],
  ["usr share", [C], "FROM alpine:3.22 AS c\nFROM scratch\nCOPY --from=c /usr/share/ca-certificates /usr/share/ca-certificates", "lost"],
];

test.each(cases)("%s", (_, rubric, text, verdict) => {
  const input: Input = { text, options: {}, given, rubric };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  expect(checked.lines.some((line) => line.state === "lost") ? "lost" : "").toBe(verdict);
});

test("a rule that is demanded with parameters of its own gives no advice beside them", () => {
  const findings = (rubric: RubricLine[]) => {
    const input: Input = { text: "FROM debian:13", options: {}, given, rubric };
    return runRules(parseDockerfile(input.text, aroundOf(input)), dockerfileRules, input).findings.map(({ rule }) => rule);
  };
  expect(findings([R])).toEqual([]);
  expect(findings([])).toEqual(["dockerfile/drop-root"]);
  expect(findings([line("drop-root")])).toEqual(["dockerfile/drop-root"]);
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();
type Case = readonly [what: string, text: string, verdict: "met" | "lost"];

function judge(rule: string, using: unknown, cases: readonly Case[]): void {
  test.each(cases)("%s", (_, text, verdict) => {
    const input: Input = { text, options: {}, given: { args: ["VERSION"] }, rubric: [{ id: "x", rule, with: using, points: 1 }] };
    const checked = runRules(parseDockerfile(text, aroundOf(input)), rules, input);
    expect(checked.failed).toEqual([]);
    expect(checked.lines[0]?.state).toBe(verdict);
  });
}

const name = "example.com/p/info.Version";
const go = (flags: string, arg = "ARG VERSION\n", above = "") => `FROM golang:1.26\n${arg}RUN ${above}go build ${flags} -o /p ./cmd/p`;
const X = `-X ${name}=`;

describe("a build argument in a variable", () => {
  judge("dockerfile/set-linker-variable", { name, argument: "VERSION", when: "given" }, [
    ["double quotes", go(`-ldflags "${X}$VERSION"`), "met"],
    ["no quotes, one word", go(`-ldflags=-X=${name}=$VERSION`), "met"],
    ["single quotes for the linker", go(`-ldflags="-s -X '${name}=\${VERSION}'"`), "met"],
    ["single quotes for the shell", go(`-ldflags '${X}$VERSION'`), "lost"],
    ["half in single quotes", go(`-ldflags '${X}'"$VERSION"`), "met"],
    ["two dashes", go(`--ldflags="--X=${name}=$VERSION"`), "met"],
    ["no path of the package", go('-ldflags "-X Version=$VERSION"'), "lost"],
    ["name of the package only", go('-ldflags "-X info.Version=$VERSION"'), "lost"],
    ["another case", go('-ldflags "-X example.com/p/info.version=$VERSION"'), "lost"],
    ["quotes that become part of the value", go(`-ldflags "${X}'$VERSION'"`), "lost"],
    ["the last one counts", go(`-ldflags "${X}$VERSION ${X}x"`), "lost"],
    ["the last -ldflags counts", go(`-ldflags "${X}$VERSION" -ldflags -s`), "lost"],
    ["for all packages", go(`-ldflags "all=${X}$VERSION"`), "met"],
    ["behind the package", `FROM golang:1.26\nARG VERSION\nRUN go build ./cmd/p -ldflags "${X}$VERSION"`, "lost"],
    ["not declared", go(`-ldflags "${X}$VERSION"`, ""), "lost"],
    ["declared above FROM only", `ARG VERSION\n${go(`-ldflags "${X}$VERSION"`, "")}`, "lost"],
    ["declared above FROM and again", `ARG VERSION=dev\n${go(`-ldflags "${X}$VERSION"`)}`, "met"],
    ["ENV wins over ARG", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\nENV VERSION=1\n"), "lost"],
    ["ENV of ARG", go(`-ldflags "${X}$V"`, "ARG VERSION\nENV V=$VERSION\n"), "met"],
    ["written down", go(`-ldflags "${X}v1.4.2"`), "lost"],
    ["by a variable of the shell", go('-ldflags="$F"', "ARG VERSION\n", `F="-s ${X}$VERSION -X main.At=$(date +%F)" && `), "met"],
    ["by a variable in no quotes", go("-ldflags=$F", "ARG VERSION\n", `F="-s ${X}$VERSION" && `), "lost"],
    ["the module's name by go list", go('-ldflags "-X $(go list -m)/info.Version=$VERSION"'), "met"],
    ["the package's name by go list", go('-ldflags="-X $P.Version=$VERSION"', "ARG VERSION\n", "P=$(go list ./info); "), "met"],
    ["another variable by go list", go('-ldflags "-X $(go list -m)/info.Commit=$VERSION"'), "lost"],
    ["by ENV", go('-ldflags="$F"', `ARG VERSION\nENV F="-s ${X}$VERSION"\n`), "met"],
    ["all flags in no quotes", go("$F", `ARG VERSION\nENV F="-trimpath -ldflags=-X=${name}=$VERSION"\n`), "met"],
    ["GOFLAGS", go("-trimpath", `ARG VERSION\nENV GOFLAGS="-ldflags=-X=${name}=$VERSION"\n`), "met"],
    ["the command wins over GOFLAGS", go("-ldflags=-s", `ARG VERSION\nENV GOFLAGS="-ldflags=-X=${name}=$VERSION"\n`), "lost"],
    ["a default in the script", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\n", '[ -n "$VERSION" ] || VERSION=dev; '), "met"],
    ["a default by :=", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\n", ': "${VERSION:=dev}"; '), "met"],
    ["a default in the word", go(`-ldflags "${X}\${VERSION:-dev}"`), "met"],
    ["the flag only with a value", go(`-ldflags "-s \${VERSION:+${X}$VERSION}"`), "met"],
    ["set in the script", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\n", "VERSION=2; "), "lost"],
    ["from git", go(`-ldflags "${X}$(git describe --tags)"`), "lost"],
    ["cleaned by a program", go(`-ldflags "${X}$(echo $VERSION | tr -d v)"`), "met"],
    ["exec form", `FROM golang:1.26\nARG VERSION\nRUN ["go", "build", "-ldflags", "${X}$VERSION", "./cmd/p"]`, "lost"],
    ["in a heredoc", `FROM golang:1.26\nARG VERSION\nRUN <<EOF\nset -e\ngo build -ldflags "${X}$VERSION" ./cmd/p\nEOF`, "met"],
    [
      "a build in each branch",
      `FROM golang:1.26\nARG VERSION\nRUN if [ -n "$VERSION" ]; then go build -ldflags "${X}$VERSION" -o /p ./p; else go build -o /p ./p; fi`,
      "met",
    ],
    [
      "a tool of the build needs none",
      `FROM golang:1.26 AS b\nARG VERSION\nRUN go build -o /gen ./gen && go build -ldflags "${X}$VERSION" -o /out/p ./p\nFROM scratch\nCOPY --from=b /out/p /p`,
      "met",
    ],
    ["never built", "FROM golang:1.26\nARG VERSION\nRUN make", "lost"],
    ["installed", `FROM golang:1.26\nARG VERSION\nRUN go install -ldflags "${X}$VERSION" ./cmd/p`, "met"],
    ["many assignments of each other", go('-ldflags="$F"', "ARG VERSION\n", "F=$F$F; ".repeat(200)), "lost"],
  ]);
});

describe("no empty text without the argument", () => {
  judge("dockerfile/set-linker-variable", { name, argument: "VERSION", when: "missing" }, [
    ["no default", go(`-ldflags "${X}$VERSION"`), "lost"],
    ["a default", go(`-ldflags "${X}$VERSION"`, "ARG VERSION=dev\n"), "met"],
    ["an empty default", go(`-ldflags "${X}$VERSION"`, 'ARG VERSION=""\n'), "lost"],
    ["a default above FROM", `ARG VERSION=dev\n${go(`-ldflags "${X}$VERSION"`)}`, "met"],
    ["a default above FROM that is not taken over", `ARG VERSION=dev\n${go(`-ldflags "${X}$VERSION"`, "")}`, "lost"],
    ["a default in the word", go(`-ldflags "${X}\${VERSION:-dev}"`), "met"],
    ["a default by ENV", go(`-ldflags "${X}$V"`, "ARG VERSION\nENV V=${VERSION:-dev}\n"), "met"],
    ["a default by :=", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\n", ': "${VERSION:=dev}"; '), "met"],
    ["a default in the script", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\n", 'if [ -z "$VERSION" ]; then VERSION=dev; fi; '), "met"],
    ["the flag only with a value", go(`-ldflags "-s \${VERSION:+${X}$VERSION}"`), "met"],
    ["no flag at all", go("-trimpath"), "met"],
  ]);
});

describe("switches", () => {
  judge("dockerfile/pass-go-flags", { flags: ["-s", "-w"], to: "linker" }, [
    ["both", go('-ldflags "-s -w"'), "met"],
    ["-s implies -w", go("-ldflags=-s"), "met"],
    ["-w switched off again", go('-ldflags "-s -w=0"'), "lost"],
    ["only -w", go("-ldflags=-w"), "lost"],
    ["two of which one counts", go("-ldflags=-s -ldflags=-w"), "lost"],
    ["the value of another flag", go('-ldflags "-extldflags -s"'), "lost"],
    ["to go itself", go("-s -w"), "lost"],
    ["behind a definition", go('-ldflags "-X main.v=1 -w -s"'), "met"],
  ]);
  judge("dockerfile/pass-go-flags", { flags: ["-trimpath"], to: "go" }, [
    ["first", go("-trimpath -v"), "met"],
    ["by GOFLAGS", go("-v", "ENV GOFLAGS=-trimpath\n"), "met"],
    ["by go env", go("-v", "RUN go env -w GOFLAGS=-trimpath\n"), "met"],
    ["switched off", go("-trimpath=false"), "lost"],
    ["switched off by the command", go("-trimpath=false", "ENV GOFLAGS=-trimpath\n"), "lost"],
    ["to the linker", go("-ldflags=-trimpath"), "lost"],
    ["as the value of a flag", go("-tags -trimpath"), "lost"],
    ["behind the directory", "FROM golang:1.26\nRUN go -C /src build -trimpath ./cmd/p", "met"],
  ]);
});

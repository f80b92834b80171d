// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { demandCases } from "@/tests/support/own-cases";

const given = { args: ["VERSION"] };
const name = "example.com/p/info.Version";
const go = (flags: string, arg = "ARG VERSION\n", above = "") => `FROM golang:1.26\n${arg}RUN ${above}go build ${flags} -o /p ./cmd/p`;
const X = `-X ${name}=`;

/** Flags of go build. */
export const goFlags = [
  ...demandCases({ rule: "dockerfile/set-linker-variable", with: { name, argument: "VERSION", when: "given" }, given }, [
    ["double quotes", go(`-ldflags "${X}$VERSION"`), []],
    ["no quotes, one word", go(`-ldflags=-X=${name}=$VERSION`), []],
    ["single quotes for the linker", go(`-ldflags="-s -X '${name}=\${VERSION}'"`), []],
    ["single quotes for the shell", go(`-ldflags '${X}$VERSION'`), [3]],
    ["half in single quotes", go(`-ldflags '${X}'"$VERSION"`), []],
    ["two dashes", go(`--ldflags="--X=${name}=$VERSION"`), []],
    ["no path of the package", go('-ldflags "-X Version=$VERSION"'), [3]],
    ["name of the package only", go('-ldflags "-X info.Version=$VERSION"'), [3]],
    ["another case", go('-ldflags "-X example.com/p/info.version=$VERSION"'), [3]],
    ["quotes that become part of the value", go(`-ldflags "${X}'$VERSION'"`), [3]],
    ["the last one counts", go(`-ldflags "${X}$VERSION ${X}x"`), [3]],
    ["the last -ldflags counts", go(`-ldflags "${X}$VERSION" -ldflags -s`), [3]],
    ["for all packages", go(`-ldflags "all=${X}$VERSION"`), []],
    ["behind the package", `FROM golang:1.26\nARG VERSION\nRUN go build ./cmd/p -ldflags "${X}$VERSION"`, [3]],
    ["not declared", go(`-ldflags "${X}$VERSION"`, ""), [2]],
    ["declared above FROM only", `ARG VERSION\n${go(`-ldflags "${X}$VERSION"`, "")}`, [3]],
    ["declared above FROM and again", `ARG VERSION=dev\n${go(`-ldflags "${X}$VERSION"`)}`, []],
    ["ENV wins over ARG", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\nENV VERSION=1\n"), [4]],
    ["ENV of ARG", go(`-ldflags "${X}$V"`, "ARG VERSION\nENV V=$VERSION\n"), []],
    ["written down", go(`-ldflags "${X}v1.4.2"`), [3]],
    ["by a variable of the shell", go('-ldflags="$F"', "ARG VERSION\n", `F="-s ${X}$VERSION -X main.At=$(date +%F)" && `), []],
    ["by a variable in no quotes", go("-ldflags=$F", "ARG VERSION\n", `F="-s ${X}$VERSION" && `), [3]],
    ["the module's name by go list", go('-ldflags "-X $(go list -m)/info.Version=$VERSION"'), []],
    ["the package's name by go list", go('-ldflags="-X $P.Version=$VERSION"', "ARG VERSION\n", "P=$(go list ./info); "), []],
    ["another variable by go list", go('-ldflags "-X $(go list -m)/info.Commit=$VERSION"'), [3]],
    ["by ENV", go('-ldflags="$F"', `ARG VERSION\nENV F="-s ${X}$VERSION"\n`), []],
    ["all flags in no quotes", go("$F", `ARG VERSION\nENV F="-trimpath -ldflags=-X=${name}=$VERSION"\n`), []],
    ["GOFLAGS", go("-trimpath", `ARG VERSION\nENV GOFLAGS="-ldflags=-X=${name}=$VERSION"\n`), []],
    ["the command wins over GOFLAGS", go("-ldflags=-s", `ARG VERSION\nENV GOFLAGS="-ldflags=-X=${name}=$VERSION"\n`), [4]],
    ["a default in the script", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\n", '[ -n "$VERSION" ] || VERSION=dev; '), []],
    ["a default by :=", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\n", ': "${VERSION:=dev}"; '), []],
    ["a default in the word", go(`-ldflags "${X}\${VERSION:-dev}"`), []],
    ["the flag only with a value", go(`-ldflags "-s \${VERSION:+${X}$VERSION}"`), []],
    ["set in the script", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\n", "VERSION=2; "), [3]],
    ["from git", go(`-ldflags "${X}$(git describe --tags)"`), [3]],
    ["cleaned by a program", go(`-ldflags "${X}$(echo $VERSION | tr -d v)"`), []],
    ["exec form", `FROM golang:1.26\nARG VERSION\nRUN ["go", "build", "-ldflags", "${X}$VERSION", "./cmd/p"]`, [3]],
    ["in a heredoc", `FROM golang:1.26\nARG VERSION\nRUN <<EOF\nset -e\ngo build -ldflags "${X}$VERSION" ./cmd/p\nEOF`, []],
    [
      "a build in each branch",
      `FROM golang:1.26\nARG VERSION\nRUN if [ -n "$VERSION" ]; then go build -ldflags "${X}$VERSION" -o /p ./p; else go build -o /p ./p; fi`,
      [],
    ],
    [
      "a tool of the build needs none",
      `FROM golang:1.26 AS b\nARG VERSION\nRUN go build -o /gen ./gen && go build -ldflags "${X}$VERSION" -o /out/p ./p\nFROM scratch\nCOPY --from=b /out/p /p`,
      [],
    ],
    ["never built", "FROM golang:1.26\nARG VERSION\nRUN make", [1]],
    ["installed", `FROM golang:1.26\nARG VERSION\nRUN go install -ldflags "${X}$VERSION" ./cmd/p`, []],
    ["many assignments of each other", go('-ldflags="$F"', "ARG VERSION\n", "F=$F$F; ".repeat(200)), [3]],
  ]),

  ...demandCases({ rule: "dockerfile/set-linker-variable", with: { name, argument: "VERSION", when: "missing" }, given }, [
    ["no default", go(`-ldflags "${X}$VERSION"`), [3]],
    ["a default", go(`-ldflags "${X}$VERSION"`, "ARG VERSION=dev\n"), []],
    ["an empty default", go(`-ldflags "${X}$VERSION"`, 'ARG VERSION=""\n'), [3]],
    ["a default above FROM", `ARG VERSION=dev\n${go(`-ldflags "${X}$VERSION"`)}`, []],
    ["a default above FROM that is not taken over", `ARG VERSION=dev\n${go(`-ldflags "${X}$VERSION"`, "")}`, [3]],
    ["a default in the word", go(`-ldflags "${X}\${VERSION:-dev}"`), []],
    ["a default by ENV", go(`-ldflags "${X}$V"`, "ARG VERSION\nENV V=${VERSION:-dev}\n"), []],
    ["a default by :=", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\n", ': "${VERSION:=dev}"; '), []],
    ["a default in the script", go(`-ldflags "${X}$VERSION"`, "ARG VERSION\n", 'if [ -z "$VERSION" ]; then VERSION=dev; fi; '), []],
    ["the flag only with a value", go(`-ldflags "-s \${VERSION:+${X}$VERSION}"`), []],
    ["no flag at all", go("-trimpath"), []],
  ]),

  ...demandCases({ rule: "dockerfile/pass-go-flags", with: { flags: ["-s", "-w"], to: "linker" }, given }, [
    ["both", go('-ldflags "-s -w"'), []],
    ["-s implies -w", go("-ldflags=-s"), []],
    ["-w switched off again", go('-ldflags "-s -w=0"'), [3]],
    ["only -w", go("-ldflags=-w"), [3]],
    ["two of which one counts", go("-ldflags=-s -ldflags=-w"), [3]],
    ["the value of another flag", go('-ldflags "-extldflags -s"'), [3]],
    ["to go itself", go("-s -w"), [3]],
    ["behind a definition", go('-ldflags "-X main.v=1 -w -s"'), []],
  ]),
  ...demandCases({ rule: "dockerfile/pass-go-flags", with: { flags: ["-trimpath"], to: "go" }, given }, [
    ["first", go("-trimpath -v"), []],
    ["by GOFLAGS", go("-v", "ENV GOFLAGS=-trimpath\n"), []],
    ["by go env", go("-v", "RUN go env -w GOFLAGS=-trimpath\n"), []],
    ["switched off", go("-trimpath=false"), [3]],
    ["switched off by the command", go("-trimpath=false", "ENV GOFLAGS=-trimpath\n"), [3]],
    ["to the linker", go("-ldflags=-trimpath"), [3]],
    ["as the value of a flag", go("-tags -trimpath"), [3]],
    ["behind the directory", "FROM golang:1.26\nRUN go -C /src build -trimpath ./cmd/p", []],
  ]),
];

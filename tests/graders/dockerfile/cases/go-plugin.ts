import { demandCases } from "@/tests/support/own-cases";

const from = "FROM golang:1.26-trixie AS b\nWORKDIR /src\n";
const end = "FROM debian:trixie-slim\nCOPY --from=b /out/host /host\nCOPY --from=b /out/p.so /p/\n";
/** Host and plugin in one stage, each with what stands before `go build` and behind it. */
const both = (host: string, plugin: string, above = "", before: readonly [string, string] = ["", ""]) =>
  `${from}${above}RUN ${before[0]}go build ${host} -o /out/host ./cmd/host\nRUN ${before[1]}go build -buildmode=plugin ${plugin} -o /out/p.so ./p\n${end}`;
const two = (one: string, other: string) =>
  `FROM ${one} AS h\nRUN go build -o /out/host ./cmd/host\nFROM ${other} AS p\nRUN go build -buildmode=plugin -o /out/p.so ./p\nFROM debian:13\nCOPY --from=h /out/host /host\nCOPY --from=p /out/p.so /p/`;
const at = (copy: string, build = "-o /out/p/upper.so ./plugins/upper") =>
  `${from}RUN go build -o /out/host ./cmd/host && go build -buildmode=plugin ${build}\nFROM debian:13\n${copy}`;

/** A plugin and the program that loads it. */
export const goPlugin = [
  ...demandCases({ rule: "dockerfile/build-plugin-with-host", with: { by: "toolchain" } }, [
    ["one stage", both("", ""), []],
    ["two stages on one image", two("golang:1.26-trixie", "golang:1.26-trixie"), []],
    ["two stages on one stage", `FROM golang:1.26 AS go\n${two("go", "go")}`, []],
    ["one version by ARG", `ARG GO=1.26.8\n${two("golang:$GO", `golang:\${GO}`)}`, []],
    ["two versions", two("golang:1.26-trixie", "golang:1.25-trixie"), [4]],
    ["two systems", two("golang:1.26-trixie", "golang:1.26-alpine"), [4]],
    ["another toolchain for one of them", both("", "", "", ["", "GOTOOLCHAIN=go1.26.5 "]), [4]],
    ["another toolchain for both", both("", "", "ENV GOTOOLCHAIN=go1.26.5\n"), []],
    [
      "a plugin from elsewhere",
      `${from}RUN go build -o /out/host ./cmd/host\nFROM debian:13\nCOPY --from=b /out/host /host\nCOPY p.so /p/`,
      [4],
    ],
    ["only the plugin", `${from}RUN go build -buildmode=plugin -o /out/p.so ./p\nFROM debian:13\nCOPY --from=b /out/p.so /p/`, [4]],
  ]),

  ...demandCases({ rule: "dockerfile/build-plugin-with-host", with: { by: "flags" } }, [
    ["none", both("", ""), []],
    ["both trimmed", both("-trimpath", "-trimpath"), []],
    ["one trimmed", both("-trimpath", ""), [4]],
    ["the other trimmed", both("", "-trimpath"), [4]],
    ["trimmed by GOFLAGS", both("", "", "ENV GOFLAGS=-trimpath\n"), []],
    ["one by GOFLAGS, one by the command", both("-trimpath", "", "", ["", "GOFLAGS=-trimpath "]), []],
    ["switched off for one", both("", "-trimpath=false", "ENV GOFLAGS=-trimpath\n"), [5]],
    ["race on one side", both("-race", ""), [4]],
    ["all packages without optimisation on one side", both("-gcflags='all=-N -l'", ""), [4]],
    ["the program alone without optimisation", both("-gcflags='-N -l'", ""), []],
    ["the linker's flags", both('-ldflags="-s -w"', ""), []],
    ["tags", both("-tags netgo", ""), []],
    [
      "another directory",
      `${both("", "").replace("./p\n", "./p\n").replace("RUN go build -buildmode", "WORKDIR /p\nRUN go build -buildmode")}`,
      [5],
    ],
    [
      "another directory, trimmed",
      both("-trimpath", "-trimpath").replace("RUN go build -buildmode", "WORKDIR /p\nRUN go build -buildmode"),
      [],
    ],
    ["a directory below", both("", "", "", ["", "cd p && "]), []],
    ["flags by a variable", both("$F", "$F", 'ENV F="-trimpath -race"\n'), []],
    ["a tool that is not shipped", both("", "").replace("RUN go", "RUN go build -trimpath -o /gen ./gen\nRUN go"), []],
    [
      "one loop for all plugins",
      `${from}RUN go build -trimpath -o /out/host ./cmd/host && for p in a b; do go build -buildmode=plugin -o /out/$p.so ./p/$p; done\n${end}`,
      [3],
    ],
  ]),

  ...demandCases({ rule: "dockerfile/build-plugin-with-host", with: { by: "cgo" } }, [
    ["by itself, on Debian", both("", ""), []],
    ["written out", both("", "", "ENV CGO_ENABLED=1\n"), []],
    ["off for the host", both("", "", "", ["CGO_ENABLED=0 ", ""]), [3]],
    ["off for the plugin", both("", "", "", ["", "CGO_ENABLED=0 "]), [4]],
    ["off for both", both("", "", "ENV CGO_ENABLED=0\n"), [4, 5]],
    ["Alpine without a compiler", both("", "").replace("trixie", "alpine"), [3, 4]],
    ["Alpine with one", both("", "").replace("-trixie AS b", "-alpine AS b\nRUN apk add gcc musl-dev"), []],
    ["a static host", both('-ldflags "-extldflags=-static"', ""), [3]],
  ]),

  ...demandCases({ rule: "dockerfile/build-plugin-with-host", with: { by: "place", path: "/plugins/upper.so" } }, [
    ["into the directory", at("COPY --from=b /out/p/upper.so /plugins/"), []],
    ["by its name", at("COPY --from=b /out/p/upper.so /plugins/upper.so"), []],
    ["the whole directory", at("COPY --from=b /out/p /plugins"), []],
    ["all that was built", at("COPY --from=b /out/ /", "-o /out/plugins/ ./plugins/upper"), []],
    ["relative", at("WORKDIR /plugins\nCOPY --from=b /out/p/*.so ./"), []],
    ["named by its package", at("COPY --from=b /src/upper.so /plugins/", "./plugins/upper"), []],
    ["elsewhere", at("COPY --from=b /out/p/upper.so /usr/lib/"), [3]],
    ["under another name", at("COPY --from=b /out/p/upper.so /plugins/up.so"), [3]],
    ["not copied", at("COPY --from=b /out/host /host"), [3]],
    ["in the stage itself", `${from}RUN go build -buildmode=plugin -o /plugins/upper.so ./plugins/upper`, []],
  ]),
];

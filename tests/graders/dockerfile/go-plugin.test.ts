import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();
type Case = readonly [what: string, text: string, verdict: "met" | "lost"];

function judge(using: Readonly<Record<string, string>>, cases: readonly Case[]): void {
  test.each(cases)("%s", (_, text, verdict) => {
    const rubric = [{ id: "x", rule: "dockerfile/build-plugin-with-host", with: using, points: 1 }];
    const input: Input = { text, options: {}, given: {}, rubric };
    const checked = runRules(parseDockerfile(text, aroundOf(input)), rules, input);
    expect(checked.failed).toEqual([]);
    expect(checked.lines[0]?.state).toBe(verdict);
  });
}

const from = "FROM golang:1.26-trixie AS b\nWORKDIR /src\n";
const end = "FROM debian:trixie-slim\nCOPY --from=b /out/host /host\nCOPY --from=b /out/p.so /p/\n";
/** Host and plugin in one stage, each with what stands before `go build` and behind it. */
const both = (host: string, plugin: string, above = "", before: readonly [string, string] = ["", ""]) =>
  `${from}${above}RUN ${before[0]}go build ${host} -o /out/host ./cmd/host\nRUN ${before[1]}go build -buildmode=plugin ${plugin} -o /out/p.so ./p\n${end}`;

describe("one toolchain", () => {
  const two = (one: string, other: string) =>
    `FROM ${one} AS h\nRUN go build -o /out/host ./cmd/host\nFROM ${other} AS p\nRUN go build -buildmode=plugin -o /out/p.so ./p\nFROM debian:13\nCOPY --from=h /out/host /host\nCOPY --from=p /out/p.so /p/`;
  judge({ by: "toolchain" }, [
    ["one stage", both("", ""), "met"],
    ["two stages on one image", two("golang:1.26-trixie", "golang:1.26-trixie"), "met"],
    ["two stages on one stage", `FROM golang:1.26 AS go\n${two("go", "go")}`, "met"],
    ["one version by ARG", `ARG GO=1.26.8\n${two("golang:$GO", `golang:\${GO}`)}`, "met"],
    ["two versions", two("golang:1.26-trixie", "golang:1.25-trixie"), "lost"],
    ["two systems", two("golang:1.26-trixie", "golang:1.26-alpine"), "lost"],
    ["another toolchain for one of them", both("", "", "", ["", "GOTOOLCHAIN=go1.26.5 "]), "lost"],
    ["another toolchain for both", both("", "", "ENV GOTOOLCHAIN=go1.26.5\n"), "met"],
    [
      "a plugin from elsewhere",
      `${from}RUN go build -o /out/host ./cmd/host\nFROM debian:13\nCOPY --from=b /out/host /host\nCOPY p.so /p/`,
      "lost",
    ],
    ["only the plugin", `${from}RUN go build -buildmode=plugin -o /out/p.so ./p\nFROM debian:13\nCOPY --from=b /out/p.so /p/`, "lost"],
  ]);
});

describe("the same flags", () => {
  judge({ by: "flags" }, [
    ["none", both("", ""), "met"],
    ["both trimmed", both("-trimpath", "-trimpath"), "met"],
    ["one trimmed", both("-trimpath", ""), "lost"],
    ["the other trimmed", both("", "-trimpath"), "lost"],
    ["trimmed by GOFLAGS", both("", "", "ENV GOFLAGS=-trimpath\n"), "met"],
    ["one by GOFLAGS, one by the command", both("-trimpath", "", "", ["", "GOFLAGS=-trimpath "]), "met"],
    ["switched off for one", both("", "-trimpath=false", "ENV GOFLAGS=-trimpath\n"), "lost"],
    ["race on one side", both("-race", ""), "lost"],
    ["all packages without optimisation on one side", both("-gcflags='all=-N -l'", ""), "lost"],
    ["the program alone without optimisation", both("-gcflags='-N -l'", ""), "met"],
    ["the linker's flags", both('-ldflags="-s -w"', ""), "met"],
    ["tags", both("-tags netgo", ""), "met"],
    [
      "another directory",
      `${both("", "").replace("./p\n", "./p\n").replace("RUN go build -buildmode", "WORKDIR /p\nRUN go build -buildmode")}`,
      "lost",
    ],
    [
      "another directory, trimmed",
      both("-trimpath", "-trimpath").replace("RUN go build -buildmode", "WORKDIR /p\nRUN go build -buildmode"),
      "met",
    ],
    ["a directory below", both("", "", "", ["", "cd p && "]), "met"],
    ["flags by a variable", both("$F", "$F", 'ENV F="-trimpath -race"\n'), "met"],
    ["a tool that is not shipped", both("", "").replace("RUN go", "RUN go build -trimpath -o /gen ./gen\nRUN go"), "met"],
    [
      "one loop for all plugins",
      `${from}RUN go build -trimpath -o /out/host ./cmd/host && for p in a b; do go build -buildmode=plugin -o /out/$p.so ./p/$p; done\n${end}`,
      "lost",
    ],
  ]);
});

describe("cgo on both sides", () => {
  judge({ by: "cgo" }, [
    ["by itself, on Debian", both("", ""), "met"],
    ["written out", both("", "", "ENV CGO_ENABLED=1\n"), "met"],
    ["off for the host", both("", "", "", ["CGO_ENABLED=0 ", ""]), "lost"],
    ["off for the plugin", both("", "", "", ["", "CGO_ENABLED=0 "]), "lost"],
    ["off for both", both("", "", "ENV CGO_ENABLED=0\n"), "lost"],
    ["Alpine without a compiler", both("", "").replace("trixie", "alpine"), "lost"],
    ["Alpine with one", both("", "").replace("-trixie AS b", "-alpine AS b\nRUN apk add gcc musl-dev"), "met"],
    ["a static host", both('-ldflags "-extldflags=-static"', ""), "lost"],
  ]);
});

describe("the plugin's place", () => {
  const at = (copy: string, build = "-o /out/p/upper.so ./plugins/upper") =>
    `${from}RUN go build -o /out/host ./cmd/host && go build -buildmode=plugin ${build}\nFROM debian:13\n${copy}`;
  judge({ by: "place", path: "/plugins/upper.so" }, [
    ["into the directory", at("COPY --from=b /out/p/upper.so /plugins/"), "met"],
    ["by its name", at("COPY --from=b /out/p/upper.so /plugins/upper.so"), "met"],
    ["the whole directory", at("COPY --from=b /out/p /plugins"), "met"],
    ["all that was built", at("COPY --from=b /out/ /", "-o /out/plugins/ ./plugins/upper"), "met"],
    ["relative", at("WORKDIR /plugins\nCOPY --from=b /out/p/*.so ./"), "met"],
    ["named by its package", at("COPY --from=b /src/upper.so /plugins/", "./plugins/upper"), "met"],
    ["elsewhere", at("COPY --from=b /out/p/upper.so /usr/lib/"), "lost"],
    ["under another name", at("COPY --from=b /out/p/upper.so /plugins/up.so"), "lost"],
    ["not copied", at("COPY --from=b /out/host /host"), "lost"],
    ["in the stage itself", `${from}RUN go build -buildmode=plugin -o /plugins/upper.so ./plugins/upper`, "met"],
  ]);
});

import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input, RubricLine } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();

type Case = readonly [what: string, text: string, verdict: "met" | "lost" | "waiting"];

function judge({ rule, with: using }: Pick<RubricLine, "rule" | "with">, text: string): string | undefined {
  const input: Input = { text, options: {}, given: { files: ["bin/healthcheck"] }, rubric: [{ id: "line", rule, with: using, points: 1 }] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), rules, input);
  expect(checked.failed).toEqual([]);
  return checked.lines[0]?.state;
}

describe("the program that checks", () => {
  const line = { rule: "dockerfile/probe-with-program", with: { source: "cmd/healthcheck" } };
  const build = "FROM golang:1.26 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/ ./cmd/api ./cmd/healthcheck\n";
  const bare = `${build}FROM gcr.io/distroless/static-debian13:nonroot\n`;
  const cases: Case[] = [
    ["copied and named", `${bare}COPY --from=b /out/ /\nHEALTHCHECK CMD ["/healthcheck"]`, "met"],
    ["with arguments", `${bare}COPY --from=b /out/ /\nHEALTHCHECK CMD ["/healthcheck", "-v"]`, "met"],
    ["another of the same build", `${bare}COPY --from=b /out/ /\nHEALTHCHECK CMD ["/api"]`, "lost"],
    ["under another name", `${bare}COPY --from=b /out/healthcheck /p\nHEALTHCHECK CMD ["/p"]`, "met"],
    ["the other one under the name", `${bare}COPY --from=b /out/api /healthcheck\nHEALTHCHECK CMD ["/healthcheck"]`, "lost"],
    ["relative to the directory", `${bare}WORKDIR /a\nCOPY --from=b /out/ ./\nHEALTHCHECK CMD ["./healthcheck"]`, "met"],
    ["not in PATH", `${bare}COPY --from=b /out/ /a/\nHEALTHCHECK CMD ["healthcheck"]`, "lost"],
    ["in a PATH of its own", `${bare}ENV PATH=/a\nCOPY --from=b /out/ /a/\nHEALTHCHECK CMD ["healthcheck"]`, "met"],
    [
      "by a shell that is copied in",
      `${bare}COPY --from=busybox:1.37 /bin/ /bin/\nCOPY --from=b /out/ /\nHEALTHCHECK CMD /healthcheck`,
      "met",
    ],
    ["by a shell that is not there", `${bare}COPY --from=b /out/ /\nHEALTHCHECK CMD /healthcheck || exit 1`, "lost"],
    ["by the shell of the base", `${build}FROM debian:13\nCOPY --from=b /out/ /\nHEALTHCHECK CMD /healthcheck || exit 1`, "met"],
    ["by sh -c", `${build}FROM debian:13\nCOPY --from=b /out/ /\nHEALTHCHECK CMD ["sh", "-c", "/healthcheck || exit 1"]`, "met"],
    ["a tool of the base", `${build}FROM debian:13\nCOPY --from=b /out/ /\nHEALTHCHECK CMD curl -f http://localhost/`, "lost"],
    ["a tool that is installed", `${build}FROM debian:13\nRUN apt-get install -y curl\nHEALTHCHECK CMD curl -f http://localhost/`, "lost"],
    ["made by something that is not read", "FROM debian:13\nCOPY . .\nRUN make all\nHEALTHCHECK CMD /healthcheck", "met"],
    ["copied from the context, another place", 'FROM scratch\nCOPY bin/healthcheck /h\nHEALTHCHECK CMD ["/h"]', "lost"],
    [
      "built in its directory",
      'FROM golang:1.26\nWORKDIR /s/cmd/healthcheck\nCOPY . /s\nRUN go build -o /h .\nHEALTHCHECK CMD ["/h"]',
      "met",
    ],
    ["built in another directory", 'FROM golang:1.26\nWORKDIR /s/cmd/api\nCOPY . /s\nRUN go build -o /h .\nHEALTHCHECK CMD ["/h"]', "lost"],
    ["in a circle of stages", 'FROM a AS b\nCOPY --from=c /h /h\nFROM a AS c\nCOPY --from=b /h /h\nHEALTHCHECK CMD ["/h"]', "met"],
    ["none", `${bare}COPY --from=b /out/ /\nHEALTHCHECK NONE`, "lost"],
  ];
  test.each(cases)("%s", (_, text, verdict) => expect(judge(line, text)).toBe(verdict));
});

describe("its times", () => {
  const check = (flags: string) => `FROM debian:13\nHEALTHCHECK ${flags} CMD ["/h"]`;
  const within = { rule: "dockerfile/time-healthcheck", with: { within: 30 } };
  const start = { rule: "dockerfile/time-healthcheck", with: { start: 40 } };
  const patient = { rule: "dockerfile/time-healthcheck", with: { answer: 2, failures: 2 } };
  const cases: (readonly [Pick<RubricLine, "rule" | "with">, string, "met" | "lost" | "waiting"])[] = [
    [within, "--interval=5s --timeout=5s", "met"],
    [within, "--interval=5s --timeout=5s --retries=4", "lost"],
    [within, "--interval=5s", "lost"],
    [within, "--interval=5s --timeout=0s", "lost"],
    [within, "--interval=100ms --timeout=9.9s --retries=0", "met"],
    [within, "--interval=5 --timeout=5s", "waiting"],
    [within, "--interval=5s --timeout=5s --retries=x", "waiting"],
    [start, "--start-period=40s", "met"],
    [start, "--start-period=1m", "met"],
    [start, "--interval=10s", "lost"],
    [start, "--interval=15s", "met"],
    [start, "--interval=5s --start-period=30s", "met"],
    [start, "--interval=5s --start-period=29s", "lost"],
    [patient, "", "met"],
    [patient, "--timeout=1999ms", "lost"],
    [patient, "--retries=1", "lost"],
  ];
  test.each(cases)("%j %s", (line, flags, verdict) => expect(judge(line, check(flags))).toBe(verdict));
});

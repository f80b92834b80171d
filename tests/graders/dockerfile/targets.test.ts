import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();
const shell = { rule: "dockerfile/provide-shell", with: { stage: "debug" } };
const same = (what: "program" | "start" | "user") => ({ rule: "dockerfile/match-target", with: { stage: "debug", same: [what] } });
const build = "FROM golang:1.26 AS b\nRUN go build -o /out/x ./x\n";
const bare = "FROM gcr.io/distroless/static-debian13:nonroot";
const debug = "FROM gcr.io/distroless/static-debian13:debug-nonroot AS debug\n";
const release = `${bare}\nCOPY --from=b /out/x /x\nENTRYPOINT ["/x"]`;

const cases: [what: string, line: { rule: string; with: unknown }, text: string, verdict: "met" | "lost"][] = [
  ["a debug variant", shell, debug, "met"],
  ["no such stage", shell, bare, "lost"],
  ["a variant without", shell, `${bare} AS debug`, "lost"],
  ["alpine", shell, "FROM alpine:3.24 AS debug", "met"],
  ["a base that is not known", shell, "FROM example.com/x:1 AS debug", "met"],
  ["busybox copied in", shell, `${bare} AS debug\nCOPY --from=busybox:musl /bin/busybox /bin/busybox`, "met"],
  ["all of its programs", shell, `${bare} AS debug\nCOPY --from=busybox:musl /bin /tools`, "met"],
  ["programs of a stage with a shell", shell, `FROM busybox:1.37 AS t\n${bare} AS debug\nCOPY --from=t /bin/ /bin/`, "met"],
  ["programs of a stage without one", shell, `${bare} AS t\n${bare} AS debug\nCOPY --from=t /bin/ /bin/`, "lost"],
  ["another program copied in", shell, `${bare} AS debug\nCOPY --from=b /out/x /x`, "lost"],
  ["the same file", same("program"), `${build}${debug}COPY --from=b /out/x /y\n${release}`, "met"],
  ["its directory", same("program"), `${build}${debug}COPY --from=b /out /opt\n${release}`, "met"],
  [
    "of another run",
    same("program"),
    `${build}FROM b AS c\nRUN go build -o /out/x ./x\n${debug}COPY --from=c /out/x /x\n${release}`,
    "lost",
  ],
  [
    "through one more stage",
    same("program"),
    `${build}FROM scratch AS c\nCOPY --from=b /out/x /x\n${debug}COPY --from=c /x /x\n${release}`,
    "met",
  ],
  ["not at all", same("program"), `${build}${debug}${release}`, "lost"],
  ["of the context in both", same("program"), `${debug}COPY x /x\n${bare}\nCOPY x /x\nCMD ["/x"]`, "met"],
  ["another of the context", same("program"), `${debug}COPY x-debug /x\n${bare}\nCOPY x /x\nCMD ["/x"]`, "lost"],
  ["the release starts nothing", same("program"), `${build}${debug}COPY --from=b /out/x /x\n${bare}\nCOPY --from=b /out/x /x`, "lost"],
  [
    "found by PATH",
    same("program"),
    `${build}${debug}COPY --from=b /out/x /usr/local/bin/x\n${bare}\nCOPY --from=b /out/x /usr/bin/\nENTRYPOINT ["x"]`,
    "met",
  ],
  ["inherited", same("program"), `${build}${release.replace("nonroot", "nonroot AS r")}\nFROM r AS debug\nFROM r`, "met"],
  ["same words", same("start"), `${debug}ENTRYPOINT [ "/x" ]\n${release}`, "met"],
  ["a command more", same("start"), `${debug}ENTRYPOINT ["/x"]\nCMD ["-v"]\n${release}`, "lost"],
  ["shell form", same("start"), `${debug}ENTRYPOINT /x\n${release}`, "lost"],
  ["inherited and replaced", same("start"), `FROM alpine:3.24 AS a\nCMD ["/x"]\nFROM a AS debug\nCMD ["sh"]\nFROM a`, "lost"],
  ["user of the base and by number", same("user"), `${debug}${bare}\nUSER 65532`, "met"],
  ["root of the base", same("user"), `FROM gcr.io/distroless/static-debian13:debug AS debug\n${bare}`, "lost"],
  ["with a group", same("user"), `${debug}USER 65532:65532\n${bare}`, "met"],
  ["by name", same("user"), `FROM gcr.io/distroless/static-debian13:debug AS debug\nUSER nonroot\n${bare}`, "met"],
  ["a user that is not known", same("user"), `FROM example.com/x:1 AS debug\n${bare}`, "met"],
];

test.each(cases)("%s", (_, { rule, with: using }, text, verdict) => {
  const input: Input = { text, options: {}, given: { files: ["x", "x-debug"] }, rubric: [{ id: "line", rule, with: using, points: 1 }] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  expect(checked.lines[0]?.state).toBe(verdict);
});

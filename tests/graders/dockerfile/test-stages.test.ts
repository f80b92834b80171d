import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();
const run = { rule: "dockerfile/run-in-stage", with: { stage: "test", command: "go test", packages: ["./a", "./b/c"] } };
const none = { rule: "dockerfile/avoid-command", with: { commands: ["go test"], stages: "needed" } };
const test_ = "FROM golang:1.26 AS test\n";

const cases: [what: string, line: typeof run | typeof none, text: string, verdict: "met" | "lost"][] = [
  ["alone", run, `${test_}RUN go test ./...`, "met"],
  ["exec form", run, `${test_}RUN ["go", "test", "./..."]`, "met"],
  ["name in capitals", run, "FROM golang:1.26 AS TEST\nRUN go test ./...", "met"],
  ["in the stage below", run, "FROM golang:1.26 AS x\nRUN go test ./...\nFROM x AS test", "met"],
  [
    "in a stage that is copied from",
    run,
    "FROM golang:1.26 AS x\nRUN go test ./... > /r\nFROM scratch AS test\nCOPY --from=x /r /r",
    "met",
  ],
  ["in another stage", run, "FROM golang:1.26 AS x\nRUN go test ./...\nFROM golang:1.26 AS test\nRUN go vet ./...", "lost"],
  ["behind &&", run, `${test_}RUN go vet ./... && go test ./... && echo ok`, "met"],
  ["in front of a semicolon", run, `${test_}RUN go test ./... ; echo ok`, "lost"],
  ["last behind a semicolon", run, `${test_}RUN go vet ./... ; go test ./...`, "met"],
  ["or true", run, `${test_}RUN go test ./... || true`, "lost"],
  ["or exit", run, `${test_}RUN go test ./... || exit 1 ; echo ok`, "met"],
  ["or a message and exit", run, `${test_}RUN go test ./... || { echo red; exit 1; }`, "met"],
  ["or exit 0", run, `${test_}RUN go test ./... || exit 0`, "lost"],
  ["or false", run, `${test_}RUN go test ./... || false`, "met"],
  ["into a pipe", run, `${test_}RUN go test ./... | tee /log`, "lost"],
  ["pipefail by SHELL", run, `${test_}SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN go test ./... | tee /log`, "met"],
  ["pipefail by set", run, `${test_}SHELL ["/bin/bash", "-c"]\nRUN set -euo pipefail; go test ./... | tee /log; echo ok`, "met"],
  ["set with a word in front of &&", run, `${test_}RUN set -e && go test ./... && echo ok`, "met"],
  ["bash -c with pipefail", run, `${test_}RUN bash -o pipefail -c 'go test ./... | tee /log'`, "met"],
  ["bash -c without", run, `${test_}RUN bash -c 'go test ./... | tee /log'`, "lost"],
  ["heredoc, in the middle", run, `${test_}RUN <<E\ngo test ./...\necho ok\nE`, "lost"],
  ["heredoc, last", run, `${test_}RUN <<E\ngo vet ./...\ngo test ./...\nE`, "met"],
  ["heredoc with set -e", run, `${test_}RUN <<E\nset -e\ngo test ./...\necho ok\nE`, "met"],
  ["set -e does not look in front of &&", run, `${test_}RUN <<E\nset -e\ngo test ./... && echo green\necho ok\nE`, "lost"],
  ["set -e switched off again", run, `${test_}RUN <<E\nset -e\nset +e\ngo test ./...\necho ok\nE`, "lost"],
  ["its status kept and given back", run, `${test_}RUN go test ./... ; rc=$? ; echo ok ; exit $rc`, "met"],
  ["kept behind ||", run, `${test_}RUN go test ./... || rc=$? ; echo ok ; exit "\${rc:-0}"`, "met"],
  ["kept and not given back", run, `${test_}RUN go test ./... ; rc=$? ; echo $rc`, "lost"],
  ["another variable given back", run, `${test_}RUN go test ./... ; rc=$? ; exit $ok`, "lost"],
  ["kept, lost in a pipe", run, `${test_}RUN go test ./... | tee /log ; rc=$? ; exit $rc`, "lost"],
  ["kept of both", run, `${test_}RUN rc=0; go vet ./... || rc=$?; go test ./... || rc=$?; exit $rc`, "met"],
  ["negated", run, `${test_}RUN ! go test ./...`, "lost"],
  ["in the background", run, `${test_}RUN go test ./... & echo ok`, "lost"],
  ["as a condition that exits", run, `${test_}RUN if ! go test ./...; then exit 1; fi; echo ok`, "met"],
  ["as a condition", run, `${test_}RUN if go test ./...; then echo green; fi`, "lost"],
  ["in a substitution", run, `${test_}RUN echo "$(go test ./...)"`, "lost"],
  ["in a subshell", run, `${test_}RUN (go test ./...)`, "met"],
  ["in a loop", run, `${test_}RUN for d in a b/c; do go test ./$d; done`, "lost"],
  ["in a loop with exit", run, `${test_}RUN for d in a b/c; do go test ./$d || exit 1; done`, "met"],
  ["both packages named", run, `${test_}RUN go test ./a && go test ./b/...`, "met"],
  ["one package of two", run, `${test_}RUN go test ./b/...`, "lost"],
  ["no package", run, `${test_}RUN go test`, "lost"],
  ["a list that only the build knows", run, `${test_}RUN go test $(go list ./... | grep -v gen)`, "met"],
  ["flags with values", run, `${test_}RUN go test -timeout 5m -count=1 -race ./...`, "met"],
  ["not needed for the release", none, `${test_}RUN go test ./...\nFROM golang:1.26\nRUN go build ./a`, "met"],
  ["last", none, `FROM golang:1.26 AS x\nRUN go build ./a\n${test_}RUN go test ./...`, "lost"],
  ["the release copies from it", none, `${test_}RUN go test ./...\nFROM scratch\nCOPY --from=test /r /r`, "lost"],
  [
    "the release mounts it",
    none,
    `${test_}RUN go test ./...\nFROM golang:1.26\nRUN --mount=type=bind,from=test,target=/t go build ./a`,
    "lost",
  ],
];

test.each(cases)("%s", (_, { rule, with: using }, text, verdict) => {
  const input: Input = { text, options: {}, given: {}, rubric: [{ id: "line", rule, with: using, points: 1 }] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  expect(checked.lines[0]?.state).toBe(verdict);
});

import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

const library = { rule: "dockerfile/match-c-library", with: undefined };
const on = { rule: "dockerfile/set-variable", with: { name: "CGO_ENABLED", value: "1", command: "go build" } };
const glibc = "FROM golang:1.26 AS b\n";
const musl = "FROM golang:1.26-alpine AS b\n";
const ship = (base: string) => `FROM ${base}\nCOPY --from=b /x /x`;

const cases: [what: string, line: typeof library | typeof on, text: string, verdict: "met" | "lost"][] = [
  ["glibc on glibc", library, `${glibc}RUN go build -o /x ./x\n${ship("gcr.io/distroless/base-debian13")}`, "met"],
  ["glibc where there is none", library, `${glibc}RUN go build -o /x ./x\n${ship("gcr.io/distroless/static-debian13")}`, "lost"],
  ["musl on glibc", library, `${musl}RUN apk add --no-cache gcc musl-dev\nRUN go build -o /x ./x\n${ship("debian:13")}`, "lost"],
  ["a compiler that is added later", library, `${musl}RUN go build -o /x ./x\nRUN apk add --no-cache gcc\n${ship("debian:13")}`, "met"],
  ["a version of the compiler", library, `${musl}RUN apk add gcc=14.2.0-r6 musl-dev\nRUN go build -o /x ./x\n${ship("debian:13")}`, "lost"],
  ["musl by the variable alone", library, `${musl}RUN CGO_ENABLED=1 go build -o /x ./x\n${ship("debian:13")}`, "lost"],
  ["switched off by go env", library, `${glibc}RUN go env -w CGO_ENABLED=0\nRUN go build -o /x ./x\n${ship("scratch")}`, "met"],
  [
    "the last go env counts",
    library,
    `${glibc}RUN go env -w CGO_ENABLED=0 && go env -w CGO_ENABLED=1 && go build -o /x ./x\n${ship("scratch")}`,
    "lost",
  ],
  ["go env below the build", library, `${glibc}RUN go build -o /x ./x && go env -w CGO_ENABLED=0\n${ship("scratch")}`, "lost"],
  ["linked statically", library, `${glibc}RUN go build -ldflags '-extldflags "-static"' -o /x ./x\n${ship("scratch")}`, "met"],
  ["a tool of the build", library, `${glibc}RUN go build -o /gen ./gen && CGO_ENABLED=0 go build -o /x ./x\n${ship("scratch")}`, "met"],
  ["a variable of the shell alone", library, `${glibc}RUN CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, "lost"],
  ["a variable of the shell in front of &&", library, `${glibc}RUN CGO_ENABLED=0 && go build -o /x ./x\n${ship("scratch")}`, "lost"],
  ["exported", library, `${glibc}RUN export CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, "met"],
  ["exported below", library, `${glibc}RUN CGO_ENABLED=0; export CGO_ENABLED; go build -o /x ./x\n${ship("scratch")}`, "met"],
  ["exported in a subshell", library, `${glibc}RUN CGO_ENABLED=0; (export CGO_ENABLED); go build -o /x ./x\n${ship("scratch")}`, "lost"],
  ["exported first", library, `${glibc}RUN export CGO_ENABLED; CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, "met"],
  ["another one exported", library, `${glibc}RUN export GOOS; CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, "lost"],
  ["all exported", library, `${glibc}RUN set -ea; CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, "met"],
  ["an ENV that is changed", library, `${glibc}ENV CGO_ENABLED=1\nRUN CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, "met"],
  ["an ARG that is changed", library, `${glibc}ARG CGO_ENABLED=1\nRUN CGO_ENABLED=0; go build -o /x ./x\n${ship("scratch")}`, "met"],
  ["a shell variable handed on", library, `${glibc}RUN c=0; CGO_ENABLED=$c go build -o /x ./x\n${ship("scratch")}`, "met"],
  ["on by go env", on, `${glibc}RUN go env -w CGO_ENABLED=1\nRUN go build -o /x ./x`, "met"],
  ["on by default only", on, `${glibc}RUN go build -o /x ./x`, "lost"],
  ["on in one of two", on, `${glibc}RUN CGO_ENABLED=1 go build -o /x ./x && go build -o /y ./y`, "lost"],
];

test.each(cases)("%s", (_, { rule, with: using }, text, verdict) => {
  const input: Input = { text, options: {}, given: {}, rubric: [{ id: "line", rule, with: using, points: 1 }] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  expect(checked.lines[0]?.state).toBe(verdict);
});

import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";
import { growingDockerfiles } from "../../support/growing-dockerfiles";

const dockerfileRules = await loadRuleSet();
const everyRule = dockerfileRules.rules.map(({ id }) => id);

function check(text: string, asked: Pick<Input, "given" | "rubric"> = { given: {}, rubric: [] }): number {
  // A free text is judged by every rule there is, on or off by default.
  const input: Input = { text, options: asked.rubric.length > 0 ? {} : { only: everyRule }, ...asked };
  const broken: string[] = [];
  // The runner itself refuses spans outside of the text.
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input, (rule, error) =>
    broken.push(`${rule}: ${error}`),
  );
  expect(broken).toEqual([]);
  return checked.findings.length;
}

describe("64 KB of", () => {
  test.each(Object.entries(growingDockerfiles))("%s", (_, make) => {
    const cost = (size: number) => {
      const text = make(size);
      const before = process.cpuUsage();
      check(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    cost(4_000);
    const small = Math.min(cost(16_000), cost(16_000));
    const large = Math.min(cost(64_000), cost(64_000));
    // Four times the size: twice the proportion is allowed for garbage collection, and a floor for what is too short to measure.
    expect(large).toBeLessThan(Math.max(8 * small, 400));
  });
});

const tools = { rule: "dockerfile/provide-build-tools", with: { commands: ["make"], packages: [["gcc"], ["g++"]] } };
const layout = { rule: "dockerfile/lay-out-copies", with: { root: "/out", entries: ["a", "b/c"] } };

test.each([
  ["installs and builds", tools],
  ["installs and builds in stages", tools],
  ["many words", layout],
  ["copies from one stage", layout],
  ["commands in a row", { rule: "dockerfile/list-user", with: { name: "a", id: 1 } }],
])("64 KB of %s cost in proportion where something is demanded of them", (name, demand) => {
  const make = growingDockerfiles[name] as (size: number) => string;
  const cost = (size: number) => {
    const text = make(size);
    const before = process.cpuUsage();
    check(text, { given: {}, rubric: [{ id: "demanded", points: 1, ...demand }] });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  cost(4_000);
  expect(Math.min(cost(64_000), cost(64_000))).toBeLessThan(Math.max(8 * Math.min(cost(16_000), cost(16_000)), 400));
});

const odd = [
  // Copies from itself, from below where they go, and in a circle.
  'FROM alpine:3 AS a\nCOPY --from=a /x /\nCMD ["/app"]',
  'FROM alpine:3\nCOPY b /b/c\nRUN cp -r /b/c/. /b\nCMD ["/b/app"]\nHEALTHCHECK CMD ["/b/probe"]',
  'FROM alpine:3 AS a\nCOPY --from=b /x /\nFROM alpine:3 AS b\nCOPY --from=a /y /\nUSER c\nCMD ["/app"]',
  'FROM alpine:3 AS a\nRUN --mount=from=b,source=/x,target=/y cp -r /y/z /\nFROM alpine:3 AS b\nCOPY --from=a / /\nCMD ["/app"]',
  "",
  "\n",
  "\ufeff",
  "\u0000",
  "FROM",
  "FROM \u0000\nRUN \u0000",
  "RUN \ud800 \udc00",
  "\\",
  "\\\n\\\n",
  "#",
  "# escape=",
  "# syntax=\nFROM a",
  "RUN <<",
  "RUN <<''",
  "COPY <<EOF",
  'RUN ["',
  "ENV =",
  "ARG =x",
  "HEALTHCHECK --interval",
  "ONBUILD",
  "FROM a AS",
  "FROM --platform",
  "COPY --from=99999999999999999999 a b",
  'FROM a\nENTRYPOINT ["sh","-c",""]',
  "\r\r\r\n\r",
  "FROM a\rRUN b",
];
test.each(odd)("nothing breaks on %j", (text) => {
  check(text);
});

const sample = `# syntax=docker/dockerfile:1
ARG V=1.26
FROM golang:\${V} AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \\
    # fetch
    go mod download && sh -c 'x "$(y)"'
COPY <<'EOF' /entry.sh
#!/bin/sh
exec "$@"
EOF
FROM scratch
COPY --from=build --chown=1:1 /out/api /api
ENV A="b c" D=\${E:-f}
HEALTHCHECK CMD ["/api", "health"]
ENTRYPOINT ["/entry.sh"]
CMD ["/api"]
`;

test("no prefix of a file breaks a rule or has a finding without a place", () => {
  for (let end = 0; end <= sample.length; end++) check(sample.slice(0, end));
});

import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

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

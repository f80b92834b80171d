import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input, RubricLine } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

function lost(text: string, line: RubricLine): boolean {
  const input: Input = { text, options: {}, given: { files: ["bin/serve", "bin/entry.sh", "serve", "data/a.bin"] }, rubric: [line] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  return checked.lines[0]?.state === "lost";
}

describe("make-executable", () => {
  const line = { id: "x", rule: "dockerfile/make-executable", with: { paths: ["/usr/local/bin/serve"] }, points: 1 };
  const from = "FROM debian:13\n";
  const cases: readonly (readonly [what: string, text: string, lost: boolean])[] = [
    ["mode while copying", `${from}COPY --chmod=0755 serve /usr/local/bin/\nUSER 10001`, false],
    ["in letters", `${from}COPY --chmod=a+rx serve /usr/local/bin/\nUSER 10001`, false],
    ["in letters, all of it", `${from}COPY --chmod=u=rwX,go=rX serve /usr/local/bin/\nUSER 10001`, true],
    ["a directory of programs", `${from}COPY --chmod=755 bin/ /usr/local/bin/\nUSER 10001`, false],
    ["a program that is called like what every object has", `${from}RUN constructor > /usr/local/bin/serve\nUSER 10001`, true],
    ["a variable", `${from}ARG MODE=555\nCOPY --chmod=$MODE serve /usr/local/bin/\nUSER 10001`, false],
    ["a later chmod", `${from}COPY serve /usr/local/bin/\nRUN chmod +x /usr/local/bin/serve\nUSER 10001`, false],
    ["a later chmod of all in it", `${from}COPY serve /usr/local/bin/\nRUN chmod 755 /usr/local/bin/*\nUSER 10001`, false],
    ["taken away again", `${from}COPY --chmod=755 serve /usr/local/bin/\nRUN chmod a-x /usr/local/bin/serve\nUSER 10001`, true],
    ["taken away, minus in front", `${from}COPY --chmod=755 serve /usr/local/bin/\nRUN chmod -x /usr/local/bin/serve\nUSER 10001`, true],
    ["of another file", `${from}COPY serve bin/entry.sh /usr/local/bin/\nRUN chmod 755 /usr/local/bin/entry.sh\nUSER 10001`, true],
    ["for root alone", `${from}COPY --chmod=744 serve /usr/local/bin/\nUSER 10001`, true],
    ["for root alone, who runs it", `${from}COPY --chmod=744 serve /usr/local/bin/`, false],
    ["for the owner, who runs it", `${from}COPY --chmod=500 --chown=10001 serve /usr/local/bin/\nUSER 10001`, false],
    ["executed, not read", `${from}COPY --chmod=711 serve /usr/local/bin/\nUSER 10001`, true],
    ["for a group", `${from}COPY --chmod=750 --chown=0:10001 serve /usr/local/bin/\nUSER 10001:10001`, false],
    [
      "made in another stage",
      `${from.replace("\n", " AS a\n")}COPY serve /out/\nRUN chmod 755 /out/serve\n${from}COPY --from=a /out/ /usr/local/bin/\nUSER 10001`,
      false,
    ],
    [
      "not made in another stage",
      `${from.replace("\n", " AS a\n")}COPY serve /out/\n${from}COPY --from=a /out/serve /usr/local/bin/serve\nUSER 10001`,
      true,
    ],
    ["built", "FROM golang:1.26\nRUN go build -o /usr/local/bin/serve ./cmd/serve\nUSER 10001", false],
    ["installed", `${from}RUN --mount=type=bind,target=/ctx install /ctx/serve /usr/local/bin/serve\nUSER 10001`, false],
    [
      "installed without the right",
      `${from}RUN --mount=type=bind,target=/ctx install -m 644 /ctx/serve /usr/local/bin/serve\nUSER 10001`,
      true,
    ],
    ["a here-document", `${from}COPY <<EOF /usr/local/bin/serve\n#!/bin/sh\nexec sleep 1\nEOF\nUSER 10001`, true],
    ["somewhere that only the build knows", `${from}ARG BIN\nCOPY serve $BIN\nUSER 10001`, false],
    ["made by a program that is not known", `${from}RUN make install\nUSER 10001`, false],
    ["not by packages", `${from}RUN apt-get update && apt-get install -y serve\nUSER 10001`, true],
    ["absent", `${from}COPY serve /opt/serve\nUSER 10001`, true],
  ];
  test.each(cases)("%s", (_, text, expected) => {
    expect(lost(text, line)).toBe(expected);
  });
  test("stages that copy from each other many times", () => {
    const stages = Array.from(
      { length: 60 },
      (_, at) => `FROM scratch AS s${at}\n${at === 0 ? "COPY serve /a" : `COPY --from=s${at - 1} /a /a\nCOPY --from=s${at - 1} /a /a`}`,
    );
    expect(lost(`${stages.join("\n")}\nFROM scratch\nCOPY --from=s59 /a /usr/local/bin/serve\nUSER 1`, line)).toBe(true);
  });
});

describe("number-linked-owner", () => {
  const line = { id: "x", rule: "dockerfile/number-linked-owner", points: 1 };
  const cases: readonly (readonly [what: string, text: string, lost: boolean])[] = [
    ["numbers", "COPY --link --chown=10001:10001 a /a", false],
    ["a user's number alone", "COPY --link --chown=10001 a /a", false],
    ["root", "COPY --link --chown=root:root a /a", false],
    ["not linked", "COPY --link=false --chown=app a /a", false],
    ["with a mode", "COPY --link --chown=app --chmod=755 a /a", false],
    ["unknown", "ARG OWNER\nCOPY --link --chown=$OWNER a /a", false],
    ["a group's name", "COPY --chown=10001:app --link a /a", true],
    ["ADD", "ADD --link --chown=app https://example.com/a /a", true],
    ["a variable", "ENV U=app\nCOPY --link --chown=$U:0 a /a", true],
  ];
  test.each(cases)("%s", (_, text, expected) => {
    expect(lost(`FROM debian:13\n${text}`, line)).toBe(expected);
  });
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { aroundOf, dockerfileRules } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

/** Lines on which hadolint's rule reports in its profile; `⏎` in a text is a line break. */
function lines(code: string, shown: string): number[] {
  const text = shown.replaceAll("⏎", "\n");
  const input: Input = { text, options: { profile: "hadolint", only: [code] }, given: {}, rubric: [] };
  return runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input)
    .findings.filter((finding) => finding.rule !== "dockerfile/begin-with-from")
    .map((finding) => text.slice(0, finding.span.start).split("\n").length);
}

test.each<[code: string, text: string, lines: number[]]>([
  ["DL3002", "FROM a:1⏎USER 0⏎USER app⏎USER 0:5", [4]],
  ["DL3002", "FROM a:1 AS b⏎USER root⏎FROM b⏎USER app", [2]],
  ["DL3002", "FROM a:1⏎USER root⏎USER app", []],
  ["DL3002", "USER root", []],
  ["DL3002", "FROM a:1⏎USER 00", []],
  ["DL3002", 'FROM a:1⏎USER "root"', []],
  ["DL3002", "FROM a:1⏎USER root ⏎WORKDIR /", []],
  ["DL3006", "FROM debian AS debian", [1]],
  ["DL3006", "FROM a:1 AS Base⏎FROM base", [2]],
  ["DL3006", "FROM team/$IMG", [1]],
  ["DL3006", "FROM a:1 AS base⏎FROM base", []],
  ["DL3006", "FROM ${IMG}", []],
  ["DL3006", "FROM debian@sha256:ab", []],
  ["DL3006", "FROM localhost:5000/x", []],
  ["DL3006", "FROM localhost/x", [1]],
  ["DL3006", "FROM r.io/scratch", []],
  ["DL3006", "FROM r.io/$X", []],
  ["DL3006", 'FROM "x:1"', []],
  ["DL3006", "ONBUILD FROM a", []],
  ["DL3007", "FROM $IMG:latest AS x", [1]],
  ["DL3007", "FROM a:latest@sha256:ab", []],
  ["DL3007", "FROM a:${T:-latest}", []],
  ["DL3025", "HEALTHCHECK --interval=5s CMD curl x", [1]],
  ["DL3025", 'SHELL ["pwsh","-c"]⏎CMD run.ps1', [2]],
  ["DL3025", "CMD ['a','b']", [1]],
  ["DL3025", 'ENTRYPOINT ["a",]', [1]],
  ["DL3025", 'CMD [ "a", \\⏎ "b c" ]', []],
  ["DL3025", "ONBUILD CMD run", []],
  ["DL3025", "CMD []", []],
  ["DL3064", "ENV a=1 Tokenizer=x", [1]],
  ["DL3064", "ARG npm_token⏎FROM a:1", [1]],
  ["DL3064", "ONBUILD ARG DB_PASSWORD=", [1]],
  ["DL3064", "ENV DB_PASS=x KEY=y", []],
  ["DL3064", "ENV A=secret", []],
  ["DL3064", "ARG a=1 TOKEN=2", []],
  ["DL3064", "ENV a TOKEN=2", []],
  ["DL3064", 'ARG "TOKEN"=1', [1]],
  ["DL3020", "ADD a.tar b /c/", [1]],
  ["DL3020", "ADD git@host:r.git /c", [1]],
  ["DL3020", 'ADD --chown=1:1 "a.tgz" /c', []],
  ["DL3020", "ADD $X.tar /c", []],
  ["DL3020", "ONBUILD ADD a /c", []],
  ["DL3020", "ADD HTTPS://h/x /y", [1]],
  ["DL3000", "WORKDIR /a⏎WORKDIR bb", [2]],
  ["DL3000", 'WORKDIR "${D}/x"', []],
  ["DL3000", "WORKDIR c:\\x", []],
  ["DL3000", "WORKDIR 1", [1]],
  ["DL4003", 'FROM a:1⏎CMD ["x"]⏎CMD ["y"]', [3]],
  ["DL4003", 'FROM a:1⏎CMD ["x"]⏎FROM a:1⏎CMD ["y"]', []],
  ["DL4004", 'ENTRYPOINT []⏎ENTRYPOINT ["y"]', [2]],
  ["DL4004", 'ONBUILD ENTRYPOINT ["x"]⏎ENTRYPOINT ["y"]', []],
  ["DL3012", 'HEALTHCHECK NONE⏎HEALTHCHECK CMD ["x"]⏎HEALTHCHECK NONE', [2, 3]],
  ["DL4000", "FROM a:1⏎MAINTAINER me", [2]],
  ["DL4000", "ONBUILD MAINTAINER me", []],
])("%s in %j on %j", (code, text, expected) => {
  expect(lines(code, text)).toEqual(expected);
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { runRules } from "@/lib/graders/run-rules";
import { linterLines } from "@/tests/support/linter-lines";

test.each<[code: string, text: string, lines: number[]]>([
  ["DL3061", "ENV A=1⏎USER 1⏎FROM a:1⏎RUN x", [1, 2]],
  ["DL3061", "# c⏎ARG V=1⏎FROM a:$V", []],
  ["DL3061", "RUN a⏎ONBUILD RUN b⏎ARG c⏎CMD d", [1, 2, 4]],
  ["DL3061", "FROM a:1⏎RUN x⏎FROM b:1⏎RUN y", []],
  ["DL3061", "# escape=`⏎⏎label a=b⏎from a:1", [3]],
  ["DL3061", "ONBUILD FROM a:1⏎FROM a:1", [1]],
  ["DL3061", "RUN a \\⏎  b⏎ARG c⏎FROM a:1", [1]],
  ["DL3061", "# hadolint ignore=DL3061⏎ENV A=1⏎FROM a:1", []],
  ["DL3044", "ENV A=$B B=1", [1]],
  ["DL3044", "ENV A=1 B='$A'", [1]],
  ["DL3044", "ENV PATH=/x B=$PATH", [1]],
  ["DL3044", "FROM a:1⏎ENV A=0⏎FROM b:1⏎ENV A=1 B=$A", []],
  ["DL3044", "ENV A=1 B=$AB C=${A:-2}", []],
  ["DL3044", "ENV PATH=$PATH:/x", []],
  ["DL3044", "ENV A=1 A=$A", [1]],
  ["DL3044", "ENV A=1 B=\\$A", [1]],
  ["DL3044", "ENV A=1 \\⏎  B=2 \\⏎  C=${A}x", [1]],
  ["DL3044", "ENV A=1 B=${A%x} C=$A_", []],
  ["DL3044", "ENV A=1 B=$AB$A", [1]],
  ["DL3044", "ARG A B⏎ENV A=1 C=$A⏎ENV B=1 D=$B", [3]],
  ["DL3044", "ENV A=1 B=$A⏎ENV A=2 C=$A", [1]],
  ["DL3044", "ENV A $B B=1", []],
  ["DL3044", "ONBUILD ENV A=1 B=$A", []],
  ["DL3044", "ONBUILD ENV A=0⏎ENV A=1 B=$A", [2]],
  ["DL3044", 'ENV "A"=1 B="${X:-${A}}"', [1]],
  ["DL3044", "LABEL A=1 B=$A", []],
  ["DL3044", "ENV constructor=1 B=$toString", []],
  ["DL3043", "ONBUILD FROM a", [1]],
  ["DL3006", "ONBUILD FROM a", []],
  ["DL3043", "ONBUILD COPY --from=q a /b", []],
  ["DL3043", "FROM a:1⏎onbuild maintainer me", [2]],
  ["DL3043", "FROM a:1⏎ONBUILD ONBUILD RUN x", [2]],
  ["DL3043", "FROM a:1⏎ONBUILD \\⏎  FROM b:1", [2]],
  ["DL3043", 'FROM a:1⏎ONBUILD RUN echo FROM⏎ONBUILD CMD ["FROM"]', []],
  ["DL3043", "FROM a:1⏎# hadolint ignore=DL3043⏎ONBUILD FROM b:1", []],
  ["DL3043", "FROM a:1⏎MAINTAINER me", []],
  ["DL3011", "EXPOSE 80 70000/udp", [1]],
  ["DL3011", "EXPOSE 66000-80", [1]],
  ["DL3011", "EXPOSE 80000-$END", []],
  ["DL3011", "EXPOSE 65535 $P", []],
  ["DL3011", "EXPOSE 66000-$E", []],
  ["DL3011", "FROM a:1⏎EXPOSE 80 \\⏎  443 \\⏎  65536 70000", [2]],
  ["DL3011", "EXPOSE 80-65536/tcp", [1]],
  ["DL3011", "EXPOSE 0 000080 65535-65535", []],
  ["DL3011", "EXPOSE 99999999999999999999999", [1]],
  ["DL3011", "EXPOSE $A-70000 ${B}80000", []],
  ["DL3011", "ONBUILD EXPOSE 70000", []],
])("%s in %j on %j", (code, text, lines) => expect(linterLines(code, text)).toEqual(lines));

test("a comment for the linter hides no fault of the build outside of its profile", async () => {
  const text = "FROM a:1\n# hadolint ignore=DL3043\nONBUILD FROM b:1\n";
  const rules = await loadRuleSet();
  const findings = (profile: string | undefined) => {
    const input = { text, options: { suppress: true, ...(profile && { profile }) }, given: {}, rubric: [] };
    return runRules(parseDockerfile(text, aroundOf(input)), rules, input).findings.map(({ rule }) => rule);
  };
  expect(findings(undefined)).toContain("dockerfile/use-allowed-trigger");
  expect(findings("hadolint")).not.toContain("dockerfile/use-allowed-trigger");
});

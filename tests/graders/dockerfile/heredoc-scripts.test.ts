import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

type Case = readonly [what: string, text: string, lost: boolean];

function rule(name: string, using: unknown, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases)("%s", (_, text, lost) => {
      const given = { files: ["now"], contents: { now: "#!/bin/sh\ndate $1\n" } };
      const input: Input = { text, options: {}, given, rubric: [{ id: "x", rule: `dockerfile/${name}`, with: using, points: 1 }] };
      const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
      expect(checked.failed).toEqual([]);
      expect(checked.lines[0]?.state).toBe(lost ? "lost" : "met");
    });
  });
}

const from = "FROM debian:13\n";
rule("write-heredoc", { commands: ["apt-get install"] }, [
  ["the script itself", `${from}RUN <<E\napt-get install -y a\nE`, false],
  ["read by a shell that is named", `${from}RUN bash -e <<E\napt-get install -y a\nE`, false],
  ["in a group", `${from}RUN <<E\n{ apt-get -y install a; }\nE`, false],
  ["continued lines", `${from}RUN apt-get update && \\\n  apt-get install -y a`, true],
  ["in front of a here-document", `${from}RUN apt-get install -y a && cat > /f <<E\ntext\nE`, true],
  ["one inside, one outside", `${from}RUN <<E\napt-get install -y a\nE\nRUN apt-get install -y b`, true],
  ["a stage that nothing uses", `${from}RUN apt-get install -y a\n${from}RUN <<E\napt-get install -y a\nE`, false],
  ["not at all", `${from}RUN <<E\ntrue\nE`, true],
]);

rule("write-file", { path: "/bin/now", begins: "#!/bin/", holds: ["date $1"] }, [
  ["quoted, by COPY", `${from}COPY <<'E' /bin/now\n#!/bin/sh\ndate $1\nE`, false],
  ["unquoted, by COPY", `${from}COPY <<E /bin/now\n#!/bin/sh\ndate $1\nE`, true],
  ["escaped, by COPY", `${from}COPY <<E /bin/now\n#!/bin/sh\ndate \\$1\nE`, false],
  ["quoted, by cat", `${from}RUN cat <<'E' > /bin/now\n#!/bin/sh\ndate $1\nE`, false],
  ["unquoted, by cat", `${from}RUN cat <<E > /bin/now\n#!/bin/sh\ndate $1\nE`, true],
  ["inside of a here-document", `${from}RUN <<E\ncat > /bin/now <<'F'\n#!/bin/sh\ndate $1\nF\nE`, false],
  ["without the tabs in front", `${from}RUN <<E\ncat > /bin/now <<-'F'\n\t#!/bin/sh\n\tdate $1\n\tF\nE`, false],
  ["with the tabs in front", `${from}RUN <<E\ncat > /bin/now <<'F'\n\t#!/bin/sh\n\tdate $1\nF\nE`, true],
  ["of the build context, as given", `${from}COPY now /bin/`, false],
  ["of the build context, not known", `${from}COPY other /bin/now`, true],
  ["printed", `${from}RUN printf '%s\\n' '#!/bin/sh' 'date $1' > /bin/now`, false],
  ["made in another stage", `${from}COPY <<'E' /x\n#!/bin/sh\ndate $1\nE\n${from}COPY --from=0 /x /bin/now`, false],
  ["written twice, the last time wrong", `${from}COPY now /bin/\nRUN echo nothing > /bin/now`, true],
  ["elsewhere", `${from}COPY now /sbin/now`, true],
]);

rule("write-file", { path: "/f", holds: ["$(date)"] }, [
  ["a substitution that the shell has run", `${from}RUN cat > /f <<E\nat $(date)\nE`, true],
  ["one within another", `${from}RUN cat > /f <<E\nat $(echo $(date))\nE`, true],
  ["one that Docker does not know", `${from}COPY <<E /f\nat $(date)\nE`, false],
  ["escaped", `${from}RUN cat > /f <<E\nat \\$(date)\nE`, false],
]);

const written = `${from}RUN echo a > /f`;
rule("make-executable", { paths: ["/f"] }, [
  ["a redirection gives no right", written, true],
  ["chmod in the same RUN", `${written} && chmod 755 /f`, false],
  ["chmod +x on 644", `${written} && chmod +x /f\nUSER 1`, false],
  ["written by tee", `${from}RUN echo a | tee /f`, true],
  ["appended to a program", `${from}COPY --chmod=755 now /f\nRUN echo a >> /f`, false],
  ["installed and then touched", `${from}RUN install -m 755 /bin/true /f && touch /f`, false],
]);

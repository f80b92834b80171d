// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();
type Case = readonly [what: string, text: string, verdict: "met" | "lost"];

function judge(using: Readonly<Record<string, string>>, cases: readonly Case[]): void {
  test.each(cases)("%s", (_, text, verdict) => {
    const input: Input = {
      text: `FROM debian:13\n${text}`,
      options: {},
      given: {},
      rubric: [
        {
          id: "x",
          rule: "dockerfile/pass-variable-at-start",
          with: { program: "board", flag: "--port", variable: "PORT", ...using },
          points: 1,
        },
      ],
    };
    const checked = runRules(parseDockerfile(input.text, aroundOf(input)), rules, input);
    expect(checked.failed).toEqual([]);
    expect(checked.lines[0]?.state).toBe(verdict);
  });
}

const sh = (script: string) => `CMD ["sh", "-c", ${JSON.stringify(script)}]`;
const file = (script: string) => `COPY --chmod=755 <<'EOF' /s.sh\n#!/bin/sh\n${script}\nEOF\nENTRYPOINT ["/s.sh"]`;

describe("the value with which the container is started", () => {
  judge({}, [
    ["a shell that is replaced", sh('exec board --port="$PORT"'), "met"],
    ["a shell that stays", sh("board --port $PORT"), "met"],
    ["braces and a default", sh("exec board -port ${PORT:-8080}"), "met"],
    ["shell form", "CMD exec board --port=$PORT", "met"],
    ["exec form alone", 'CMD ["board", "--port=$PORT"]', "lost"],
    ["exec form, two words", 'CMD ["board", "--port", "${PORT}"]', "lost"],
    ["ENV gives no way around", 'ENV PORT=8080\nCMD ["board", "--port", "$PORT"]', "lost"],
    ["fixed by ENV at build time", `ENV PORT=8080 OPTS=--port=8080\n${sh("exec board $OPTS")}`, "lost"],
    ["fixed", sh("exec board --port=8080"), "lost"],
    ["ENV is the default only", `ENV PORT=8080\n${sh('exec board --port "$PORT"')}`, "met"],
    ["single quotes inside", sh("exec board --port='$PORT'"), "lost"],
    ["another variable", sh("exec board --port=$BOARD_PORT"), "lost"],
    ["by way of another variable", sh("P=$PORT; exec board --port=$P"), "met"],
    ["several flags in one variable", sh('O="--data /d --port $PORT"; exec board $O'), "met"],
    ["a script", file('set -eu\nexec board --port "${PORT:=8080}" "$@"'), "met"],
    ["a script that sets the default first", file(': "${PORT:=8080}"\nexec board --port "$PORT"'), "met"],
    ["a script that overwrites it", file("PORT=8080\nexec board --port $PORT"), "lost"],
    ["a script that overwrites it when empty", file('if [ -z "$PORT" ]; then PORT=8080; fi\nexec board --port $PORT'), "met"],
    ["a script whose heredoc is replaced at build time", file("exec board --port $PORT").replace("'EOF'", "EOF"), "lost"],
    ["exec of the arguments", `${file('exec "$@" --port "$PORT"')}\nCMD ["board"]`, "met"],
    ["the words of CMD are lost behind sh -c", 'ENTRYPOINT ["sh", "-c", "exec board"]\nCMD ["--port=$PORT"]', "lost"],
    ["env in front overwrites it", 'CMD ["env", "PORT=1", "sh", "-c", "exec board --port=$PORT"]', "lost"],
    ["behind an init", 'ENTRYPOINT ["tini", "--", "sh", "-c", "exec board --port=$PORT"]', "met"],
    ["a flag twice", sh("exec board --port=$PORT --port=8080"), "lost"],
    ["the program as the shell's own name", 'ENTRYPOINT ["sh", "-c", "exec \\"$0\\" --port=$PORT \\"$@\\"", "board"]', "met"],
    ["set unless it is there", file('[ -n "$PORT" ] || PORT=8080\nexec board --port=$PORT'), "met"],
    ["chosen by case", file('case "$PORT" in "") PORT=8080 ;; esac\nexec board --port=$PORT'), "met"],
    ["in one branch only", file('if [ -n "$DEBUG" ]; then exec board --debug; fi\nexec board --port=$PORT'), "lost"],
    ["another program", sh("exec server --port=$PORT"), "lost"],
    ["no start command", "COPY board /board", "lost"],
  ]);
});

describe("the value when nobody sets it", () => {
  judge({ default: "8080" }, [
    ["ENV", `ENV PORT=8080\n${sh("exec board --port=$PORT")}`, "met"],
    ["ENV of ARG", `ARG PORT=8080\nENV PORT=$PORT\n${sh("exec board --port=$PORT")}`, "met"],
    ["ARG alone", `ARG PORT=8080\n${sh("exec board --port=$PORT")}`, "lost"],
    ["in the word", sh("exec board --port=${PORT:-8080}"), "met"],
    ["in the word, without the colon", sh("exec board --port=${PORT-8080}"), "met"],
    ["assigned in the word", sh(': "${PORT:=8080}"; exec board --port=$PORT'), "met"],
    ["in the script", file('if [ -z "$PORT" ]; then\n  PORT=8080\nfi\nexec board --port $PORT'), "met"],
    ["set unless it is there", file('[ -n "$PORT" ] || PORT=8080\nexec board --port=$PORT'), "met"],
    ["exported unless it is there", file('test -z "$PORT" && export PORT=8080\nexec board --port=$PORT'), "met"],
    ["chosen by case", file('case "$PORT" in "") PORT=8080 ;; esac\nexec board --port=$PORT'), "met"],
    ["none", sh("exec board --port=$PORT"), "lost"],
    ["another one", `ENV PORT=80\n${sh("exec board --port=$PORT")}`, "lost"],
    ["fixed", 'CMD ["board", "--port=8080"]', "met"],
    ["exec form alone", 'ENV PORT=8080\nCMD ["board", "--port=$PORT"]', "lost"],
  ]);
});

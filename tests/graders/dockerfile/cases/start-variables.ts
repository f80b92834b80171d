// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { demandCases, type OwnCase } from "@/tests/support/own-cases";

const started = { program: "board", flag: "--port", variable: "PORT" };
const sh = (script: string) => `CMD ["sh", "-c", ${JSON.stringify(script)}]`;
const file = (script: string) => `COPY --chmod=755 <<'EOF' /s.sh\n#!/bin/sh\n${script}\nEOF\nENTRYPOINT ["/s.sh"]`;
const onDebian = (cases: readonly (readonly [what: string, rest: string, lines: readonly number[]])[]) =>
  cases.map(([what, rest, lines]) => [what, `FROM debian:13\n${rest}`, lines] as const);

/** Variables that are read when a container starts. */
export const startVariables: readonly OwnCase[] = [
  ...demandCases(
    { rule: "dockerfile/pass-variable-at-start", with: started },
    onDebian([
      ["a shell that is replaced", sh('exec board --port="$PORT"'), []],
      ["a shell that stays", sh("board --port $PORT"), []],
      ["braces and a default", sh("exec board -port ${PORT:-8080}"), []],
      ["shell form", "CMD exec board --port=$PORT", []],
      ["exec form alone", 'CMD ["board", "--port=$PORT"]', [2]],
      ["exec form, two words", 'CMD ["board", "--port", "${PORT}"]', [2]],
      ["ENV gives no way around", 'ENV PORT=8080\nCMD ["board", "--port", "$PORT"]', [3]],
      ["fixed by ENV at build time", `ENV PORT=8080 OPTS=--port=8080\n${sh("exec board $OPTS")}`, [3]],
      ["fixed", sh("exec board --port=8080"), [2]],
      ["ENV is the default only", `ENV PORT=8080\n${sh('exec board --port "$PORT"')}`, []],
      ["single quotes inside", sh("exec board --port='$PORT'"), [2]],
      ["another variable", sh("exec board --port=$BOARD_PORT"), [2]],
      ["by way of another variable", sh("P=$PORT; exec board --port=$P"), []],
      ["several flags in one variable", sh('O="--data /d --port $PORT"; exec board $O'), []],
      ["a script", file('set -eu\nexec board --port "${PORT:=8080}" "$@"'), []],
      ["a script that sets the default first", file(': "${PORT:=8080}"\nexec board --port "$PORT"'), []],
      ["a script that overwrites it", file("PORT=8080\nexec board --port $PORT"), [7]],
      ["a script that overwrites it when empty", file('if [ -z "$PORT" ]; then PORT=8080; fi\nexec board --port $PORT'), []],
      ["a script whose heredoc is replaced at build time", file("exec board --port $PORT").replace("'EOF'", "EOF"), [6]],
      ["exec of the arguments", `${file('exec "$@" --port "$PORT"')}\nCMD ["board"]`, []],
      ["the words of CMD are lost behind sh -c", 'ENTRYPOINT ["sh", "-c", "exec board"]\nCMD ["--port=$PORT"]', [2]],
      ["env in front overwrites it", 'CMD ["env", "PORT=1", "sh", "-c", "exec board --port=$PORT"]', [2]],
      ["behind an init", 'ENTRYPOINT ["tini", "--", "sh", "-c", "exec board --port=$PORT"]', []],
      ["a flag twice", sh("exec board --port=$PORT --port=8080"), [2]],
      ["the program as the shell's own name", 'ENTRYPOINT ["sh", "-c", "exec \\"$0\\" --port=$PORT \\"$@\\"", "board"]', []],
      ["set unless it is there", file('[ -n "$PORT" ] || PORT=8080\nexec board --port=$PORT'), []],
      ["chosen by case", file('case "$PORT" in "") PORT=8080 ;; esac\nexec board --port=$PORT'), []],
      ["in one branch only", file('if [ -n "$DEBUG" ]; then exec board --debug; fi\nexec board --port=$PORT'), [7]],
      ["another program", sh("exec server --port=$PORT"), [2]],
      ["no start command", "COPY board /board", [1]],
    ]),
  ),

  ...demandCases(
    { rule: "dockerfile/pass-variable-at-start", with: { ...started, default: "8080" } },
    onDebian([
      ["ENV", `ENV PORT=8080\n${sh("exec board --port=$PORT")}`, []],
      ["ENV of ARG", `ARG PORT=8080\nENV PORT=$PORT\n${sh("exec board --port=$PORT")}`, []],
      ["ARG alone", `ARG PORT=8080\n${sh("exec board --port=$PORT")}`, [3]],
      ["in the word", sh("exec board --port=${PORT:-8080}"), []],
      ["in the word, without the colon", sh("exec board --port=${PORT-8080}"), []],
      ["assigned in the word", sh(': "${PORT:=8080}"; exec board --port=$PORT'), []],
      ["in the script", file('if [ -z "$PORT" ]; then\n  PORT=8080\nfi\nexec board --port $PORT'), []],
      ["set unless it is there", file('[ -n "$PORT" ] || PORT=8080\nexec board --port=$PORT'), []],
      ["exported unless it is there", file('test -z "$PORT" && export PORT=8080\nexec board --port=$PORT'), []],
      ["chosen by case", file('case "$PORT" in "") PORT=8080 ;; esac\nexec board --port=$PORT'), []],
      ["none", sh("exec board --port=$PORT"), [2]],
      ["another one", `ENV PORT=80\n${sh("exec board --port=$PORT")}`, [3]],
      ["fixed", 'CMD ["board", "--port=8080"]', []],
      ["exec form alone", 'ENV PORT=8080\nCMD ["board", "--port=$PORT"]', [3]],
    ]),
  ),
];

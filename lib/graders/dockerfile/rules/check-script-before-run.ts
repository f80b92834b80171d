import type { Call } from "../calls";
import { hasFlag, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { commandsIn, type PipePlace, pipePlaces } from "../pipelines";
import { callsOf, scriptOf } from "../run-commands";
import { type Command, scriptsOf } from "../shell-tree";
import { neededStages } from "../stages";
import { stepsOf } from "../steps";

const interpreter = /^(ash|bash|dash|ksh|sh|zsh|node|perl|php|python[\d.]*|ruby)$/;

/** No download runs as it comes: piped into an interpreter, or put into the words of one. */
export const checkScriptBeforeRun: DockerRule = {
  id: "dockerfile/check-script-before-run",
  ...opinion,
  needs: ["shell"],
  *check(file) {
    for (const stage of neededStages(file))
      for (const step of stepsOf(file, stage)) {
        const { instruction } = step;
        if (instruction.keyword !== "RUN") continue;
        const calls = callsOf(step, file.escape);
        const downloads = new Map(
          calls.flatMap((call) => (call.program === "curl" || call.program === "wget" ? [[call.command, call] as const] : [])),
        );
        if (downloads.size === 0) continue;
        const places = pipePlaces(scriptOf(instruction, step.shell, file.escape).nodes);
        for (const call of calls) {
          const shell = interpreter.test(call.program ?? "");
          if (!shell && call.program !== "eval" && call.program !== "source" && call.program !== ".") continue;
          const fed = shell && readsInput(call) ? fedBy(places.get(call.command), downloads) : undefined;
          const source = fed ?? inWords(call, downloads);
          if (source) yield { span: call.span, data: { download: quoteCall(source), program: call.program ?? "" } };
        }
      }
  },
};

/** True for an interpreter whose program is what comes through the pipe: it is given none, or `-`, or `-s`. */
function readsInput(call: Call): boolean {
  if (hasFlag(call, "-c", "-e", "-m", "-r") || call.redirects.some(({ operator }) => operator.startsWith("<"))) return false;
  return hasFlag(call, "-s") || plainArguments(call).every(({ text }) => text === "-" || text === "/dev/stdin");
}

/** The download in front of a command in its pipeline. */
function fedBy(place: PipePlace | undefined, downloads: ReadonlyMap<Command, Call>): Call | undefined {
  for (let at = place; at; at = at.outer) {
    const found = firstIn(at.parts.slice(0, at.at).flat(), downloads);
    if (found) return found;
  }
  return undefined;
}

function inWords(call: Call, downloads: ReadonlyMap<Command, Call>): Call | undefined {
  return firstIn(commandsIn(call.command.words.flatMap(({ parts }) => scriptsOf(parts).flat())), downloads);
}

function firstIn(commands: readonly Command[], downloads: ReadonlyMap<Command, Call>): Call | undefined {
  const found = commands.find((command) => downloads.has(command));
  return found && downloads.get(found);
}

import { object, text } from "../../schema";
import { callSitesOf, isCallOf } from "../command-pattern";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { chainOf, finalStage, stageSpan } from "../stages";
import { simulateStart } from "../start-simulation";

const parameters = object({ command: text });

/** The start command runs the command before control goes to the program that stays. */
export const runBeforeStart: DockerRule<{ readonly command: string }> = {
  id: "dockerfile/run-before-start",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { command }) {
    const stage = finalStage(file);
    // Nothing is looked for, so the play runs to the end of the start command.
    const outcome = simulateStart(file, "\u0000");
    if (outcome?.ran.some((call) => isCallOf(call, command))) return;
    const site = callSitesOf(file, chainOf(stage), [command])[0];
    yield {
      span: site?.call.span ?? outcome?.at ?? stageSpan(file, stage),
      data: { case: site ? "build" : "never", command: quote(command) },
    };
  },
};

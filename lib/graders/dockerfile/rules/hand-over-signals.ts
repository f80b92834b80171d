import { object, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { finalStage, stageSpan } from "../stages";
import { simulateStart } from "../start-simulation";

const parameters = object({ program: text });

/** SIGTERM sent to process 1 reaches the program. */
export const handOverSignals: DockerRule<{ readonly program: string }> = {
  id: "dockerfile/hand-over-signals",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { program }) {
    const outcome = simulateStart(file, program);
    if (outcome?.reached) return;
    yield {
      span: outcome?.span ?? stageSpan(file, finalStage(file)),
      data: { case: outcome?.why ?? "never", program, name: quote(outcome?.name ?? "") },
    };
  },
};

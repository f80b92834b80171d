import { object, optional, text } from "../../schema";
import { absenceOf } from "../absent-makers";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { programMakers } from "../program-makers";
import { finalStage, stageSpan } from "../stages";
import { simulateStart } from "../start-simulation";

const parameters = object({ program: text, from: optional(text) });

/** SIGTERM sent to process 1 reaches the program; with `from` one that no base has, so that something must bring it to where the start looks. */
export const handOverSignals: DockerRule<{ readonly program: string; readonly from?: string | undefined }> = {
  id: "dockerfile/hand-over-signals",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { program, from }) {
    const outcome = simulateStart(file, program);
    const stage = finalStage(file);
    const makers = programMakers(file, stage, (from && outcome?.words?.[0]) ?? "");
    const isAbsent = makers[0] && makers.every((maker) => maker.kind === "base" || absenceOf(file, maker));
    if (outcome?.reached && (!isAbsent || outcome.moves)) return;
    yield {
      span: outcome?.span ?? stageSpan(file, stage),
      data: { case: outcome?.reached ? "absent" : (outcome?.why ?? "never"), program, name: quote(outcome?.name ?? "") },
    };
  },
};

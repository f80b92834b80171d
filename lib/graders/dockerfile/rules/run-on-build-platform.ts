import { nothing } from "../../schema";
import { type DockerRule, quote } from "../docker-rule";
import { platformOf } from "../platforms";
import { neededStages } from "../stages";

/** Every RUN that the image needs runs on the platform of the builder, so that nothing is emulated. */
export const runOnBuildPlatform: DockerRule = {
  id: "dockerfile/run-on-build-platform",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: [],
  with: nothing,
  needs: [],
  *check(file) {
    for (const stage of neededStages(file)) {
      const platform = platformOf(file, stage);
      if (platform !== "target" && platform !== "fixed") continue;
      const run = stage.instructions.find((instruction) => instruction.keyword === "RUN");
      if (!run) continue;
      const span = { start: run.span.start, end: run.keywordSpan.end };
      yield {
        span,
        data: { case: platform, image: quote(stage.base ?? stage.from?.image?.text ?? "") },
        ...(stage.from && { related: [{ span: stage.from.span }] }),
      };
    }
  },
};

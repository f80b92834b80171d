import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
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
      const run = stage.instructions.find(({ keyword }) => keyword === "RUN");
      if (run && platform && platform !== "build") yield { span: run.keywordSpan, data: { case: platform } };
    }
  },
};

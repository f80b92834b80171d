import { type DockerRule, opinion } from "../docker-rule";
import { platformOf } from "../platforms";
import { neededStages } from "../stages";

/** Every RUN that the image needs runs on the platform of the builder, so that nothing is emulated. */
export const runOnBuildPlatform: DockerRule = {
  id: "dockerfile/run-on-build-platform",
  ...opinion,
  *check(file) {
    for (const stage of neededStages(file)) {
      const platform = platformOf(file, stage);
      const run = stage.instructions.find(({ keyword }) => keyword === "RUN");
      if (run && platform && platform !== "build") yield { span: run.keywordSpan, data: { case: platform } };
    }
  },
};

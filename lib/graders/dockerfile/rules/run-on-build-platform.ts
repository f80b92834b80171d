import { type DockerRule, opinion } from "../docker-rule";
import { parseDockerfile } from "../parse";
import { platformOf } from "../platforms";
import { neededStages } from "../stages";

/** Every RUN that the image needs runs on the platform of the builder, so that nothing is emulated. */
export const runOnBuildPlatform: DockerRule = {
  id: "dockerfile/run-on-build-platform",
  ...opinion,
  *check(file) {
    // A stage for each platform: those of another one than the sample are needed as well.
    const isChosen = file.stages.some(({ from }) => /\$\{?TARGET/.test(from?.image?.text ?? ""));
    const builds = isChosen ? [file, parseDockerfile(file.text, { ...file.around, targetPlatform: "linux/arm64" })] : [file];
    const said = new Set<number>();
    for (const build of builds)
      for (const stage of neededStages(build)) {
        const platform = platformOf(build, stage);
        const run = stage.instructions.find(({ keyword }) => keyword === "RUN");
        if (!run || !platform || platform === "build" || said.has(stage.number)) continue;
        said.add(stage.number);
        yield { span: run.keywordSpan, data: { case: platform } };
      }
  },
};

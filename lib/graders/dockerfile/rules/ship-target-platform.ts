import { type DockerRule, opinion } from "../docker-rule";
import { platformOf } from "../platforms";
import { chainOf, finalStage } from "../stages";

/** The final image stands on a base of the platform that is built for. */
export const shipTargetPlatform: DockerRule = {
  id: "dockerfile/ship-target-platform",
  ...opinion,
  *check(file) {
    const stage = finalStage(file);
    const platform = platformOf(file, stage);
    const flag = chainOf(stage)[0]?.from?.platform;
    // scratch has no files, so it has no platform of its own; the image takes the target's.
    if (!flag || stage.base === "scratch" || !platform || platform === "target") return;
    yield { span: flag.span, data: { case: platform } };
  },
};

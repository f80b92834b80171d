import { count, object } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { jvmOptions } from "../jvm-options";

/** The heap is a share of the container's memory, between two bounds in percent, and no fixed size overrides it. */
export const sizeHeapByLimit: DockerRule<{ readonly least: number; readonly most: number }> = {
  id: "dockerfile/size-heap-by-limit",
  ...opinion,
  with: object({ least: count, most: count }),
  needs: ["shell"],
  *check(file, { least, most }) {
    const { options, unknown, missing, span } = jvmOptions(file);
    const say = (fault: string, option = "") => ({ span, data: { case: fault, option: quote(option), least, most } });
    const fixed = options.find((option) => /^-Xmx|^-XX:(MaxHeapSize|MaxRAM)=/.test(option));
    const blind = options.findLast((option) => /^-XX:[+-]UseContainerSupport$/.test(option));
    const share = options.findLast((option) => option.startsWith("-XX:MaxRAMPercentage="));
    const percent = Number(share?.replace(/^.*=/, ""));
    if (missing) yield say("start");
    else if (fixed !== undefined) yield say("fixed", fixed);
    else if (blind?.includes("-Use")) yield say("blind", blind);
    else if (share === undefined) {
      if (!unknown) yield say("none");
    } else if (!(percent >= least && percent <= most)) yield say("share", share);
  },
};

import { list, object, text } from "../../schema";
import { cacheDirectory } from "../cache-directory";
import { callSitesOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { cacheMountFor } from "../mount-targets";
import { neededStages } from "../stages";

const parameters = object({ target: text, commands: list(text) });

/** Either all runs of the commands mount the same cache at the target, or none does. */
export const shareCacheMount: DockerRule<{ readonly target: string; readonly commands: readonly string[] }> = {
  id: "dockerfile/share-cache-mount",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { target, commands }) {
    const runs = callSitesOf(file, neededStages(file), commands).map((site) => ({
      site,
      mount: cacheMountFor(file, site.step, cacheDirectory(file, site.step, site.call, target)),
    }));
    const first = runs.find(({ mount }) => mount)?.mount;
    if (!first) return;
    for (const { site, mount } of runs) {
      const other = mount !== undefined && mount.id !== null && first.id !== null && mount.id !== first.id;
      if (mount && !other) continue;
      yield {
        span: other ? mount.mount.flag.span : site.call.span,
        data: { case: other ? "id" : "none", command: quoteCall(site.call), target },
        related: [{ span: first.mount.flag.span }],
      };
    }
  },
};

import { list, object, optional, text } from "../../schema";
import { factsOf } from "../base-image";
import { callSitesOf } from "../command-pattern";
import { type DockerRule, opinion, quote, quoteCall } from "../docker-rule";
import { placedMounts } from "../mount-targets";
import { finalStage, neededStages, stageSpan } from "../stages";
import { isRoot } from "../users";

const parameters = object({ commands: list(text), id: optional(text) });

/** Each run of the commands may use the client's SSH agent, through a mount that its user can open. */
export const mountSsh: DockerRule<{ readonly commands: readonly string[]; readonly id?: string | undefined }> = {
  id: "dockerfile/mount-ssh",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { commands, id = "default" }) {
    const sites = callSitesOf(file, neededStages(file), commands);
    if (sites.length === 0) yield { span: stageSpan(file, finalStage(file)), data: { case: "none", command: commands.join(), user: "" } };
    for (const { stage, step, call } of sites) {
      const mounts = placedMounts(file, step, "ssh").filter((mount) =>
        mount.mount.id === undefined ? id === "default" : mount.id === id || mount.id === null,
      );
      const user = step.user === undefined ? factsOf(file, stage).user : step.user;
      const name = user?.split(":")[0];
      // The socket belongs to root and has the mode 600, unless the mount says otherwise.
      const opens = mounts.some(({ mount }) => !name || isRoot(name) || /(^|,)(uid|mode|gid)=/.test(mount.flag.value ?? ""));
      if (opens) continue;
      yield {
        span: call.span,
        data: { case: mounts.length > 0 ? "user" : "unmounted", command: quoteCall(call), user: quote(name ?? "") },
      };
    }
  },
};

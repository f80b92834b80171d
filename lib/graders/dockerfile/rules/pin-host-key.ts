import { list, object, text } from "../../schema";
import { callSitesOf, callsAbove } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { hostKeysFor, mostSites } from "../host-keys";
import { neededStages } from "../stages";

const parameters = object({ host: text, key: text, commands: list(text) });

/** When one of the commands connects, ssh knows the host by the key that was checked. */
export const pinHostKey: DockerRule<{ readonly host: string; readonly key: string; readonly commands: readonly string[] }> = {
  id: "dockerfile/pin-host-key",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { host, key, commands }) {
    for (const { stage, step, call } of callSitesOf(file, neededStages(file), commands).slice(0, mostSites)) {
      const lines = hostKeysFor(file, stage, step, call).known.flatMap((known) => known.split("\n"));
      // A name may be hashed; then the key has to do.
      if (lines.some((line) => line.includes(key) && !line.trimStart().startsWith("#") && (line.includes(host) || line.startsWith("|1|"))))
        continue;
      const scan = callsAbove(file, stage, call).findLast(({ program }) => program === "ssh-keyscan");
      yield { span: scan?.span ?? call.span, data: { case: scan ? "scanned" : "unknown", command: quoteCall(scan ?? call), host } };
    }
  },
};

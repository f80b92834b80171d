import { object, oneOrMore, text } from "../../schema";
import type { Call } from "../calls";
import { firstCalled } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { environmentOf, pathOf } from "../evaluate";
import type { Dockerfile, Mount } from "../file";
import { placedMounts } from "../mount-targets";
import { baseName, directoryOf, isWithin, normalise } from "../paths";
import { callsOf } from "../run-commands";
import { finalStage, neededStages, stageSpan } from "../stages";
import type { Step } from "../steps";
import { isRoot } from "../users";

const parameters = object({ id: text, command: oneOrMore(text), target: text });

/** Each run of the command, of several the first that is called at all, sees the build secret where its tool looks for it. */
export const mountBuildSecret: DockerRule<{ readonly id: string; readonly command: readonly string[]; readonly target: string }> = {
  id: "dockerfile/mount-build-secret",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { id, command, target }) {
    const sites = firstCalled(file, neededStages(file), command);
    if (sites.length === 0)
      yield { span: stageSpan(file, finalStage(file)), data: { case: "none", id, command: command[0] ?? "", target } };
    for (const { step, call } of sites) {
      const mounts = placedMounts(file, step, "secret").filter((mount) => mount.id === id || mount.id === null);
      if (
        mounts.some(
          ({ mount, target: place }) =>
            mount.env === undefined && (place === null || (isReadable(step, mount, place) && isSeen(file, step, call, place, target))),
        )
      )
        continue;
      const written = quoteCall(call);
      yield { span: call.span, data: { case: mounts.length > 0 ? "elsewhere" : "unmounted", id, command: written, target } };
    }
  },
};

/** A secret belongs to root, 0400, where `uid`, `gid` or `mode` say nothing else; and only root enters `/root`. */
function isReadable({ user }: Step, { flag }: Mount, place: string): boolean {
  if (user === undefined || user === null || isRoot(user.split(":")[0] ?? "") || user.includes("$")) return true;
  return !isWithin(place, "/root") && /[,=](uid|gid|mode)=/i.test(`,${flag.value ?? ""}`);
}

/** True when the tool finds the secret: it is mounted at the place itself, linked there, or a variable says where it is. */
function isSeen(file: Dockerfile, step: Step, call: Call, mounted: string, target: string): boolean {
  if (normalise(mounted) === normalise(target)) return true;
  const name = baseName(target);
  if (name === ".netrc" && environmentOf(file, step, call, "NETRC") === mounted) return true;
  if (
    name === ".npmrc" &&
    ["NPM_CONFIG_USERCONFIG", "npm_config_userconfig"].some((variable) => environmentOf(file, step, call, variable) === mounted)
  )
    return true;
  const home = environmentOf(file, step, call, "HOME");
  if (directoryOf(target) === "/root" && home && normalise(`${home}/${name}`) === normalise(mounted)) return true;
  for (const other of callsOf(step, file.escape)) {
    if (other === call) return false;
    if (other.program !== "ln" || !other.words.some((word) => /^-[a-zA-Z]*s/.test(word.text) || word.text === "--symbolic")) continue;
    const paths = other.words
      .slice(1)
      .filter((word) => !word.text.startsWith("-"))
      .map((word) => pathOf(file, step, other, word));
    const [from, to] = [paths[0], paths[1]];
    if (from !== mounted || !to) continue;
    if (to === normalise(target) || (to === directoryOf(target) && baseName(mounted) === name)) return true;
  }
  return false;
}

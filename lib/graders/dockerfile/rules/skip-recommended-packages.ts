import { isInstall } from "../apt";
import type { Call } from "../calls";
import { hasFlag } from "../command-pattern";
import { type DockerRule, quoteCall, warning } from "../docker-rule";
import { cure, insertBehind } from "../edits";
import { callsOf } from "../run-commands";
import { literal } from "../shell-tree";
import { finalStage } from "../stages";
import { chainSteps } from "../steps";

const setting = /APT(::Install-Recommends|\s*\{\s*Install-Recommends)\s*"?\s*(0|false|no)\b/i;

/** Packages of the final image are installed without those that they merely recommend. */
export const skipRecommendedPackages: DockerRule = {
  id: "dockerfile/skip-recommended-packages",
  ...warning,
  severity: "advice",
  group: "apt-recommends",
  needs: ["shell"],
  *check(file) {
    let configured = false;
    for (const step of chainSteps(file, finalStage(file))) {
      const { instruction } = step;
      const { start, end } = instruction.extent;
      // A file below /etc/apt holds for every install after it.
      const writes = file.text.slice(start, end).includes("/etc/apt/") && setting.test(file.text.slice(start, end));
      if (instruction.keyword === "RUN" && !configured && !writes)
        for (const call of callsOf(step, file.escape))
          if (isInstall(call) && !skips(call))
            yield {
              span: call.span,
              data: { command: quoteCall(call) },
              ...cure(call.program === "aptitude" ? undefined : insertBehind(file, call.words, " --no-install-recommends", "install")),
            };
      configured ||= writes;
    }
  },
};

function skips(call: Call): boolean {
  if (hasFlag(call, "--no-install-recommends") || (call.program === "aptitude" && hasFlag(call, "-R", "--without-recommends"))) return true;
  return call.words.some((word, index) => {
    const value = literal(word) ?? "";
    const option = /^(-o|--option=)(.+)$/.exec(value)?.[2] ?? (/^(-o|--option)$/.test(literal(call.words[index - 1]) ?? "") ? value : "");
    return /^APT::Install-Recommends=(0|false|no)$/i.test(option.trim());
  });
}

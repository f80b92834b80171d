import { type DockerRule, opinion } from "../docker-rule";
import { cure, together } from "../edits";
import { addFlag, has, isMounted, linterRun, passesOf } from "../linter-commands";
import { pipPackages } from "../linter-packages";
import { LinterStages } from "../linter-stages";

const off = "PIP_NO_CACHE_DIR";
const isTrue = (value: string) => /^(?:1|true|True|TRUE|on|On|ON|yes|Yes|YES)$/.test(value.replace(/^(["'])(.*)\1$/, "$2"));

/** pip install keeps no cache. */
export const installWithoutPipCache: DockerRule = {
  id: "dockerfile/install-without-pip-cache",
  ...opinion,
  aliases: ["DL3042"],
  group: "package-index",
  *check(file) {
    for (const pass of passesOf(file)) {
      const stages = new LinterStages(false);
      for (const passed of pass) {
        const { instruction } = passed;
        if (instruction.keyword === "FROM") stages.from(instruction);
        else if (instruction.keyword === "ENV")
          stages.state ||= instruction.pairs.some(({ name, value }) => name === off && isTrue(value?.text ?? ""));
        else if (instruction.keyword === "RUN" && !stages.state) {
          const run = linterRun(passed);
          const said = /PIP_NO_CACHE_DIR=(\w*)/.exec(run?.text ?? "")?.[1];
          if ((said !== undefined && isTrue(said)) || isMounted(instruction, ".cache/pip")) continue;
          const keeping = run?.commands.filter(
            (command) => !/pipx|pipenv/.test(command.name) && pipPackages(command) !== undefined && !has(command, "--no-cache-dir"),
          );
          if (run && keeping?.length)
            yield { span: passed.place, ...cure(together(keeping.map((one) => addFlag(file, "--no-cache-dir", "install")(one, run)))) };
        }
      }
    }
  },
};

import { type DockerRule, opinion } from "../docker-rule";
import { has, runsWhere } from "../linter-commands";
import { unpinned } from "../linter-packages";

/** Each gem that is installed has a version. */
export const pinGems: DockerRule = {
  id: "dockerfile/pin-gems",
  ...opinion,
  aliases: ["DL3028"],
  group: "pin-packages",
  check: (file) =>
    runsWhere(file, (command) => {
      const { args } = command;
      if (command.name !== "gem" || !has(command, "install", "i") || args.some((word) => /^(?:-v|--version(?:=.*)?)$/s.test(word)))
        return undefined;
      const gems: string[] = [];
      for (let at = 0; at < args.length && args[at] !== "--"; at++) {
        const word = args[at] as string;
        // Whatever follows an option is taken for its value.
        if (word.startsWith("-")) at++;
        else if (word !== "install" && word !== "i") gems.push(word);
      }
      return unpinned(command, gems, (name) => name.includes(":"));
    }),
};

import { type DockerRule, opinion, quote } from "../docker-rule";
import { has, type LinterCommand, linterRuns, withoutFlags } from "../linter-commands";

const words = new Set(["install", "get", "tool"]);

/** Of `go run` the package, as far as its place is known; what follows it is for the program. */
const run = (command: LinterCommand) =>
  has(command, "run")
    ? withoutFlags(command.args)
        .slice(0, 2)
        .filter((word) => word !== "run")
    : [];

const installed = (command: LinterCommand) =>
  has(command, "install", "get") ? withoutFlags(command.args).filter((word) => !words.has(word)) : [];

const isPinned = (word: string) => /^[./]/.test(word) || (word.includes("@") && !/@(?:latest|none)$/.test(word));

/** Each package that go installs or runs has a version. */
export const pinGoPackages: DockerRule = {
  id: "dockerfile/pin-go-packages",
  ...opinion,
  aliases: ["DL3062"],
  group: "pin-packages",
  *check(file) {
    for (const { place, commands } of linterRuns(file)) {
      const go = commands.filter(({ name }) => name === "go");
      const ran = go.flatMap(run);
      const loose = (ran.length > 0 ? ran : go.flatMap(installed)).find((word) => !isPinned(word));
      if (loose !== undefined) yield { span: place, data: { package: quote(loose) } };
    }
  },
};

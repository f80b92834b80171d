import { type DockerRule, opinion, quote } from "../docker-rule";
import type { Copy } from "../file";
import { type LinterCommand, linterRun, passesOf, withoutFlags } from "../linter-commands";
import { baseName, isArchive } from "../paths";
import { withoutQuotes } from "../words";

const unpackers = new Set("unzip gunzip bunzip2 unlzma unxz zgz uncompress zcat gzcat".split(" "));

/** No archive is copied and then unpacked by a later RUN of the stage. */
export const unpackWithAdd: DockerRule = {
  id: "dockerfile/unpack-with-add",
  ...opinion,
  severity: "info",
  aliases: ["DL3010"],
  *check(file) {
    const copied = new Map<string, Copy[]>();
    const said = new Set<Copy>();
    for (const passed of passesOf(file)[0] ?? []) {
      const { instruction, place } = passed;
      if (instruction.keyword === "FROM") copied.clear();
      if (instruction.keyword === "COPY" && !instruction.from?.value)
        for (const name of archivesOf(instruction)) {
          const others = copied.get(name);
          if (others) others.push(instruction);
          else copied.set(name, [instruction]);
        }
      for (const command of linterRun(passed)?.commands ?? []) {
        if (!unpacks(command)) continue;
        for (const name of withoutFlags(command.args).map(baseName)) {
          for (const copy of copied.get(name) ?? []) {
            if (said.has(copy)) continue;
            said.add(copy);
            yield { span: copy.span, data: { archive: quote(name) }, related: [{ span: place }] };
          }
          copied.delete(name);
        }
      }
    }
  },
};

/** Base names of the archives that a COPY makes; what a glob finds has none. */
function archivesOf({ target, sources }: Copy): readonly string[] {
  const end = withoutQuotes(target?.text ?? "");
  const files = isArchive(end) ? [end] : sources.map(({ text }) => withoutQuotes(text)).filter(isArchive);
  return files.map(baseName);
}

const unpacks = ({ name, args }: LinterCommand): boolean =>
  unpackers.has(name) || (name === "tar" && args.some((argument) => argument === "--get" || /^-.*x/.test(argument)));

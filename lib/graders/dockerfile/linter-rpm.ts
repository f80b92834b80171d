import type { Found } from "../rule";
import type { Dockerfile } from "./file";
import { has, linterRun, passesOf, withoutFlags } from "./linter-commands";
import { unpinned } from "./linter-packages";
import { LinterStages } from "./linter-stages";

/** Names set in a stage; what its parent set is found through the prototype, so that no stage copies the names of another. */
type Names = Record<string, true>;

const begin = (parent: Names | null): Names => Object.create(parent);

/**
 * Reports each RUN in which one of the programs installs a package without a version, or a module without a stream. A command with one of
 * the words in `but` is not judged.
 */
export function* unpinnedRpms(file: Dockerfile, programs: readonly string[], ...but: readonly string[]): Iterable<Found> {
  for (const pass of passesOf(file)) {
    const args = new Set<string | undefined>();
    const env = new LinterStages(begin(null), begin(null), true);
    const isPinned = (name: string): boolean => {
      if (!name.includes("-")) return false;
      if (name.endsWith(".rpm")) return true;
      // One known variable is enough.
      for (const [, variable = ""] of name.matchAll(/\$\{([^{}]*)\}/g)) if (args.has(variable) || variable in env.state) return true;
      const parts = name.split("-").slice(1);
      return parts.every((part) => /^[\w.~^:+]*$/.test(part)) && parts.some((part) => /^\d/.test(part));
    };
    for (const passed of pass) {
      const { instruction } = passed;
      if (instruction.keyword === "FROM") {
        env.from(instruction);
        env.state = begin(env.state);
      } else if (instruction.keyword === "ARG") args.add(instruction.pairs[0]?.name);
      else if (instruction.keyword === "ENV") for (const { name } of instruction.pairs) env.state[name] = true;
      for (const command of linterRun(passed)?.commands ?? []) {
        if (!programs.includes(command.name) || !has(command, "install") || has(command, ...but)) continue;
        const packages = withoutFlags(command.args).filter((name) => name !== "install" && name !== "module");
        const data = unpinned(command, packages, has(command, "module") ? (name) => name.includes(":") : isPinned);
        if (!data) continue;
        yield { span: passed.place, data };
        break;
      }
    }
  }
}

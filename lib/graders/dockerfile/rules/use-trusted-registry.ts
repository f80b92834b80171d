import { list, object, optional, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import type { Instruction } from "../file";
import { instructionsOf } from "../instructions-of";
import { readLinterImage } from "../linter-image";
import { references } from "../stages";

const parameters = object({ registries: optional(list(text)) });

/** Every image comes from a registry of the list; without a list nothing is said. */
export const useTrustedRegistry: DockerRule<{ readonly registries?: readonly string[] | undefined }> = {
  id: "dockerfile/use-trusted-registry",
  ...opinion,
  severity: "error",
  aliases: ["DL3026"],
  with: parameters,
  *check(file, { registries }) {
    const fit = parameters.fit({ registries: registries ?? file.around.options.trustedRegistries });
    const trusted = fit.ok ? fit.value.registries : undefined;
    if (!trusted) return;
    const isTrusted = (registry: string) => trusted.some((entry) => covers(entry, registry));
    const hub = isTrusted("docker.io") || isTrusted("hub.docker.com");
    const stages = new Set<string>();
    for (const instruction of instructionsOf(file, "FROM", "COPY", "RUN")) {
      const from = instruction.keyword === "FROM" ? instruction : undefined;
      const stranger = (from?.image ? [from.image.text] : referencesOf(instruction)).find((image) => {
        const { registry, name } = readLinterImage(image);
        return !stages.has(name) && (registry === undefined ? !hub && name !== "scratch" : !isTrusted(registry));
      });
      if (stranger !== undefined) yield { span: instruction.span, data: { image: quote(stranger), registries: quote(trusted.join(", ")) } };
      if (from?.alias) stages.add(from.alias.text);
    }
  },
};

/** Unlike to Docker, a number is an image to hadolint, and only two kinds of mount can come from one. */
function referencesOf(instruction: Instruction): readonly string[] {
  if (instruction.keyword !== "RUN") return references(instruction);
  return instruction.mounts.flatMap(({ type, from }) => (from && (type === "bind" || type === "cache") ? [from] : []));
}

/** An entry is a name, or its end behind `*`, or its beginning before `*`. */
function covers(entry: string, registry: string): boolean {
  if (entry.startsWith("*")) return registry.endsWith(entry.slice(1));
  return entry.endsWith("*") ? registry.startsWith(entry.slice(0, -1)) : registry === entry;
}

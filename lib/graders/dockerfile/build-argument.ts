import type { Dockerfile } from "./file";
import { instructionsOf } from "./instructions-of";
import { parseDockerfile } from "./parse";
import { platformArgs } from "./stages";

/** A value that nobody would write into a file: where it turns up, it comes from the argument. */
export const playedValue = (argument: string): string => `v0.0.0-9-g${argument}`;

/** A text for a sentence, in which the argument stands again. */
export const unplayed = (text: string): string => text.replace(/(v?)0\.0\.0-9-g(\w+)/g, (_, v, name) => (v ? `$${name}` : `\${${name}#v}`));

/** The same file in a build that is started with the arguments that the question gives, `given` among them, and without `missing`. */
export function startedWith(file: Dockerfile, { given, missing }: { readonly given?: string; readonly missing?: string } = {}): Dockerfile {
  const buildArgs = new Map(file.around.buildArgs);
  if (given !== undefined) buildArgs.set(given, undefined);
  if (missing !== undefined) buildArgs.delete(missing);
  for (const [name, value] of buildArgs) buildArgs.set(name, value ?? playedValue(name));
  const pairs = instructionsOf(file, "ARG").flatMap((instruction) => instruction.pairs);
  const withDefault = new Set(pairs.filter(({ value }) => value).map(({ name }) => name));
  for (const { name } of pairs) if (!buildArgs.has(name) && !withDefault.has(name) && !platformArgs.has(name)) buildArgs.set(name, "");
  return parseDockerfile(file.text, { ...file.around, buildArgs });
}

import type { Span } from "../rule";
import type { Dockerfile } from "./file";
import { resolvePath } from "./paths";
import { imageVariable } from "./scope";
import { fileText } from "./script-file";
import { finalStage, stageSpan } from "./stages";
import { simulateStart } from "./start-simulation";
import { endState } from "./steps";

/** What the virtual machine of the final image is told. */
export interface JvmOptions {
  /** In the order in which they take effect, as far as they are known. */
  readonly options: readonly string[];
  readonly unknown: boolean;
  /** The image starts no `java`. */
  readonly missing: boolean;
  /** Where they are told, or ought to be. */
  readonly span: Span;
}

/** Options of the launcher that take the next word. */
const taking = new Set("-cp -classpath --class-path -p --module-path --add-modules --add-opens --add-exports --add-reads".split(" "));

/**
 * Options from the two variables and the command line, up to the jar or the class.
 * Source: https://docs.oracle.com/en/java/javase/25/docs/specs/man/java.html
 */
export function jvmOptions(file: Dockerfile): JvmOptions {
  const stage = finalStage(file);
  const started = simulateStart(file, "java");
  const words = started?.words;
  let unknown = started?.why === "unknown-script" || (words?.includes(null) ?? false);
  const options: string[] = [];
  for (const name of ["JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"]) {
    const set = started?.environment.get(name);
    const value = set === undefined ? imageVariable(file, stage, name)?.value : set;
    if (value === null) unknown = true;
    options.push(...split(value ?? ""));
  }
  const line = words?.slice(1).map((word) => word ?? "") ?? [];
  for (let at = 0; at < line.length; at++) {
    const word = line[at] as string;
    if (word.startsWith("@")) {
      const path = resolvePath(endState(file, stage).workdir, word.slice(1));
      const text = path === null ? undefined : fileText(file, stage, path);
      if (text) options.push(...split(text.value.replace(/#.*$/gm, "")));
      else unknown = true;
    } else if (taking.has(word)) at++;
    else if (word === "-jar" || word === "-m" || word === "--module" || !word.startsWith("-")) break;
    else options.push(word);
  }
  return { options, unknown, missing: !unknown && words === undefined, span: started?.at ?? stageSpan(file, stage) };
}

/** Words of a variable or an argument file, without the quotes around them. */
const split = (text: string): string[] => text.split(/\s+/).flatMap((word) => (word === "" ? [] : [word.replace(/^(["'])(.*)\1$/, "$2")]));

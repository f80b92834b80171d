import { type Call, callsIn } from "./calls";
import type { Healthcheck, Run, Shell, Start } from "./file";
import { type Joined, join, sourceSpan } from "./joined";
import { baseName } from "./paths";
import { commandOfWords, isPosixShell, readScript } from "./shell";
import type { Script } from "./shell-tree";
import type { State, Step } from "./steps";

type Runnable = Run | Start | Healthcheck;

const none: Script = { nodes: [], brokenAt: -1 };
const scripts = new WeakMap<Runnable, Script>();
const calls = new WeakMap<Runnable, readonly Call[]>();

/** The text that a shell gets from a shell-form instruction, heredocs included as Docker passes them on. */
export function shellSource(instruction: Run | Start): Joined {
  const [first, ...more] = instruction.heredocs;
  const { rest } = instruction;
  if (!first) return rest;
  const marker = sourceSpan(rest, 0, rest.value.length);
  // A heredoc and nothing else is the script itself.
  if (more.length === 0 && marker.start === first.marker.start && marker.end === first.marker.end) return first.body;
  return join(rest, "\n", ...instruction.heredocs.flatMap((heredoc) => [heredoc.body, `${heredoc.name}\n`]));
}

/** The program that a script's first line names (`#!/usr/bin/env python3`), as base name; undefined without such a line. */
export function interpreterOf(text: string): string | undefined {
  if (!text.startsWith("#!")) return undefined;
  const line = text.slice(2, 200).split("\n", 1)[0] ?? "";
  const words = line.trim().split(/\s+/);
  const program = baseName(words[0] ?? "");
  return program === "env" ? baseName(words.slice(1).find((word) => !word.startsWith("-") && !word.includes("=")) ?? "") : program;
}

/** True when the shell that SHELL names (or the default one) reads POSIX scripts. */
export function readsPosix(shell: State["shell"]): boolean {
  if (!shell) return true;
  const program = baseName(shell[0]?.text ?? "");
  if (program === "env") return isPosixShell(baseName(shell[1]?.text ?? ""));
  return isPosixShell(program);
}

/**
 * What an instruction runs, as a tree: exec form, text for a shell, or a heredoc. Empty for other shells (PowerShell, cmd) and other
 * interpreters, which are not read.
 */
export function scriptOf(instruction: Runnable, shell: State["shell"], escapeMark: string): Script {
  let found = scripts.get(instruction);
  if (!found) {
    found = read(instruction, shell, escapeMark);
    scripts.set(instruction, found);
  }
  return found;
}

function read(instruction: Runnable, shell: State["shell"], escapeMark: string): Script {
  if (instruction.exec) return instruction.exec.length === 0 ? none : { nodes: [commandOfWords(instruction.exec)], brokenAt: -1 };
  // The backtick as escape mark is only used for Windows images, whose default shell is cmd.
  if (!readsPosix(shell) || (!shell && escapeMark === "`")) return none;
  if (instruction.keyword === "HEALTHCHECK") return readScript(instruction.command);
  const source = shellSource(instruction);
  const interpreter = instruction.heredocs.length > 0 ? interpreterOf(source.value) : undefined;
  if (interpreter !== undefined && !isPosixShell(interpreter)) return none;
  return readScript(source);
}

/** All programs that a RUN calls, in order. */
export function callsOf(step: Step, escapeMark: string): readonly Call[] {
  const { instruction } = step;
  const run = instruction.keyword === "ONBUILD" ? instruction.trigger : instruction;
  if (run?.keyword !== "RUN") return [];
  let found = calls.get(run);
  if (!found) {
    found = callsIn(scriptOf(run, step.shell, escapeMark).nodes);
    calls.set(run, found);
  }
  return found;
}

/** The words of SHELL as text, `/bin/sh -c` when there is none. */
export function shellWords(shell: Shell["exec"]): readonly string[] {
  return shell?.map((word) => word.text) ?? ["/bin/sh", "-c"];
}

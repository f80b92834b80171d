import type { Edit, Found } from "../../rule";
import { factsOf } from "../base-image";
import { buildError, type DockerRule, problemsOf } from "../docker-rule";
import { cure } from "../edits";
import type { Dockerfile } from "../file";
import { builtInstructionsOf, isTriggered } from "../instructions-of";
import { mountWords } from "../mounts";
import { onlyNear } from "../nearest";
import { resolvePath } from "../paths";
import { expandAt } from "../scope";
import { type Step, stepOf } from "../steps";
import { instructionAt } from "../suppression";

/** The options of `RUN --mount` fit its type. */
export const useValidMount: DockerRule = {
  id: "dockerfile/use-valid-mount",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const found of problemsOf(file, "bad-mount")) {
      const instruction = instructionAt(file, found.span.start);
      if (instruction?.keyword !== "ONBUILD" || isTriggered(file, instruction)) yield { ...found, ...cure(spelt(file, found)) };
    }
    for (const run of builtInstructionsOf(file, "RUN"))
      for (const { type, target = "", flag } of run.mounts) {
        if (type === "secret" || type === "ssh") continue;
        const path = expandAt(file, run, target).value;
        if (path !== null && isRoot(file, stepOf(file, run), path)) yield { span: flag.span, data: { problem: "root", key: "" } };
      }
  },
};

/** True for a target that would hide the whole image, as far as the directory that its base image brings is known. */
function isRoot(file: Dockerfile, step: Step | undefined, path: string): boolean {
  if (path.startsWith("/")) return path === "/";
  if (!step || resolvePath(step.workdir, path) !== "/") return false;
  return step.workdirBy ? step.workdirBy.argument?.text.startsWith("/") === true : factsOf(file, step.stage).workdir === "/";
}

/** The word that is meant; none for a secret, which needs more than its type. */
function spelt(file: Dockerfile, { span, data }: Found): readonly Edit[] | undefined {
  const kind = /^unknown-(key|type|sharing)$/.exec(String(data?.problem))?.[1] as keyof typeof mountWords | undefined;
  const [word = ""] = String(data?.key).split("=");
  const meant = kind && onlyNear(word.toLowerCase(), mountWords[kind]);
  const [before = "", ...behind] = file.text.slice(span.start, span.end).split(word);
  const start = span.start + before.length;
  if (meant === undefined || meant === "secret" || behind.length !== 1) return undefined;
  return [{ span: { start, end: start + word.length }, text: meant }];
}

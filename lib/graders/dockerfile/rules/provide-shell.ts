import { object, text } from "../../schema";
import { factsOf } from "../base-image";
import { type DockerRule, opinion } from "../docker-rule";
import { baseName } from "../paths";
import { placedFiles } from "../placed-files";
import { finalStage, stageSpan } from "../stages";

const shells = /^(sh|ash|dash|bash|zsh|busybox|toybox)$/;

/** The image of the named stage has a shell. */
export const provideShell: DockerRule<{ readonly stage: string }> = {
  id: "dockerfile/provide-shell",
  ...opinion,
  with: object({ stage: text }),
  *check(file, { stage: name }) {
    const stage = file.stages.findLast((one) => one.name === name.toLowerCase());
    if (!stage) {
      yield { span: stageSpan(file, finalStage(file)), data: { case: "stage", stage: name } };
      return;
    }
    if (factsOf(file, stage).shell !== false) return;
    const held = placedFiles(file, stage).some(
      ({ path, kind, origin }) =>
        path === null ||
        (kind !== "directory" && shells.test(baseName(path))) ||
        // A directory of programs out of another image.
        (kind !== "file" && typeof origin?.from === "string" && /(^|\/)(bin|busybox)$/.test(origin.path ?? "")),
    );
    if (!held) yield { span: stageSpan(file, stage), data: { case: "none", stage: name } };
  },
};

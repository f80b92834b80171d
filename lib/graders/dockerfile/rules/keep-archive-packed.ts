import { object, text } from "../../schema";
import { type DockerRule, opinion, quoteCall, textAt } from "../docker-rule";
import { isWithin } from "../paths";
import { isUnpacked, mayHold, type PlacedFile, placedFiles } from "../placed-files";
import { removalOf } from "../removals";
import { finalStage, isCopy, stageSpan } from "../stages";
import { isWrittenOver } from "../written-over";

const parameters = object({ path: text });

/** The final image has the archive at the path as the file that it is: ADD has not unpacked it there. */
export const keepArchivePacked: DockerRule<{ readonly path: string }> = {
  id: "dockerfile/keep-archive-packed",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { path }) {
    const stage = finalStage(file);
    const placed = placedFiles(file, stage);
    const whole = placed.findLast((one) => !isContent(one) && mayHold([one], path));
    if (whole && !isWrittenOver(file, stage, whole.instruction)) {
      const gone = removalOf(file, stage, whole, path);
      if (gone) yield { span: gone.span, data: { case: "removed", what: quoteCall(gone), path } };
      return;
    }
    const content = placed.findLast((one) => isContent(one) && one.path !== null && isWithin(path, one.path));
    const span = content?.span ?? stageSpan(file, stage);
    yield { span, data: { case: content ? "unpacked" : "absent", what: content ? textAt(file, span) : "", path } };
  },
};

/** What was taken out of an archive, by ADD or by hand. */
const isContent = ({ instruction, origin, call }: PlacedFile) =>
  /^(tar|unzip)$/.test(call?.program ?? "") ||
  (isCopy(instruction) && typeof origin?.path === "string" && isUnpacked(instruction, origin.path));

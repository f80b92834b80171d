import { object, text } from "../../schema";
import { type DockerRule, opinion, textAt } from "../docker-rule";
import { isWithin } from "../paths";
import { isUnpacked, mayHold, type PlacedFile, placedFiles } from "../placed-files";
import { finalStage, isCopy, stageSpan } from "../stages";

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
    const whole = placed.filter((one) => !isContent(one));
    if (mayHold(whole, path)) return;
    const content = placed.findLast((one) => isContent(one) && one.path !== null && isWithin(path, one.path));
    const span = content?.span ?? stageSpan(file, stage);
    yield { span, data: { case: content ? "unpacked" : "absent", what: content ? textAt(file, span) : "", path } };
  },
};

/** What ADD took out of an archive. */
const isContent = ({ instruction, origin }: PlacedFile) =>
  isCopy(instruction) && typeof origin?.path === "string" && isUnpacked(instruction, origin.path);

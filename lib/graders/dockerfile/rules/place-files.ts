import { list, object, text } from "../../schema";
import { contextPath } from "../context-sources";
import { type DockerRule, opinion } from "../docker-rule";
import { makersOf } from "../makers";
import { normalise } from "../paths";
import { mayHold, placedFiles } from "../placed-files";
import { finalStage, stageSpan } from "../stages";

const parameters = object({ files: list(object({ source: text, path: text })) });

/** Each file of the build context lies at its path of the final image, by whatever way it came there. */
export const placeFiles: DockerRule<{ readonly files: readonly { readonly source: string; readonly path: string }[] }> = {
  id: "dockerfile/place-files",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { files }) {
    const stage = finalStage(file);
    for (const { source, path } of files) {
      const place = normalise(path);
      const makers = makersOf(file, stage, place);
      if (makers.some((maker) => maker.kind === "unknown" || (maker.kind === "context" && maker.path === contextPath(source)))) continue;
      const other = placedFiles(file, stage).findLast((one) => mayHold([one], place));
      yield { span: other?.span ?? stageSpan(file, stage), data: { case: other ? "other" : "absent", source, path: place } };
    }
  },
};

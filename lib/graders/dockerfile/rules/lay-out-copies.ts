import type { Span } from "../../rule";
import { list, object, text } from "../../schema";
import { type DockerRule, textAt } from "../docker-rule";
import { layoutOf } from "../layout";
import { endsInPath, normalise } from "../paths";
import { finalStage, stageSpan } from "../stages";

const parameters = object({ root: text, entries: list(text) });

/** A directory of the build is copied to the final image, and each entry lies below it where the program looks for it. */
export const layOutCopies: DockerRule<{ readonly root: string; readonly entries: readonly string[] }> = {
  id: "dockerfile/lay-out-copies",
  layer: "policy",
  severity: "warning",
  default: false,
  aliases: [],
  with: parameters,
  needs: ["shell"],
  *check(file, { root, entries }) {
    const stage = finalStage(file);
    const layout = layoutOf(file, stage);
    const roots = layout.filter(({ origin }) => endsInPath(origin, root));
    const base = roots.at(-1);
    if (!base) {
      yield { span: stageSpan(file, stage), data: { case: "root", path: root, place: "" } };
      return;
    }
    for (const entry of entries) {
      const wanted = normalise(`${base.target}/${entry}`);
      // The parent of an entry brings it along when it is laid out itself; the root alone does not hold it.
      const copies = layout.filter(({ origin }) => endsInPath(origin, entry) && !endsInPath(origin, `${root}/${entry}`));
      if (copies.some(({ target }) => target === wanted)) continue;
      const wrong = copies.at(-1);
      const span: Span = wrong?.span ?? base.span;
      yield { span, data: { case: wrong ? "place" : "entry", path: wrong ? textAt(file, span) : entry, place: wanted } };
    }
  },
};

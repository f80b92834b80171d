import type { Span } from "../../rule";
import { list, object, optional, text } from "../../schema";
import { type DockerRule, opinion, textAt } from "../docker-rule";
import { layoutOf } from "../layout";
import { baseName, directoryOf, endsInPath, normalise, resolvePath } from "../paths";
import { finalStage, stageSpan } from "../stages";
import { simulateStart } from "../start-simulation";
import { endState } from "../steps";

const parameters = object({ root: optional(text), entries: optional(list(text)), start: optional(text) });

/**
 * A directory of the build is copied to the final image, and each entry lies below it; without one, each entry lies at its own absolute path.
 * `start` is a command line whose last word names a file of that directory: it must lead there.
 */
export const layOutCopies: DockerRule<{
  readonly root?: string | undefined;
  readonly entries?: readonly string[] | undefined;
  readonly start?: string | undefined;
}> = {
  id: "dockerfile/lay-out-copies",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { root, entries = [], start = "" }) {
    const stage = finalStage(file);
    const layout = layoutOf(file, stage);
    const here = stageSpan(file, stage);
    const base = root ? layout.findLast(({ origin }) => endsInPath(origin, root)) : { target: "/", span: here };
    if (!base) {
      yield { span: here, data: { case: "root", path: root ?? "", place: "" } };
      return;
    }
    const main = start.replace(/.* /, "");
    const started = simulateStart(file, start);
    const word = started?.words?.find((one) => one && baseName(one) === main);
    const path = word && resolvePath(endState(file, stage).workdir, word);
    const place = normalise(`${base.target}/${main}`);
    if (path && path !== place && !started?.moves) yield { span: started?.at ?? here, data: { case: "start", path, place } };
    for (const entry of entries) {
      const wanted = normalise(`${base.target}/${entry}`);
      const name = root ? entry : baseName(entry);
      // The parent of an entry brings it along when it is laid out itself; the root alone does not hold it.
      const copies = layout.filter(({ origin }) => endsInPath(origin, name) && (!root || !endsInPath(origin, `${root}/${entry}`)));
      // The whole context brings it along, or what is in the directory was named one by one.
      const whole = layout.some(({ origin, target }) =>
        origin === "/"
          ? normalise(`${target}/${name}`) === wanted
          : endsInPath(directoryOf(origin), name) && [target, directoryOf(target)].includes(wanted),
      );
      if (whole || copies.some(({ target }) => target === wanted)) continue;
      const wrong = copies.at(-1);
      const span: Span = wrong?.span ?? base.span;
      yield {
        span,
        data: { case: wrong ? "place" : root ? "entry" : "root", path: wrong ? textAt(file, span) : entry, place: wanted },
      };
    }
  },
};

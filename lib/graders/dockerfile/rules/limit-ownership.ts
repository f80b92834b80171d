import { object, oneOf, text } from "../../schema";
import { factsOf } from "../base-image";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { isThere, ownerAt, ownersWithin } from "../ownership";
import { directoryOf, normalise } from "../paths";
import { expandAt } from "../scope";
import { finalStage, stageSpan } from "../stages";
import { endState } from "../steps";
import { isRoot, userId } from "../users";

const parameters = object({ path: text, owner: oneOf("user", "root", "writer") });

/** The path belongs to the final user, or the user may at least make it, or neither it nor anything copied below it does. */
export const limitOwnership: DockerRule<{ readonly path: string; readonly owner: "user" | "root" | "writer" }> = {
  id: "dockerfile/limit-ownership",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { path, owner }) {
    const stage = finalStage(file);
    const { userBy } = endState(file, stage);
    const expanded = userBy?.argument && expandAt(file, userBy, userBy.argument);
    if (expanded && (expanded.value === null || expanded.unmatched.length > 0)) return;
    const user = (expanded ? expanded.value : factsOf(file, stage).user)?.split(":")[0];
    // Root may write everywhere; that the image starts as root, or as nobody that exists, is another rule's matter.
    if (user === undefined || isRoot(user)) return;
    const id = userId(file, stage, user);
    if (id === undefined) return;
    const isUser = (other: number | string | null) => other !== null && (other === user || (typeof id === "number" && other === id));
    const place = normalise(path);
    if (owner !== "root") {
      // A file that nothing makes is made by whoever may write to its directory.
      const directory = owner === "writer" ? directoryOf(place) : place;
      const held =
        isThere(file, stage, directory) || owner === "user" ? (ownerAt(file, stage, place) ?? ownerAt(file, stage, directory)) : undefined;
      if (held && (held.owner === null || held.writable || isUser(held.owner))) return;
      yield { span: held?.span ?? stageSpan(file, stage), data: { case: held ? "other" : "absent", path: place, user: quote(user) } };
      return;
    }
    for (const held of ownersWithin(file, stage, place)) {
      if (!isUser(held.owner)) continue;
      yield { span: held.span, data: { case: "user", path: held.path, user: quote(user) } };
      return;
    }
  },
};

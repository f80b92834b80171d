import type { Found } from "../../rule";
import { object, oneOf, optional } from "../../schema";
import { factsOf } from "../base-image";
import { type DockerRule, quote } from "../docker-rule";
import { expandAt } from "../scope";
import { finalStage, stageSpan } from "../stages";
import { chainSteps, endState } from "../steps";
import { createdUsers, isRoot } from "../users";

const parameters = object({ id: optional(oneOf("any", "fixed", "numeric")) });

/** The final image starts as a user that exists and is not root. */
export const dropRoot: DockerRule<{ readonly id?: "any" | "fixed" | "numeric" | undefined }> = {
  id: "dockerfile/drop-root",
  layer: "policy",
  severity: "warning",
  default: true,
  aliases: [],
  group: "root-user",
  with: parameters,
  needs: [],
  *check(file, { id = "any" }) {
    const stage = finalStage(file);
    if (!stage.from) return;
    const facts = factsOf(file, stage);
    const { userBy } = endState(file, stage);
    const say = (what: string, user: string): Found => ({
      span: userBy?.argument?.span ?? stageSpan(file, stage),
      data: { case: what, user: quote(user), base: quote(stage.from?.image?.text ?? "") },
    });
    if (!userBy?.argument) {
      if (facts.user === undefined) return;
      const user = facts.user.split(":")[0] ?? "";
      if (isRoot(user)) yield say("missing", "root");
      else if (id === "numeric" && !/^\d+$/.test(user)) yield say("named", user);
      return;
    }
    const { value, unmatched } = expandAt(file, userBy, userBy.argument);
    // A base image that we do not know may set the variable.
    if (value === null || (unmatched.length > 0 && facts.users === undefined)) return;
    const user = value.split(":")[0] ?? "";
    if (isRoot(user)) {
      yield say(user === "" && unmatched.length > 0 ? "empty" : "root", user === "" ? userBy.argument.text : user);
      return;
    }
    if (/^\d+$/.test(user)) return;
    const position = chainSteps(file, stage).findIndex((step) => step.instruction === userBy);
    const created = createdUsers(file, stage).filter((one) => one.position < position);
    const own = created.findLast((one) => one.name === user);
    const listed = own ?? created.find((one) => one.name === undefined);
    if (!listed && facts.users && !facts.users.has(user)) yield say("absent", user);
    else if (id === "numeric") yield say("named", user);
    else if (id === "fixed" && own && own.id === undefined) yield say("floating", user);
  },
};

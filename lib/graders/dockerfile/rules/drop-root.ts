import { count, object, oneOf, optional } from "../../schema";
import { factsOf } from "../base-image";
import { type DockerRule, quote, warning } from "../docker-rule";
import { expandAt } from "../scope";
import { finalStage, stageSpan } from "../stages";
import { chainSteps, endState } from "../steps";
import { createdUsers, isRoot, userId } from "../users";

const parameters = object({ id: optional(oneOf("any", "fixed", "numeric", "root")), number: optional(count) });

/** The final image starts as a user that exists and is not root, as the one with this number; or, where the host demands it, as root. */
export const dropRoot: DockerRule<{
  readonly id?: "any" | "fixed" | "numeric" | "root" | undefined;
  readonly number?: number | undefined;
}> = {
  id: "dockerfile/drop-root",
  ...warning,
  group: "root-user",
  with: parameters,
  *check(file, { id = "any", number }) {
    const stage = finalStage(file);
    if (!stage.from) return;
    const facts = factsOf(file, stage);
    const { userBy } = endState(file, stage);
    const argument = userBy?.argument;
    const { value, unmatched } = userBy && argument ? expandAt(file, userBy, argument) : { value: facts.user ?? null, unmatched: [] };
    // A base image that we do not know may set the variable.
    if (value === null || (unmatched.length > 0 && facts.users === undefined)) return;
    const user = value.split(":")[0] ?? "";
    let what = "";
    if (id === "root") what = isRoot(user) ? "" : "unwanted";
    else if (isRoot(user)) what = !argument ? "missing" : user === "" && unmatched.length > 0 ? "empty" : "root";
    else if (!/^\d+$/.test(user)) {
      const position = chainSteps(file, stage).findIndex((step) => step.instruction === userBy);
      const created = createdUsers(file, stage).filter((one) => one.position < position);
      const own = created.findLast((one) => one.name === user);
      const isListed = own || !argument || created.some((one) => one.name === undefined) || facts.users?.has(user) !== false;
      if (!isListed) what = "absent";
      else if (id === "numeric") what = "named";
      else if (id === "fixed" && own && own.id === undefined) what = "floating";
    }
    if (what === "" && number !== undefined && (userId(file, stage, user) ?? number) !== number) what = "number";
    if (what !== "")
      yield {
        span: argument?.span ?? stageSpan(file, stage),
        data: { case: what, user: quote(user || (argument?.text ?? "")), base: quote(stage.from.image?.text ?? "") },
      };
  },
};

import { count, object, optional, text } from "../../schema";
import { factsOf, factsOfImage } from "../base-image";
import { type DockerRule, opinion, quote } from "../docker-rule";
import type { Dockerfile, Stage } from "../file";
import { makersOf } from "../makers";
import { expandAt } from "../scope";
import { fileText } from "../script-file";
import { finalStage, stageSpan } from "../stages";
import { endState } from "../steps";
import { createdUsers, listedUsers } from "../users";

const parameters = object({ name: text, id: optional(count) });

/** The final image starts as this user, and its list of users has the name. */
export const listUser: DockerRule<{ readonly name: string; readonly id?: number | undefined }> = {
  id: "dockerfile/list-user",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { name, id }) {
    const stage = finalStage(file);
    const { userBy } = endState(file, stage);
    const { value, unmatched } = userBy?.argument
      ? expandAt(file, userBy, userBy.argument)
      : { value: factsOf(file, stage).user ?? "0", unmatched: [] };
    if (value === null || unmatched.length > 0) return;
    const [user = "", group] = value.split(":");
    const users = usersOf(file, stage);
    const span = userBy?.argument?.span ?? stageSpan(file, stage);
    const found = (what: string, other: string | number) => ({
      span,
      data: { case: what, name, user: quote(user || "0"), other: quote(`${other}`) },
    });
    const listed = users?.get(name);
    if (users && listed === undefined) yield found("absent", "");
    else if (id !== undefined && typeof listed === "number" && listed !== id) yield found("number", listed);
    else if (id !== undefined && listed === "floating") yield found("floating", "");
    else if (user !== name && (/^\d+$/.test(user) ? Number(user) !== (id ?? listed ?? Number(user)) : true)) yield found("other", "");
    else if (group && !/^\d+$/.test(group) && !hasGroups(file, stage)) yield found("group", group);
  },
};

/** Names of `/etc/passwd` with their numbers, where they are known; undefined when the list itself cannot be known. */
function usersOf(file: Dockerfile, stage: Stage): ReadonlyMap<string, number | "floating" | undefined> | undefined {
  const makers = makersOf(file, stage, "/etc/passwd");
  const users = new Map<string, number | "floating" | undefined>();
  // Thousands of calls may be makers of one list.
  const places = new Map(makers.flatMap((maker) => (maker.kind === "call" ? [[`${maker.site.stage.number} ${maker.path}`, maker]] : [])));
  const written = [
    fileText(file, stage, "/etc/passwd"),
    ...[...places.values()].map(({ site, path }) => fileText(file, site.stage, path)),
  ].filter((text) => text !== undefined);
  const read = new Set<Stage>();
  for (const { name, id } of written.flatMap((text) => listedUsers(text.value))) if (name !== undefined) users.set(name, id ?? undefined);
  for (const maker of makers) {
    if (maker.kind === "unknown" || (maker.kind === "context" && written.length === 0)) return undefined;
    if (maker.kind === "image") {
      const based = factsOfImage(file, maker.image).users;
      if (!based) return undefined;
      for (const [name, id] of based) users.set(name, id);
    }
    const own = maker.kind === "base" ? maker.stage : maker.kind === "call" ? maker.site.stage : undefined;
    if (!own || read.has(own) || (maker.kind === "base" && maker.path !== "/etc/passwd")) continue;
    read.add(own);
    const based = factsOf(file, own).users;
    const created = createdUsers(file, own);
    if (!based && created.length === 0) return undefined;
    for (const [name, id] of based ?? []) users.set(name, id);
    for (const { name, id } of created) if (name !== undefined) users.set(name, id === undefined ? "floating" : (id ?? undefined));
  }
  return users;
}

/** True unless `/etc/group` certainly is not there. */
function hasGroups(file: Dockerfile, stage: Stage): boolean {
  return makersOf(file, stage, "/etc/group").some(
    (maker) => maker.kind !== "base" || maker.stage !== stage || factsOf(file, stage).users?.size !== 0,
  );
}

import { cookies, headers } from "next/headers";
import { type Database, database } from "@/lib/db.server";
import { createLearner } from "./create-learner.server";
import { findLearner, type LearnerRecord } from "./find-learner.server";
import { isFromThisMachine } from "./from-this-machine";
import { signKey, verifyKey } from "./learner-key.server";

const cookieName = "learner";

async function setCookie(key: string): Promise<void> {
  const secure = (await headers()).get("x-forwarded-proto") === "https";
  (await cookies()).set(cookieName, signKey(key), { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: 400 * 86_400 });
}

/** Who asks: the learner of the signed cookie, or null for a first visit, a foreign signature or another database. */
export async function currentLearner(now: Date): Promise<LearnerRecord | null> {
  const value = (await cookies()).get(cookieName)?.value;
  const key = value ? verifyKey(value) : null;
  return key ? findLearner(await database(), key, now) : null;
}

/** The same, but makes a learner and their cookie where there is none: for writes only (route handlers, actions). */
export async function requireLearner(db: Database, now: Date): Promise<LearnerRecord> {
  const known = await currentLearner(now);
  if (known) return known;
  const made = await createLearner(db, now, (await cookies()).get("zone")?.value);
  await setCookie(made.key);
  return made;
}

/** Ends the cookie: whoever asks next is a first visit. */
export async function forgetLearner(): Promise<void> {
  (await cookies()).delete(cookieName);
}

/** Takes a learner of this database up again; only for a request that `isOnThisMachine` allows. False when there is none by that id. */
export async function resumeLearner(db: Database, id: number): Promise<boolean> {
  const row = await db.learner.findUnique({ where: { id }, select: { key: true } });
  if (!row) return false;
  await setCookie(row.key);
  return true;
}

/** Whether the request comes from this machine itself, see `isFromThisMachine`. */
export async function isOnThisMachine(): Promise<boolean> {
  const sent = await headers();
  return isFromThisMachine({
    listensOnLoopback: process.env.LISTENS_ON_LOOPBACK === "1",
    host: sent.get("host"),
    forwardedHost: sent.get("x-forwarded-host"),
    forwardedFor: sent.get("x-forwarded-for"),
  });
}

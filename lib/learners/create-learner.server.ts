import { randomBytes } from "node:crypto";
import { uuidV7 } from "@/lib/attempts/uuid-v7";
import type { Database } from "@/lib/db.server";
import type { LearnerRecord } from "./find-learner.server";
import { isZone } from "./is-zone";

/** A new learner without account: made at the first write, never on a page view. `zone` is an IANA name; an unknown one becomes UTC. */
export async function createLearner(db: Database, now: Date, zone = "UTC"): Promise<LearnerRecord> {
  const key = uuidV7(now.getTime(), randomBytes(10));
  const row = await db.learner.create({
    data: { key, zone: isZone(zone) ? zone : "UTC", settings: {}, createdAt: now, seenAt: now },
    select: { id: true, zone: true, dayStart: true },
  });
  return { ...row, key };
}

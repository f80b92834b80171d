import { database } from "@/lib/db.server";
import { log } from "@/lib/observability/log.server";

export const dynamic = "force-dynamic";

/** Ready to serve: the database answers and holds a bank. 503 otherwise. */
export async function GET(): Promise<Response> {
  const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  try {
    const db = await database();
    const revision = await db.revision.findUnique({ where: { id: 1 }, select: { value: true } });
    return revision ? new Response("ok\n", { headers: plain }) : new Response("no bank imported\n", { status: 503, headers: plain });
  } catch (error) {
    log("error", "ready.failed", "the database does not answer", { error });
    return new Response("database\n", { status: 503, headers: plain });
  }
}

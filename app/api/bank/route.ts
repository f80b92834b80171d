import { readBankHashes } from "@/lib/content/read-bank-hashes.server";
import { database } from "@/lib/db.server";
import { answerRequest } from "@/lib/http/answer-request.server";

export const dynamic = "force-dynamic";

/** The version of the bank and the hash of each published question. */
export function GET(request: Request): Promise<Response> {
  return answerRequest(request, async () =>
    Response.json(await readBankHashes(await database()), { headers: { "cache-control": "no-cache" } }),
  );
}

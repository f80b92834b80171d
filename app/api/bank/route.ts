import { readBankHashes } from "@/lib/content/read-bank-hashes.server";
import { database } from "@/lib/db.server";

/** The version of the bank and the hash of each published question. */
export async function GET() {
  return Response.json(await readBankHashes(await database()), { headers: { "cache-control": "no-cache" } });
}

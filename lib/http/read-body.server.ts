import { isSameOrigin } from "./same-origin.server";

/** A body may have this many bytes: an answer at its limit, escaped at worst, fits. */
const bodyLimit = 524_288;

export type Body<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly response: Response };

/** The refusal of a body: `{status: word}` under the given status code. */
export function refuse(status: number, word: string): { readonly ok: false; readonly response: Response } {
  return { ok: false, response: Response.json({ status: word }, { status }) };
}

/**
 * The text of a state-changing request whose media type is `type` (lower case, without parameters); otherwise the response to give:
 * 403 from another site, 415 of another type, 413 above `limit` bytes (512 KiB).
 */
export async function readBody(request: Request, type: string, limit = bodyLimit): Promise<Body<string>> {
  if (!isSameOrigin(request.headers)) return refuse(403, "foreign-origin");
  const given = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (given !== type) return refuse(415, "invalid");
  const text = await readLimited(request, limit);
  return text === null ? refuse(413, "too-large") : { ok: true, value: text };
}

/** So much of a refused body is read and dropped: a connection that is cut while the other side still sends hides our answer from it. */
const drainLimit = 16 * 1024 * 1024;

async function readLimited(request: Request, limit: number): Promise<string | null> {
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit + drainLimit) return null;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) return null;
  return Buffer.concat(chunks).toString("utf8");
}

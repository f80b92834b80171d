import type { z } from "zod";

/** A body may have this many bytes: an answer at its limit, escaped at worst, fits. */
const bodyLimit = 524_288;

export type Body<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly response: Response };

const refuse = (status: number, word: string): { ok: false; response: Response } => ({
  ok: false,
  response: Response.json({ status: word }, { status }),
});

/** True where a browser says that the request comes from our own pages, or where no browser speaks at all. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  return origin === null || origin.replace(/^https?:\/\//, "") === request.headers.get("host");
}

/**
 * The body of a state-changing request, checked against `schema`; otherwise the response to give:
 * 403 from another site, 415 not JSON, 413 too large, 400 not of the schema.
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<Body<T>> {
  if (!isSameOrigin(request)) return refuse(403, "foreign-origin");
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return refuse(415, "invalid");
  const text = await readLimited(request);
  if (text === null) return refuse(413, "too-large");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(400, "invalid");
  }
  const fit = schema.safeParse(json);
  return fit.success ? { ok: true, value: fit.data } : refuse(400, "invalid");
}

async function readLimited(request: Request): Promise<string | null> {
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > bodyLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

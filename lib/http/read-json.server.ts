import type { z } from "zod";
import { type Body, readBody, refuse } from "./read-body.server";

/** The JSON of a state-changing request, checked against `schema`; otherwise the response to give: as `readBody`, and 400 not of the schema. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<Body<T>> {
  const body = await readBody(request, "application/json");
  if (!body.ok) return body;
  let json: unknown;
  try {
    json = JSON.parse(body.value);
  } catch {
    return refuse(400, "invalid");
  }
  const fit = schema.safeParse(json);
  return fit.success ? { ok: true, value: fit.data } : refuse(400, "invalid");
}

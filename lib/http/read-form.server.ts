import type { z } from "zod";
import { type Body, readBody, refuse } from "./read-body.server";

/** The fields of a posted form, checked against `schema`; otherwise the response to give: as `readBody`, and 400 not of the schema. */
export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<Body<T>> {
  const body = await readBody(request, "application/x-www-form-urlencoded");
  if (!body.ok) return body;
  const fit = schema.safeParse(Object.fromEntries(new URLSearchParams(body.value)));
  return fit.success ? { ok: true, value: fit.data } : refuse(400, "invalid");
}

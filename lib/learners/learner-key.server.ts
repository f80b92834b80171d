import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEnv } from "@/lib/env.server";

let secret: string | undefined;

/** The key that signs cookies: LINTVIEW_SECRET where several machines share learners, else the file that the start script made (mode 600). */
function signingSecret(): string {
  secret ??= process.env.LINTVIEW_SECRET || readFileSync(join(readEnv().dataDir, "secret"), "utf8").trim();
  if (secret.length < 32) throw new Error("the signing secret is shorter than 32 characters");
  return secret;
}

const signatureOf = (key: string, using: string) => createHmac("sha256", using).update(`learner:${key}`).digest("base64url");

/** `<key>.<signature>`, the value of the learner's cookie. */
export function signKey(key: string, using = signingSecret()): string {
  return `${key}.${signatureOf(key, using)}`;
}

/** The key in a cookie's value, or null where the signature is not ours. */
export function verifyKey(value: string, using = signingSecret()): string | null {
  const dot = value.lastIndexOf(".");
  if (dot < 1) return null;
  const key = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const wanted = Buffer.from(signatureOf(key, using));
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? key : null;
}

import { resolve } from "node:path";
import { z } from "zod";

const Env = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, "must begin with file: or postgresql://")
    .optional(),
  DATA_DIR: z.string().min(1).optional(),
});

export interface ServerEnv {
  readonly databaseUrl: string;
  readonly isPostgres: boolean;
  /** Absolute folder of the database file, the secret and the copies. */
  readonly dataDir: string;
}

/** The checked environment of this process; throws a ZodError that names a wrong variable. */
export function readEnv(from: Record<string, string | undefined> = process.env): ServerEnv {
  const env = Env.parse({ DATABASE_URL: from.DATABASE_URL || undefined, DATA_DIR: from.DATA_DIR || undefined });
  const dataDir = resolve(env.DATA_DIR ?? "data");
  const databaseUrl = env.DATABASE_URL ?? `file:${dataDir}/lintview.db`;
  return { databaseUrl, isPostgres: databaseUrl.startsWith("postgres"), dataDir };
}

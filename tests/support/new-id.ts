import { randomBytes } from "node:crypto";
import { uuidV7 } from "@/lib/attempts/uuid-v7";

/** An id such as a browser makes for a submission. */
export const newId = () => uuidV7(Date.now(), randomBytes(10));

import type { Part } from "./rendered-section";

/** The prose among some parts as one piece of HTML; parts that need a component of their own are left out. */
export function proseOf(parts: readonly Part[]): string {
  return parts.flatMap((part) => (part.type === "prose" ? [part.html] : [])).join("\n");
}

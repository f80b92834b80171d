import type { Room } from "@/lib/graders/rule";

/** The folders that grade; the first half of every rule id. */
export const rooms: readonly Room[] = ["dockerfile", "kubernetes", "go"];

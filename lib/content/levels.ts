import type { Level } from "./question";

/** Levels in rising order; `Question.level` counts them from 1. */
export const levels: readonly Level[] = ["junior", "mid", "senior", "staff"];

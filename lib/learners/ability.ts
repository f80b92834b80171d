interface Standing {
  readonly met: number;
  /** Best points of the graded questions, in percent; null where none was graded. */
  readonly share: number | null;
}

/** Share of points below which a topic needs work. */
export const weakBelow = 65;

/** The step of the ability scale: `s0` not met, `met` met and nothing graded, `s1`…`s5` by share of points (65, 75, 85, 92). */
export function abilityStep({ met, share }: Standing): "s0" | "met" | "s1" | "s2" | "s3" | "s4" | "s5" {
  if (share === null) return met === 0 ? "s0" : "met";
  return share >= 92 ? "s5" : share >= 85 ? "s4" : share >= 75 ? "s3" : share >= weakBelow ? "s2" : "s1";
}

/** Whether a topic carries the wavy line. */
export function isWeak({ share }: Standing): boolean {
  return share !== null && share < weakBelow;
}

/**
 * The learner's calendar day of a moment, as days since 1970-01-01: a day begins `dayStart` minutes after midnight in their zone.
 * @param zone IANA name
 */
export function learnerDay(at: Date, zone: string, dayStart: number): number {
  const shifted = new Date(at.getTime() - dayStart * 60_000);
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(shifted);
  return Math.floor(Date.parse(`${parts}T00:00:00Z`) / 86_400_000);
}

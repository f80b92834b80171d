/** Time of day in the reader's own zone, such as `09:12`; with the day when it is not today's. For use after the page is alive: a server does not know the zone. */
export function clockTime(iso: string, locale: string, now: Date): string {
  const at = new Date(iso);
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  if (at.toDateString() === now.toDateString()) return time;
  return `${new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }).format(at)} ${time}`;
}

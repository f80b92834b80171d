import { withoutLocale } from "@/lib/i18n/locale";

/** What somebody looked for at an address that leads nowhere. */
export interface LostName {
  readonly kind: "question" | "bank" | "rule" | "page";
  /** At most 80 characters, decoded; the path for a page. */
  readonly name: string;
}

/** Reads the kind of thing and its name out of a path, which may carry a language and a query. */
export function lostName(path: string): LostName {
  const [address = "/"] = withoutLocale(path).split("?");
  const match = /^\/(questions|banks|rules)\/(.+)$/.exec(address);
  const kind = match?.[1] === "questions" ? "question" : match?.[1] === "banks" ? "bank" : match?.[1] === "rules" ? "rule" : "page";
  const raw = match?.[2] ?? address;
  let name = raw;
  try {
    name = decodeURIComponent(raw);
  } catch {
    // A broken escape is shown as it was typed.
  }
  return { kind, name: name.slice(0, 80) };
}

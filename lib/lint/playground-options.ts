import type { Options } from "@/lib/graders/grader";
import type { Language } from "@/lib/graders/rule";

/** Languages that have a playground, at `/lint/<language>`. */
export const playgrounds: readonly Language[] = ["dockerfile"];

/** Which rules the playground runs: those that are on by default, those of one tool, or every one. */
export const lintProfiles = ["recommended", "docker-check", "hadolint", "all"] as const;
export type LintProfile = (typeof lintProfiles)[number];

/** What readers set; it stands in the address. */
export interface LintChoice {
  readonly profile: LintProfile;
  /** Whether suppression comments mute what they name. */
  readonly suppress: boolean;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const one = (value: Query[string]) => (typeof value === "string" ? value : value?.[0]);

/** The choice in an address; unknown words are dropped. */
export function readLintChoice(query: Query): LintChoice {
  const profile = one(query.profile);
  return { profile: lintProfiles.find((known) => known === profile) ?? "recommended", suppress: one(query.comments) === "1" };
}

/** The choice as the query of an address, with `?`, or empty. */
export function lintQuery({ profile, suppress }: LintChoice): string {
  const query = new URLSearchParams();
  if (profile !== "recommended") query.set("profile", profile);
  if (suppress) query.set("comments", "1");
  const text = query.toString();
  return text && `?${text}`;
}

/** The choice as the grader takes it. `rules` are the ids of all rules of the room. */
export function lintOptions({ profile, suppress }: LintChoice, rules: readonly string[]): Options {
  return {
    ...(profile === "all" ? { only: rules } : profile === "recommended" ? {} : { profile }),
    ...(suppress && { suppress }),
  };
}

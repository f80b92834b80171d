import type { Grader, OpenGrader } from "@/lib/graders/grader";
import type { RuleExample } from "@/lib/graders/words";
import { writeFragment } from "@/lib/lint/fragment";
import { lintOptions, lintQuery, playgrounds } from "@/lib/lint/playground-options";

/**
 * Path of the playground with an example of `rule` in it, without language; null where there is none for the grader's language, or where the
 * playground, which knows nothing but the text, would not say of it what the rule's page says.
 */
export async function playgroundOf(grader: Grader, open: OpenGrader, rule: string, example: RuleExample): Promise<string | null> {
  const { language } = grader.manifest;
  // With parameters of its own the rule is one that only a question asks for.
  if (!playgrounds.includes(language) || example.with !== undefined) return null;
  const rules = await grader.loadRules();
  const isDefault = rules.find(({ id }) => id === rule)?.default ?? false;
  const ids = rules.map(({ id }) => id);
  for (const profile of isDefault ? (["recommended", "all"] as const) : (["all"] as const)) {
    const choice = { profile, suppress: false };
    const { findings } = await open.check({ text: example.text, options: lintOptions(choice, ids), given: {}, rubric: [] });
    if (findings.some((finding) => finding.rule === rule) !== (example.kind === "bad")) continue;
    const written = await writeFragment(example.text);
    return written.status === "written" ? `/lint/${language}${lintQuery(choice)}#${written.fragment}` : null;
  }
  return null;
}

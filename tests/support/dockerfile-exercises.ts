import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseQuestion } from "@/lib/content/parse-question";
import type { Exercise } from "@/lib/content/question";
import type { Input } from "@/lib/graders/grader";

const content = fileURLToPath(new URL("../../content", import.meta.url));

/** Every Dockerfile exercise of the bank, in the order of its files. */
export const dockerfileExercises: readonly Exercise[] = readdirSync(content, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith(".md") && !path.endsWith(".zh.md"))
  .sort()
  .flatMap((path): Exercise[] => {
    const parsed = parseQuestion({ path, en: readFileSync(`${content}/${path}`, "utf8"), zh: null });
    return parsed.ok && parsed.question.kind === "exercise" && parsed.question.language === "dockerfile" ? [parsed.question] : [];
  });

/** What an exercise asks of an answer, as its page sends it to the grader. */
export const askedBy = ({ given, rubric }: Exercise): Pick<Input, "given" | "rubric"> => ({
  given,
  rubric: rubric.map(({ id, rule, with: using, points }) => ({ id, rule, with: using, points })),
});

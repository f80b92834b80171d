import type { Complain } from "./content-error";
import { formSteps, type InterviewFront, type TranslationFront } from "./front-matter";
import type { MatrixLine } from "./question";
import type { StrictYaml } from "./strict-yaml";

/** Joins the matrix with its translation; complains about ids used twice, unknown steps and steps without a line. */
export function readMatrix(
  front: InterviewFront,
  yaml: StrictYaml,
  translation: TranslationFront | null,
  complain: Complain,
): MatrixLine[] {
  const steps: readonly string[] = formSteps[front.form];
  const seen = new Set<string>();
  for (const [index, line] of front.matrix.entries()) {
    if (seen.has(line.id)) complain(yaml.lineOf(["matrix", index, "id"]), `${line.id} stands here twice`, `matrix[${index}].id`);
    seen.add(line.id);
    if (!steps.includes(line.step))
      complain(yaml.lineOf(["matrix", index, "step"]), `must be a step of ${front.form}: ${steps.join(", ")}`, `matrix[${index}].step`);
    if (typeof line.weight === "object" && Object.keys(line.weight).length === 0)
      complain(yaml.lineOf(["matrix", index, "weight"]), "names no level", `matrix[${index}].weight`);
  }
  const misnamed = front.matrix.some((line) => !steps.includes(line.step));
  for (const step of steps)
    if (!misnamed && !front.matrix.some((line) => line.step === step))
      complain(yaml.keyLineOf(["matrix"]), `no line for the step ${step}`, "matrix");
  return front.matrix.map((line) => {
    const zh = translation?.matrix?.[line.id];
    const marks = zh?.marks.length === line.marks.length ? zh.marks : [];
    return {
      id: line.id,
      step: line.step,
      weight: line.weight,
      dimension: { en: line.dimension, zh: zh?.dimension ?? null },
      marks: line.marks.map((mark, index) => ({ en: mark, zh: marks[index] ?? null })),
      top: { en: line.top, zh: zh?.top ?? null },
    };
  });
}

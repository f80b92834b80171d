import { buildError, type DockerRule } from "../docker-rule";

/** Only ARG may stand above the first FROM, and there must be one. */
export const beginWithFrom: DockerRule = {
  id: "dockerfile/begin-with-from",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    const early = file.instructions.find((instruction) => instruction.keyword !== "ARG");
    if (early?.keyword === "FROM") return;
    const span = early?.keywordSpan ?? file.instructions[0]?.span ?? { start: 0, end: 0 };
    const missing = !file.instructions.some((instruction) => instruction.keyword === "FROM");
    // An unknown word has its own finding; with a FROM further down nothing else is wrong.
    if (early?.keyword === "UNKNOWN" && !missing) return;
    yield { span, data: { word: early?.written ?? "", case: missing ? "missing" : "late" } };
  },
};

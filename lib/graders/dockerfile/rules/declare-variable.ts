import { factsOf } from "../base-image";
import { baseVariables } from "../base-variables";
import { type DockerRule, quote, warning } from "../docker-rule";
import { expandWord } from "../expand";
import type { Dockerfile, Instruction } from "../file";
import { nearest } from "../nearest";
import { variableAt } from "../scope";

/** ARGs that BuildKit takes for itself, with no value here; a proxy that a build is given is one of its RUNs only. */
const predefined = new Set(["BUILDKIT_SBOM_SCAN_CONTEXT", "BUILDKIT_SBOM_SCAN_STAGE"]);

const mostCandidates = 200;

/** Variables that Docker replaces are declared by ARG or ENV, or come with the base image. */
export const declareVariable: DockerRule = {
  id: "dockerfile/declare-variable",
  ...warning,
  aliases: ["buildkit/UndefinedVar"],
  needs: ["baseEnv"],
  *check(file) {
    for (const stage of file.stages) {
      const image = stage.base;
      const inherited =
        stage.from && image !== undefined && factsOf(file, stage).users !== undefined ? baseVariables(file, image) : undefined;
      // What an unknown base image sets cannot be known.
      if (!inherited) continue;
      const names = new Set(
        stage.instructions.flatMap((instruction) =>
          instruction.keyword === "ARG" || instruction.keyword === "ENV" ? instruction.pairs.map((pair) => pair.name) : [],
        ),
      );
      // Each missing name is compared with each of them.
      const candidates = [...names].slice(0, mostCandidates);
      for (const instruction of stage.instructions) {
        const missing = new Set<string>();
        const own = new Set<string>();
        const isKnown = (one: string) => own.has(one) || inherited.has(one) || predefined.has(one) || variableAt(file, instruction, one);
        const expand = (text: string, escapeMark: string, quotes = true) => {
          for (const name of expandWord(text, escapeMark, (one) => (isKnown(one) ? null : undefined), quotes).unmatched) missing.add(name);
        };
        for (const text of expandedTexts(file, instruction)) expand(text, file.escape);
        if (instruction.keyword === "COPY" || instruction.keyword === "ADD")
          // Quotes mean nothing there, and the escape directive neither.
          for (const { expand: read, body } of instruction.heredocs) if (read) expand(body.value, "\\", false);
        if (instruction.keyword === "ARG")
          // Unlike those of ENV, its values see the names in front of them; the text of one that the build is given is not looked at.
          for (const { name, value } of instruction.pairs) {
            if (value && !file.around.buildArgs.has(name)) expand(value.text, file.escape);
            own.add(name);
          }
        for (const name of missing)
          yield {
            span: instruction.span,
            data: {
              name: quote(name),
              near: (names.has(name) ? "below" : nearest(name, candidates)) ?? "none",
              keyword: instruction.keyword,
            },
          };
      }
    }
  },
};

/** Texts in which Docker itself replaces variables. */
function expandedTexts(file: Dockerfile, instruction: Instruction): readonly string[] {
  switch (instruction.keyword) {
    case "COPY":
    case "ADD":
      return [
        ...instruction.sources.filter((source) => !source.heredoc).map((source) => source.text),
        instruction.target?.text ?? "",
        ...instruction.flags.filter(({ name }) => /^ch(own|mod|ecksum)$/.test(name)).map((flag) => flag.value ?? ""),
      ];
    case "RUN":
      return instruction.mounts.map(({ flag }) => (flag.value ?? "").replace(/"/g, " "));
    case "ENV":
    case "LABEL":
      return instruction.pairs.flatMap(({ nameSpan, value }) => [file.text.slice(nameSpan.start, nameSpan.end), value?.text ?? ""]);
    case "EXPOSE":
    case "VOLUME":
      return instruction.words.map((word) => word.text);
    case "STOPSIGNAL":
    case "USER":
    case "WORKDIR":
      return [instruction.argument?.text ?? ""];
    default:
      return [];
  }
}

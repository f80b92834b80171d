import { factsOf } from "../base-image";
import { baseVariables } from "../base-variables";
import { type DockerRule, quote, warning } from "../docker-rule";
import { expandWord } from "../expand";
import type { Instruction } from "../file";
import { nearest } from "../nearest";
import { variableAt } from "../scope";

/** ARGs that Docker accepts without declaration, and those that BuildKit knows. */
const predefined = new Set(
  "HTTP_PROXY http_proxy HTTPS_PROXY https_proxy FTP_PROXY ftp_proxy NO_PROXY no_proxy ALL_PROXY all_proxy".split(" "),
);

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
        for (const text of expandedTexts(instruction))
          for (const name of expandWord(text, file.escape, (one) =>
            inherited.has(one) || predefined.has(one) ? null : variableAt(file, instruction, one) ? null : undefined,
          ).unmatched)
            missing.add(name);
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
function expandedTexts(instruction: Instruction): readonly string[] {
  switch (instruction.keyword) {
    case "COPY":
    case "ADD":
      return [
        ...instruction.sources.filter((source) => !source.heredoc).map((source) => source.text),
        instruction.target?.text ?? "",
        ...instruction.flags.filter(({ name }) => name === "chown" || name === "chmod").map((flag) => flag.value ?? ""),
      ];
    case "ENV":
    case "LABEL":
    case "ARG":
      return instruction.pairs.map((pair) => pair.value?.text ?? "");
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

import { nothing } from "../../schema";
import { type DockerRule, quote } from "../docker-rule";
import { eachInstruction } from "../each-instruction";
import { keywords } from "../instruction";
import { nearest } from "../nearest";

/** Every line begins with a word that Docker knows. */
export const useKnownInstruction: DockerRule = {
  id: "dockerfile/use-known-instruction",
  layer: "syntax",
  severity: "error",
  default: true,
  aliases: ["buildkit/error"],
  with: nothing,
  needs: [],
  *check(file) {
    for (const instruction of eachInstruction(file)) {
      if (instruction.keyword !== "UNKNOWN") continue;
      const near = nearest(instruction.written.toUpperCase(), keywords);
      yield { span: instruction.keywordSpan, data: { word: quote(instruction.written), near: near ?? "none" } };
    }
  },
};

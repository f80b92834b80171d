import { buildError, type DockerRule, quote } from "../docker-rule";
import { cure, replaceKeyword } from "../edits";
import { keywords } from "../instruction";
import { builtInstructionsOf } from "../instructions-of";
import { nearest, onlyNear } from "../nearest";

/** Every line begins with a word that Docker knows. */
export const useKnownInstruction: DockerRule = {
  id: "dockerfile/use-known-instruction",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    // A text in another language is the same few words over and over.
    const nearestTo = new Map<string, string>();
    for (const instruction of builtInstructionsOf(file, "UNKNOWN")) {
      const { written, keywordSpan } = instruction;
      const near = nearestTo.get(written) ?? nearest(written.toUpperCase(), keywords) ?? "none";
      nearestTo.set(written, near);
      const meant = near === "none" || /[^a-z]/i.test(written) ? undefined : onlyNear(written.toUpperCase(), keywords);
      yield {
        span: keywordSpan,
        data: { word: quote(written), near },
        ...cure(meant === undefined ? undefined : replaceKeyword(file, instruction, meant)),
      };
    }
  },
};

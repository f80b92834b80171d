import { callSitesOf, hasFlag } from "../command-pattern";
import { type DockerRule, opinion, quote, quoteCall } from "../docker-rule";
import { evaluate, lookupIn } from "../evaluate";
import { expandAt } from "../scope";
import { neededStages } from "../stages";

// What runs on the builder itself has no network in between.
const plainText = /^http:\/\/(?!(localhost|127\.\d+\.\d+\.\d+|\[::1\])([:/]|$))/i;

/** ADD, curl and wget download by https, and check the certificate. */
export const fetchOverHttps: DockerRule = {
  id: "dockerfile/fetch-over-https",
  ...opinion,
  needs: ["shell"],
  *check(file) {
    const stages = neededStages(file);
    for (const stage of stages)
      for (const instruction of stage.instructions) {
        if (instruction.keyword !== "ADD") continue;
        for (const source of instruction.sources) {
          const address = expandAt(file, instruction, source).value ?? source.text;
          if (plainText.test(address)) yield { span: source.span, data: { case: "plain", what: quote(address) } };
        }
      }
    for (const { step, call } of callSitesOf(file, stages, ["curl", "wget"])) {
      const plain = call.words.find((word) => plainText.test(evaluate(word, lookupIn(file, step, call)) ?? word.text.replace(/^["']/, "")));
      if (plain) yield { span: plain.span, data: { case: "plain", what: quote(plain.text) } };
      else if (call.program === "curl" ? hasFlag(call, "-k", "--insecure") : hasFlag(call, "--no-check-certificate"))
        yield { span: call.span, data: { case: "unchecked", what: quoteCall(call) } };
    }
  },
};

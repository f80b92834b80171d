import type { Call } from "../calls";
import { callSitesOf } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { evaluate, lookupIn } from "../evaluate";
import { neededStages } from "../stages";

// Letters of curl that take a value; in a group, what follows one of them is that value. Source: https://curl.se/docs/manpage.html
const taking = /[AbcCdDeEFHKmoPQrtTuUwxXyYz].*$/;

/** Every download by curl fails when the server answers with an error; wget does so by itself. */
export const failOnHttpError: DockerRule = {
  id: "dockerfile/fail-on-http-error",
  ...opinion,
  needs: ["shell"],
  *check(file) {
    for (const { step, call } of callSitesOf(file, neededStages(file), ["curl"])) {
      const words = wordsOf(call, (word) => evaluate(word, lookupIn(file, step, call)));
      if (!words || words.some((word) => /^--(fail|fail-with-body|version|help|config)$/.test(word))) continue;
      if (!words.some((word) => /^-[^-]/.test(word) && /[fKVh]/.test(word.replace(taking, (rest) => rest.charAt(0)))))
        yield { span: call.span, data: { command: quoteCall(call) } };
    }
  },
};

/** The arguments, unquoted variables split into words; undefined when one that may hold options is not known. */
function wordsOf(call: Call, read: (word: Call["words"][number]) => string | null): readonly string[] | undefined {
  const found: string[] = [];
  for (const word of call.words.slice(1)) {
    const value = read(word);
    const [first] = word.parts;
    const splits = word.parts.length === 1 && first?.kind === "variable" && !first.quoted;
    if (value === null && splits && /opt|arg|flag/i.test(first.name)) return undefined;
    found.push(...(splits ? (value ?? "").split(/\s+/) : [value ?? ""]));
  }
  return found;
}

import { object, oneOrMore, text } from "../../schema";
import { factsOf } from "../base-image";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { baseName } from "../paths";
import { finalStage, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";
import { simulateStart } from "../start-simulation";

const parameters = object({ program: oneOrMore(text), option: text });

/** The start command runs the program, or one of several that are as good, with the option that keeps it in the foreground; the one that the program's own image brings does. */
export const stayInForeground: DockerRule<{ readonly program: readonly string[]; readonly option: string }> = {
  id: "dockerfile/stay-in-foreground",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { program, option }) {
    const stage = finalStage(file);
    const { entrypoint, cmd, inheritsEntrypoint } = startCommandOf(file, stage);
    const first = entrypoint ?? cmd;
    // What the base starts is its own matter, where the base is one that is made for the program or not known.
    if (!first && (inheritsEntrypoint || factsOf(file, stage).users === undefined)) return;
    const wanted = squeeze(option);
    const fits = (words: readonly string[]) => squeeze(words.slice(1).join(" ")).includes(wanted);
    const outcome = simulateStart(file, "\u0000");
    const started = (outcome?.lines ?? [])
      .map(({ words }) => words.map((word) => word ?? ""))
      .filter(([name]) => program.includes(baseName(name ?? "")));
    if (started.some(fits)) return;
    yield {
      span: first?.restSpan ?? stageSpan(file, stage),
      data: {
        case: started.length > 0 ? "background" : "other",
        program: program[0] ?? "",
        option,
        written: quote(first?.rest.value ?? ""),
      },
    };
  },
};

/** Blanks of any number are one. */
const squeeze = (text: string): string => text.replace(/\s+/g, " ");

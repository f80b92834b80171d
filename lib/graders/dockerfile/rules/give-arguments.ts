import type { Found } from "../../rule";
import { buildError, type DockerRule } from "../docker-rule";
import type { Dockerfile, Instruction } from "../file";
import { heredocMarker } from "../heredocs";
import { keywords } from "../instruction";
import { builtInstructionsOf } from "../instructions-of";
import { expandAt } from "../scope";

/** Instructions get as many arguments as they need. */
export const giveArguments: DockerRule = {
  id: "dockerfile/give-arguments",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file: Dockerfile) {
    for (const instruction of builtInstructionsOf(file, ...keywords)) yield* checkOne(file, instruction);
  },
};

function* checkOne(file: Dockerfile, instruction: Instruction): Iterable<Found> {
  const { keyword } = instruction;
  const missing = (what: string): Found => ({ span: instruction.span, data: { keyword, case: what, name: "" } });
  switch (keyword) {
    case "COPY":
    case "ADD": {
      const { words, target } = instruction;
      if (words.length < 2) yield missing("target");
      else if (target && !target.json && heredocMarker(target.text))
        yield { span: target.span, data: { keyword, case: "heredoc", name: "" } };
      return;
    }
    case "ENV":
    case "LABEL":
    case "ARG": {
      if (instruction.rest.value === "") yield missing("one");
      for (const { nameSpan, span } of instruction.pairs)
        if (nameSpan.start === nameSpan.end) yield { span, data: { keyword, case: "name", name: "" } };
      return;
    }
    case "EXPOSE":
      if (instruction.words.length === 0) yield missing("one");
      return;
    case "VOLUME":
      if (instruction.words.length === 0) yield missing("one");
      for (const word of instruction.words)
        if (word.text.trim() === "" || expandAt(file, instruction, word).value === "")
          yield { span: word.span, data: { keyword, case: "empty", name: "" } };
      return;
    case "MAINTAINER":
    case "STOPSIGNAL":
    case "USER":
    case "WORKDIR":
    case "ONBUILD":
      if (instruction.rest.value === "") yield missing("one");
      return;
    case "SHELL":
      if (instruction.rest.value === "" || instruction.exec?.length === 0) yield missing("one");
      return;
    case "HEALTHCHECK": {
      const { kind } = instruction;
      if (kind === "") yield missing("one");
      else if (kind === "NONE") {
        if (instruction.command.value !== "") yield { span: instruction.commandSpan, data: { keyword, case: "none", name: "" } };
      } else if (kind !== "CMD") yield { span: instruction.kindSpan, data: { keyword, case: "kind", name: kind.slice(0, 40) } };
      else if (instruction.command.value === "" || instruction.exec?.length === 0) yield missing("command");
      return;
    }
    default:
      return;
  }
}

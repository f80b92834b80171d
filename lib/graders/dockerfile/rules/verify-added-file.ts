import { object, optional, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { expandAt } from "../scope";
import { finalStage, neededStages, stageSpan } from "../stages";

const parameters = object({ digest: optional(text) });

/** What ADD downloads is compared with a checksum, that of the task where it names one. */
export const verifyAddedFile: DockerRule<{ readonly digest?: string | undefined }> = {
  id: "dockerfile/verify-added-file",
  ...opinion,
  with: parameters,
  *check(file, { digest }) {
    let any = false;
    for (const stage of neededStages(file))
      for (const instruction of stage.instructions) {
        if (instruction.keyword !== "ADD") continue;
        const checksum = instruction.flags.find(({ name }) => name === "checksum");
        const written = checksum?.value === undefined ? undefined : expandAt(file, instruction, checksum.value).value;
        for (const source of instruction.sources) {
          const address = expandAt(file, instruction, source).value ?? source.text;
          if (!/^https?:\/\//.test(address)) continue;
          any = true;
          const data = { address: quote(address), digest: digest ?? "" };
          if (!checksum) yield { span: source.span, data: { case: "unchecked", ...data } };
          else if (digest !== undefined && written !== `sha256:${digest}`) yield { span: checksum.span, data: { case: "other", ...data } };
        }
      }
    if (!any && digest !== undefined) yield { span: stageSpan(file, finalStage(file)), data: { case: "none", address: "", digest } };
  },
};

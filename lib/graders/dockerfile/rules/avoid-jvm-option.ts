import { list, object, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { jvmOptions } from "../jvm-options";

/** The JVM of the final image is given none of the options; each is named by how it begins. */
export const avoidJvmOption: DockerRule<{ readonly options: readonly string[] }> = {
  id: "dockerfile/avoid-jvm-option",
  ...opinion,
  with: object({ options: list(text) }),
  needs: ["shell"],
  *check(file, { options: unwanted }) {
    const { options, span } = jvmOptions(file);
    for (const option of new Set(options))
      if (unwanted.some((one) => option.startsWith(one))) yield { span, data: { option: quote(option) } };
  },
};

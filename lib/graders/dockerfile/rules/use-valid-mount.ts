import type { Edit, Found } from "../../rule";
import { buildError, type DockerRule, problemsOf } from "../docker-rule";
import { cure } from "../edits";
import type { Dockerfile } from "../file";
import { mountWords } from "../mounts";
import { onlyNear } from "../nearest";

/** The options of `RUN --mount` fit its type. */
export const useValidMount: DockerRule = {
  id: "dockerfile/use-valid-mount",
  ...buildError,
  aliases: ["buildkit/error"],
  *check(file) {
    for (const found of problemsOf(file, "bad-mount")) yield { ...found, ...cure(spelt(file, found)) };
  },
};

/** The word that is meant; none for a secret, which needs more than its type. */
function spelt(file: Dockerfile, { span, data }: Found): readonly Edit[] | undefined {
  const kind = /^unknown-(key|type|sharing)$/.exec(String(data?.problem))?.[1] as keyof typeof mountWords | undefined;
  const [word = ""] = String(data?.key).split("=");
  const meant = kind && onlyNear(word.toLowerCase(), mountWords[kind]);
  const [before = "", ...behind] = file.text.slice(span.start, span.end).split(word);
  const start = span.start + before.length;
  if (meant === undefined || meant === "secret" || behind.length !== 1) return undefined;
  return [{ span: { start, end: start + word.length }, text: meant }];
}

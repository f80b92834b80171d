import { type DockerRule, opinion, quote } from "../docker-rule";
import { instructionsOf } from "../instructions-of";
import { readLinterImage } from "../linter-image";
import { type LabelParameters, labelParameters, schemaOf } from "../linter-labels";

/** Each stage has the labels of the schema, is built from one that has, or is only built upon or copied from. */
export const setRequiredLabels: DockerRule<LabelParameters> = {
  id: "dockerfile/set-required-labels",
  ...opinion,
  severity: "info",
  aliases: ["DL3049"],
  with: labelParameters,
  *check(file, using) {
    const froms = instructionsOf(file, "FROM").map((from) => ({
      from,
      alias: from.alias?.text,
      image: readLinterImage(from.image?.text).name,
    }));
    const copied = new Map(instructionsOf(file, "COPY").map(({ from, index }) => [from?.value, index] as const));
    const labels = instructionsOf(file, "LABEL");
    for (const label of schemaOf(file, using).keys()) {
      const setting = new Set(labels.filter(({ pairs }) => pairs.some(({ name }) => name === label)).map(({ stage }) => stage));
      // The last stage without alias that is built from a name and sets the label itself.
      const children = new Map(
        froms.flatMap(({ alias, image }, at) => (alias === undefined && setting.has(at) ? [[image, at] as const] : [])),
      );
      const having = new Set<string | undefined>();
      for (const [at, { from, alias, image }] of froms.entries()) {
        if (setting.has(at) || having.has(image)) {
          if (alias !== undefined) having.add(alias);
        } else if (alias === undefined || !((copied.get(alias) ?? -1) > from.index || (children.get(alias) ?? -1) > at))
          yield { span: from.keywordSpan, data: { label: quote(label) } };
      }
    }
  },
};

import type { Data, Found } from "../rule";
import { type Fitted, object, oneOf, optional, type Schema } from "../schema";
import { quote } from "./docker-rule";
import { unquote } from "./expand";
import type { Dockerfile } from "./file";
import { instructionsOf } from "./instructions-of";

export type LabelType = "text" | "url" | "rfc3339" | "semver" | "hash" | "spdx" | "email";
type LabelSchema = ReadonlyMap<string, string>;

const types = oneOf<LabelType>("text", "url", "rfc3339", "semver", "hash", "spdx", "email");

/** A map from the name of a label to the type of its value. */
const labelSchema: Schema<LabelSchema> = {
  shape: `{ label: ${types.shape} }`,
  fit(value, path = "with") {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return { ok: false, misfits: [{ path, problem: "must be a map" }] };
    const misfits = Object.entries(value).flatMap(([name, type]) => {
      const fit = types.fit(type, `${path}.${name}`);
      return fit.ok ? [] : fit.misfits;
    });
    return misfits.length > 0 ? { ok: false, misfits } : { ok: true, value: new Map(Object.entries(value)) };
  },
};

/** What the rules about labels take: the schema; without it, that of the linter's options holds. */
export const labelParameters = object({ labels: optional(labelSchema) });
export type LabelParameters = Fitted<typeof labelParameters>;

/** The schema that holds; empty when there is none. Entries of the linter's options that are no text are left out. */
export function schemaOf(file: Dockerfile, { labels }: LabelParameters): LabelSchema {
  if (labels) return labels;
  const given = file.around.options.labelSchema;
  return new Map(typeof given === "object" && given !== null ? Object.entries(given).filter((entry) => typeof entry[1] === "string") : []);
}

/** Reports each label of the schema that `find` speaks about, with what it says; the place is the LABEL, as it is the linter's. */
export function* labelsWhere(
  file: Dockerfile,
  using: LabelParameters,
  find: (value: string, type: string) => Data | undefined,
): Iterable<Found> {
  const schema = schemaOf(file, using);
  if (schema.size === 0) return;
  for (const { pairs, keywordSpan } of instructionsOf(file, "LABEL"))
    for (const { name, value } of pairs) {
      const type = schema.get(name);
      const data = type !== undefined && find(unquote(value?.text ?? "", file.escape), type);
      if (data) yield { span: keywordSpan, data: { label: quote(name), ...data } };
    }
}

/** Reports each label of one type whose value does not fit; an empty one fits none. */
export const labelsUnlike = (file: Dockerfile, using: LabelParameters, type: LabelType, fits: RegExp | ((value: string) => boolean)) =>
  labelsWhere(file, using, (value, given) => {
    const wrong = given === type && !(typeof fits === "function" ? fits(value) : fits.test(value));
    return wrong ? { value: quote(value) } : undefined;
  });

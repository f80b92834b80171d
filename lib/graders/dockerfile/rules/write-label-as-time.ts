import { type DockerRule, opinion } from "../docker-rule";
import { type LabelParameters, labelParameters, labelsUnlike } from "../linter-labels";

const form =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;

function isTime(value: string): boolean {
  const [, year, month, day] = form.exec(value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** A label of type rfc3339 is a time with date, seconds and zone. */
export const writeLabelAsTime: DockerRule<LabelParameters> = {
  id: "dockerfile/write-label-as-time",
  ...opinion,
  aliases: ["DL3053"],
  with: labelParameters,
  check: (file, using) => labelsUnlike(file, using, "rfc3339", isTime),
};

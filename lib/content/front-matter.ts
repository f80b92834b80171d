import { z } from "zod";
import { isUnit, type Unit, unitNames } from "./quantity";
import { rooms } from "./rooms";

export const kinds = ["concept", "spot-the-bug", "exercise", "interview"] as const;
export const levels = ["junior", "mid", "senior", "staff"] as const;
export const banks = ["docker", "kubernetes", "go", "plugins", "interview"] as const;
export const languages = ["dockerfile", "yaml", "go"] as const;

/** The steps of each interview form, in order; also the boxes of the composer. */
export const formSteps = {
  design: ["Scope", "Numbers", "Design", "Data", "Failure", "Operation"],
  behavioural: ["Situation", "Task", "Action", "Result", "Reflection"],
  "role-play": ["Open", "Gather", "Decide", "Communicate", "Close"],
  panel: ["Evidence", "Disagreement", "Decision"],
} as const;

const line = z.string().refine((text) => text.trim() === text && text !== "" && !text.includes("\n"), "must be one line of text");
const prose = z.string().refine((text) => text.trim() !== "", "must not be empty");
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const word = z.string().regex(idPattern, "must be lower-case words joined by hyphens");
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const unique = (list: readonly string[]) => new Set(list).size === list.length;
const distinct = <T extends z.ZodType<string>>(item: T) => z.array(item).refine(unique, "holds the same word twice");
const date = z.string().refine((text) => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}, "must be a date such as 2026-11-23");
const httpsAddress = z.string().refine((text) => {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  return text.startsWith("https://");
}, "must be an https address");

const common = {
  id: z.string().regex(new RegExp(`^(${banks.join("|")})-\\d{4}$`), "must be a bank and four digits, such as docker-0007"),
  title: line,
  level: z.enum(levels),
  topic: word,
  value: z.int().min(1, "must be 1 to 5").max(5, "must be 1 to 5"),
  minutes: z.int().min(1, "must be 1 or more").max(180, "must be 180 or less"),
  sources: distinct(httpsAddress).min(1, "names at least one source"),
  holdsFor: z.record(word, line),
  checkedOn: date,
  seed: z.array(line).optional(),
  related: distinct(slug).optional(),
  aliases: distinct(slug).optional(),
};

const RubricEntry = z.strictObject({
  id: word,
  rule: z
    .string()
    .regex(new RegExp(`^(${rooms.join("|")})/[a-z0-9]+(-[a-z0-9]+)*$`), `must be <room>/<rule>, rooms are ${rooms.join(", ")}`),
  with: z.record(z.string(), z.unknown()).optional(),
  points: z.int().min(1, "must be 1 or more").max(10, "must be 10 or less"),
  message: line,
});

const GivenEntry = z.strictObject({
  files: distinct(line).optional(),
  images: z
    .record(
      z.string(),
      z.strictObject({ shell: z.boolean().optional(), user: z.union([z.string(), z.int()]).optional(), env: z.array(line).optional() }),
    )
    .optional(),
  secrets: distinct(line).optional(),
  args: distinct(line).optional(),
  objects: distinct(
    z
      .string()
      .regex(
        /^([a-z0-9.-]+\/)?v\d+((alpha|beta)\d+)?\/[A-Z][A-Za-z0-9]*(\/[a-z0-9.:-]+){1,2}$/,
        "must be <apiVersion>/<kind>[/<namespace>]/<name>",
      ),
  ).optional(),
  note: prose.optional(),
});

const weight = z.number().positive("must be above 0");
const MatrixEntry = z.strictObject({
  id: word,
  step: line,
  weight: z.union([
    weight,
    z.strictObject({ junior: weight.optional(), mid: weight.optional(), senior: weight.optional(), staff: weight.optional() }),
  ]),
  dimension: line,
  marks: distinct(line).min(1, "names at least one observation"),
  top: line,
});

const cardIds = z
  .array(word.nullable())
  .min(1, "names at least one")
  .refine((ids) => unique(ids.filter((id) => id !== null)), "holds the same word twice");

const kindKeys = {
  concept: { cards: z.strictObject({ rows: cardIds, columns: cardIds }).optional() },
  "spot-the-bug": {},
  exercise: {
    language: z.enum(languages),
    file: line,
    rubric: z.array(RubricEntry).min(1, "holds at least one line"),
    given: GivenEntry.optional(),
  },
  interview: {
    form: z.enum(Object.keys(formSteps) as (keyof typeof formSteps)[]),
    matrix: z.array(MatrixEntry).min(1, "holds at least one line"),
  },
} as const;

const Concept = z.strictObject({ ...common, kind: z.literal("concept"), ...kindKeys.concept });
const SpotTheBug = z.strictObject({ ...common, kind: z.literal("spot-the-bug"), ...kindKeys["spot-the-bug"] });
const Exercise = z.strictObject({ ...common, kind: z.literal("exercise"), ...kindKeys.exercise });
const Interview = z.strictObject({ ...common, kind: z.literal("interview"), ...kindKeys.interview });

/** The strict schema of a question's front matter, one shape per kind. */
export const FrontMatter = z.discriminatedUnion("kind", [Concept, SpotTheBug, Exercise, Interview]);
export type FrontMatter = z.infer<typeof FrontMatter>;
export type ExerciseFront = z.infer<typeof Exercise>;
export type InterviewFront = z.infer<typeof Interview>;
export type ConceptFront = z.infer<typeof Concept>;

/** The data of a ```yaml tree fence. */
export const TreeData = z
  .array(
    z.union([
      z.strictObject({
        id: word,
        ask: line,
        run: line,
        options: z.array(z.strictObject({ if: line, shows: prose.optional(), to: word })),
      }),
      z.strictObject({ id: word, cause: line, fix: line }),
    ]),
  )
  .min(1, "holds at least one node");

const name = z.string().regex(/^[a-z][a-z0-9_]*$/, "must be a name of a-z, 0-9 and _");
const unit = z.string().refine(isUnit, `must be one of the units ${unitNames.join(" ")}`) as unknown as z.ZodType<Unit>;
const formula = z.union([z.string(), z.number()]).transform(String);

/** The data of a ```yaml worksheet fence; formulas are still text. */
export const WorksheetData = z.strictObject({
  given: z.array(
    z.strictObject({ id: name, label: line, value: z.union([z.number(), z.array(z.number()).min(2, "holds two variants or more")]), unit }),
  ),
  steps: z
    .array(
      z.strictObject({
        id: name,
        ask: line,
        unit,
        answer: formula,
        within: z.string().regex(/^\d+(\.\d+)?\s*%$/, "must be a percentage such as 3 %"),
        because: line,
        wrong: z.array(z.strictObject({ answer: formula, because: line })).min(1, "names at least one wrong answer"),
      }),
    )
    .min(1, "holds at least one step"),
});
export type WorksheetData = z.infer<typeof WorksheetData>;

/** The front matter of a translation; that its ids are those of the English file is checked against that file. */
export const TranslationFront = z.strictObject({
  title: line,
  rubric: z.record(z.string(), line).optional(),
  matrix: z.record(z.string(), z.strictObject({ dimension: line, marks: z.array(line), top: line })).optional(),
  tree: z
    .record(z.string(), z.union([z.strictObject({ ask: line, options: z.array(line) }), z.strictObject({ cause: line, fix: line })]))
    .optional(),
  worksheet: z.record(z.string(), z.union([line, z.strictObject({ ask: line, because: line, wrong: z.array(line) })])).optional(),
  translates: z
    .record(z.string(), z.string().regex(/^[0-9a-f]{8}$/, "must be eight hex digits, in quotation marks if all are numbers"))
    .optional(),
});
export type TranslationFront = z.infer<typeof TranslationFront>;

import { z } from "zod";
import { answerLimitBytes, byteLength } from "@/lib/graders/limits";
import { readReport } from "@/lib/graders/read-reply";
import { WalkLog } from "@/lib/walks/walk";
import type { OwnDataFault } from "./own-data-plan";

/** A file of another format or a later version of it is refused by its first line. */
export const ownDataVersion = 1;

const time = z.iso.datetime({ precision: 3 });
const questionId = z.string().regex(/^[a-z]+-\d{4}$/, "must be the id of a question, such as docker-0007");
const answer = z.string().refine((text) => byteLength(text) <= answerLimitBytes, `must have at most ${answerLimitBytes} bytes`);
const count = z.int().nonnegative();

const report = z.unknown().transform((value, context) => {
  const fit = readReport(value);
  if (fit.ok) return fit.value;
  for (const { path, problem } of fit.misfits) context.addIssue({ code: "custom", message: `${path} ${problem}` });
  return z.NEVER;
});

const Header = z.strictObject({
  type: z.literal("lintview"),
  version: z.literal(ownDataVersion, `must be ${ownDataVersion}: this file comes from another version of Lintview`),
  exportedAt: time,
  /** IANA name of the zone in which the learner's days are counted. */
  zone: z.string().min(1).max(64),
  /** Minutes after midnight at which a day begins. */
  dayStart: z.int().min(0).max(1439),
  settings: z.record(z.string().max(64), z.unknown()),
});

const Draft = z.strictObject({
  type: z.literal("draft"),
  question: questionId,
  changedAt: time,
  hints: z.array(z.int().positive()).max(20),
  text: answer,
});

const Version = z.strictObject({
  type: z.literal("version"),
  question: questionId,
  at: time,
  reason: z.enum(["pause", "submit", "conflict", "restore"]),
  text: answer,
});

const Attempt = z
  .strictObject({
    type: z.literal("attempt"),
    id: z.uuid({ version: "v7" }),
    question: questionId,
    version: z.int().positive(),
    grader: z.string().max(64),
    state: z.enum(["passed", "failed", "broken"]),
    points: z.number().nonnegative().nullable(),
    of: count,
    hints: count.max(20),
    ms: count.max(86_400_000),
    at: time,
    day: z.int(),
    answer,
    report,
    dispute: z
      .strictObject({
        kind: z.enum(["right-refused", "wrong-passed", "other"]),
        rule: z.string().max(120).nullable(),
        state: z.enum(["open", "right", "wrong"]),
        openedAt: time,
        closedAt: time.nullable(),
        note: z.string().max(2000),
        outcome: z.string().max(2000).nullable(),
      })
      .nullable(),
  })
  .refine(
    (attempt) => attempt.report.findings.every(({ span }) => span.start <= span.end && span.end <= attempt.answer.length),
    "report: a finding lies outside the answer",
  );

/** A question that was met; what its attempts say of it is counted again. */
const Met = z.strictObject({ type: z.literal("met"), question: questionId, seenAt: time });

/** A tree or a worksheet that was worked through. `right`: of a worksheet, per answer; null where ours was asked for. */
const Walk = z
  .strictObject({
    type: z.literal("walk"),
    id: z.uuid({ version: "v7" }),
    question: questionId,
    version: z.int().positive(),
    startedAt: time,
    changedAt: time,
    endedAt: time.nullable(),
    ms: count.max(2_592_000_000),
    log: WalkLog,
    right: z.array(z.boolean().nullable()).max(200),
  })
  .refine(
    ({ log, right }) => right.length === (log.kind === "worksheet" ? log.answers.length : 0),
    "right: must have one entry per answer of a worksheet, else none",
  );

const Entry = z.discriminatedUnion("type", [Draft, Version, Attempt, Met, Walk]);

export type OwnDataHeader = z.output<typeof Header>;
export type OwnDataEntry = z.output<typeof Entry>;
/** One line of the file. */
export type OwnDataLine = OwnDataHeader | OwnDataEntry;

export interface OwnData {
  readonly header: OwnDataHeader;
  readonly entries: readonly OwnDataEntry[];
}

const shownFaults = 20;

/**
 * Reads a file of one JSON value a line: the header, then entries. All its faults, at most twenty, or what it holds; nothing of a file
 * with a fault is used. Lines may end in CRLF, the last may be empty.
 */
export function parseOwnData(
  text: string,
): { readonly ok: true; readonly data: OwnData } | { readonly ok: false; readonly faults: readonly OwnDataFault[] } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const faults: OwnDataFault[] = [];
  const entries: OwnDataEntry[] = [];
  let header: OwnDataHeader | null = null;
  for (const [index, source] of lines.entries()) {
    if (faults.length >= shownFaults) break;
    const line = index + 1;
    if (source === "" && (index > 0 || lines.length === 1)) {
      if (index < lines.length - 1) faults.push({ line, message: "is empty" });
      continue;
    }
    const value = parseJson(source);
    if (value === undefined) {
      faults.push({ line, message: "is not JSON" });
      if (index === 0) break;
      continue;
    }
    const fit = index === 0 ? Header.safeParse(value) : Entry.safeParse(value);
    if (!fit.success) {
      for (const { path, message } of fit.error.issues)
        faults.push({ line, message: [path.join("."), message].filter(Boolean).join(": ") });
      if (index === 0) break; // another kind of file: its other lines would only repeat that
    } else if (index === 0) header = fit.data as OwnDataHeader;
    else entries.push(fit.data as OwnDataEntry);
  }
  if (header === null && faults.length === 0) faults.push({ line: 1, message: "is empty" });
  return header !== null && faults.length === 0
    ? { ok: true, data: { header, entries } }
    : { ok: false, faults: faults.slice(0, shownFaults) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

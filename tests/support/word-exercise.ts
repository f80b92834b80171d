import type { Answer, GraderClient } from "@/components/editor/grader-client";
import type { Exercise } from "@/components/workspace/exercise";
import type { Report } from "@/lib/graders/report";
import type { Finding } from "@/lib/graders/rule";
import type { RoomMessages } from "@/lib/graders/words";

/** A tiny exercise with a grader of its own, in place of a room: the answer must say `good` and `fine`, `tip` is advised against, `syntax` closes the gate. */
export const wordExercise: Exercise = {
  id: "docker-0036",
  slug: "ex-words",
  version: 3,
  title: "Say it well",
  level: "mid",
  minutes: 5,
  points: 10,
  language: "dockerfile",
  file: "Dockerfile",
  holdsFor: ["BuildKit 0.26"],
  task: "<p>Say it.</p><p>Then say more.</p>",
  givenFiles: [{ path: "go.mod", html: null }],
  givenNotes: [],
  given: {},
  hints: [
    { number: 1, html: "<p>Look up.</p>", only: null },
    { number: 2, html: "<p>Only for fine.</p>", only: "fine" },
    { number: 3, html: "<p>Look down.</p>", only: null },
  ],
  starter: "FROM scratch\n",
  rubric: [
    { id: "good", rule: "dockerfile/say-good", points: 6, message: "Says `good`" },
    { id: "fine", rule: "dockerfile/say-fine", points: 4, message: "Says fine" },
  ],
};

export const wordMessages: RoomMessages = {
  "dockerfile/say-good": { title: "Say good", message: "The word `good` is missing." },
  "dockerfile/say-fine": { title: "Say fine", message: "The word fine is missing." },
  "dockerfile/drop-tip": { title: "Drop tip", message: "`tip` says nothing.", fix: "Drop it" },
  "dockerfile/close-quotes": { title: "Close quotes", message: "This does not parse." },
};

/** The report of an answer, as browser and server make it. */
export function judgeWords(text: string): Report {
  const findings: Finding[] = [];
  const add = (rule: string, severity: Finding["severity"], start: number, end: number, fixable = false) =>
    findings.push({ rule, severity, span: { start, end }, fixable, suppressed: false }) - 1;
  const broken = text.indexOf("syntax");
  const closed = broken >= 0;
  if (closed) add("dockerfile/close-quotes", "error", broken, broken + 6);
  const lines = wordExercise.rubric.map(({ id, rule }) => {
    if (closed) return { id, state: "waiting", findings: [] } as const;
    return text.includes(id)
      ? ({ id, state: "met", findings: [] } as const)
      : ({ id, state: "lost", findings: [add(rule, "warning", 0, 4)] } as const);
  });
  const tip = text.indexOf("tip");
  if (tip >= 0) add("dockerfile/drop-tip", "advice", tip, tip + 3, true);
  const points = lines.reduce((sum, line, index) => sum + (line.state === "met" ? (wordExercise.rubric[index]?.points ?? 0) : 0), 0);
  return {
    grader: { language: "dockerfile", version: "words-1" },
    question: { id: wordExercise.id, version: String(wordExercise.version) },
    verdict: !closed && points === 10 ? "passed" : "not-passed",
    gate: closed ? "closed" : "open",
    points,
    of: 10,
    lines,
    findings,
    failed: [],
  };
}

/** A grader client that answers at once; `judge` may be exchanged for a grader that disagrees or is broken. */
export function wordGrader(judge: (text: string) => Report = judgeWords): GraderClient & { readonly checked: string[] } {
  const checked: string[] = [];
  const graded = (answer: Answer) => ({ status: "graded", report: judge(answer.input.text), ms: 0.3 }) as const;
  return {
    checked,
    async check(answer) {
      checked.push(answer.input.text);
      return graded(answer);
    },
    submit: (answer) => ({ result: Promise.resolve(graded(answer)), cancel() {} }),
    edits: async (_, finding) => [{ span: finding.span, text: "" }],
    complete: async () => [],
    hover: async () => null,
    format: async () => [],
    outline: async () => null,
    close() {},
  };
}

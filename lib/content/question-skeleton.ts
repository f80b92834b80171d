import { formSteps } from "./front-matter";
import type { Form, Kind } from "./question";

export interface Skeleton {
  readonly id: string;
  readonly kind: Kind;
  /** A topic of the bank. */
  readonly topic: string;
  /** Interview only. */
  readonly form: Form;
  /** Today, ISO date. */
  readonly checkedOn: string;
}

/** A new question in the right form for its kind. Its one fault is that it names no source yet, so it cannot be published by accident. */
export function questionSkeleton(skeleton: Skeleton): string {
  const { id, kind, topic, form, checkedOn } = skeleton;
  const front = [
    `id: ${id}`,
    "title: Ask the question in one line",
    `kind: ${kind}`,
    ...(kind === "interview" ? [`form: ${form}`] : []),
    "level: mid",
    `topic: ${topic}`,
    "value: 3",
    "minutes: 10",
    ...(kind === "exercise" ? ["language: dockerfile", "file: Dockerfile"] : []),
    "sources: []",
    "holdsFor: {}",
    `checkedOn: ${checkedOn}`,
    ...(kind === "exercise" ? exerciseFront : []),
    ...(kind === "interview" ? ["matrix:", ...formSteps[form].flatMap((step) => matrixLine(step))] : []),
  ];
  return `---\n${front.join("\n")}\n---\n${bodies[kind](form)}`;
}

const exerciseFront = [
  "rubric:",
  "  - id: not-root",
  "    rule: dockerfile/drop-root",
  "    points: 10",
  "    message: Say what the answer must do, and why.",
];

const matrixLine = (step: string): string[] => [
  `  - id: ${step.toLowerCase()}`,
  `    step: ${step}`,
  "    weight: 1",
  "    dimension: What this line looks at",
  "    marks:",
  "      - Something that a listener can tick, yes or no",
  "    top: What lifts an answer above full marks",
];

const chain = (length: number): string =>
  Array.from({ length }, (_, index) => `${index + 1}. **Ask something deeper than before (${index + 1}).** Answer it.`)
    .map((item, index) => (index === 0 ? `${item}\n   - **If unsure:** Ask one easier question before going on.` : item))
    .join("\n");

const bodies: Readonly<Record<Kind, (form: Form) => string>> = {
  concept: () => `## Question
Say the situation and ask.

## Answer
1. **Concept.** What it is and how it works.
2. **Production.** What follows for somebody who runs it.
3. **Measured.** A number, on what it was measured, with which versions and how often.

## Mistakes
- A wrong answer that is often given, and what is wrong with it.

## Follow-ups
${chain(4)}
`,
  "spot-the-bug": () => `## Question
Say where this comes from and what it should do. Find two faults.

\`\`\`text
the faulty code, in its language and marked faulty
\`\`\`

## Answer
1. **The first fault.** Why it is one, and the cure.
2. **The second fault.** Why it is one, and the cure.

\`\`\`text
the repaired code
\`\`\`

## Follow-ups
${chain(2)}
`,
  exercise: () => `## Task
Say what exists and what the answer must do.

## Starter
\`\`\`dockerfile starter
FROM alpine:3.22
ENTRYPOINT ["/bin/true"]
\`\`\`

## Reference
\`\`\`dockerfile reference
FROM alpine:3.22
USER 65532:65532
ENTRYPOINT ["/bin/true"]
\`\`\`

## Accepted
\`\`\`diff accepted
-USER 65532:65532
+USER 10001:10001
\`\`\`
Why this is right as well.

## Wrong answers
\`\`\`diff wrong=not-root
-USER 65532:65532
+USER root
\`\`\`
What this costs.

## Hints
1. Where to look.
2. Which principle helps.
3. [not-root] Which construct does it.

## Explanation
Why the reference is as it is.
`,
  interview: (form) => `## Brief
All that the candidate reads.

## Hidden facts
- **What does the candidate ask?** What the interviewer then answers.
- **+5 min.** What happens then.

## Model answer
${formSteps[form].map((step, index) => `${index + 1}. **${step}.** What a very good answer says here.`).join("\n")}

## Mistakes
- What often goes wrong, and why it does.

## Follow-ups
${chain(4)}
`,
};

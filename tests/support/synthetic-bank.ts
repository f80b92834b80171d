import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import { contentHash } from "@/lib/content/content-hash";
import { parseQuestion } from "@/lib/content/parse-question";
import { digest } from "@/lib/content/read-bank-files.server";
import { stampTranslation } from "@/lib/content/stamp-translation";
import { translationHashes } from "@/lib/content/translation";
import { formatVerified, type VerifiedEntry } from "@/lib/content/verified";

export interface SyntheticQuestion {
  /** `<bank>/<slug>.md` */
  readonly path: string;
  readonly en: string;
  readonly zh: string;
}

const banks = ["docker", "kubernetes", "go", "plugins", "interview"] as const;
const subjects = ["layers", "probes", "channels", "sockets", "quotas", "mounts", "leases", "watches", "retries", "budgets"];
const verbs = ["stalls", "leaks", "retries", "waits", "blocks", "restarts", "drains", "expires"];
const zhSubjects = ["镜像层", "探针", "通道", "套接字", "配额", "挂载", "租约", "监听", "重试", "预算"];
const zhVerbs = ["卡住", "泄漏", "重试", "等待", "阻塞", "重启", "排空", "过期"];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const sentence = (n: number, k: number) =>
  `In round ${n * 7 + k} the ${pick(subjects, n + k)} of service ${n} ${pick(verbs, n * 3 + k)} after ${(n * 13 + k * 5) % 900} ms, because the ${pick(subjects, n + k + 3)} were read before they were written.`;
const zhSentence = (n: number, k: number) =>
  `第 ${n * 7 + k} 轮，服务 ${n} 的${pick(zhSubjects, n + k)}在 ${(n * 13 + k * 5) % 900} 毫秒之后${pick(zhVerbs, n * 3 + k)}，因为${pick(zhSubjects, n + k + 3)}还没写就被读了。`;
const paragraph = (say: (n: number, k: number) => string, n: number, from: number, length: number) =>
  Array.from({ length }, (_, k) => say(n, from + k)).join(say === sentence ? " " : "");

/** Question `n` (from 0) of a synthetic bank: distinct, valid, in both languages, of about the size of a real one; every fourth has a diagram. */
export function syntheticQuestion(n: number): SyntheticQuestion {
  const bank = pick(banks, n);
  const row = Math.floor(n / banks.length) + 1;
  if (row > 9999) throw new RangeError("ids have four digits");
  const slug = `synthetic-${String(n).padStart(5, "0")}`;
  const diagram = n % 4 === 0;
  const front = [
    `id: ${bank}-${String(row).padStart(4, "0")}`,
    `title: Why does service ${n} wait for its ${pick(subjects, n)}?`,
    "kind: concept",
    `level: ${pick(["junior", "mid", "senior", "staff"], n)}`,
    `topic: topic-${n % 4}`,
    `value: ${(n % 5) + 1}`,
    `minutes: ${5 + (n % 20)}`,
    "sources:",
    `  - https://example.com/docs/${n}`,
    'holdsFor: { go: "1.26" }',
    "checkedOn: 2026-11-23",
    `related: [synthetic-${String(n + 1).padStart(5, "0")}]`,
  ].join("\n");
  const chart = (word: string) =>
    `\`\`\`mermaid\nflowchart LR\n  a["${word} ${n}"] --> b["${word} ${n + 1}"]\n  b -- "${n % 90} ms" --> c[("${word} ${n + 2}")]\n\`\`\`\n`;
  const en = `---
${front}
---
## Question
${paragraph(sentence, n, 0, 3)} What do you look at first?

## Answer
1. **Concept.** ${paragraph(sentence, n, 3, 5)}
2. **Production.** ${paragraph(sentence, n, 8, 5)}
3. **Measured.** ${paragraph(sentence, n, 13, 4)}

| after | ${pick(subjects, n)} | ${pick(subjects, n + 1)} |
|---|---|---|
| ${n} ms | ${n % 17} | ${n % 19} |
| ${n + 1} ms | ${n % 23} | ${n % 29} |

${diagram ? `## Diagram\n${chart("service")}${sentence(n, 40)}\n\n` : ""}## Mistakes
- ${sentence(n, 17)}
- ${sentence(n, 18)}
- ${sentence(n, 19)}

## Follow-ups
1. **What if service ${n} is restarted?** ${paragraph(sentence, n, 20, 2)}
   - **If unsure:** ${sentence(n, 22)}
2. **What if there are ${n + 2} of them?** ${paragraph(sentence, n, 23, 2)}
3. **How would you measure it?** ${paragraph(sentence, n, 25, 2)}
4. **And in a year?** ${paragraph(sentence, n, 27, 2)}
`;
  const zh = `---
title: 服务 ${n} 为什么在等${pick(zhSubjects, n)}？
---
## Question
${paragraph(zhSentence, n, 0, 3)}你先看什么？

## Answer
1. **概念。** ${paragraph(zhSentence, n, 3, 5)}
2. **生产。** ${paragraph(zhSentence, n, 8, 5)}
3. **实测。** ${paragraph(zhSentence, n, 13, 4)}

| 之后 | ${pick(zhSubjects, n)} | ${pick(zhSubjects, n + 1)} |
|---|---|---|
| ${n} 毫秒 | ${n % 17} | ${n % 19} |
| ${n + 1} 毫秒 | ${n % 23} | ${n % 29} |

${diagram ? `## Diagram\n${chart("服务")}${zhSentence(n, 40)}\n\n` : ""}## Mistakes
- ${zhSentence(n, 17)}
- ${zhSentence(n, 18)}
- ${zhSentence(n, 19)}

## Follow-ups
1. **服务 ${n} 重启了会怎样？** ${paragraph(zhSentence, n, 20, 2)}
   - **拿不准时问：** ${zhSentence(n, 22)}
2. **有 ${n + 2} 个呢？** ${paragraph(zhSentence, n, 23, 2)}
3. **怎么测？** ${paragraph(zhSentence, n, 25, 2)}
4. **一年以后呢？** ${paragraph(zhSentence, n, 27, 2)}
`;
  const path = `${bank}/${slug}.md`;
  const parsed = parseQuestion({ path, en, zh: null });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const hashes = translationHashes(parseYaml(en.slice(4, en.indexOf("\n---\n"))), parsed.question.sections);
  return { path, en, zh: stampTranslation(zh, hashes) };
}

/**
 * Writes a content folder of `count` synthetic questions with its banks and versions. `verified`: also a verified.json that names
 * them all, as if CI had proved them.
 */
export function writeSyntheticBank(dir: string, count: number, { verified = true } = {}): void {
  for (const [index, bank] of banks.entries()) {
    mkdirSync(join(dir, bank), { recursive: true });
    const topics = [0, 1, 2, 3].map((n) => `  - { id: topic-${n}, titles: { en: Topic ${n}, zh: 主题 ${n} } }`).join("\n");
    writeFileSync(
      join(dir, bank, "bank.yaml"),
      `id: ${bank}\nposition: ${index + 1}\ntitles: { en: ${bank}, zh: ${bank} }\ntopics:\n${topics}\n`,
    );
  }
  writeFileSync(join(dir, "versions.yaml"), 'go: "1.26"\n');
  const entries = new Map<string, VerifiedEntry>();
  for (let n = 0; n < count; n++) {
    const { path, en, zh } = syntheticQuestion(n);
    writeFileSync(join(dir, path), en);
    writeFileSync(join(dir, path.replace(/\.md$/, ".zh.md")), zh);
    entries.set(path, { hash: contentHash(en, zh, digest), graders: {}, notRun: [] });
  }
  if (verified) writeFileSync(join(dir, "verified.json"), formatVerified(entries));
}

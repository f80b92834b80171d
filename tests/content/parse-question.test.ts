import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { parseQuestion } from "@/lib/content/parse-question";
import type { Question } from "@/lib/content/question";
import { questionSkeleton } from "@/lib/content/question-skeleton";
import { sheetAnswers } from "@/lib/content/sheet-answers";
import { stampTranslation } from "@/lib/content/stamp-translation";
import { sectionsOf, translationHashes } from "@/lib/content/translation";

const content = join(import.meta.dirname, "../../content");
const read = (path: string) => ({
  path,
  en: readFileSync(join(content, path), "utf8"),
  zh: readFileSync(join(content, path.replace(/\.md$/, ".zh.md")), "utf8"),
});
/** Line of the first that begins with this, counted from 1. */
const lineOf = (text: string, start: string) => text.split("\n").findIndex((line) => line.startsWith(start)) + 1;

function parsed(path: string): Question {
  const result = parseQuestion(read(path));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.question;
}
function as<K extends Question["kind"]>(question: Question, kind: K): Extract<Question, { kind: K }> {
  if (question.kind !== kind) throw new Error(`${question.path} is a ${question.kind}`);
  return question as Extract<Question, { kind: K }>;
}

// The models that the format was designed with: what the parser makes of them is the format.
describe("the model questions", () => {
  test("an exercise: rubric, answers with edits applied, hints, feedback in both languages", () => {
    const question = as(parsed("docker/ex-go-mod-cache.md"), "exercise");
    expect(question).toMatchObject({
      id: "docker-0030",
      bank: "docker",
      slug: "ex-go-mod-cache",
      level: "junior",
      topic: "build",
      language: "dockerfile",
      file: "Dockerfile",
    });
    expect(question.rubric.map((line) => [line.id, line.points])).toEqual([
      ["manifest-first", 2],
      ["one-module-cache", 2],
      ["compiler-cache", 2],
      ["locked-versions", 1],
      ["start", 1],
      ["not-root", 1],
      ["static-binary", 1],
    ]);
    expect(question.rubric[0]?.with).toEqual({ manifests: ["go.mod", "go.sum"], install: "go mod download" });
    expect(question.rubric[3]?.message.zh).toBe("镜像只构建 `go.sum` 锁定的版本，不在构建时挑版本。");
    expect(question.given).toEqual({ files: ["go.mod", "go.sum", ".dockerignore", "cmd/api/main.go", "internal/orders/orders.go"] });
    expect(question.accepted.map((answer) => answer.isDiff)).toEqual([true, false]);
    expect(question.accepted[0]?.text).toContain("RUN go mod download\nCOPY . .\nRUN --mount=type=cache,target=/root/.cache/go-build");
    expect(question.accepted[0]?.feedback.zh).toMatch(/^模块放在层里/);
    expect(question.wrong.map((answer) => answer.loses)).toEqual([
      ["manifest-first"],
      ["one-module-cache"],
      ["compiler-cache"],
      ["compiler-cache"],
      ["locked-versions"],
      ["start"],
      ["start"],
      ["not-root"],
      ["static-binary"],
    ]);
    expect(question.wrong[4]?.text).toBe(
      question.reference.text.replace("CGO_ENABLED=0 go build", "go get -u ./... && CGO_ENABLED=0 go build"),
    );
    expect(question.hints.map((hint) => hint.line)).toEqual([null, null, "compiler-cache"]);
    expect(question.hints[2]?.text.zh).toMatch(/^让第二次构建变快的/);
    expect(question.followUps.map((item) => item.ifUnsure?.zh ?? null)).toEqual([
      null,
      "缓存挂载在哪里，在镜像里还是在构建器上？在构建器上。",
      null,
      null,
    ]);
    expect(question.translation).toEqual({ exists: true, stale: [], unstamped: [] });
  });

  test("a bug: faults with their lines", () => {
    const question = as(parsed("plugins/bug-listenandserveunix.md"), "spot-the-bug");
    expect(question.faults.map((fault) => fault.lines)).toEqual([
      [{ from: 13, to: 13 }],
      [{ from: 13, to: 13 }],
      [{ from: 13, to: 13 }],
      [{ from: 11, to: 11 }],
    ]);
    expect(question.faults[1]?.head).toEqual({ en: "The old socket is in the way.", zh: "旧的套接字挡着路。" });
  });

  test("a tree: questions, leaves, both languages", () => {
    const { tree } = as(parsed("kubernetes/pending-pod-triage.md"), "concept");
    expect(tree).toHaveLength(21);
    expect(tree?.[0]).toMatchObject({ is: "question", id: "exists", ask: { zh: "少的那几个 Pod 到底存不存在？" } });
    expect(tree?.find((node) => node.id === "too-large")).toMatchObject({
      is: "leaf",
      cause: { en: "The request is larger than any node" },
    });
  });

  test("a worksheet: answers of both variants", () => {
    const { worksheet } = as(parsed("go/benchmark-claims-littles-law.md"), "concept");
    if (!worksheet) throw new Error("no worksheet");
    expect(worksheet.variants).toBe(2);
    const rounded = (variant: number) =>
      [...sheetAnswers(worksheet, variant)].map(([id, answer]) => `${id} ${Number(answer.inUnit.toPrecision(4))}`);
    expect(rounded(0)).toEqual(["in_flight 102", "one_client 83.33", "half 4167", "capacity 8333", "waiting 1667", "wait 200"]);
    expect(rounded(1)).toEqual(["in_flight 112", "one_client 28.57", "half 1429", "capacity 2857", "waiting 3429", "wait 1200"]);
  });

  test("cards: one for each cell, with permanent ids", () => {
    const { cards } = as(parsed("go/channel-axioms.md"), "concept");
    expect(cards).toHaveLength(15);
    expect(cards[0]).toEqual({
      id: "go-0002/nil-channel/send",
      row: { en: "nil", zh: "nil" },
      column: { en: "send", zh: "发送" },
      answer: { en: "waits for ever", zh: "永远等待" },
    });
  });

  test("an interview: matrix, steps, events", () => {
    const question = as(parsed("interview/inc-coordinator-roleplay.md"), "interview");
    expect(question.facts.filter((fact) => fact.on === "minute").map((fact) => fact.minute)).toEqual([5, 9, 12, 14, 20]);
    expect(question.facts.filter((fact) => fact.on === "role").map((fact) => fact.trigger.en)).toEqual([
      "As front end.",
      "As back end.",
      "As operations.",
    ]);
    expect(question.steps.map((step) => step.head)).toEqual([
      { en: "Open.", zh: "开场。" },
      { en: "Gather.", zh: "摸底。" },
      { en: "Decide.", zh: "决定。" },
      { en: "Communicate.", zh: "沟通。" },
      { en: "Close.", zh: "收尾。" },
    ]);
    expect(question.matrix[2]).toMatchObject({ id: "decide", weight: { senior: 2, staff: 3 }, dimension: { zh: "先止损，而且能撤回" } });
  });
});

describe("a page in Chinese", () => {
  test("is the English one with its prose exchanged: code once, tags and places inherited", () => {
    const hints = sectionsOf(parsed("docker/ex-go-mod-cache.md"), "zh").find((section) => section.name === "Hints");
    expect(hints?.markdown).toContain("3. [compiler-cache] 让第二次构建变快的");
    const bug = sectionsOf(parsed("plugins/bug-listenandserveunix.md"), "zh");
    const answer = bug.find((section) => section.name === "Answer")?.markdown ?? "";
    expect(answer).toContain("4. [11] **承诺多于实现。**");
    expect(answer).toContain("```go\npackage main");
    expect(bug.find((section) => section.name === "Question")?.markdown).toMatch(/```go faulty\npackage main.*```$/s);
  });

  test("draws the Chinese diagram and tree", () => {
    const diagram = sectionsOf(parsed("docker/ex-go-mod-cache.md"), "zh").find((section) => section.name === "Diagram");
    expect(diagram?.markdown).toContain('e["修改 cmd/api"] --> c["COPY . . 变了"]');
    const tree = sectionsOf(parsed("kubernetes/pending-pod-triage.md"), "zh").find((section) => section.name === "Diagram");
    expect(tree?.markdown).toContain("ask: 少的那几个 Pod 到底存不存在？");
    expect(tree?.markdown).toContain("run: kubectl get pods -l app=api -o wide");
  });

  test("says which sections are older than their English text, and shows them all the same", () => {
    const files = read("go/channel-axioms.md");
    const result = parseQuestion({ ...files, en: files.en.replace("Closing from the receiving side", "Closing on the receiving side") });
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    expect(result.question.translation).toEqual({ exists: true, stale: ["Mistakes"], unstamped: [] });
    expect(sectionsOf(result.question, "zh").flatMap((section) => (section.stale ? [section.name] : []))).toEqual(["Mistakes"]);
  });

  test("falls back to English without a translation", () => {
    const result = parseQuestion({ ...read("go/channel-axioms.md"), zh: null });
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    expect(result.question.translation.exists).toBe(false);
    expect(sectionsOf(result.question, "zh")).toEqual(sectionsOf(result.question, "en"));
  });

  test("hides from the browser what a submission opens", () => {
    const secret = sectionsOf(parsed("docker/ex-go-mod-cache.md"), "en").flatMap((section) => (section.secret ? [section.name] : []));
    expect(secret).toEqual(["Reference", "Accepted", "Wrong answers", "Explanation", "Diagram", "Follow-ups"]);
    expect(sectionsOf(parsed("interview/sd-seckill.md"), "en").flatMap((section) => (section.secret ? [section.name] : []))).toEqual([
      "Hidden facts",
    ]);
  });
});

describe("stamping a translation", () => {
  const files = read("go/channel-axioms.md");
  const question = parsed("go/channel-axioms.md");
  const hashes = translationHashes(parseYaml(files.en.slice(4, files.en.indexOf("\n---\n"))), question.sections);

  test("gives the same bytes for one that is up to date", () => expect(stampTranslation(files.zh, hashes)).toBe(files.zh));
  test("changes nothing but the hashes", () => {
    const old = files.zh.replace(/^translates: .*$/m, "translates: { front: 00000000 }");
    expect(stampTranslation(old, hashes)).toBe(files.zh);
    expect(stampTranslation(files.zh.replace(/^translates: .*\n/m, ""), hashes)).toBe(files.zh);
    expect(stampTranslation(files.zh.replace(/^translates: .*$/m, "translates: {}"), hashes)).toBe(files.zh);
  });
  test("quotes hashes that YAML would take for numbers", () => {
    expect(stampTranslation("---\ntitle: x\n---\n", { front: "12345678", Answer: "1234e567", Task: "a2345678" })).toBe(
      '---\ntitle: x\ntranslates: { front: "12345678", Answer: "1234e567", Task: a2345678 }\n---\n',
    );
  });
});

describe("errors", () => {
  test("all of a file come at once, each with file, line and key", () => {
    const files = read("docker/ex-go-mod-cache.md");
    const en = files.en
      .replace("level: junior", "levle: junior")
      .replace("points: 4", "points: 3")
      .replace("## Hints", "## Hint")
      .replace("- https://go.dev", "- ftp://go.dev");
    const result = parseQuestion({ path: "docker/ex-go-mod-cache.md", en, zh: files.zh.replace("title:", "titel:") });
    expect(result.ok ? [] : result.errors.map((error) => `${error.file}:${error.line} ${error.key}`)).toEqual([
      "docker/ex-go-mod-cache.md:2 level",
      "docker/ex-go-mod-cache.md:5 levle",
      "docker/ex-go-mod-cache.md:15 sources[3]",
      `docker/ex-go-mod-cache.md:${lineOf(files.en, "## Hints")} Hint`,
      "docker/ex-go-mod-cache.zh.md:2 titel",
      "docker/ex-go-mod-cache.zh.md:2 title",
      `docker/ex-go-mod-cache.zh.md:${lineOf(files.zh, "## Hints")} Hints`,
      // What the translation lacks is told at its end.
      `docker/ex-go-mod-cache.zh.md:${files.zh.trimEnd().split("\n").length} Hint`,
    ]);
  });

  test("no text breaks the parser: it answers or complains with a line of the file", () => {
    const models = [
      "docker/ex-go-mod-cache.md",
      "kubernetes/pending-pod-triage.md",
      "go/benchmark-claims-littles-law.md",
      "interview/sd-seckill.md",
      "plugins/bug-listenandserveunix.md",
    ].map(read);
    const piece = fc.oneof(
      fc.constantFrom("```", "---\n", "## ", "| a |\n", "- ", "1. ", "**", "id: &a *a\n", "\u0000", "\r", "@@\n", "[", "%%{", "\n\n"),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.boolean(), fc.nat(), fc.nat({ max: 60 }), piece, (model, inZh, at, cut, text) => {
        const original = inZh ? model.zh : model.en;
        const from = at % original.length;
        const changed = original.slice(0, from) + text + original.slice(from + cut);
        const result = parseQuestion({ path: model.path, en: inZh ? model.en : changed, zh: inZh ? changed : model.zh });
        if (result.ok) {
          sectionsOf(result.question, "zh");
          return;
        }
        for (const error of result.errors) {
          const lines = (error.file.endsWith(".zh.md") === inZh ? changed : inZh ? model.en : model.zh).split("\n").length;
          expect(error.line, error.message).toBeGreaterThanOrEqual(1);
          expect(error.line, error.message).toBeLessThanOrEqual(lines);
          expect(error.message).not.toBe("");
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

test.each(["concept", "spot-the-bug", "exercise", "interview"] as const)(
  "a new %s begins in the right form and lacks only its sources",
  (kind) => {
    const en = questionSkeleton({ id: "docker-0999", kind, topic: "build", form: "design", checkedOn: "2026-11-25" });
    const result = parseQuestion({ path: "docker/new-one.md", en, zh: null });
    expect(result.ok ? [] : result.errors.map((error) => error.key)).toEqual(["sources"]);
    expect(
      parseQuestion({ path: "docker/new-one.md", en: en.replace("sources: []", "sources: [https://example.com]"), zh: null }),
    ).toMatchObject({ ok: true });
  },
);

test("every question of the bank is known to this parser by its own path", () => {
  const banks = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(banks.map((bank) => bank.name).sort()).toEqual(["docker", "go", "interview", "kubernetes", "plugins"]);
});

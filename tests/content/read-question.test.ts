import { beforeAll, expect, test } from "vitest";
import type { Concept, Question } from "@/lib/content/question";
import { readExercise, readRevealed } from "@/lib/content/read-exercise.server";
import { readQuestion } from "@/lib/content/read-question.server";
import { rendererVersion } from "@/lib/content/render-section";
import { type RenderPass, renderMissing } from "@/lib/content/rendering.server";
import { onBothDatabases } from "../support/databases";
import { writeExercise } from "../support/exercise-rows";
import { readPublished, writeQuestion } from "../support/published-question";

const exercise = readPublished("docker/ex-go-mod-cache");

onBothDatabases("reading questions", (current) => {
  beforeAll(async () => {
    const { db } = current();
    const concept = readPublished("docker/pid1-signals-exec-form");
    await writeQuestion(db, { ...concept, aliases: ["pid1-old-name"], related: ["ex-go-mod-cache", "never-written"] });
    await writeQuestion(db, exercise);
    await writeQuestion(db, readPublished("go/channel-axioms", { translated: false }));
    await writeQuestion(db, readPublished("interview/sd-seckill"));
  });

  test("a question is rendered at first view, once", async () => {
    const { db } = current();
    expect(await db.rendering.count()).toBe(0);
    const first = await readQuestion(db, "pid1-signals-exec-form", "en");
    const made = await db.rendering.count();
    expect(made).toBe(5);
    // What is stored is what is shown: a later view trusts it.
    await db.rendering.updateMany({ data: { body: JSON.stringify({ parts: [{ type: "prose", html: "<p>stored</p>" }] }) } });
    const second = await readQuestion(db, "pid1-signals-exec-form", "en");
    expect(await db.rendering.count()).toBe(made);
    expect(first.status === "found" && first.question.sections[1]?.parts[0]?.type).toBe("layers");
    expect(second.status === "found" && second.question.sections[1]?.parts).toEqual([{ type: "prose", html: "<p>stored</p>" }]);
    await db.rendering.deleteMany();
  });

  test("it shows its facts, and related questions that exist", async () => {
    const result = await readQuestion(current().db, "pid1-signals-exec-form", "en");
    if (result.status !== "found") throw new Error(result.status);
    const { question } = result;
    expect(question).toMatchObject({
      id: "docker-0002",
      level: "mid",
      holdsFor: ["Docker Engine 29", "Go 1.26"],
      untranslated: false,
      retired: false,
    });
    expect(question.title).toBe('Why does <code class="nowrap">docker stop</code> take ten seconds?');
    expect(question.plainTitle).toBe("Why does docker stop take ten seconds?");
    expect(question.related.map(({ slug }) => slug)).toEqual(["ex-go-mod-cache"]);
    expect(question.sections.map(({ name }) => name)).toEqual(["Question", "Answer", "Diagram", "Mistakes", "Follow-ups"]);
  });

  test("an old name says where the question is now, a wrong one that there is none", async () => {
    const { db } = current();
    expect(await readQuestion(db, "pid1-old-name", "en")).toEqual({ status: "moved", slug: "pid1-signals-exec-form" });
    expect(await readQuestion(db, "pid1", "en")).toEqual({ status: "unknown" });
  });

  test("Chinese is Chinese where it exists, English and marked so where not", async () => {
    const { db } = current();
    const own = await readQuestion(db, "pid1-signals-exec-form", "zh");
    const missing = await readQuestion(db, "channel-axioms", "zh");
    if (own.status !== "found" || missing.status !== "found") throw new Error("not found");
    expect(own.question.sections.every(({ lang }) => lang === "zh")).toBe(true);
    expect(own.question.titleLang).toBe("zh");
    expect(missing.question).toMatchObject({ untranslated: true, titleLang: "en" });
    expect(missing.question.sections.every(({ lang }) => lang === "en")).toBe(true);
  });

  test("where the author names fewer than three to go on with, the most worth asking of the topic follow", async () => {
    const { db } = current();
    const ids = ["docker-0701", "docker-0702", "docker-0703", "docker-0704", "docker-0705"];
    await db.topic.create({ data: { id: "docker/on-with", bankId: "docker", position: 90, titles: {} } });
    for (const [index, id] of ids.entries()) {
      await writeExercise(db, id);
      const facts = { related: id === "docker-0702" ? ["slug-of-docker-0705"] : [], sources: [], holdsFor: {} };
      await db.question.update({ where: { id }, data: { topicId: "docker/on-with", value: index === 3 ? 5 : 2, facts } });
    }
    await db.question.update({ where: { id: "docker-0703" }, data: { state: "retired" } });
    const on = async (id: string) => {
      const result = await readQuestion(db, `slug-of-${id}`, "en");
      return result.status === "found" ? result.question.related.map(({ slug }) => slug.slice(-4)) : [];
    };
    expect(await on("docker-0701")).toEqual(["0704", "0702", "0705"]);
    expect(await on("docker-0702")).toEqual(["0705", "0704", "0701"]);
    await db.rubricLine.deleteMany({ where: { questionId: { in: ids } } });
    await db.answer.deleteMany({ where: { questionId: { in: ids } } });
    await db.questionVersion.deleteMany({ where: { questionId: { in: ids } } });
    await db.question.deleteMany({ where: { id: { in: ids } } });
  });

  test("an interview brings its matrix in the reader's language", async () => {
    const result = await readQuestion(current().db, "sd-seckill", "zh");
    expect(result.status === "found" && result.question.matrix[0]?.dimension).toBe("弄清真正要的是什么");
  });

  test("an exercise reaches the browser without a secret", async () => {
    const { db } = current();
    const view = await readExercise(db, "ex-go-mod-cache", "en");
    if (!view || exercise.kind !== "exercise") throw new Error("no exercise");
    expect(view).toMatchObject({
      id: "docker-0030",
      points: 10,
      language: "dockerfile",
      file: "Dockerfile",
      starter: exercise.starter.text,
    });
    expect(view.task).toContain("downloads every module");
    expect(view.hints.map(({ only }) => only)).toEqual([null, null, "compiler-cache"]);
    expect(view.rubric[0]).toMatchObject({ id: "manifest-first", points: 2, with: { manifests: ["go.mod", "go.sum"] } });
    const sent = JSON.stringify(view);
    for (const secret of [exercise.reference.text, ...exercise.accepted.map(({ text }) => text), ...exercise.wrong.map(({ text }) => text)])
      expect(sent).not.toContain(JSON.stringify(secret).slice(1, -1));
    for (const words of ["The modules live in a layer", "A layer is reused when", "Does a cache mount make the image larger"])
      expect(sent).not.toContain(words);
    const asPage = await readQuestion(db, "ex-go-mod-cache", "en");
    expect(asPage.status === "found" && asPage.question.sections).toEqual([]);
  });

  test("after a submission everything opens", async () => {
    const revealed = await readRevealed(current().db, "docker-0030", 1, "zh");
    if (exercise.kind !== "exercise") throw new Error("no exercise");
    expect(revealed.reference.text).toBe(exercise.reference.text);
    expect(revealed.reference.html).toContain("sh-");
    expect(revealed.accepted).toHaveLength(2);
    expect(revealed.accepted[0]?.feedback).toContain("模块放在层里");
    expect(revealed.explanation).toContain("指令和它读的文件都没变");
    expect(revealed.diagram?.source).toContain("flowchart TD");
    expect(revealed.diagram?.caption).toContain("改源码只影响第二个 COPY");
    expect(revealed.followUps).toHaveLength(4);
    expect(revealed.followUps[1]?.unsure).toContain("缓存挂载在哪里");
  });

  test("the pass in the background renders what nobody has looked at, and sweeps other renderers", async () => {
    const { db } = current();
    await db.rendering.deleteMany();
    await db.rendering.create({ data: { hash: "old", renderer: rendererVersion + 1, body: "{}" } });
    const pass = async () => {
      const made: number[] = [];
      for (let after: string | null = ""; after !== null; ) {
        const step: RenderPass = await renderMissing(db, 2, after);
        made.push(step.rendered);
        after = step.after;
      }
      return made;
    };
    const first = await pass();
    expect(first).toHaveLength(3); // 4 questions, two a step, and the step that finds the end
    const made = first.reduce((sum, one) => sum + one, 0);
    const shown = await db.section.findMany({
      where: { name: { notIn: ["Starter", "Reference", "Accepted", "Wrong answers"] } },
      select: { hash: true },
    });
    expect(made).toBe(new Set(shown.map(({ hash }) => hash)).size);
    expect(await db.rendering.count()).toBe(made);
    expect(await pass()).toEqual([0, 0, 0]);
  });
});

test("the test's questions are what it takes them for", () => {
  expect((readPublished("docker/pid1-signals-exec-form") as Question & Concept).layers).toHaveLength(3);
});

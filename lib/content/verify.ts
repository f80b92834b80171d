import { type Complain, type ContentError, compareErrors } from "./content-error";
import { drawTree } from "./draw-tree";
import { zhPath } from "./parse-question";
import type { Fence, Locale, Question, Section, Text, Tree } from "./question";
import { checkAnswers } from "./verify-answers";
import { checkDiagram, checkFence } from "./verify-fences";
import { checkProse, type ProseLink } from "./verify-prose";
import type { VerifyTools } from "./verify-tools";

/** What was proved of a question. */
export interface Verification {
  /** What is untrue; empty means fit to publish, as far as the checks were run. */
  readonly faults: readonly ContentError[];
  /** Checks whose tool is missing here, such as `diagram`, `go`, `lint:yaml`, `grade:go`; sorted. */
  readonly notRun: readonly string[];
  /** Links of both languages, for the checks of the whole bank. */
  readonly links: readonly (ProseLink & { readonly file: string })[];
}

/**
 * The one gate: everything that content-format.md demands of a single question beyond its form, proved by `tools`. The test suite,
 * the importer and the editor's save call this same function. What concerns several questions is in `verifyBank`.
 */
export async function verify(question: Question, tools: VerifyTools): Promise<Verification> {
  const faults: ContentError[] = [];
  const notRun = new Set<string>();
  const links: (ProseLink & { file: string })[] = [];
  const complainIn =
    (file: string): Complain =>
    (line, message, key) => {
      const fault = key === undefined ? { file, line, message } : { file, line, key, message };
      if (!faults.some((other) => compareErrors(other, fault) === 0)) faults.push(fault);
    };
  const skip = (check: string) => void notRun.add(check);
  const complain = complainIn(question.path);
  const complainZh = complainIn(zhPath(question.path));

  for (const section of question.sections) {
    for (const link of checkProse(section, complain)) links.push({ ...link, file: question.path });
    for (const block of section.blocks) if (block.is === "fence") await checkFence(block, section, tools, complain, skip);
  }
  for (const section of question.translated.values()) {
    for (const link of checkProse(section, complainZh)) links.push({ ...link, file: zhPath(question.path) });
    for (const block of section.blocks) if (block.is === "fence") await checkFence(block, section, tools, complainZh, skip);
  }
  for (const name of question.translation.unstamped)
    complainZh(1, "has no hash; npm run content -- check --translations writes it", `translates.${name}`);

  if (question.kind === "concept" && question.tree) {
    const fence = question.sections
      .flatMap((section) => section.blocks)
      .find((block): block is Fence => block.is === "fence" && block.use.is === "tree");
    for (const locale of ["en", "zh"] as const) {
      if (locale === "zh" && !question.translation.exists) continue;
      await checkDiagram(
        drawTree(wordsOf(question.tree, locale)),
        tools,
        (problem) =>
          (locale === "en" ? complain : complainZh)(
            locale === "en" ? (fence?.line ?? 1) : 1,
            `the drawing of the tree: ${problem.message}`,
            "tree",
          ),
        skip,
      );
    }
  }
  if (question.kind === "exercise") await checkAnswers(question, (id) => rubricLine(question.en, id), tools, complain, skip);
  return { faults: faults.sort(compareErrors), notRun: [...notRun].sort(), links };
}

/** A tree with the words of one language, as the page draws it; English where a word is not translated. */
export function wordsOf(tree: Tree, locale: Locale) {
  const say = (text: Text) => (locale === "zh" ? (text.zh ?? text.en) : text.en);
  return tree.map((node) =>
    node.is === "leaf"
      ? { id: node.id, cause: say(node.cause), fix: say(node.fix) }
      : {
          id: node.id,
          ask: say(node.ask),
          run: node.run,
          options: node.options.map((option) => ({
            if: say(option.if),
            ...(option.shows === null ? {} : { shows: option.shows }),
            to: option.to,
          })),
        },
  );
}

/** The line in which a rubric entry begins; the parser has proved that its id stands there once. */
function rubricLine(source: string, id: string): number {
  const lines = source.split("\n");
  const rubric = lines.indexOf("rubric:");
  const at = lines.findIndex(
    (line, index) => index > rubric && new RegExp(`^\\s*(-\\s+(\\{\\s*)?)?id:\\s*["']?${id}["']?\\s*(,|$|\\})`).test(line),
  );
  return at < 0 ? 1 : at + 1;
}

/** The links of both languages, without proving anything else. */
export function linksOf(question: Question): Verification["links"] {
  const ofFile = (sections: Iterable<Section>, file: string) =>
    [...sections].flatMap((section) =>
      section.source.includes("](") ? checkProse(section, () => {}).map((link) => ({ ...link, file })) : [],
    );
  return [...ofFile(question.sections, question.path), ...ofFile(question.translated.values(), zhPath(question.path))];
}

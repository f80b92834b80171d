import { parse as parseShell } from "unbash";
import { parseAllDocuments } from "yaml";
import type { Finding } from "@/lib/graders/rule";
import type { Complain } from "./content-error";
import { fenceLanguages } from "./fences";
import { unquotedLabels } from "./mermaid-labels";
import type { Fence, Section } from "./question";
import type { GraderTool, Problem, VerifyTools } from "./verify-tools";

/** Notes a check that could not be made for lack of a tool. */
export type Skip = (check: string) => void;

/** Proves one fence that stands for itself: plain code is clean, faulty code is caught, unseen faults are not, diagrams and data parse. */
export async function checkFence(fence: Fence, section: Section, tools: VerifyTools, complain: Complain, skip: Skip): Promise<void> {
  const say = (problem: Problem) => complain(fence.line + 1 + problem.offset, problem.message, section.name);
  const { use, language, text } = fence;
  if (language === "mermaid") return checkDiagram(text, tools, say, skip);
  if (use.is === "plain" || use.is === "faulty") {
    if (fenceLanguages[language] === "none" || language === "diff") {
      if (use.is === "faulty" && use.seen) complain(fence.line, `no tool of ours reads ${language}; write faulty unseen`, section.name);
      if (language === "diff") for (const problem of diffProblems(text)) say(problem);
      return;
    }
    const problems = await problemsOf(language, text, tools, skip);
    if (problems === null) return;
    if (use.is === "plain") for (const problem of problems) say(problem);
    else if (use.seen && problems.length === 0)
      complain(fence.line, "faulty code must have a finding; where no tool sees the fault write faulty unseen", section.name);
    else if (!use.seen)
      for (const problem of problems) say({ ...problem, message: `a tool sees this, so it is not unseen: ${problem.message}` });
    return;
  }
  if (use.is === "given") {
    const isForeign = fenceLanguages[language] === "foreign";
    const problems = isForeign ? await problemsOf(language, text, tools, skip) : parseProblems(language, text);
    for (const problem of problems ?? []) say(problem);
    const grader = language === "dockerfile" ? tools.graders?.dockerfile : undefined;
    if (language === "dockerfile" && !grader) skip("lint:dockerfile");
    if (grader) for (const problem of await lint(grader, text, true)) say(problem);
  }
}

/** Complains about a diagram that does not parse or has labels without quotation marks. */
export async function checkDiagram(source: string, tools: VerifyTools, say: (problem: Problem) => void, skip: Skip): Promise<void> {
  for (const offset of unquotedLabels(source)) say({ offset, message: 'a label of a flowchart is a quoted string, such as a["text"]' });
  if (!tools.parseDiagram) return skip("diagram");
  const problem = await tools.parseDiagram(source);
  if (problem) say(problem);
}

/** What the tools say about a whole text; null when the tool for its language is missing. */
async function problemsOf(language: string, text: string, tools: VerifyTools, skip: Skip): Promise<readonly Problem[] | null> {
  const grader = language === "dockerfile" || language === "yaml" ? tools.graders?.[language] : undefined;
  if (grader) return lint(grader, text, false);
  if (language === "dockerfile") {
    skip("lint:dockerfile");
    return null;
  }
  if (language === "go") {
    if (!tools.checkGo) {
      skip("go");
      return null;
    }
    return tools.checkGo({ "main.go": text });
  }
  if (fenceLanguages[language] === "foreign") {
    const parse = tools.parsers?.[language];
    if (parse) return parse(text);
    skip(`parse:${language}`);
    return null;
  }
  const problems = parseProblems(language, text);
  // A parser alone cannot say that a manifest is clean.
  if (language === "yaml") skip("lint:yaml");
  return problems;
}

async function lint(grader: GraderTool, text: string, syntaxOnly: boolean): Promise<Problem[]> {
  const checked = await grader.open.check({ text, options: { suppress: true }, given: {}, rubric: [] });
  const broken = checked.failed.map((id) => ({ offset: 0, message: `the rule ${id} broke on this text` }));
  const layers = new Map(grader.rules.map((rule) => [rule.id, rule.layer]));
  const findings = checked.findings.filter(
    (finding) => !syntaxOnly || (layers.get(finding.rule) === "syntax" && finding.severity === "error"),
  );
  return [...broken, ...findings.map((finding) => describeFinding(finding, text))];
}

/** A finding as a problem of its line: rule id, severity, and what the engine or the rule's data say. */
export function describeFinding(finding: Finding, text: string): Problem {
  const offset = text.slice(0, finding.span.start).split("\n").length - 1;
  const said =
    finding.text ??
    (finding.data
      ? Object.entries(finding.data)
          .map(([key, value]) => `${key} ${value}`)
          .join(", ")
      : "");
  return { offset, message: `${finding.rule} (${finding.severity})${said === "" ? "" : `: ${said}`}` };
}

/** Problems that a parser alone can see; null for a language without one. */
function parseProblems(language: string, text: string): Problem[] | null {
  if (language === "json") {
    try {
      JSON.parse(text);
      return [];
    } catch (error) {
      return [{ offset: 0, message: `not valid JSON: ${(error as Error).message}` }];
    }
  }
  if (language === "sh") {
    const parsed = parseShell(text);
    return (parsed.errors ?? []).map((error) => ({
      offset: text.slice(0, error.pos).split("\n").length - 1,
      message: `not valid shell: ${error.message}`,
    }));
  }
  if (language === "yaml") {
    const documents = parseAllDocuments(text, { strict: true, uniqueKeys: true, version: "1.2" });
    if (!Array.isArray(documents)) return [{ offset: 0, message: "holds no YAML document" }];
    return documents.flatMap((document) =>
      document.errors.map((error) => ({
        offset: (error.linePos?.[0].line ?? 1) - 1,
        message: `not valid YAML: ${error.message.split("\n")[0]}`,
      })),
    );
  }
  return null;
}

function diffProblems(text: string): Problem[] {
  return text
    .split("\n")
    .flatMap((line, offset) =>
      line === "" || /^([ +-]|@@)/.test(line) ? [] : [{ offset, message: "a line of a diff begins with a space, -, + or @@" }],
    );
}

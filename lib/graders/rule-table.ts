import type { Grader } from "./grader";
import type { RoomMessages } from "./words";

/** One rule as `npm run rules -- --json` prints it. */
export interface PrintedRule {
  readonly id: string;
  readonly language: string;
  readonly layer: string;
  readonly severity: string;
  readonly default: boolean;
  readonly aliases: readonly string[];
  readonly title: string;
}

/** Every rule of the given graders in public order; `words` by rule id, English. Rejects where a rule has no words. */
export async function printRules(graders: readonly Grader[], words: RoomMessages): Promise<readonly PrintedRule[]> {
  const lists = graders.map(async ({ manifest, loadRules }) =>
    (await loadRules()).map((rule) => {
      const own = Object.hasOwn(words, rule.id) ? words[rule.id] : undefined;
      if (!own) throw new Error(`${rule.id} has no page of words`);
      const { id, layer, severity, aliases } = rule;
      return { id, language: manifest.language, layer, severity, default: rule.default, aliases: [...aliases], title: own.title };
    }),
  );
  return (await Promise.all(lists)).flat();
}

const cell = (text: string) => text.replaceAll("|", "\\|");

/** The table of all rules, as `RULES.md` holds it. */
export async function ruleTable(graders: readonly Grader[], words: RoomMessages): Promise<string> {
  const rooms = graders.map(async (grader) => {
    const shapes = new Map<string, string>((await grader.loadRules()).map((rule) => [rule.id, rule.with.shape]));
    const rows = (await printRules([grader], words)).map((rule) => {
      const page = `[${rule.id.slice(rule.id.indexOf("/") + 1)}](${rule.id.replace("/", "/rules/")}.md)`;
      const shape = shapes.get(rule.id) ?? "-";
      const cells = [
        page,
        rule.title,
        rule.layer,
        rule.severity,
        rule.default ? "on" : "off",
        rule.aliases.join(", "),
        shape === "-" ? "" : `\`${shape}\``,
      ];
      return `| ${cells.map(cell).join(" | ")} |`;
    });
    const head = "| rule | what to do | layer | severity | default | is | with |\n|---|---|---|---|---|---|---|";
    return `## ${grader.manifest.room}\n\n${rows.length} rules for \`${grader.manifest.language}\`.\n\n${head}\n${rows.join("\n")}\n`;
  });
  return `# Rules\n\nWritten by \`npm run rules -- --write\` from the rules and the words beside them. *is*: the rule of another tool that it is, in that tool's profile.\n*with*: what a rubric line may set.\n\n${(await Promise.all(rooms)).join("\n")}`;
}

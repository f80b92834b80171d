// All rules: npm run --silent rules -- [--json] prints them, --write brings RULES.md and the versions of the graders up to date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { currentMessages } from "@/lib/graders/current-messages.server";
import { loadGraders } from "@/lib/graders/language-table";
import { printRules, ruleTable } from "@/lib/graders/rule-table";
import type { RoomMessages } from "@/lib/graders/words";

const root = fileURLToPath(new URL("..", import.meta.url));
const usage = "usage: npm run --silent rules -- [--json | --write]";

function readArguments(): { json: boolean; write: boolean } | null {
  try {
    const options = { json: { type: "boolean", default: false }, write: { type: "boolean", default: false } } as const;
    const { values } = parseArgs({ options });
    return values.json && values.write ? null : values;
  } catch {
    return null;
  }
}

/** Writes only what differs, and says so. */
function update(path: string, text: string): void {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  writeFileSync(file, text);
  console.log(`${path} written`);
}

const values = readArguments();
if (!values) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const graders = await loadGraders(({ language, reason }) => process.stderr.write(`${language}: ${reason}\n`));
  const words: RoomMessages = Object.assign(
    {},
    ...(await Promise.all(
      graders.map(({ manifest }) => currentMessages(join(root, "lib/graders"), join(root, "generated/words"), manifest.room, "en")),
    )),
  );
  if (values.json) process.stdout.write(`${JSON.stringify(await printRules(graders, words))}\n`);
  else if (values.write) {
    const { graderVersion, versionFile } = await import("./grader-version");
    update("lib/graders/RULES.md", await ruleTable(graders, words));
    for (const { manifest } of graders) update(`lib/graders/${manifest.room}/version.ts`, versionFile(await graderVersion(manifest.room)));
  } else {
    const rules = await printRules(graders, words);
    const width = Math.max(0, ...rules.map((rule) => rule.id.length));
    for (const rule of rules)
      console.log(`${rule.id.padEnd(width)}  ${rule.default ? "on " : "off"}  ${rule.severity.padEnd(7)}  ${rule.title}`);
    console.log(`${rules.length} rules`);
  }
}

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take the longest, the longest first. */
const longest = [
  "graders/dockerfile/cuts.test.ts",
  "scripts/content.test.ts",
  "content/bank.test.ts",
  "graders/dockerfile/growth.test.ts",
  "content/apply-import.test.ts",
  "content/read-banks.test.ts",
  "scripts/start.test.ts",
  "graders/command-line.test.ts",
  "components/question-article.test.tsx",
  "graders/dockerfile/fixes.test.ts",
];

const place = ({ moduleId }: TestSpecification) => {
  const at = longest.findIndex((name) => moduleId.endsWith(name));
  return at === -1 ? longest.length : at;
};

/** On a clean machine nothing tells how long a file takes: a long one that began last would leave the other processor idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: fileURLToPath(new URL(".", import.meta.url)) }] },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});

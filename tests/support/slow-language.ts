import type { Grader, Input, OpenGrader, Ran } from "@/lib/graders/grader";
import type { LanguageTable } from "@/lib/graders/language-table";
import type { TestResult } from "@/lib/graders/report";

/** A language that is as heavy and as ill-behaved as an engine can be: a pack of 5 MB, tests of 3 s, and words that hang or kill its host. */
export const packName = "slow.pack";
export const packBytes = 5 * 1024 * 1024;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const hog: unknown[] = [];

function misbehave(text: string): void {
  if (text.includes("hang")) for (;;);
  if (text.includes("memory")) for (;;) hog.push(new Array(1_000_000).fill(hog.length));
  if (text.includes("throw")) throw new Error("the engine threw");
}

async function runTests(input: Input, signal: { readonly aborted: boolean }, each: (result: TestResult) => void): Promise<Ran> {
  const tests: TestResult[] = [];
  for (let second = 1; second <= 3; second++) {
    for (let slice = 0; slice < 10 && !signal.aborted; slice++) await pause(100);
    const result: TestResult = { name: `Test${second}`, state: input.text.includes("wrong") ? "failed" : "passed", ms: 1000 };
    tests.push(result);
    each(result);
  }
  return { tests, lines: [{ id: "tests", tests: tests.map((test) => test.name) }], failed: [] };
}

export const slowGrader: Grader = {
  manifest: { language: "go", room: "go", contract: 1, version: "slow-1", enabled: true },
  loadRules: async () => [],
  profiles: [],
  async open(host): Promise<OpenGrader> {
    const pack = await host.bytes(packName);
    for (let done = 0; done <= 5; done++) {
      host.progress((done * packBytes) / 5, packBytes);
      await pause(20);
    }
    if (pack.length !== packBytes) throw new Error(`the pack has ${pack.length} bytes`);
    return {
      async check(input) {
        misbehave(input.text);
        return {
          gate: "open",
          lines: input.rubric.map(({ id }) => ({ id, state: "waiting", findings: [] })),
          findings: [],
          closedBy: [],
          failed: [],
        };
      },
      run: (input, _tests, signal, each) => runTests(input, signal, each),
      fix: async () => [],
      close() {},
    };
  },
};

export const slowTable: LanguageTable = { go: async () => slowGrader };

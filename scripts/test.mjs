// npm test: types, lint, unit and database tests, browser tests. Ends with `N passed, N failed, N skipped`; exit code 2 when something is missing that only a person can install.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installTestTools } from "./install-test-tools.mjs";
import { startPostgres } from "./postgres-server.mjs";
import {
  build,
  checkNode,
  compileDriver,
  generateClients,
  generateGraders,
  generateRouteTypes,
  installPackages,
  root,
  run,
} from "./prepare.mjs";
import { runMain, step } from "./step.mjs";

const isLong = process.argv.includes("--long");
const node = process.execPath;
const tool = (...path) => join(root, "node_modules", ...path);

/** One command that counts as one test. */
async function once(name, command) {
  const { code, output } = await run(command);
  if (code !== 0) console.error(output);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** A report that a runner wrote, or one failure where it died before it could write one. */
function counted(name, code, path, read) {
  let counts;
  try {
    counts = read(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    console.error(`${name}: no report (${error.message})`);
    return { name, passed: 0, failed: 1, skipped: 0 };
  }
  return { name, ...counts, failed: Math.max(counts.failed, code === 0 ? 0 : 1) };
}

async function vitest(folder, env) {
  const report = join(folder, "vitest.json");
  const { code } = await run([node, tool("vitest/vitest.mjs"), "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`], {
    env,
    show: true,
  });
  return counted("unit and database", code, report, (json) => ({
    passed: json.numPassedTests,
    failed: Math.max(json.numFailedTests, json.numFailedTestSuites > 0 && json.numFailedTests === 0 ? 1 : 0),
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

async function playwright(folder, env) {
  const report = join(folder, "playwright.json");
  const { code } = await run([node, tool("@playwright/test/cli.js"), "test", "--reporter=line,json"], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    show: true,
  });
  return counted("browser", code, report, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

await runMain(async () => {
  checkNode();
  await step("install", installPackages);
  await step("driver", compileDriver);
  let tools;
  await step("tools", async () => {
    tools = await installTestTools();
    return tools.installed.length > 0 ? `installed ${tools.installed.join(", ")}` : null;
  });
  await step("generate", generateClients);
  await step("graders", generateGraders);
  await step("routes", generateRouteTypes);

  const folder = mkdtempSync(join(tmpdir(), "lintview-run-"));
  const results = [];
  const record = (work) => async () => {
    const result = await work();
    results.push(result);
    return `${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`;
  };
  let postgres;
  try {
    const env = { CHROMIUM: tools.chromium, FIREFOX: tools.firefox, LONG_TESTS: isLong ? "1" : "" };
    await step(
      "types",
      record(() => once("types", [node, tool("typescript/bin/tsc"), "--noEmit"])),
    );
    await step(
      "types",
      record(() => once("grader types", [node, tool("typescript/bin/tsc"), "--noEmit", "-p", "lib/graders/tsconfig.json"])),
    );
    await step(
      "lint",
      record(() => once("lint", [node, tool("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings"])),
    );
    await step("postgres", async () => {
      postgres = await startPostgres(tools.postgresBin);
      return `PostgreSQL ${postgres.version} on port ${postgres.port}`;
    });
    const databases = { ...env, TEST_POSTGRES_URL: postgres.url };
    await step(
      "unit",
      record(() => vitest(folder, databases)),
    );
    await step("build", build);
    await step(
      "browser",
      record(() => playwright(folder, databases)),
    );
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  if (sum("failed") > 0) process.exitCode = 1;
});

import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const script = `
  import { log } from "./lib/observability/log.server";
  import { traceOf, withTrace } from "./lib/observability/trace.server";
  const trace = traceOf("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  withTrace(trace, () => log("error", "a.failed", "it failed", { error: new Error("why"), event: "other" }));
  log("debug", "quiet", "not at this level");
`;

test("a line is JSON and holds the seven fixed fields, whatever is beside them", () => {
  const output = execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "--input-type=module", "-e", script], {
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "info" },
    encoding: "utf8",
  });
  const lines = output.trim().split("\n");
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0] as string);
  expect(line).toMatchObject({
    level: "error",
    service: "lintview",
    trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
    span_id: expect.stringMatching(/^[0-9a-f]{16}$/),
    event: "a.failed",
    message: "it failed",
    error: { message: "why" },
  });
  expect(new Date(line.time).toISOString()).toBe(line.time);
});

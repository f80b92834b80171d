// npm run check: types and lint, and nothing else.
import { join } from "node:path";
import { checkNode, compileDriver, generateClients, generateGraders, generateRouteTypes, installPackages, root, run } from "./prepare.mjs";
import { runMain, Stop, step } from "./step.mjs";

const tool = (...path) => join(root, "node_modules", ...path);

await runMain(async () => {
  checkNode();
  await step("install", installPackages);
  await step("driver", compileDriver);
  await step("generate", generateClients);
  await step("graders", generateGraders);
  await step("routes", generateRouteTypes);
  const checks = [
    ["types", [tool("typescript/bin/tsc"), "--noEmit"]],
    ["types", [tool("typescript/bin/tsc"), "--noEmit", "-p", "lib/graders/tsconfig.json"]],
    ["lint", [tool("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings"]],
  ];
  for (const [name, command] of checks) {
    await step(name, async () => {
      const { code, output } = await run([process.execPath, ...command]);
      if (code !== 0) throw new Stop(output);
      return "no complaint";
    });
  }
});

// npm run dev: hot reload of code, content, graders and the words of rules.
import { watch } from "node:fs";
import { join } from "node:path";
import { checkNode, generateGraders, prepareServer, readPlace, root, serve } from "./prepare.mjs";
import { runMain, step } from "./step.mjs";

/** Rebuilds what server threads and pages read of the graders whenever a file below lib/graders changes, one run at a time. */
function watchGraders() {
  let running = false;
  let again = false;
  const rebuild = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await step("graders", generateGraders).catch((error) => console.error(error.message));
    } while (again);
    running = false;
  };
  let pause;
  watch(join(root, "lib/graders"), { recursive: true }, () => {
    clearTimeout(pause);
    pause = setTimeout(rebuild, 200);
  });
}

await runMain(async () => {
  checkNode();
  const place = readPlace();
  await prepareServer(place);
  const server = serve("dev", place, { WATCH_CONTENT: "1" });
  watchGraders();
  server.on("exit", () => process.exit());
});

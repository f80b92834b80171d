// npm run dev: hot reload of code and content.
import { checkNode, prepareServer, readPlace, serve } from "./prepare.mjs";
import { runMain } from "./step.mjs";

await runMain(async () => {
  checkNode();
  const place = readPlace();
  await prepareServer(place);
  serve("dev", place, { NODE_ENV: "development", WATCH_CONTENT: "1" });
});

// npm start: brings a fresh clone to a running server, and an old one up to date.
import { build, checkNode, prepareServer, readPlace, serve } from "./prepare.mjs";
import { runMain, step } from "./step.mjs";

/** Asks until the server is ready or gone. */
async function untilReady(url, child) {
  while (child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return true;
    await new Promise((done) => setTimeout(done, 40));
  }
  return false;
}

await runMain(async () => {
  checkNode();
  const began = performance.now();
  const place = readPlace();
  await prepareServer(place, () => step("build", build));
  const server = serve("start", place);
  const local = ["0.0.0.0", "::"].includes(place.host) ? "127.0.0.1" : place.host.includes(":") ? `[${place.host}]` : place.host;
  if (await untilReady(`http://${local}:${place.port}`, server)) {
    console.log(`ready      http://${local}:${place.port} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  }
});

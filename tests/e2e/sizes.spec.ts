import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "../support/guarded-test";

const build = fileURLToPath(new URL("../../.next", import.meta.url));

/** Scripts that every page of the build loads: what an empty page would weigh. */
function emptyPageBytes(): number {
  const { rootMainFiles } = JSON.parse(readFileSync(join(build, "build-manifest.json"), "utf8")) as { rootMainFiles: string[] };
  return rootMainFiles.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file))).byteLength, 0);
}

for (const path of [
  "/",
  "/banks/docker",
  "/questions/pid1-signals-exec-form",
  "/questions/bug-listenandserveunix",
  "/questions/pending-pod-triage",
  "/questions/benchmark-claims-littles-law",
  "/rules",
  "/rules/dockerfile/drop-root",
]) {
  test(`${path} loads at most 25 KB of scripts above an empty page`, async ({ page }) => {
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") bodies.push(response.body());
    });
    await page.goto(path, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes - emptyPageBytes()).toBeLessThanOrEqual(25 * 1024);
  });
}

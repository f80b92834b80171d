// The programs that the tests need beside npm packages: PostgreSQL, Chromium, Firefox, fonts; by apt where they are missing.
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./prepare.mjs";
import { Stop } from "./step.mjs";

/** The first executable of these names on the PATH, or null. */
function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not here
      }
    }
  }
  return null;
}

/** The folder of PostgreSQL's server programs: that of a postgres on the PATH, or the newest of Debian's. */
function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => existsSync(join(debian, name, "bin/initdb"))) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (newest) return join(debian, newest, "bin");
  const initdb = onPath("initdb");
  return initdb ? initdb.replace(/\/initdb$/, "") : null;
}

/** The same engine without the window that nobody sees: it takes the tests a little over half of the processor's time. */
const headlessShell = "chromium-headless-shell";

/** The browser of the tests: what CHROMIUM names, else an installed one. */
export const findChromium = () =>
  process.env.CHROMIUM || onPath(headlessShell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
const findFirefox = () => process.env.FIREFOX || onPath("firefox-esr", "firefox");
const hasChineseFont = async () => onPath("fc-list") !== null && (await run(["fc-list", ":lang=zh", "file"])).output.trim() !== "";

/**
 * Finds or installs what is missing.
 * @returns {Promise<{ postgresBin: string, chromium: string, firefox: string, installed: string[] }>}
 * @throws {Stop} exit code 2 with the apt line, where it needs root or apt is not there
 */
export async function installTestTools() {
  const missing = [
    findPostgres() ? [] : ["postgresql"],
    findChromium() ? [] : [headlessShell],
    findFirefox() ? [] : ["firefox-esr"],
    (await hasChineseFont()) ? [] : ["fonts-noto-cjk", "fontconfig"],
    onPath("git") ? [] : ["git"],
  ].flat();
  if (missing.length > 0) await installByApt(missing);
  const found = { postgresBin: findPostgres(), chromium: findChromium(), firefox: findFirefox() };
  const lost = Object.keys(found).filter((name) => !found[name]);
  if (lost.length > 0) throw new Stop(`Still missing after the installation: ${lost.join(", ")}.`, 2);
  return { ...found, installed: missing };
}

async function installByApt(packages) {
  const line = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  if (!onPath("apt-get"))
    throw new Stop(
      `The tests need ${packages.join(", ")}. Install them with your package manager (Debian: ${line}) and run npm test again.`,
      2,
    );
  if (process.getuid?.() !== 0) throw new Stop(`The tests need ${packages.join(", ")}. Run as root: ${line}`, 2);
  if (packages.includes("postgresql")) {
    // Debian would create and start a cluster of its own otherwise; the tests bring their own.
    mkdirSync("/etc/postgresql-common", { recursive: true });
    writeFileSync("/etc/postgresql-common/createcluster.conf", "create_main_cluster = false\n");
  }
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await run(["apt-get", "update"], { env });
  if (update.code !== 0) throw new Stop(`apt-get update failed:\n${update.output.slice(-2000)}`, 2);
  const isKnown = async (name) => (await run(["apt-cache", "show", name])).code === 0;
  // Before Debian 12 it was no package of its own.
  const wanted = await Promise.all(packages.map(async (name) => (name !== headlessShell || (await isKnown(name)) ? name : "chromium")));
  const install = await run(["apt-get", "install", "-y", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold", ...wanted], {
    env,
  });
  if (install.code !== 0) throw new Stop(`apt-get install failed:\n${install.output.slice(-4000)}`, 2);
}

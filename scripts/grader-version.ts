import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Room } from "@/lib/graders/rule";

/**
 * The version of a room's grader: twelve hex digits of a hash over its code and that of its engines as they are bundled, without comments
 * and blanks. Words are no part of it: they change no verdict. Browser, server and command line read it from `lib/graders/<room>/version.ts`.
 */
export async function graderVersion(room: Room): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
    stdin: {
      contents: `export * from "./lib/graders/${room}/index"; export * from "./lib/graders/grade";`,
      resolveDir: ".",
      sourcefile: "version",
    },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2023",
    minifyWhitespace: true,
    legalComments: "none",
    logLevel: "error",
    plugins: [
      {
        name: "without-version",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\/version$/ }, () => ({ path: "version", namespace: "without-version" }));
          onLoad({ filter: /.*/, namespace: "without-version" }, () => ({ contents: 'export const version = "";' }));
        },
      },
    ],
  });
  return createHash("sha256")
    .update(outputFiles[0]?.contents ?? "")
    .digest("hex")
    .slice(0, 12);
}

/** The file that holds a version. */
export const versionFile = (version: string) =>
  `/** Hash of the rules and engines; written by \`npm run rules -- --write\`. */\nexport const version = "${version}";\n`;

import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { readEnv } from "@/lib/env.server";
import { log } from "@/lib/observability/log.server";
import type { ImportResult } from "./apply-import.server";
import type { ContentError } from "./content-error";

/** What the watching process prints, one a line. */
export type WatchResult = ImportResult | { readonly status: "failed"; readonly message: string };

// A hot reload loads this module again; what was found stays with the process.
const kept = globalThis as { lintviewContentFaults?: readonly ContentError[]; lintviewContentWatch?: boolean };

/** Faults of the content folder as it is now, sorted; the questions they belong to still show their last good version. Empty outside of development. */
export function contentFaults(): readonly ContentError[] {
  return kept.lintviewContentFaults ?? [];
}

/** The faults of one question, by bank and slug, in either of its files. */
export function faultsOf(bank: string, slug: string): readonly ContentError[] {
  return contentFaults().filter((fault) => fault.file === `${bank}/${slug}.md` || fault.file === `${bank}/${slug}.zh.md`);
}

export interface WatchOptions {
  /** Content folder; default `content` of the repository. */
  readonly dir?: string;
  /** Default: the database of this process. */
  readonly databaseUrl?: string;
  readonly onResult?: (result: WatchResult) => void;
}

/**
 * Development only: imports each changed question without a restart, in a process of its own, so that verifying (graders, Mermaid,
 * Go) neither blocks requests nor enters the server's bundle. That process ends with this one, or by the function that is returned.
 * While one is running a second call starts none.
 */
export function watchContent({ dir, databaseUrl = readEnv().databaseUrl, onResult = () => {} }: WatchOptions = {}): () => void {
  if (kept.lintviewContentWatch) return () => {};
  kept.lintviewContentWatch = true;
  const root = process.cwd();
  // tsx as a loader: its own command would put another process between this one and the watcher.
  const loader = pathToFileURL(join(root, "node_modules/tsx/dist/esm/index.mjs")).href;
  const command = ["--import", loader, join(root, "scripts/content.ts"), "watch", ...(dir ? ["--dir", dir] : [])];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_OPTIONS: "" },
    // The child watches its standard input: when this process dies, however it dies, the pipe closes and the child ends.
    stdio: ["pipe", "pipe", "inherit"],
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const result = readResult(line);
    if (!result) return;
    record(result);
    onResult(result);
  });
  child.on("error", (error) => log("error", "content.watch", "the content folder is not watched", { error }));
  child.on("exit", (code) => {
    kept.lintviewContentWatch = false;
    if (code !== 0 && code !== null) log("error", "content.watch", "the process that watches the content folder ended", { code });
  });
  return () => child.stdin.end();
}

function readResult(line: string): WatchResult | null {
  try {
    return JSON.parse(line) as WatchResult;
  } catch {
    log("warn", "content.watch", line);
    return null;
  }
}

function record(result: WatchResult): void {
  if (result.status === "unchanged") kept.lintviewContentFaults = [];
  if (result.status === "failed") log("error", "content.watch", `the content could not be imported: ${result.message}`);
  if (result.status !== "applied") return;
  kept.lintviewContentFaults = result.faults;
  for (const fault of result.faults)
    log("warn", "content.fault", `content/${fault.file}:${fault.line} ${fault.key ?? ""} ${fault.message}`.replace(/ {2,}/g, " "));
  for (const change of result.changes)
    if (change.action !== "refuse")
      log("info", `content.${change.action}`, `content/${change.path}${change.reason ? `: ${change.reason}` : ""}`);
}

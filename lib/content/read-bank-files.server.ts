import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContentError } from "./content-error";
import { bankHash, bankVersion, contentHash, type Digest } from "./content-hash";
import { zhPath } from "./parse-question";
import { type FileFacts, peekId } from "./plan-import";
import { parseVerified, type Verified } from "./verified";
import { type BankFile, parseBankFile, parseVersions } from "./verify-bank";

/** SHA-256 by Node, many times faster than the portable one. */
export const digest: Digest = (text) => createHash("sha256").update(text).digest("hex");

/** A content folder as far as planning needs it: no texts of questions are kept. */
export interface BankFiles {
  readonly dir: string;
  readonly files: readonly FileFacts[];
  readonly banks: readonly BankFile[];
  readonly versions: Readonly<Record<string, string>>;
  readonly verified: Verified;
  /** Faults of the folder itself: unreadable bytes, a translation without a question, a broken bank.yaml. */
  readonly errors: readonly ContentError[];
  /** The bank version that an import of just these files leaves behind. */
  readonly version: string;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Null: not UTF-8. Synchronous on purpose: 20,000 small files take a sixth of the time, and only command lines read them. */
function readText(path: string): string | null {
  try {
    return decoder.decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Both files of a question as they are; throws when the English one is gone or is no UTF-8. */
export function readQuestionFiles(dir: string, path: string): { path: string; en: string; zh: string | null } {
  const en = readText(join(dir, path));
  if (en === null) throw new Error(`${path} is not UTF-8`);
  return { path, en, zh: readIfThere(join(dir, zhPath(path))) };
}

/** Reads a content folder: `<bank>/bank.yaml`, `<bank>/<slug>.md`, `<bank>/<slug>.zh.md`, `versions.yaml`, `verified.json`. */
export function readBankFiles(dir: string): BankFiles {
  const errors: ContentError[] = [];
  const files: FileFacts[] = [];
  const banks: BankFile[] = [];
  const entries = readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const folder of entries) {
    if (!folder.isDirectory() || folder.name.startsWith(".")) continue;
    const names = readdirSync(join(dir, folder.name)).sort();
    const known = new Set(names);
    for (const name of names) {
      const path = `${folder.name}/${name}`;
      if (name === "bank.yaml") {
        const text = readText(join(dir, path));
        const parsed =
          text === null ? { bank: null, errors: [{ file: path, line: 1, message: "is not UTF-8" }] } : parseBankFile(path, text);
        errors.push(...parsed.errors);
        if (parsed.bank) banks.push(parsed.bank);
      } else if (name.endsWith(".zh.md")) {
        if (!known.has(name.replace(/\.zh\.md$/, ".md")))
          errors.push({ file: path, line: 1, message: "translates a question that does not exist" });
      } else if (name.endsWith(".md")) {
        const slug = name.slice(0, -".md".length);
        const en = readText(join(dir, path));
        const zh = known.has(`${slug}.zh.md`) ? readText(join(dir, zhPath(path))) : null;
        if (en === null) errors.push({ file: path, line: 1, message: "is not UTF-8" });
        if (zh === null && known.has(`${slug}.zh.md`)) errors.push({ file: zhPath(path), line: 1, message: "is not UTF-8" });
        const readable = en !== null && (zh !== null || !known.has(`${slug}.zh.md`));
        files.push({ path, bank: folder.name, slug, id: readable ? peekId(en) : null, hash: readable ? contentHash(en, zh, digest) : "" });
      } else if (!name.startsWith(".") && !name.endsWith("~")) {
        errors.push({ file: path, line: 1, message: "no question, no translation and no bank.yaml" });
      }
    }
    if (!known.has("bank.yaml")) errors.push({ file: `${folder.name}/bank.yaml`, line: 1, message: "is missing" });
  }
  const versionsText = readIfThere(join(dir, "versions.yaml"));
  const parsed =
    versionsText === null
      ? { versions: null, errors: [{ file: "versions.yaml", line: 1, message: "is missing" }] }
      : parseVersions("versions.yaml", versionsText);
  errors.push(...parsed.errors);
  const verifiedText = readIfThere(join(dir, "verified.json"));
  return {
    dir,
    files,
    banks,
    versions: parsed.versions ?? {},
    verified: verifiedText === null ? new Map() : parseVerified(verifiedText),
    errors,
    version: versionOfFiles(files, banks),
  };
}

function readIfThere(path: string): string | null {
  try {
    return readText(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The bank version that an import of just these files leaves behind. */
function versionOfFiles(files: readonly FileFacts[], banks: readonly BankFile[]): string {
  return bankVersion(
    banks.map((bank) => ({ id: bank.id, hash: bankHash({ ...bank, questions: files.filter((file) => file.bank === bank.id) }, digest) })),
    digest,
  );
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { ContentError } from "@/lib/content/content-error";
import { loadVerifyTools } from "@/lib/content/load-verify-tools.server";
import { parseQuestion } from "@/lib/content/parse-question";
import { verify } from "@/lib/content/verify";
import { type BankFile, checkSketches, memberOf, verifyBank } from "@/lib/content/verify-bank";

const folder = join(import.meta.dirname, "broken");
const banks: readonly BankFile[] = ["docker", "go", "interview"].map((id, index) => ({
  id,
  position: index + 1,
  titles: { en: id, zh: id },
  topics: [{ id: "build", titles: { en: "Build", zh: "构建" } }],
}));

interface Broken {
  readonly name: string;
  readonly en: string;
  readonly zh: string | null;
  /** `.md` or `.zh.md`, line and a part of the one complaint. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const comment = /<!-- want: (\d+) (.*) -->\n$/;

function readBroken(name: string): Broken {
  const en = readFileSync(join(folder, `${name}.md`), "utf8");
  const zhFile = join(folder, `${name}.zh.md`);
  const zh = existsSync(zhFile) ? readFileSync(zhFile, "utf8") : null;
  const wanted = [en, zh ?? ""].flatMap((text, index) => {
    const match = comment.exec(text);
    return match ? [{ file: index === 0 ? ".md" : ".zh.md", line: Number(match[1]), message: match[2] as string }] : [];
  });
  if (wanted.length !== 1 || !wanted[0]) throw new Error(`${name}: ${wanted.length} want comments`);
  // The comment is no part of the question; it stands last, so that no line moves.
  return { name, en: en.replace(comment, ""), zh: zh?.replace(comment, "") ?? null, ...wanted[0] };
}

async function complaintsAbout({ name, en, zh }: Broken): Promise<readonly ContentError[]> {
  const bank = /^id: ([a-z]+)-09/m.exec(en)?.[1];
  const place = bank === undefined || name === "id-of-another-bank" ? "docker" : bank;
  const parsed = parseQuestion({ path: `${place}/${name}.md`, en, zh });
  if (!parsed.ok) return parsed.errors;
  const proof = await verify(parsed.question, await loadVerifyTools());
  const members = [memberOf(parsed.question)];
  return [...proof.faults, ...verifyBank(members, banks, { docker: "29" }, proof.links), ...checkSketches(members)];
}

// Mermaid takes seconds to load on a busy machine; no single test should pay for it.
beforeAll(async () => void (await loadVerifyTools()), 120_000);

describe("each planted fault is named, at its line, and nothing else is", () => {
  const names = readdirSync(folder).flatMap((name) => (name.endsWith(".zh.md") ? [] : [name.replace(/\.md$/, "")]));

  test("there are enough of them", () => expect(names.length).toBeGreaterThanOrEqual(50));

  test.each(names.map(readBroken))("$name", async (broken) => {
    const complaints = await complaintsAbout(broken);
    const said = complaints.map(
      ({ file, line, key, message }) => `${file.slice(file.indexOf("."))}:${line} ${key === undefined ? "" : `${key}: `}${message}`,
    );
    expect(said).toEqual([expect.stringContaining(broken.message)]);
    expect(said[0]).toMatch(new RegExp(`^${broken.file.replaceAll(".", "\\.")}:${broken.line} `));
  });
});

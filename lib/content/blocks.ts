import type { Complain } from "./content-error";
import { parseInfo } from "./fences";
import type { Block, Prose, Section } from "./question";

/**
 * Splits a body into sections and blocks. The subset of Markdown is ours and strict, so that a block is the same for every
 * reader (a test compares it with the renderer's parser): second-level headings, paragraphs, lists, tables and quotes at the
 * left margin, separated by blank lines or fences; fences of three backticks. Anything else is complained about.
 * `firstLine` is the line of `body`'s first line in its file. Null when a fence is never closed: what follows cannot be told apart then.
 */
export function parseBody(body: string, firstLine: number, complain: Complain): Section[] | null {
  const lines = body.split("\n");
  const sections: { name: string; line: number; from: number; to: number; blocks: Block[] }[] = [];
  let strayText = false;
  for (let at = 0; at < lines.length; ) {
    const text = lines[at] as string;
    const line = firstLine + at;
    const section = sections.at(-1);
    const heading = /^## (\S.*)$/.exec(text);
    if (heading) {
      if (section) section.to = at;
      sections.push({ name: (heading[1] as string).trimEnd(), line, from: at + 1, to: lines.length, blocks: [] });
      at++;
    } else if (text.trim() === "") {
      at++;
    } else if (!section) {
      if (!strayText) complain(line, "text before the first section heading");
      strayText = true;
      at++;
    } else if (text.startsWith("```")) {
      const next = takeFence(lines, at, firstLine, section, complain);
      if (next === null) return null;
      at = next;
    } else {
      at = takeProse(lines, at, firstLine, section, complain);
    }
  }
  return sections.map(({ name, line, from, to, blocks }) => ({ name, line, blocks, source: lines.slice(from, to).join("\n") }));
}

function takeFence(
  lines: readonly string[],
  at: number,
  firstLine: number,
  section: { name: string; blocks: Block[] },
  complain: Complain,
): number | null {
  const opening = lines[at] as string;
  const line = firstLine + at;
  if (opening.startsWith("````")) complain(line, "a fence has exactly three backticks", section.name);
  let end = at + 1;
  while (end < lines.length && lines[end] !== "```") {
    // A fence that nobody closed would swallow the rest of the file; say where it began.
    if (/^```/.test(lines[end] as string)) break;
    end++;
  }
  if (lines[end] !== "```") {
    complain(line, "this fence is never closed", section.name);
    return null;
  }
  const info = opening.replace(/^`+/, "");
  const { language, use } = parseInfo(info, line, complain);
  section.blocks.push({ is: "fence", language, use, text: lines.slice(at + 1, end).join("\n"), line });
  return end + 1;
}

const marker = /^(?:- |\d+\. )/;

function takeProse(
  lines: readonly string[],
  at: number,
  firstLine: number,
  section: { name: string; blocks: Block[] },
  complain: Complain,
): number {
  const first = lines[at] as string;
  const line = firstLine + at;
  const form = formOf(first);
  const refuse = (offset: number, message: string) => complain(firstLine + offset, message, section.name);
  let end = at;
  for (; end < lines.length; end++) {
    const text = lines[end] as string;
    if (text.trim() === "") {
      // A paragraph that is indented after a blank line still belongs to the list item above it.
      if (form === "list" && /^ {2,}\S/.test(lines[end + 1] ?? "") && !/^ *```/.test(lines[end + 1] ?? "")) continue;
      break;
    }
    if (text.startsWith("```") || /^## \S/.test(text)) break;
    if (text.includes("\t") && /^\s/.test(text)) refuse(end, "indent with spaces, not with tabs");
    if (form !== "list" && /^\s/.test(text)) refuse(end, "a block begins at the left margin");
    if (/^ *(```|~~~)/.test(text)) refuse(end, "a fence stands at the left margin and has three backticks");
    if (/^#{1,6}(\s|$)/.test(text)) refuse(end, "only second-level headings, of sections");
    if (/^ {0,3}([-*_])( *\1){2,} *$|^ {0,3}=+ *$|^ {0,3}-+ *$/.test(text)) refuse(end, "no rules and no underlined headings");
    if (/^ {0,3}[*+] /.test(text)) refuse(end, "a list begins with - or with numbers");
    if (/^ {0,3}\d+\) /.test(text)) refuse(end, "a numbered list has a full stop after its numbers");
    if (/^ {0,3}<\/?[A-Za-z!?]/.test(text) && !/^<https:/.test(text)) refuse(end, "no HTML");
    if (/^\[[^\]]+\]:/.test(text)) refuse(end, "write links in place");
    if (end > at && formOf(text) !== form && (form !== "list" || !/^ /.test(text)))
      refuse(
        end,
        form === "list"
          ? "a list item goes on indented, or after a blank line something else begins"
          : `put a blank line between ${form} and ${formOf(text)}`,
      );
  }
  const markdown = lines.slice(at, end).join("\n").trimEnd();
  const block: Prose = { is: "prose", form, markdown, line };
  if (form === "table") checkTable(block, section.name, complain);
  section.blocks.push(block);
  return end;
}

function formOf(text: string): Prose["form"] {
  if (marker.test(text)) return "list";
  if (text.startsWith("|")) return "table";
  return text.startsWith(">") ? "quote" : "paragraph";
}

function checkTable(block: Prose, section: string, complain: Complain): void {
  const rows = tableCells(block.markdown);
  const width = rows[0]?.length ?? 0;
  const delimiter = block.markdown.split("\n")[1] ?? "";
  if (!/^\|( *:?-+:? *\|)+$/.test(delimiter)) complain(block.line, "a table has a row of dashes below its headings", section);
  for (const [index, row] of rows.entries()) {
    const offset = index === 0 ? 0 : index + 1;
    if (row.length !== width) complain(block.line + offset, `${row.length} cells, the heading has ${width}`, section);
  }
  if (splitRow(delimiter).length !== width)
    complain(block.line + 1, `${splitRow(delimiter).length} cells, the heading has ${width}`, section);
}

/** The cells of a table block, heading first, without the row of dashes; a `\|` stays as it is. */
export function tableCells(markdown: string): string[][] {
  return markdown
    .split("\n")
    .filter((_, index) => index !== 1)
    .map(splitRow);
}

function splitRow(row: string): string[] {
  return row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

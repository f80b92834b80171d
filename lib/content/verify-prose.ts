import type { Nodes, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Complain } from "./content-error";
import type { Block, Section } from "./question";

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** A link of a text: where it points, and the line it stands in. */
export interface ProseLink {
  readonly url: string;
  readonly line: number;
}

/**
 * Reads a section as the renderer will, and complains where that differs from what the parser made of it, about HTML, images,
 * footnotes and link definitions, and about links that lead neither to https nor inside the app. Returns the links.
 */
export function checkProse(section: Section, complain: Complain): ProseLink[] {
  const root: Root = parser.parse(section.source);
  const links: ProseLink[] = [];
  const lineOf = (node: Nodes) => section.line + (node.position?.start.line ?? 1);
  const walk = (node: Nodes): void => {
    if (node.type === "html") complain(lineOf(node), "no HTML", section.name);
    if (node.type === "image" || node.type === "imageReference")
      complain(lineOf(node), "no images; a diagram is drawn in Mermaid", section.name);
    if (
      node.type === "footnoteReference" ||
      node.type === "footnoteDefinition" ||
      node.type === "definition" ||
      node.type === "linkReference"
    )
      complain(lineOf(node), "no footnotes and no link references", section.name);
    if (node.type === "link") {
      links.push({ url: node.url, line: lineOf(node) });
      if (!/^https:\/\/|^\/(questions|rules|banks)\//.test(node.url))
        complain(lineOf(node), `a link leads to https or to /questions, /rules, /banks; this one to ${node.url}`, section.name);
    }
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(root);
  const read = joinLists(root.children.map((node) => ({ form: formOf(node), line: lineOf(node) })));
  const made = joinLists(section.blocks.map((block) => ({ form: formOfBlock(block), line: block.line })));
  for (let index = 0; index < Math.max(read.length, made.length); index++) {
    const [a, b] = [read[index], made[index]];
    if (a?.form === b?.form && a?.line === b?.line) continue;
    complain(
      b?.line ?? a?.line ?? section.line,
      `Markdown reads ${a ? `a ${a.form} in line ${a.line}` : "nothing"} where ${b ? `a ${b.form}` : "nothing"} is meant`,
      section.name,
    );
    break;
  }
  return links;
}

interface Piece {
  readonly form: string;
  readonly line: number;
}

/** Lists that only blank lines part are one list to Markdown. */
const joinLists = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter((piece, index) => piece.form !== "list" || pieces[index - 1]?.form !== "list");

function formOf(node: RootContent): string {
  if (node.type === "code") return "fence";
  return node.type === "blockquote" ? "quote" : node.type;
}

const formOfBlock = (block: Block): string => (block.is === "fence" ? "fence" : block.form);

/** What a drawing needs of a tree, in one language. */
export type DrawnNode =
  | { readonly id: string; readonly ask: string; readonly options: readonly { readonly if: string; readonly to: string }[] }
  | { readonly id: string; readonly cause: string };

/** Room of a label before it is broken; Mermaid breaks SVG labels badly by itself. */
const width = { en: 26, zh: 14 };

/**
 * A troubleshooting tree as Mermaid source, left to right. Node ids are numbers of our own, since `class` and `end` are words of Mermaid.
 * `nodes`: ids unique, every `to` names a node (checked before publishing). Throws if a `to` names none.
 */
export function drawTree(nodes: readonly DrawnNode[]): string {
  const number = new Map(nodes.map((node, index) => [node.id, `n${index}`]));
  const lines = nodes.map((node) =>
    "ask" in node ? `  ${number.get(node.id)}["${label(node.ask)}"]` : `  ${number.get(node.id)}(["${label(node.cause)}"])`,
  );
  for (const node of nodes) {
    if (!("options" in node)) continue;
    for (const option of node.options) {
      const to = number.get(option.to);
      if (!to) throw new Error(`tree: no node ${option.to}`);
      lines.push(`  ${number.get(node.id)} -- "${label(option.if)}" --> ${to}`);
    }
  }
  return ["flowchart LR", ...lines].join("\n");
}

// Mermaid writes characters of its own syntax as #name; or #number; entities.
const escaped = (text: string): string => text.replace(/[#"<>&`\\]/g, (character) => `#${character.codePointAt(0)};`);

function label(text: string): string {
  return labelLines(text).map(escaped).join("<br/>");
}

const closing = /^[，。；：？！、）”」]/u;

/** A label broken into lines that fit a box of a drawing: 26 letters, or 14 Chinese characters. */
export function labelLines(label: string): string[] {
  const text = label.replace(/\s+/g, " ").trim();
  const han = /\p{Script=Han}/u.test(text);
  const limit = han ? width.zh : width.en;
  const pieces = han
    ? [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map(({ segment }) => segment)
    : text.split(/(?<=\s)/);
  const lines = [""];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + piece.trimEnd().length > limit && !closing.test(piece)) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

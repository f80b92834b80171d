const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] as string);

/** A title or a rubric's message as HTML: everything escaped, `code` in backticks becomes a code element. */
export function inlineHtml(text: string): string {
  return text
    .split("`")
    .map((piece, at, pieces) => {
      // An odd number of backticks leaves the last one as it is.
      if (at % 2 === 0) return escaped(piece);
      if (at === pieces.length - 1) return `\`${escaped(piece)}`;
      return piece.length <= 22 ? `<code class="nowrap">${escaped(piece)}</code>` : `<code>${escaped(piece)}</code>`;
    })
    .join("");
}

/** The same text without its backticks, for a page's title or a label. */
export const inlineText = (text: string): string => text.replaceAll("`", "");

import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import type { RootContent } from "mdast";
import rehypeSanitize, { type Options as SanitizeSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { type Highlight, languageName, type Token } from "./highlight";
import type { Locale } from "./question";

/** Markdown needs no more than this; whatever else a text tries to bring is dropped. */
const schema: SanitizeSchema = {
  tagNames: "p ul ol li em strong del code pre a br hr blockquote h3 h4 table thead tbody tr th td".split(" "),
  attributes: { a: ["href"], code: [["className", /^language-[\w-]+$/]], ol: ["start"] },
  protocols: { href: ["https", "http", "mailto"] },
  ancestors: {},
  clobber: [],
  strip: ["script", "style"],
};

const words = {
  en: { code: (language: string) => `${language} code`, text: "Output" },
  zh: { code: (language: string) => `${language} 代码`, text: "输出" },
} as const;

const element = (tagName: string, properties: Element["properties"], children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});
const isElement = (node: { type: string }, tagName?: string): node is Element =>
  node.type === "element" && (tagName === undefined || (node as Element).tagName === tagName);

/** Text of a node and of everything in it. */
export function plainText(node: { type: string; value?: string; children?: unknown[] }): string {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value ?? "";
  if (node.type === "break") return "\n";
  return (node.children ?? []).map((child) => plainText(child as { type: string })).join("");
}

function tokens(line: readonly Token[]): ElementContent[] {
  return line.map(({ text, token }) =>
    token === "" ? { type: "text", value: text } : element("span", { className: [`sh-${token}`] }, [{ type: "text", value: text }]),
  );
}

const stringify = unified().use(rehypeStringify).freeze();
const htmlOf = (children: ElementContent[]): string => stringify.stringify({ type: "root", children } as HtmlRoot);

/** One line of code as HTML, escaped, with a class for each token. */
export function lineHtml(line: readonly Token[]): string {
  return htmlOf(tokens(line));
}

/** A code block as HTML: numbered lines if `numbered`, else the bare text. */
export function codeHtml(code: string, language: string, highlight: Highlight, locale: Locale, numbered = false): string {
  return htmlOf([codeBlock(code, language, highlight, locale, numbered)]);
}

function codeBlock(code: string, language: string, highlight: Highlight, locale: Locale, numbered = false): Element {
  const label = language === "text" || language === "" ? words[locale].text : words[locale].code(languageName(language));
  const lines = highlight(code, language);
  const children: ElementContent[] = lines.flatMap((line, index): ElementContent[] => {
    const mark = language === "diff" ? diffClass(line) : undefined;
    const content = mark ? [element("span", { className: [mark] }, tokens(line))] : tokens(line);
    const number = numbered ? [element("span", { className: ["n"], ariaHidden: "true", dataN: String(index + 1) }, [])] : [];
    return [...number, ...content, ...(index < lines.length - 1 ? [{ type: "text" as const, value: "\n" }] : [])];
  });
  // A scrolling box must be reachable by keyboard, and needs a name then.
  const properties = { className: numbered ? ["fence", "numbered"] : ["fence"], tabIndex: 0, role: "group", ariaLabel: label };
  return element("pre", properties, [element("code", {}, children)]);
}

function diffClass(line: readonly Token[]): string | undefined {
  const first = line[0]?.text[0];
  return first === "+" ? "add" : first === "-" ? "del" : undefined;
}

/** Cells repeat their heading for phones, where a row becomes a block; roles keep it a table there. */
function dressTable(table: Element): void {
  table.properties = { className: ["data", "prose-table"], role: "table" };
  const headings: string[] = [];
  for (const group of table.children.filter((child) => isElement(child))) {
    group.properties = { role: "rowgroup" };
    for (const row of group.children.filter((child) => isElement(child, "tr"))) {
      row.properties = { role: "row" };
      row.children
        .filter((child) => isElement(child))
        .forEach((cell, column) => {
          const heading = headings[column] ?? "";
          if (group.tagName === "thead") {
            headings[column] = plainText(cell).trim();
            // A heading without words names nothing; a plain cell says so.
            if (headings[column] === "") Object.assign(cell, { tagName: "td", properties: { role: "cell" } });
            else cell.properties = { role: "columnheader", scope: "col" };
          } else if (column === 0) cell.properties = { role: "rowheader", dataC: "main" };
          else cell.properties = { role: "cell", ...(heading === "" ? {} : { dataL: heading }) };
        });
    }
  }
}

/** What remains on one line: a flag such as `-t 60` must not break at its hyphen. */
const unbroken = 22;

function dress(parent: HtmlRoot | Element, highlight: Highlight, locale: Locale): void {
  parent.children = (parent.children as ElementContent[]).map((child) => {
    if (!isElement(child)) return child;
    const code = child.tagName === "pre" && child.children.find((inner) => isElement(inner, "code"));
    if (code && isElement(code)) {
      const language = ([code.properties.className].flat().find((name) => String(name).startsWith("language-")) ?? "") as string;
      return codeBlock(plainText(code).replace(/\n$/, ""), language.slice("language-".length), highlight, locale);
    }
    if (child.tagName === "code") {
      child.properties = plainText(child).length <= unbroken ? { className: ["nowrap"] } : {};
      return child;
    }
    dress(child, highlight, locale);
    if (child.tagName === "table") dressTable(child);
    if (child.tagName === "a") dressLink(child, locale);
    return child;
  }) as typeof parent.children;
}

function dressLink(link: Element, locale: Locale): void {
  const href = String(link.properties.href ?? "");
  const inside = href.startsWith("/") && !href.startsWith("//");
  link.properties = {
    href: inside && locale === "zh" ? `/zh${href}` : href,
    className: ["a"],
    ...(inside || href === "" ? {} : { rel: ["external", "noopener", "noreferrer"] }),
  };
}

const toHtml = unified().use(remarkRehype).use(rehypeSanitize, schema).freeze();

/** Markdown nodes as sanitised HTML with our classes. Raw HTML in the text is dropped, never passed on. */
export function proseHtml(nodes: readonly RootContent[], highlight: Highlight, locale: Locale): string {
  if (nodes.length === 0) return "";
  const tree = toHtml.runSync({ type: "root", children: [...nodes] }) as HtmlRoot;
  dress(tree, highlight, locale);
  return stringify.stringify(tree).trim();
}

/** As `proseHtml`, for a phrase that stands inside a heading or a label: no paragraph around it. */
export function phraseHtml(nodes: readonly RootContent[], highlight: Highlight, locale: Locale): string {
  return proseHtml([{ type: "paragraph", children: [...nodes] } as RootContent], highlight, locale).replace(/^<p>|<\/p>$/g, "");
}

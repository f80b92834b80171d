import type { Mermaid } from "mermaid";
import { mermaidTheme } from "./mermaid-theme";

let loaded: Promise<Mermaid> | undefined;
let last: Promise<unknown> = Promise.resolve();
let count = 0;

async function load(): Promise<Mermaid> {
  const [{ default: mermaid }] = await Promise.all([import("mermaid"), document.fonts.ready]);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    theme: "base",
    themeCSS: mermaidTheme,
    layout: "dagre",
    htmlLabels: false,
    fontSize: 14,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--font-sans"),
    flowchart: { curve: "basis", padding: 12, nodeSpacing: 36, rankSpacing: 34, htmlLabels: false },
    sequence: { mirrorActors: false, actorMargin: 40, height: 40 },
  });
  return mermaid;
}

/**
 * A Mermaid diagram as the text of an SVG that scales: `--w` holds its natural width in pixels. Drawings are made one after another,
 * since Mermaid measures in one place of the page. Rejects for a source that Mermaid does not accept, or when it cannot be loaded.
 */
export function drawDiagram(source: string): Promise<string> {
  const drawing = last.then(async () => {
    loaded ??= load();
    // A lost line must not spoil every later drawing.
    loaded.catch(() => {
      loaded = undefined;
    });
    const mermaid = await loaded;
    count += 1;
    const { svg } = await mermaid.render(`diagram-${count}`, source);
    return scalable(svg);
  });
  last = drawing.catch(() => undefined);
  return drawing;
}

function scalable(text: string): string {
  const svg = new DOMParser().parseFromString(text, "text/html").querySelector("svg");
  if (!svg) throw new Error("Mermaid gave no drawing");
  // Our labels are quoted strings; a sequence diagram takes the quotes for part of the text.
  for (const label of svg.querySelectorAll("text:not(:has(tspan)), tspan")) {
    const quoted = /^"(.*)"$/.exec(label.textContent ?? "");
    if (quoted) label.textContent = quoted[1] ?? "";
  }
  const width = svg.viewBox.baseVal?.width || Number(svg.getAttribute("viewBox")?.split(/[\s,]+/)[2]);
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.removeAttribute("style");
  svg.setAttribute("style", `--w:${Math.ceil(width)}`);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  svg.removeAttribute("role");
  svg.removeAttribute("aria-roledescription");
  return svg.outerHTML;
}

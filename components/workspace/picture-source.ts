import type { Outline, PictureEdge, PictureNode } from "@/lib/graders/grader";

/** More boxes are no picture. */
export const mostNodes = 24;

/** The learner's own words inside a quoted label of Mermaid: no mark of theirs may end it or be read as code. */
const escaped = (text: string) => text.replaceAll(/[#"<>&`;\\{}[\]()|]/g, (mark) => `#${mark.charCodeAt(0)};`);

/** A side of a label longer than this would be broken by the letter where the picture is narrow. */
const longestSide = 22;

/** `/etc/nginx/conf.d/default.conf → /b` as `…/default.conf → /b`: the end of a path says most; the words beside the picture keep the whole. */
const shortened = (label: string) =>
  label
    .split(" → ")
    .map((side) => {
      const letters = [...side];
      if (letters.length <= longestSide) return side;
      const end = letters.slice(1 - longestSide).join("");
      const cut = end.indexOf("/");
      return `…${cut === -1 || cut === end.length - 1 ? end : end.slice(cut)}`;
    })
    .join(" → ");

const arrows: Readonly<Record<PictureEdge["kind"], string>> = { base: "==>", copy: "-->", mount: "-.->" };

/** How the stages of an outline make the image, as a Mermaid flowchart. `context` is what the build context is called; null where there is nothing to draw, or too much. */
export function pictureSource({ nodes, edges }: Outline, context: string): string | null {
  if (nodes.length === 0 || nodes.length > mostNodes) return null;
  const box = ({ id, label, detail, kind }: PictureNode) => {
    const text = [kind === "context" ? context : label, detail].filter((part) => part !== "").map(escaped);
    const own = `"${text.join("<br/>")}"`;
    const shaped = kind === "outside" || kind === "context" ? `${id}([${own}])` : `${id}[${own}]`;
    return kind === "result" ? `${shaped}:::hot` : kind === "unused" ? `${shaped}:::off` : shaped;
  };
  const arrow = ({ from, to, kind, labels }: PictureEdge) => {
    const shown = labels.slice(0, 2).map((label) => escaped(shortened(label)));
    const text = labels.length > 2 ? [...shown, `+${labels.length - 2}`] : shown;
    return `${from} ${arrows[kind]}${text.length > 0 ? `|"${text.join("<br/>")}"|` : ""} ${to}`;
  };
  return ["flowchart TB", ...nodes.map(box), ...edges.map(arrow)].map((line, at) => (at === 0 ? line : `  ${line}`)).join("\n");
}

import { clsx } from "clsx";

interface ProseProps {
  /** Sanitised HTML of the renderer. */
  html: string;
  className?: string;
  /** Language of the text where it differs from the page's. */
  lang?: string;
}

/** A stretch of rendered prose, at reading size and width. */
export function Prose({ html, className, lang }: ProseProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/content/render-section, which sanitises
  return <div className={clsx("prose", className)} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A rendered phrase inside a heading, a label or a cell. */
export function Phrase({ html, className, lang }: ProseProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/content/render-section or inline-html, which sanitise
  return <span className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

import { CodeText } from "./code-text";

interface ForeignTextProps {
  text: string;
  /** Language of `text`. */
  lang: string;
  /** Language of the page. */
  locale: string;
  /** The badge, such as 英文, shown where the two differ. */
  badge: string;
}

/** A text that may stand in for a missing translation: marked with its language, for readers and for screen readers. */
export function ForeignText({ text, lang, locale, badge }: ForeignTextProps) {
  if (lang === locale) return <CodeText text={text} />;
  return (
    <>
      <span lang={lang}>
        <CodeText text={text} />
      </span>{" "}
      <span className="chip">{badge}</span>
    </>
  );
}

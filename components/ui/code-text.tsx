/** A line of text in which `code` stands between backticks, as in titles. Short code does not break at its hyphens. */
export function CodeText({ text }: { text: string }) {
  return text.split(/`([^`]+)`/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      <code key={index} className={part.length <= 22 ? "whitespace-nowrap" : undefined}>
        {part}
      </code>
    ),
  );
}

/** Text with inline code in backticks, as rule messages and rubric lines are written. */
export function Sentence({ text }: { readonly text: string }) {
  return text.split(/(`[^`]+`)/).map((part, index) => {
    const key = `${index}${part}`;
    if (!(part.length > 2 && part.startsWith("`") && part.endsWith("`"))) return <span key={key}>{part}</span>;
    const code = part.slice(1, -1);
    // Short code keeps together, so that `-t 60` never breaks at its hyphen.
    return (
      <code key={key} className={code.length <= 22 ? "whitespace-nowrap" : "break-words"}>
        {code}
      </code>
    );
  });
}

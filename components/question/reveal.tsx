import type { ReactNode } from "react";

interface RevealProps {
  children: ReactNode;
  words: { readonly show: string; readonly hide: string; readonly space: string };
}

/** The answer, closed until it is asked for. A native element: it opens without scripts, Space is added by `QuestionKeys`. */
export function Reveal({ children, words }: RevealProps) {
  return (
    <details className="reveal" id="answer" suppressHydrationWarning>
      <summary className="btn btn-key btn-lg">
        <span className="shut">
          {words.show} <kbd className="kbd ml-1">{words.space}</kbd>
        </span>
        <span className="open">{words.hide}</span>
      </summary>
      {children}
    </details>
  );
}

import { Phrase, Prose } from "@/components/markdown/prose";
import { Key } from "@/components/ui/button";
import type { ChainPart } from "@/lib/content/rendered-section";

interface FollowUpsProps {
  items: ChainPart["items"];
  words: { readonly ask: string; readonly unsure: string };
}

/** The chain of follow-ups, opened one by one; each may have an easier question to ask first. Works without scripts. */
export function FollowUps({ items, words }: FollowUpsProps) {
  return (
    <ol className="chain max-w-[44rem]">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the chain never changes while it is shown
        <li key={index}>
          <span className="no num" aria-hidden="true">
            {index + 1}
          </span>
          <details suppressHydrationWarning>
            <summary>
              <Phrase html={item.question} className="block" />
              <span className="btn">
                {words.ask} <Key>N</Key>
              </span>
            </summary>
            {item.unsure !== null && (
              <details className="unsure mt-1.5" suppressHydrationWarning>
                <summary>{words.unsure}</summary>
                <Prose html={item.unsure} className="text-base! leading-6! text-ink-2" />
              </details>
            )}
            {item.answer !== "" && <Prose html={item.answer} className="mt-1.5 text-base! leading-6! text-ink-2" />}
          </details>
        </li>
      ))}
    </ol>
  );
}

import { Phrase, Prose } from "@/components/markdown/prose";
import { Mark } from "@/components/ui/mark";
import type { MistakesPart } from "@/lib/content/rendered-section";

/** Common mistakes: the claim left, what is wrong with it right; one above the other on a phone. */
export function Mistakes({ items }: { items: MistakesPart["items"] }) {
  return (
    <ul className="max-w-[44rem]">
      {items.map(({ claim, reply }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
        <li key={index} className="grid grid-cols-1 sm:grid-cols-2 gap-x-8 gap-y-1 py-3 border-b border-line">
          <p className={reply === null ? "flex gap-2.5 sm:col-span-2" : "flex gap-2.5"}>
            <span className="pt-1">
              <Mark kind="fail" />
            </span>
            <Phrase html={claim} className="font-medium min-w-0 wrap-break-word" />
          </p>
          {reply !== null && <Prose html={reply} className="text-base! leading-6! text-ink-2 max-sm:pl-6.5" />}
        </li>
      ))}
    </ul>
  );
}

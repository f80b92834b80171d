import { diffLines } from "diff";
import { useTranslations } from "next-intl";

/** What differs between two texts, line by line: − only in the first, + only in the second. The signs are read out; colour is third. */
export function LineDiff({ from, to, label }: { readonly from: string; readonly to: string; readonly label: string }) {
  const t = useTranslations("exercise.versions");
  if (from === to) return <p className="text-ink-2 py-2">{t("same")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
    <section className="code py-2 rounded-md border border-line max-h-[50dvh] overflow-auto" tabIndex={0} aria-label={label}>
      {diffLines(from, to).flatMap((part, at) =>
        part.value
          .replace(/\n$/, "")
          .split("\n")
          .map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a difference that never changes
            <div key={`${at}.${index}`} className={`ln ${part.added ? "add" : part.removed ? "del" : ""}`}>
              <span className="n">
                {part.added ? "+" : part.removed ? "−" : ""}
                {(part.added || part.removed) && <span className="sr">{t(part.added ? "added" : "removed")}</span>}
              </span>
              <span className="k" />
              <span className="c">{line === "" ? " " : line}</span>
            </div>
          )),
      )}
    </section>
  );
}

import { clsx } from "clsx";
import { diffLines } from "diff";
import { useTranslations } from "next-intl";

interface LineDiffProps {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** How many lines stay around each change; all of them where it is not given. */
  readonly context?: number;
}

interface DiffLine {
  readonly text: string;
  readonly kind: "added" | "removed" | "same" | "gap";
}

/** The lines of both texts in one list, with a gap in place of what stays the same far from any change. */
function linesOf(from: string, to: string, context: number): readonly DiffLine[] {
  const parts = diffLines(from, to);
  return parts.flatMap((part, at): DiffLine[] => {
    const lines = part.value.replace(/\n$/, "").split("\n");
    const kind = part.added ? "added" : part.removed ? "removed" : "same";
    const all = lines.map((text) => ({ text, kind }) as const);
    if (kind !== "same") return all;
    const after = at === 0 ? 0 : context;
    const before = at === parts.length - 1 ? 0 : context;
    if (lines.length <= after + before) return all;
    return [...all.slice(0, after), { text: "⋯", kind: "gap" }, ...all.slice(lines.length - before)];
  });
}

/** What differs between two texts, line by line: − only in the first, + only in the second. The signs are read out; colour is third. */
export function LineDiff({ from, to, label, context = Number.POSITIVE_INFINITY }: LineDiffProps) {
  const t = useTranslations("exercise.versions");
  if (from === to) return <p className="text-ink-2 py-2">{t("same")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
    <section className="code py-2 rounded-md border border-line max-h-[50dvh] overflow-auto" tabIndex={0} aria-label={label}>
      {linesOf(from, to, context).map(({ text, kind }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a difference that never changes
        <div key={index} className={clsx("ln", kind === "added" && "add", kind === "removed" && "del", kind === "gap" && "text-ink-3")}>
          <span className="n">
            {kind === "added" ? "+" : kind === "removed" ? "−" : ""}
            {(kind === "added" || kind === "removed") && <span className="sr">{t(kind)}</span>}
          </span>
          <span className="k" />
          <span className="c">{text === "" ? " " : text}</span>
        </div>
      ))}
    </section>
  );
}

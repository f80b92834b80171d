import { useTranslations } from "next-intl";
import { Button, Key } from "@/components/ui/button";
import type { OurFault, SubmissionState } from "@/lib/attempts/submission-queue";

const faultKey = {
  "server-failed": "serverFailed",
  "no-answer": "noAnswer",
  broken: "broken",
  differs: "differs",
} as const satisfies Record<OurFault, string>;

/** No verdict, and it is our fault: what happened, what is safe, two ways on and a reference. */
export function WeFailedNotice({
  submission,
  mac,
  onAgain,
  onLater,
}: {
  readonly submission: Extract<SubmissionState, { status: "we-failed" }>;
  readonly mac: boolean;
  onAgain(): void;
  onLater(): void;
}) {
  const t = useTranslations("exercise.ours");
  const { fault, later } = submission;
  return (
    <div className="soft-ours border border-ours rounded-md p-4 my-3" role="alert">
      <p className="font-semibold">{t(faultKey[fault])}</p>
      <p className="text-ink-2 mt-1 max-w-[60ch]">{t(fault === "broken" ? "keptBroken" : fault === "differs" ? "keptDiffers" : "kept")}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        <Button look="key" className="touch-target" onClick={onAgain} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t("again")}
          <span className="inline-flex gap-0.5 max-lg:hidden" aria-hidden="true">
            <Key>{mac ? "⌘" : "Ctrl"}</Key>
            <Key>↵</Key>
          </span>
        </Button>
        {(fault === "server-failed" || fault === "no-answer") &&
          (later ? (
            <span className="self-center text-ink-2">{t("asking")}</span>
          ) : (
            <Button className="touch-target" onClick={onLater}>
              {t("later")}
            </Button>
          ))}
        <span className="num text-xs text-ink-3 self-center">{t("reference", { id: submission.submission.id.slice(-8) })}</span>
      </p>
    </div>
  );
}

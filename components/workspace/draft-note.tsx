import { useLocale, useTranslations } from "next-intl";
import { answerSize } from "@/lib/attempts/answer-size";
import { type DraftSync, isUnsaved } from "@/lib/attempts/draft-sync";
import { clockTime } from "./clock-time";

/** Where the draft is; silent while all is well and nothing was written. `kept`: this browser has a copy. */
export function DraftNote({ draft, kept }: { readonly draft: DraftSync; readonly kept: boolean }) {
  const t = useTranslations("exercise.draft");
  const locale = useLocale();
  const unsaved = isUnsaved(draft);
  const inDanger = unsaved && !kept && (draft.line !== "up" || draft.refused !== null);
  const note = inDanger
    ? t("notKept")
    : draft.refused
      ? t("refused")
      : unsaved && !answerSize(draft.text).fits
        ? t("tooLarge")
        : unsaved && draft.line !== "up"
          ? t("keptHere")
          : unsaved && draft.sending
            ? t("saving")
            : draft.saved.at
              ? t("saved", { time: clockTime(draft.saved.at, locale, new Date()) })
              : "";
  // Saving is silent; losing the line is not.
  return (
    <span className="text-xs text-ink-3 ml-2 min-w-0 truncate" aria-live={draft.line === "up" ? "off" : "polite"}>
      {note}
    </span>
  );
}

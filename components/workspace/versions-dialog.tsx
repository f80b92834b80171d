"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { DraftVersionView } from "@/lib/attempts/draft";
import { clockTime } from "./clock-time";
import { LineDiff } from "./line-diff";

/** A version of the draft on the server, or a text that another one took the place of. */
type Version = Omit<DraftVersionView, "reason"> & { readonly reason: DraftVersionView["reason"] | "replaced" };

interface VersionsDialogProps {
  readonly backend: { listVersions(questionId: string): Promise<readonly Version[]> };
  readonly questionId: string;
  /** What is in the editor. */
  readonly text: string;
  onRestore(text: string): void;
  onClose(): void;
}

/** Earlier versions of the draft, newest first, each with its difference from the editor. */
export default function VersionsDialog({ backend, questionId, text, onRestore, onClose }: VersionsDialogProps) {
  const t = useTranslations("exercise.versions");
  const words = useTranslations("exercise.attempts");
  const locale = useLocale();
  const [versions, setVersions] = useState<readonly Version[] | "reading" | "unreachable">("reading");
  const [chosen, setChosen] = useState<Version | null>(null);
  useEffect(() => {
    let gone = false;
    backend.listVersions(questionId).then(
      (list) => {
        if (gone) return;
        setVersions(list);
        setChosen(list[0] ?? null);
      },
      () => gone || setVersions("unreachable"),
    );
    return () => {
      gone = true;
    };
  }, [backend, questionId]);
  const now = new Date();
  return (
    <Dialog title={t("title")} closeLabel={words("close")} wide onClose={onClose}>
      {typeof versions === "string" ? (
        <p className="mt-4 text-sm text-ink-2">{t(versions === "reading" ? "loading" : "unreachable")}</p>
      ) : versions.length === 0 ? (
        <p className="mt-4 text-sm text-ink-2">{t("none")}</p>
      ) : (
        <div className="mt-4 grid sm:grid-cols-[13rem_minmax(0,1fr)] gap-4 text-sm">
          <fieldset className="max-h-[50dvh] overflow-y-auto max-sm:max-h-40 min-w-0">
            <legend className="sr">{t("title")}</legend>
            {versions.map((version) => (
              <label key={version.id} className="flex items-center gap-2 min-h-10 border-b border-line">
                <input type="radio" name="version" checked={chosen?.id === version.id} onChange={() => setChosen(version)} />
                <span className="num">{clockTime(version.at, locale, now)}</span>
                <span className="text-ink-2">{t(`reason.${version.reason}`)}</span>
              </label>
            ))}
          </fieldset>
          {chosen && (
            <div className="min-w-0">
              <p className="text-xs text-ink-3 mb-1">{t("difference")}</p>
              <LineDiff from={text} to={chosen.text} label={t("difference")} />
              <p className="mt-3 flex flex-wrap items-center gap-3">
                <Button look="key" className="touch-target" disabled={chosen.text === text} onClick={() => onRestore(chosen.text)}>
                  {t("restore")}
                </Button>
                <span className="text-xs text-ink-3">{t("restoreNote")}</span>
              </p>
            </div>
          )}
        </div>
      )}
    </Dialog>
  );
}

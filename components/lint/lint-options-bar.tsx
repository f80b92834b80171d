import { useTranslations } from "next-intl";
import { useId } from "react";
import { type LintChoice, lintProfiles } from "@/lib/lint/playground-options";

/** Which rules run, one of four, and whether comments mute. */
export function LintOptionsBar({ choice, onChoose }: { readonly choice: LintChoice; onChoose(choice: LintChoice): void }) {
  const t = useTranslations("playground");
  const id = useId();
  return (
    <fieldset className="lint-options flex flex-wrap items-center gap-x-4 gap-y-2 px-3 max-sm:px-4 py-2 border-b border-line text-sm shrink-0 bg-paper">
      <legend className="sr">{t("options")}</legend>
      <div className="seg" role="radiogroup" aria-label={t("profileLabel")}>
        {lintProfiles.map((profile) => (
          <label key={profile} className="touch-target">
            <input
              type="radio"
              name={`${id}profile`}
              checked={choice.profile === profile}
              aria-describedby={choice.profile === profile ? `${id}note` : undefined}
              onChange={() => onChoose({ ...choice, profile })}
            />
            {t(`profile.${profile}`)}
          </label>
        ))}
      </div>
      <span id={`${id}note`} className="text-xs text-ink-3 max-xl:hidden">
        {t(`profileNote.${choice.profile}`)}
      </span>
      <label className="inline-flex items-center gap-2 min-h-8 touch-target lg:ml-auto">
        <input type="checkbox" checked={choice.suppress} onChange={(event) => onChoose({ ...choice, suppress: event.target.checked })} />
        {t("suppress")}
      </label>
    </fieldset>
  );
}

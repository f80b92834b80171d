import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import type { Shared } from "./copy-link";

/** What became of "copy link"; where the browser does not copy, the link stands there to be copied by hand. */
export function ShareNote({ shared }: { readonly shared: Shared | null }) {
  const t = useTranslations("playground.share");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (shared?.status !== "by-hand") return;
    field.current?.focus();
    field.current?.select();
  }, [shared]);
  const sentence =
    shared === null
      ? ""
      : shared.status === "copied"
        ? t("copied")
        : shared.status === "by-hand"
          ? t("byHand")
          : shared.status === "too-long"
            ? t("tooLong", { length: shared.length, limit: shared.limit })
            : t("tooLarge", { limit: shared.limit / 1024 });
  return (
    <div className={sentence === "" ? "sr" : "px-3 max-sm:px-4 py-2 text-sm border-b border-line bg-well shrink-0"}>
      <p id={id} role="status">
        {sentence}
      </p>
      {shared?.status === "by-hand" && (
        <input ref={field} className="field num mt-1.5 w-full" readOnly value={shared.link} aria-labelledby={id} />
      )}
    </div>
  );
}

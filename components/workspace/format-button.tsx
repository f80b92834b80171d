import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Formatted } from "./use-format";

/** Puts the layout in order, and says so where there is nothing to do. */
export function FormatButton({ became, onFormat }: { readonly became: Formatted | null; onFormat(): void }) {
  const t = useTranslations("exercise.editor");
  return (
    <>
      <span role="status" className="text-xs text-ink-2 self-center max-sm:sr-only">
        {became && t(`formatted.${became}`)}
      </span>
      <Button look="ghost" className="px-2 touch-target" aria-keyshortcuts="Shift+Alt+F" onClick={onFormat}>
        <Icon name="text-align-start" />
        <span className="max-xl:sr-only">{t("format")}</span>
      </Button>
    </>
  );
}

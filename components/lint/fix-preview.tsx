"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LineDiff } from "@/components/workspace/line-diff";

interface FixPreviewProps {
  readonly from: string;
  readonly to: string;
  onApply(): void;
}

/** What a fix would change, and the button that changes it. */
export default function FixPreview({ from, to, onApply }: FixPreviewProps) {
  const t = useTranslations("playground");
  return (
    <div className="mt-2">
      <LineDiff from={from} to={to} label={t("preview")} context={1} />
      <Button className="mt-2 touch-target" onClick={onApply}>
        {t("apply")}
      </Button>
    </div>
  );
}

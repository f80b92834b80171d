import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** While content is being written: why the files of this question are not what is shown. */
export function ContentFaults({ faults }: { faults: readonly string[] }) {
  const t = useTranslations("question.faults");
  if (faults.length === 0) return null;
  return (
    <div className="page">
      <div className="g" />
      <div className="m pt-4">
        <Notice kind="fail" title={t("title", { count: faults.length })}>
          <ul className="font-mono text-xs">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      </div>
    </div>
  );
}

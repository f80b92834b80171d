"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type ChangeEvent, type ReactNode, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { type OwnDataFault, type OwnDataPlan, type OwnDataResult, ownDataLimitBytes } from "@/lib/learners/own-data-plan";

type Stage =
  | { readonly at: "start" | "reading" | "offline" | "we-failed" | "too-large" }
  | { readonly at: "faults"; readonly faults: readonly OwnDataFault[] }
  | { readonly at: "planned" | "applying" | "done"; readonly plan: OwnDataPlan };

const kinds = ["attempts", "drafts", "versions", "met", "walks"] as const;

/** Sends the file; what cannot be answered is a lost connection, what is answered otherwise is our failure. */
async function send(file: File, plan: boolean): Promise<Stage> {
  let response: Response;
  try {
    response = await fetch(`/api/own-data${plan ? "?plan" : ""}`, {
      method: "POST",
      headers: { "content-type": "application/jsonl" },
      body: file,
    });
  } catch {
    return { at: "offline" };
  }
  const result = (await response.json().catch(() => null)) as OwnDataResult | null;
  switch (result?.status) {
    case "planned":
      return { at: "planned", plan: result.plan };
    case "imported":
      return { at: "done", plan: result.plan };
    case "faults":
      return { at: "faults", faults: result.faults };
    case "too-large":
      return { at: "too-large" };
    default:
      return { at: "we-failed" };
  }
}

/** Chooses a file, shows what it would bring, and brings it in. `children` are the buttons that stand before. */
export function ImportFile({ children }: { children: ReactNode }) {
  const t = useTranslations("account.file");
  const format = useFormatter();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [stage, setStage] = useState<Stage>({ at: "start" });

  const size = (bytes: number) =>
    bytes < 1_000_000
      ? format.number(bytes / 1000, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 })
      : format.number(bytes / 1_000_000, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    event.target.value = ""; // the same file chosen again is a change too
    if (!chosen) return;
    setFile(chosen);
    if (chosen.size > ownDataLimitBytes) setStage({ at: "too-large" });
    else await plan(chosen);
  };
  const plan = async (chosen: File) => {
    setStage({ at: "reading" });
    setStage(await send(chosen, true));
  };
  const apply = async (chosen: File, planned: OwnDataPlan) => {
    setStage({ at: "applying", plan: planned });
    setStage(await send(chosen, false));
    router.refresh();
  };
  const leave = () => {
    setStage({ at: "start" });
    setFile(null);
    input.current?.focus();
  };

  const again = file && (
    <Button size="small" onClick={() => plan(file)}>
      {t("again")}
    </Button>
  );

  return (
    <>
      <p className="flex flex-wrap gap-2 mt-3">
        {children}
        <label
          className={buttonClass({
            className: "needs-scripts has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
          })}
        >
          <Icon name="upload" /> {t("import")}
          <input ref={input} type="file" accept=".jsonl,application/jsonl" className="sr" onChange={choose} />
        </label>
      </p>
      <div role="status">
        {stage.at === "reading" && <p className="text-sm text-ink-3 mt-3">{t("reading")}</p>}
        {stage.at === "done" && (
          <Notice
            kind="pass"
            title={t("done", { attempts: stage.plan.attempts.add, drafts: stage.plan.drafts.add, met: stage.plan.met.add })}
            className="mt-4 max-w-[40rem]"
          >
            {t("doneNext")}
          </Notice>
        )}
        {stage.at === "offline" && (
          <Notice kind="warn" title={t("offline")} actions={again} className="mt-4 max-w-[40rem]">
            {t("offlineNext")}
          </Notice>
        )}
        {stage.at === "we-failed" && (
          <Notice kind="ours" title={t("weFailed")} actions={again} className="mt-4 max-w-[40rem]">
            {t("weFailedNext")}
          </Notice>
        )}
        {stage.at === "too-large" && (
          <Notice
            kind="fail"
            title={t("tooLarge", { limit: size(ownDataLimitBytes), size: size(file?.size ?? 0) })}
            className="mt-4 max-w-[40rem]"
          >
            {t("tooLargeNext")}
          </Notice>
        )}
        {stage.at === "faults" && (
          <Notice
            kind="fail"
            title={t("faults", { count: new Set(stage.faults.map(({ line }) => line)).size })}
            className="mt-4 max-w-[40rem]"
          >
            <p>{t("faultsNext")}</p>
            <ul className="mt-1 text-sm">
              {stage.faults.map(({ line, message }) => (
                <li key={`${line} ${message}`} className="wrap-anywhere">
                  {t("fault", { line, message })}
                </li>
              ))}
            </ul>
            {stage.faults.length >= 20 && <p className="text-sm mt-1">{t("more", { count: stage.faults.length })}</p>}
          </Notice>
        )}
      </div>
      {(stage.at === "planned" || stage.at === "applying") && file && (
        <section className="mt-6 max-w-[40rem] border border-line rounded-md" aria-labelledby="plan">
          <div className="px-4 py-3 border-b border-line flex flex-wrap items-baseline gap-x-3">
            <h3 className="text-base font-semibold" id="plan">
              {t("planTitle")}
            </h3>
            <span className="num text-sm text-ink-2 wrap-anywhere">{t("name", { name: file.name, size: size(file.size) })}</span>
            <span className="text-sm text-ink-3 sm:ml-auto">{t("nothingYet")}</span>
          </div>
          <dl className="px-4 py-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-sm">
            {kinds.map((kind) => {
              const { add, keep, unknown } = stage.plan[kind];
              const said = [
                t("new", { count: add }),
                ...(keep > 0 ? [t("here", { count: keep })] : []),
                ...(unknown > 0 ? [t("unknown", { count: unknown })] : []),
              ];
              return (
                <div key={kind} className="contents">
                  <dt className="text-ink-2">{t(kind)}</dt>
                  <dd className="num">{said.join(" · ")}</dd>
                </div>
              );
            })}
          </dl>
          {stage.plan.joined > 0 && <p className="px-4 pb-3 text-sm text-ink-2">{t("joined", { count: stage.plan.joined })}</p>}
          <p className="px-4 py-3 border-t border-line flex flex-wrap gap-2 items-center">
            {entriesOf(stage.plan) === 0 ? (
              <span className="text-sm text-ink-2">{t("empty")}</span>
            ) : (
              <Button look="key" disabled={stage.at === "applying"} onClick={() => apply(file, stage.plan)}>
                {stage.at === "applying" ? t("applying") : t("apply", { count: entriesOf(stage.plan) })}
              </Button>
            )}
            <Button look="ghost" disabled={stage.at === "applying"} onClick={leave}>
              {t("cancel")}
            </Button>
          </p>
        </section>
      )}
    </>
  );
}

/** How many entries of the file would be written or joined. */
const entriesOf = (plan: OwnDataPlan): number => kinds.reduce((sum, kind) => sum + plan[kind].add, plan.joined);

"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { AttemptView } from "@/lib/attempts/attempt";
import type { DisputeForm } from "@/lib/attempts/dispute";
import type { Backend } from "./backend";
import type { Exercise } from "./exercise";

interface DisputeDialogProps {
  readonly backend: Backend;
  readonly exercise: Exercise;
  readonly attempt: AttemptView;
  /** ISO time at which the dispute was opened. */
  onSent(at: string): void;
  onClose(): void;
}

const kinds = ["right-refused", "wrong-passed", "other"] as const satisfies readonly DisputeForm["kind"][];

/** "This verdict is wrong": three choices, which demand, a free line, what is sent. */
export default function DisputeDialog({ backend, exercise, attempt, onSent, onClose }: DisputeDialogProps) {
  const t = useTranslations("exercise.dispute");
  const words = useTranslations("exercise.attempts");
  const [kind, setKind] = useState<DisputeForm["kind"]>(attempt.state === "passed" ? "wrong-passed" : "right-refused");
  const [rule, setRule] = useState("");
  const [note, setNote] = useState("");
  const [state, setState] = useState<"open" | "sending" | "failed" | "refused">("open");
  const advised = [...new Set((attempt.report?.findings ?? []).map((finding) => finding.rule))];

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (state === "sending") return;
    setState("sending");
    try {
      const result = await backend.dispute({ attemptId: attempt.id, kind, note: note.trim(), ...(rule === "" ? {} : { rule }) });
      if (result.status === "opened" || result.status === "already-open") onSent(result.openedAt);
      else setState("refused");
    } catch {
      // No line or a failing server: the form keeps what was written.
      setState("failed");
    }
  };

  return (
    <Dialog title={t("title")} closeLabel={words("close")} onClose={onClose}>
      <form className="mt-4 text-sm space-y-4" onSubmit={(event) => void send(event)}>
        <fieldset>
          <legend className="label mb-1">{t("legend")}</legend>
          {kinds.map((one) => (
            <label key={one} className="flex items-center gap-2 min-h-8 touch-target">
              <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => setKind(one)} />
              {t(one)}
            </label>
          ))}
        </fieldset>
        <label className="block">
          <span className="label block mb-1">{t("rule")}</span>
          <select className="field" value={rule} onChange={(event) => setRule(event.target.value)}>
            <option value="">{t("ruleAny")}</option>
            {exercise.rubric.map((demand) => (
              <option key={demand.id} value={demand.id}>
                {demand.message.replaceAll("`", "")}
              </option>
            ))}
            {advised.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </label>
        <label className="block">
          <span className="label block mb-1">{t("note")}</span>
          <textarea className="field" rows={3} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <p className="text-xs text-ink-3">
          {t("sends", { version: attempt.version, grader: attempt.report?.grader.version.slice(0, 12) || "–" })}
        </p>
        {(state === "failed" || state === "refused") && <Notice kind="ours" title={t(state)} role="alert" />}
        <p className="flex gap-2">
          <Button look="key" type="submit" className="touch-target" aria-disabled={state === "sending" || undefined}>
            {t("send")}
          </Button>
          <Button className="touch-target" onClick={onClose}>
            {t("cancel")}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

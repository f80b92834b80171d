import type { useTranslations } from "next-intl";
import type { MarkKind } from "@/components/ui/mark";
import type { Language } from "@/lib/graders/rule";
import type { Verdict } from "./verdict";

type Words = ReturnType<typeof useTranslations<"exercise.verdict">>;

export interface VerdictSentence {
  readonly mark: MarkKind;
  /** What is read out. */
  readonly sentence: string;
  /** What stands beside it and changes too often to be read out. */
  readonly note: string | null;
}

const gateKey = { dockerfile: "", yaml: "Yaml", go: "Go" } as const;
const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** The words and the mark of a verdict. */
export function verdictSentence(verdict: Verdict, language: Language, t: Words): VerdictSentence {
  const say = (mark: MarkKind, sentence: string, note: string | null = null): VerdictSentence => ({ mark, sentence, note });
  switch (verdict.kind) {
    case "opening":
      return say("half", t("opening"));
    case "typing": {
      const { gateLine, ms } = verdict;
      if (ms === null) return say("half", t("typing"), t("typingWait"));
      if (gateLine !== null) return say("half", t("typing"), t(`typingGate${gateKey[language]}`, { line: gateLine }));
      return say("half", t("typing"), t("typingNote", { ms: ms < 10 ? ms.toFixed(1) : Math.round(ms) }));
    }
    case "checker-broken":
      return say("ours", t("checkerBroken"), t("checkerBrokenNote"));
    case "too-large":
      return say("warn", t("tooLarge", { limit: kilobytes(verdict.limit), size: kilobytes(verdict.bytes) }));
    case "sending":
      return say("half", t("sending"));
    case "kept":
      return say("warn", t("kept"));
    case "not-built":
      return say("fail", t(`notBuilt${gateKey[language]}`, { line: verdict.gateLine }));
    case "not-met":
      return say("fail", t("notMet", { count: verdict.unmet }));
    case "passed":
      return say("pass", t("passed", { count: verdict.demands }));
    case "we-failed":
      return say("ours", t("weFailed"));
    case "newer-version":
      return say("ours", t("newerVersion"));
    case "refused":
      return say("ours", t(verdict.why === "invalid" ? "refusedInvalid" : "refusedUnknown"));
  }
}

import { useTranslations } from "next-intl";
import type { SpotTheBugWords } from "./spot-the-bug";

/** The words of the fault picker, prepared on the server so that no message parser travels to the browser. */
export function useSpotTheBugWords(): (language: string, faults: number) => SpotTheBugWords {
  const t = useTranslations("question.bug");
  const shell = useTranslations("shell");
  const section = useTranslations("question.section");
  const reveal = useTranslations("question.reveal");
  const [before = "", between = ""] = t("lineMarked", { line: "%", marks: "\u0000" }).split(/(?<=%)/);
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
  return (language, faults) => ({
    section: shell("kind.spot-the-bug"),
    answer: section("answer"),
    codeLabel: t("codeLabel", { language }),
    line: t("line", { line: "%" }),
    lineMarked: [before, between.replace("\u0000", "%")],
    how: t("how"),
    marks: t("marks"),
    noMarks: t("noMarks"),
    atLine: t("atLine", { line: "%" }),
    noLine: t("noLine"),
    why: t("why"),
    remove: t("remove", { mark: "%" }),
    another: t("another", { line: "%" }),
    missing: t("missing"),
    left: upTo(faults).map((left) => t("left", { left })),
    found: upTo(faults).map((found) => t("found", { found, faults })),
    compared: upTo(20).map((wrong) => t("compared", { time: "%", wrong })),
    states: { found: t("stateFound"), missed: t("stateMissed"), unclear: t("stateUnclear"), noFault: t("stateNoFault") },
    you: t("you"),
    which: t("whichDidYouMean"),
    notThis: t("notThis"),
    noReason: t("noReason"),
    noFaultAt: t("noFaultAt", { mark: "%" }),
    reveal: { show: reveal("show"), hide: reveal("hide"), space: reveal("space") },
  });
}

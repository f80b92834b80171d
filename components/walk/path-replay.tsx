// biome-ignore-all lint/suspicious/noArrayIndexKey: a path never changes while it is shown
import { useTranslations } from "next-intl";
import { Gutter, Main } from "@/components/layout/page";
import { Phrase } from "@/components/markdown/prose";
import { Mark } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import type { RenderedTreeNode } from "@/lib/content/rendered-section";
import { followPath, nodeOf, summarizePath } from "@/lib/walks/tree-path";
import { PathPicture } from "./path-picture";

/** A walked path, for anybody who has its address: what it came to, a picture, and the same as a list. Needs no scripts. */
export function PathReplay({
  nodes,
  path,
  lang,
}: {
  nodes: readonly RenderedTreeNode[];
  path: readonly string[];
  lang?: string | undefined;
}) {
  const t = useTranslations("question.walk");
  const { moves, trail, fitting } = followPath(nodes, path);
  const fit = path.slice(0, fitting);
  const { looks, least, leaf } = summarizePath(nodes, fit);
  const end = nodeOf(nodes, leaf ?? undefined);
  const takenBack = stepsTakenBack(moves);
  const labelOf = (id: string) => nodeOf(nodes, id)?.label ?? id;
  const forward = moves.flatMap((move, index) => (move.isBack ? [] : [{ ...move, isDetour: takenBack.has(index) }]));
  const inWords = [
    ...trail.slice(0, 1).map(labelOf),
    ...forward.map(({ to, isDetour }) => (isDetour ? t("detour", { step: labelOf(to) }) : labelOf(to))),
  ];
  return (
    <>
      <Gutter className="pt-[3.1rem]">{t("replayGutter")}</Gutter>
      <Main as="section" labelledBy="replay" className="pt-12">
        <h2 id="replay" className="text-xl scroll-mt-20">
          {least === null ? t("unfound", { looks }) : least === looks ? t("foundLeast", { looks }) : t("found", { looks, least })}
        </h2>
        {fitting < path.length && <Notice kind="warn" title={t("older")} className="mt-3 max-w-[44rem]" />}
        <div lang={lang}>
          {end && "cause" in end && (
            <div className="mt-2 max-w-[46rem] text-ink-2">
              <p className="text-lg">
                <Phrase html={end.cause} />
              </p>
              <p>
                <Phrase html={end.fix} />
              </p>
            </div>
          )}
          <PathPicture
            nodes={nodes}
            trail={trail}
            detours={new Set(forward.flatMap(({ from, to, isDetour }) => (isDetour ? [`${from} ${to}`] : [])))}
            label={t("pathLabel", { path: inWords.join(" → ") })}
          />
          <p className="text-xs text-ink-3 mt-2 flex flex-wrap gap-x-5" aria-hidden="true">
            {(["taken", "takenBack", "notTaken"] as const).map((name) => (
              <span key={name} className="inline-flex items-center gap-2">
                <svg width="22" height="4" viewBox="0 0 22 4" aria-hidden="true">
                  <path
                    d="M0 2H22"
                    className={name === "notTaken" ? "stroke-edge" : "stroke-ink"}
                    strokeWidth={name === "notTaken" ? 1.25 : 2.5}
                    strokeDasharray={name === "takenBack" ? "5 4" : undefined}
                  />
                </svg>
                {t(name)}
              </span>
            ))}
          </p>
          <h3 className="text-lg mt-8 mb-1">{t("stepList")}</h3>
          <ol className="max-w-[52rem] border-t border-edge">
            {forward.map(({ from, to, isDetour }, index) => {
              const node = nodeOf(nodes, from);
              const option = node && "ask" in node ? node.options.find((one) => one.to === to) : undefined;
              return (
                <li
                  key={index}
                  className="grid grid-cols-[1.25rem_minmax(0,1fr)] sm:grid-cols-[1.25rem_minmax(0,20rem)_minmax(0,1fr)] gap-x-3 gap-y-1 py-2.5 border-b border-line items-baseline"
                >
                  <span className="self-start pt-1">
                    <Mark kind={isDetour ? "half" : "pass"} label={isDetour ? t("takenBack") : t("onPath")} />
                  </span>
                  <span>
                    <span className="font-semibold">{node && "ask" in node && <Phrase html={node.ask} />}</span>
                    <code className="block text-xs text-ink-3 wrap-anywhere">{node && "ask" in node && node.run}</code>
                  </span>
                  <span className="max-sm:col-start-2 text-ink-2 min-w-0">
                    <Phrase html={option?.if ?? ""} />
                    {option?.shows && <code className="block text-xs text-ink-3 whitespace-pre-wrap wrap-anywhere">{option.shows}</code>}
                  </span>
                </li>
              );
            })}
          </ol>
          <p className="text-sm text-ink-3 mt-2">{t("copyHint")}</p>
        </div>
      </Main>
    </>
  );
}

/** The indexes of the moves forward that a later move took back. */
function stepsTakenBack(moves: ReturnType<typeof followPath>["moves"]): ReadonlySet<number> {
  const open: number[] = [];
  const back = new Set<number>();
  for (const [index, { isBack }] of moves.entries()) {
    if (!isBack) open.push(index);
    else {
      const last = open.pop();
      if (last !== undefined) back.add(last);
    }
  }
  return back;
}

"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { EditorHandle, EditorMark } from "@/components/editor/editor";
import { createGraderClient, type GraderClient } from "@/components/editor/grader-client";
import { useEditorChoice } from "@/components/editor/use-editor-choice";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { AnswerEditor } from "@/components/workspace/answer-editor";
import { browserStorage } from "@/components/workspace/browser-storage";
import { checkRunner } from "@/components/workspace/check-runner";
import type { PlacedFinding } from "@/components/workspace/checks-view";
import type { FindingTools } from "@/components/workspace/finding-line";
import { phrasebook } from "@/components/workspace/phrasebook";
import { tabName } from "@/components/workspace/tab-name";
import { useMedia } from "@/components/workspace/use-media";
import { useRegionKeys } from "@/components/workspace/use-region-keys";
import type { Edit } from "@/lib/graders/rule";
import type { RoomMessages } from "@/lib/graders/words";
import { localePath } from "@/lib/i18n/locale";
import { applyEdits, joinFixes } from "@/lib/lint/apply-edits";
import { readFragment } from "@/lib/lint/fragment";
import { type LintChoice, lintOptions, lintQuery } from "@/lib/lint/playground-options";
import { copyLink, type Shared } from "./copy-link";
import { FindingItem } from "./finding-item";
import { type LinkNews, LinkNotice } from "./link-notice";
import { LintOptionsBar } from "./lint-options-bar";
import { LintSummary } from "./lint-summary";
import { placeFindings } from "./place-findings";
import { ShareNote } from "./share-note";
import { textStore } from "./text-store";
import "@/components/workspace/workspace.css";

const FixPreview = dynamic(() => import("./fix-preview"), { ssr: false });
const VersionsDialog = dynamic(() => import("@/components/workspace/versions-dialog"), { ssr: false });

const file = "Dockerfile";
const language = "dockerfile";
const question = { id: "playground", version: "0" };

export interface PlaygroundProps {
  /** Titles, sentences and labels of all rules of the room. */
  readonly words: RoomMessages;
  /** Codes by which other tools know a rule, by its id. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** A text to begin with, for who has none. */
  readonly sample: string;
  /** What the address asks for. */
  readonly asked: LintChoice;
  /** Only a test brings its own. */
  readonly grader?: () => GraderClient;
}

/** The text of a link, until somebody changes it; and the reader's own. */
interface FromLink {
  readonly text: string;
  readonly mine: string;
}

/** Puts the choice into the address; the text of a link stays behind the `#` until it is changed. */
function showInAddress(choice: LintChoice, hash: string) {
  window.history.replaceState(null, "", `${window.location.pathname}${lintQuery(choice)}${hash}`);
}

/** A text and what every rule finds in it, as one writes. Nothing of it is sent anywhere. */
export function Playground({ words, aliases, sample, asked, grader }: PlaygroundProps) {
  const t = useTranslations("playground");
  const editorWords = useTranslations("exercise.editor");
  const verdictWords = useTranslations("exercise.verdict");
  const locale = useLocale();
  const summaryId = useId();
  const touch = useMedia("(pointer: coarse)");
  const [editorChoice, chooseEditor] = useEditorChoice();
  const [noCodeEditor, setNoCodeEditor] = useState(false);
  const onFailed = useCallback(() => setNoCodeEditor(true), []);
  const plain = editorChoice === "plain" || noCodeEditor;

  const [choice, setChoice] = useState(asked);
  const options = useRef(lintOptions(asked, Object.keys(words)));
  const [parts] = useState(() => {
    const server = typeof window === "undefined";
    return {
      store: textStore(server ? null : browserStorage(), server ? "" : tabName(), language, () => Date.now()),
      checks: checkRunner(grader ?? createGraderClient, (text) => ({
        language,
        question,
        input: { text, options: options.current, given: {}, rubric: [] },
      })),
    };
  });
  const checks = useSyncExternalStore(parts.checks.subscribe, parts.checks.get, parts.checks.get);
  useEffect(() => parts.checks.start(), [parts]);

  /** null until the page is alive. */
  const [text, setText] = useState<string | null>(null);
  const [news, setNews] = useState<LinkNews | null>(null);
  const [kept, setKept] = useState(true);
  const [shared, setShared] = useState<Shared | null>(null);
  const [hasEarlier, setHasEarlier] = useState(false);
  const fromLink = useRef<FromLink | null>(null);
  // What is so at this very moment: a render may be of a text that is two keys old.
  const now = useRef<{ text: string | null; choice: LintChoice }>({ text: null, choice });
  const show = useCallback((next: string) => {
    now.current.text = next;
    setText(next);
  }, []);
  const keep = useCallback(
    (next: string) => {
      setKept(parts.store.write(next));
      setHasEarlier(parts.store.listEarlier().length > 0);
    },
    [parts],
  );

  // The editor holds the text; what changes it from elsewhere goes through its handle.
  const editor = useRef<EditorHandle | null>(null);
  const [ready, setReady] = useState(false);
  const untouched = useRef(false);
  const onReady = useCallback((handle: EditorHandle | null) => {
    editor.current = handle;
    // An editor says first what it made of the text that it was given; that is no change of the reader's.
    untouched.current = handle !== null;
    setReady(handle !== null);
  }, []);
  const onChange = useCallback(
    (next: string) => {
      if (untouched.current) {
        untouched.current = false;
        // Another text came while the editor was being fetched.
        if (now.current.text !== null && now.current.text !== next) editor.current?.replace(now.current.text);
        return;
      }
      show(next);
      setShared(null);
      const link = fromLink.current;
      if (link?.text === next) return;
      if (link) {
        fromLink.current = null;
        parts.store.keepEarlier(link.mine);
        setNews(null);
        showInAddress(now.current.choice, "");
      }
      keep(next);
    },
    [parts, show, keep],
  );
  /** Puts a text into the editor, which says so by `onChange`; where it is still being fetched it begins with this text. */
  const put = useCallback(
    (next: string) => {
      if (editor.current) editor.current.replace(next);
      else show(next);
    },
    [show],
  );

  useEffect(() => {
    let gone = false;
    const open = async () => {
      const { hash } = window.location;
      const read = await readFragment(hash);
      if (gone) return;
      const isFirst = now.current.text === null;
      const mine = fromLink.current?.mine ?? now.current.text ?? parts.store.read() ?? "";
      setHasEarlier(parts.store.listEarlier().length > 0);
      if (read.status === "text") {
        fromLink.current = { text: read.text, mine };
        put(read.text);
        setNews(mine.trim() !== "" && mine !== read.text ? { status: "came" } : null);
      } else if (read.status !== "none") {
        if (isFirst) put(mine);
        setNews(read);
      } else if (isFirst || hash === "") {
        // Back from a link: its text is gone from the address, so it goes here too.
        fromLink.current = null;
        put(mine);
        setNews(null);
      }
    };
    void open();
    // Another link opened in this very tab changes nothing but what stands behind the `#`.
    window.addEventListener("hashchange", open);
    return () => {
      gone = true;
      window.removeEventListener("hashchange", open);
    };
  }, [parts, put]);

  useEffect(() => {
    if (text !== null) parts.checks.look(text);
  }, [parts, text]);

  const choose = (next: LintChoice) => {
    setChoice(next);
    now.current.choice = next;
    options.current = lintOptions(next, Object.keys(words));
    showInAddress(next, window.location.hash);
    parts.checks.again();
  };

  /** Another text in place of this one, which is kept. */
  const replaceBy = (next: string) => {
    parts.store.keepEarlier(now.current.text ?? "");
    setDialog(false);
    put(next);
    keep(next);
    editor.current?.focus();
  };
  const leaveLink = () => {
    const link = fromLink.current;
    fromLink.current = null;
    setNews(null);
    showInAddress(choice, "");
    if (link) put(link.mine);
    editor.current?.focus();
  };
  const share = async () => setShared(await copyLink(now.current.text ?? "", window.location.href));

  const blank = text !== null && text.trim() === "";
  const { report, fixes } = checks;
  const checkedText = checks.text;
  const silent = blank || checks.state.status === "too-large" || checks.state.status === "broken";
  const findings = useMemo(() => (report && !silent ? placeFindings(report.findings, checkedText) : []), [report, silent, checkedText]);
  const [lastMs, setLastMs] = useState<number | null>(null);
  if (checks.state.status === "checked" && checks.state.ms !== lastMs) setLastMs(checks.state.ms);

  /** What is previewed: a finding's fix by its index, or all of them; of one report only. */
  const [preview, setPreview] = useState<{ readonly of: number | "all"; readonly report: typeof report } | null>(null);
  const previewed = preview?.report === report ? (preview?.of ?? null) : null;
  const all = useMemo(() => joinFixes([...fixes.values()]), [fixes]);

  const phrases = useMemo(() => phrasebook(words, locale), [words, locale]);
  const tools = useMemo<FindingTools>(
    () => ({
      phrases,
      ruleHref: (rule) => localePath(locale, `/rules/${rule}`),
      onGo: (found: PlacedFinding) => editor.current?.moveTo(found.finding.span),
      fixOf(found) {
        const title = phrases.fixTitle(found.finding);
        if (!fixes.has(found.index) || title === null) return null;
        const open = previewed === found.index;
        return { title, previewed: open, apply: () => setPreview(open ? null : { of: found.index, report }) };
      },
    }),
    [phrases, locale, fixes, previewed, report],
  );
  const apply = (edits: readonly Edit[]) => {
    setPreview(null);
    // Somebody wrote on meanwhile: the places are those of another text, and the next check offers the fix again.
    if (now.current.text === checkedText) editor.current?.apply(edits);
    editor.current?.focus();
  };
  const previewOf = (edits: readonly Edit[]) => (
    <FixPreview from={checkedText} to={applyEdits(checkedText, edits)} onApply={() => apply(edits)} />
  );

  const marks = useMemo<readonly EditorMark[]>(
    () =>
      findings.map(({ finding, index, channel }) => {
        const title = phrases.fixTitle(finding);
        const edits = fixes.get(index);
        return {
          span: finding.span,
          channel: channel === "advised" ? "advised" : "demanded",
          message: phrases.sentence(finding),
          rule: finding.rule,
          href: new URL(localePath(locale, `/rules/${finding.rule}`), window.location.origin).href,
          fix: edits && title !== null ? { title, edits } : null,
        };
      }),
    [findings, fixes, phrases, locale],
  );

  const root = useRef<HTMLElement>(null);
  // The text is kept at each key; the browser's own way of saving a page would only be in the way.
  const ownKeys = useCallback((key: string, accelerator: boolean) => accelerator && key.toLowerCase() === "s", []);
  useRegionKeys(root, editor, ownKeys);
  const [dialog, setDialog] = useState(false);
  const earlier = useMemo(() => ({ listVersions: async () => parts.store.listEarlier() }), [parts]);

  return (
    <main id="main" ref={root} tabIndex={-1} className="workspace playground">
      <h1 className="sr">{t("title")}</h1>
      <section className="editor-pane min-w-0" aria-label={editorWords("region")} data-region="editor" tabIndex={-1}>
        <div className="editor-bar flex items-center gap-1 h-10 max-lg:h-11 px-3 max-sm:px-4 border-b border-line text-sm shrink-0 bg-paper">
          <span className="num font-semibold">{file}</span>
          <span className="text-xs text-ink-2 ml-2 min-w-0" role="status">
            {kept ? "" : t("notKept")}
          </span>
          <span className="ml-auto flex gap-1 shrink-0">
            {touch && (
              <Button look="ghost" className="px-2 touch-target" onClick={() => editor.current?.undo()}>
                <Icon name="undo-2" />
                <span className="sr">{editorWords("undo")}</span>
              </Button>
            )}
            {hasEarlier && (
              <Button look="ghost" className="px-2 touch-target" onClick={() => setDialog(true)}>
                <Icon name="history" />
                <span className="max-xl:sr-only">{t("earlier")}</span>
              </Button>
            )}
            <Button
              look="ghost"
              className="px-2 touch-target"
              disabled={noCodeEditor}
              onClick={() => chooseEditor(plain ? "full" : "plain")}
            >
              <Icon name={plain ? "square-terminal" : "text-cursor-input"} />
              <span className="max-xl:sr-only">{editorWords(plain ? "full" : "plain")}</span>
            </Button>
            {!blank && text !== null && (
              <>
                <Button look="ghost" className="px-2 touch-target" onClick={() => replaceBy("")}>
                  <Icon name="x" />
                  <span className="max-xl:sr-only">{t("clear")}</span>
                </Button>
                <Button className="touch-target" onClick={() => void share()}>
                  <Icon name="copy" />
                  {t("copyLink")}
                </Button>
              </>
            )}
          </span>
        </div>
        <LintOptionsBar choice={choice} onChoose={choose} />
        <noscript>
          <p className="note m-3">
            <span>
              {t("noScripts")}{" "}
              <a className="a" href={localePath(locale, "/rules")}>
                {t("rules")}
              </a>
            </span>
          </p>
        </noscript>
        <ShareNote shared={shared} />
        {news && <LinkNotice news={news} onLeave={leaveLink} />}
        <AnswerEditor
          initial={text ?? ""}
          file={file}
          language={language}
          marks={marks}
          onChange={onChange}
          onReady={onReady}
          alive={text !== null}
          ready={ready}
          choice={editorChoice}
          failed={noCodeEditor}
          touch={touch}
          describedBy={summaryId}
          onFailed={onFailed}
        />
      </section>
      <section className="checks bg-paper text-sm min-w-0" aria-label={t("findings")} data-region="checks" tabIndex={-1}>
        <LintSummary
          id={summaryId}
          blank={blank}
          state={checks.state}
          findings={findings}
          ms={lastMs}
          onNext={plain && touch && findings.length > 0 ? () => editor.current?.walk(1) : null}
        />
        <h2 className="sr">{t("findings")}</h2>
        {checks.state.status === "broken" && <Notice kind="ours" className="m-3" title={t("summary.brokenNote")} />}
        {report && !silent && report.failed.length > 0 && (
          <Notice
            kind="ours"
            className="m-3"
            title={verdictWords("partBroken", { count: report.failed.length, rules: report.failed.join(", ") })}
          />
        )}
        {blank && (
          <div className="px-4 pt-4 pb-2">
            <p className="font-semibold">{t("emptyTitle")}</p>
            <p className="text-ink-2">{t("emptyNote")}</p>
            <Button look="key" className="mt-3 touch-target" onClick={() => replaceBy(sample)}>
              {t("sample")}
            </Button>
          </div>
        )}
        {!silent && report && findings.length === 0 && <p className="px-4 py-3 text-ink-2">{t("clean")}</p>}
        {fixes.size > 1 && !silent && (
          <div className="px-4 py-2 border-b border-line">
            <Button
              className="!h-7 touch-target"
              aria-expanded={previewed === "all"}
              onClick={() => setPreview(previewed === "all" ? null : { of: "all", report })}
            >
              <Icon name="wand-sparkles" />
              {t("fixAll", { count: fixes.size - all.left })}
            </Button>
            {previewed === "all" && all.left > 0 && <p className="mt-2 text-ink-2">{t("fixLeft", { count: all.left })}</p>}
            {previewed === "all" && previewOf(all.edits)}
          </div>
        )}
        {findings.length > 0 && (
          <ol>
            {findings.map((found) => (
              <FindingItem key={found.index} found={found} tools={tools} aliases={aliases[found.finding.rule] ?? []}>
                {previewed === found.index && previewOf(fixes.get(found.index) ?? [])}
              </FindingItem>
            ))}
          </ol>
        )}
        <p className="px-4 py-3 text-xs text-ink-3">{t("private")}</p>
      </section>
      {dialog && (
        <VersionsDialog backend={earlier} questionId={language} text={text ?? ""} onRestore={replaceBy} onClose={() => setDialog(false)} />
      )}
    </main>
  );
}

"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { EditorHandle, EditorMark } from "@/components/editor/editor";
import { editorHelp } from "@/components/editor/editor-help";
import { createGraderClient, type GraderClient } from "@/components/editor/grader-client";
import { useEditorChoice } from "@/components/editor/use-editor-choice";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { AnswerEditor } from "@/components/workspace/answer-editor";
import { browserStorage } from "@/components/workspace/browser-storage";
import { checkRunner } from "@/components/workspace/check-runner";
import type { PlacedFinding } from "@/components/workspace/checks-view";
import { EditorBar } from "@/components/workspace/editor-bar";
import { editorMarks } from "@/components/workspace/editor-marks";
import type { FindingTools } from "@/components/workspace/finding-line";
import { FormatButton } from "@/components/workspace/format-button";
import { phrasebook } from "@/components/workspace/phrasebook";
import { StagePicture } from "@/components/workspace/stage-picture";
import { tabName } from "@/components/workspace/tab-name";
import { useFormat } from "@/components/workspace/use-format";
import { useMedia } from "@/components/workspace/use-media";
import { useRegionKeys } from "@/components/workspace/use-region-keys";
import type { Edit } from "@/lib/graders/rule";
import type { RoomMessages } from "@/lib/graders/words";
import { localePath } from "@/lib/i18n/locale";
import { type LintChoice, lintOptions, lintQuery } from "@/lib/lint/playground-options";
import { copyLink, type Shared } from "./copy-link";
import { FindingsPane } from "./findings-pane";
import { LinkNotice } from "./link-notice";
import { LintOptionsBar } from "./lint-options-bar";
import { LintSummary } from "./lint-summary";
import { placeFindings } from "./place-findings";
import { ShareNote } from "./share-note";
import { textStore } from "./text-store";
import { useLintText } from "./use-lint-text";
import "@/components/workspace/workspace.css";

const VersionsDialog = dynamic(() => import("@/components/workspace/versions-dialog"), { ssr: false });

const file = "Dockerfile";
const language = "dockerfile";
const question = { id: "playground", version: "0" };
const noFixes: ReadonlyMap<number, readonly Edit[]> = new Map();

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

/** Puts the choice into the address; the text of a link stays behind the `#`. */
function showInAddress(choice: LintChoice) {
  const { pathname, hash } = window.location;
  window.history.replaceState(null, "", `${pathname}${lintQuery(choice)}${hash}`);
}

/** A text and what every rule finds in it, as one writes. Nothing of it is sent anywhere. */
export function Playground({ words, aliases, sample, asked, grader }: PlaygroundProps) {
  const t = useTranslations("playground");
  const editorWords = useTranslations("exercise.editor");
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

  const editor = useRef<EditorHandle | null>(null);
  const held = useLintText(parts.store, editor);
  const { text } = held;
  useEffect(() => {
    if (text !== null) parts.checks.look(text);
  }, [parts, text]);

  const choose = (next: LintChoice) => {
    setChoice(next);
    options.current = lintOptions(next, Object.keys(words));
    showInAddress(next);
    parts.checks.again();
  };

  const replaceBy = (next: string) => {
    setDialog(false);
    held.replaceBy(next);
  };
  /** What became of sharing a text; of another one it says nothing. */
  const [shared, setShared] = useState<{ readonly text: string; readonly became: Shared } | null>(null);
  const share = async () => {
    const asked = held.current();
    setShared({ text: asked, became: await copyLink(asked, window.location.href) });
  };

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
    if (held.current() === checkedText) editor.current?.apply(edits);
    editor.current?.focus();
  };

  const marks = useMemo<readonly EditorMark[]>(
    () => editorMarks(findings, phrases, fixes, (rule) => new URL(localePath(locale, `/rules/${rule}`), window.location.origin).href),
    [findings, fixes, phrases, locale],
  );

  const [caretLine, setCaretLine] = useState(0);
  const help = useMemo(() => editorHelp(parts.checks.ask, language, locale), [parts, locale]);
  const { became, format } = useFormat(editor, help, held.current);

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
        <EditorBar
          file={file}
          note={
            <span className="text-xs text-ink-2 ml-2 min-w-0" role="status">
              {held.kept ? "" : t("notKept")}
            </span>
          }
          touch={touch}
          plain={plain}
          noCodeEditor={noCodeEditor}
          history={held.hasEarlier ? { label: t("earlier"), open: () => setDialog(true) } : null}
          onUndo={() => editor.current?.undo()}
          onSwitch={() => chooseEditor(plain ? "full" : "plain")}
        >
          {!blank && text !== null && (
            <>
              <FormatButton became={became} onFormat={format} />
              <Button look="ghost" className="px-2 touch-target" onClick={() => replaceBy("")}>
                <Icon name="x" />
                <span className="max-xl:sr-only">{t("clear")}</span>
              </Button>
              <Button className="touch-target" onClick={() => void share()}>
                <Icon name="copy" />
                <span className="max-[23rem]:sr-only">{t("copyLink")}</span>
              </Button>
            </>
          )}
        </EditorBar>
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
        <ShareNote shared={shared && shared.text === text ? shared.became : null} />
        {held.news && <LinkNotice news={held.news} onLeave={held.leaveLink} />}
        <AnswerEditor
          initial={text ?? ""}
          file={file}
          language={language}
          marks={marks}
          help={help}
          onChange={held.onChange}
          onReady={held.onReady}
          onFormat={format}
          onCaret={setCaretLine}
          alive={text !== null}
          ready={held.ready}
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
        <FindingsPane
          broken={checks.state.status === "broken"}
          failed={silent ? [] : (report?.failed ?? [])}
          clean={!silent && report !== null && findings.length === 0}
          onSample={blank ? () => replaceBy(sample) : null}
          fixes={silent ? noFixes : fixes}
          findings={findings}
          caretLine={caretLine}
          aliases={aliases}
          tools={tools}
          text={checkedText}
          previewed={previewed}
          onPreview={(of) => setPreview(of === null ? null : { of, report })}
          onApply={apply}
        />
        {!silent && (
          <div className="px-4">
            <StagePicture text={checkedText} help={help} onGo={(span) => editor.current?.moveTo(span)} />
          </div>
        )}
        <p className="px-4 py-3 text-xs text-ink-3">{t("private")}</p>
      </section>
      {dialog && (
        <VersionsDialog backend={earlier} questionId={language} text={text ?? ""} onRestore={replaceBy} onClose={() => setDialog(false)} />
      )}
    </main>
  );
}

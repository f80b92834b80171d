"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { EditorHandle, EditorMark } from "@/components/editor/editor";
import { editorHelp } from "@/components/editor/editor-help";
import { createGraderClient, type GraderClient } from "@/components/editor/grader-client";
import { useEditorChoice } from "@/components/editor/use-editor-choice";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { answerSize } from "@/lib/attempts/answer-size";
import type { AttemptView } from "@/lib/attempts/attempt";
import { roomOf } from "@/lib/graders/language-table";
import type { RoomMessages } from "@/lib/graders/words";
import { localePath } from "@/lib/i18n/locale";
import { Advised } from "./advised";
import { AnswerEditor } from "./answer-editor";
import { Attempts } from "./attempts";
import { type Backend, httpBackend } from "./backend";
import { browserStorage } from "./browser-storage";
import { answerOf, checkRunner } from "./check-runner";
import { checksView, type PlacedFinding } from "./checks-view";
import { clockTime } from "./clock-time";
import { Demanded } from "./demanded";
import { draftKeeper } from "./draft-keeper";
import { DraftNote } from "./draft-note";
import { EditorBar } from "./editor-bar";
import { editorMarks } from "./editor-marks";
import type { Exercise } from "./exercise";
import type { FindingTools } from "./finding-line";
import { FindingsList } from "./findings-list";
import { FormatButton } from "./format-button";
import { Hints } from "./hints";
import { localStore } from "./local-store";
import type { PaneSizes } from "./pane-sizes";
import { phrasebook } from "./phrasebook";
import { openRevealed, RevealedAnswer } from "./revealed-answer";
import { StagePicture } from "./stage-picture";
import { submissionDesk } from "./submission-desk";
import { tabName } from "./tab-name";
import { TaskPane } from "./task-pane";
import { useFormat } from "./use-format";
import { useMedia } from "./use-media";
import { useRegionKeys } from "./use-region-keys";
import { showsSubmission, verdictOf } from "./verdict";
import { VerdictBar } from "./verdict-bar";
import { WeFailedNotice } from "./we-failed-notice";
import "./workspace.css";

const VersionsDialog = dynamic(() => import("./versions-dialog"), { ssr: false });
const AttemptDialog = dynamic(() => import("./attempt-dialog"), { ssr: false });
const DisputeDialog = dynamic(() => import("./dispute-dialog"), { ssr: false });

export interface WorkspaceProps {
  readonly exercise: Exercise;
  /** Titles, sentences and labels of the room's rules. */
  readonly words: RoomMessages;
  /** Path of the page: bank, topic, id. */
  readonly path: ReactNode;
  /** Name of the level. */
  readonly level: string;
  readonly panes: PaneSizes;
  /** Only a test brings its own. */
  readonly services?: { readonly backend: Backend; grader(): GraderClient };
}

type OpenDialog =
  | { readonly kind: "versions" }
  | { readonly kind: "attempt"; readonly attempt: AttemptView; readonly number: number }
  | { readonly kind: "dispute"; readonly attempt: AttemptView };

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);
const neverChanges = () => () => {};

/** The exercise: task, editor, checks. Everything is decided in the pure files beside it; this holds them together. */
export function Workspace({ exercise, words, path, level, panes, services }: WorkspaceProps) {
  const t = useTranslations("exercise");
  const locale = useLocale();
  const ids = useId();
  const mac = useSyncExternalStore(neverChanges, isMac, () => false);
  const touch = useMedia("(pointer: coarse)");
  const [choice, choose] = useEditorChoice();
  const [noCodeEditor, setNoCodeEditor] = useState(false);
  const plain = choice === "plain" || noCodeEditor;
  const onFailed = useCallback(() => setNoCodeEditor(true), []);

  // One keeper of each kind for the life of the page; they own the timers and the worker.
  const [parts] = useState(() => {
    const backend = services?.backend ?? httpBackend(locale);
    const server = typeof window === "undefined";
    const local = localStore(server ? null : browserStorage(), server ? "" : tabName());
    const now = () => Date.now();
    const draft = draftKeeper({ backend, local, questionId: exercise.id, starter: exercise.starter, now });
    const checks = checkRunner(services?.grader ?? createGraderClient, (answer) => answerOf(exercise, answer));
    const desk = submissionDesk({
      backend,
      local,
      questionId: exercise.id,
      grade: checks.grade,
      now,
      random: () => crypto.getRandomValues(new Uint8Array(10)),
    });
    return { backend, draft, checks, desk };
  });
  const { backend } = parts;
  const draft = useSyncExternalStore(parts.draft.subscribe, parts.draft.get, parts.draft.get);
  const checks = useSyncExternalStore(parts.checks.subscribe, parts.checks.get, parts.checks.get);
  const desk = useSyncExternalStore(parts.desk.subscribe, parts.desk.get, parts.desk.get);

  const [alive, setAlive] = useState(false);
  const openedAt = useRef(0);
  useEffect(() => {
    openedAt.current = Date.now();
    const stops = [parts.draft.start(), parts.checks.start(), parts.desk.start()];
    setAlive(true);
    const hidden = () => document.visibilityState === "hidden" && parts.draft.leave();
    const back = () => {
      parts.draft.lineBack();
      parts.desk.lineBack();
    };
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", parts.draft.leave);
    window.addEventListener("online", back);
    return () => {
      for (const stop of stops) stop();
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", parts.draft.leave);
      window.removeEventListener("online", back);
    };
  }, [parts]);

  const { text } = draft;
  useEffect(() => {
    if (alive) parts.checks.look(text);
  }, [alive, parts, text]);

  // The editor holds the text; what changes it from elsewhere goes through its handle.
  const editor = useRef<EditorHandle | null>(null);
  const editorText = useRef<string | null>(null);
  const [ready, setReady] = useState(false);
  const onReady = useCallback((handle: EditorHandle | null) => {
    editor.current = handle;
    setReady(handle !== null);
  }, []);
  const onChange = useCallback(
    (next: string) => {
      editorText.current = next;
      parts.draft.edit(next);
    },
    [parts],
  );
  useEffect(() => {
    if (ready && editorText.current !== null && editorText.current !== text) editor.current?.replace(text);
  }, [ready, text]);

  const { submission, attempts } = desk;
  const shown = showsSubmission(submission, text) ? submission : null;
  const report = shown?.status === "judged" ? (shown.attempt.report ?? null) : checks.report;
  const judgedText = shown?.status === "judged" ? text : checks.text;
  const view = useMemo(() => checksView(report, exercise.rubric, judgedText), [report, exercise.rubric, judgedText]);
  const verdict = verdictOf(submission, checks.state, view, text);
  const blank = verdict.kind === "we-failed";
  const revealed = submission.status === "judged" ? submission.revealed : null;
  const [everRevealed, setEverRevealed] = useState(revealed);
  if (revealed && revealed !== everRevealed) setEverRevealed(revealed);

  const phrases = useMemo(() => phrasebook(words, locale), [words, locale]);
  const { fixes } = checks;
  const tools = useMemo<FindingTools>(
    () => ({
      phrases,
      ruleHref: (rule) => localePath(locale, `/rules/${rule}`),
      onGo: (found: PlacedFinding) => editor.current?.moveTo(found.finding.span),
      fixOf(found) {
        const edits = report === checks.report ? fixes.get(found.index) : undefined;
        const title = phrases.fixTitle(found.finding);
        if (!edits || title === null) return null;
        const apply = () => {
          editor.current?.apply(edits);
          editor.current?.focus();
        };
        return { title, apply };
      },
    }),
    [phrases, locale, report, checks.report, fixes],
  );
  const marks = useMemo<readonly EditorMark[]>(() => {
    // Marks are of the text that is in the editor, or of what it was a moment ago; a verdict about another text draws none.
    if (answerSize(judgedText).bytes === 0 && text !== "") return [];
    return editorMarks(view.all, phrases, report === checks.report ? fixes : null, (rule) =>
      typeof window === "undefined" ? "" : new URL(localePath(locale, `/rules/${rule}`), window.location.origin).href,
    );
  }, [view, phrases, fixes, report, checks.report, locale, judgedText, text]);

  const submit = useCallback(() => {
    const { text: answer, hints } = parts.draft.get();
    const { submission: state } = parts.desk.get();
    if (state.status === "sending" || state.status === "grading") return;
    if (!answerSize(answer).fits) return;
    if ((state.status === "we-failed" || state.status === "kept") && state.submission.text === answer) return parts.desk.again();
    void parts.draft.save();
    parts.desk.submit({ text: answer, hints: hints.length, ms: Date.now() - openedAt.current, version: exercise.version });
  }, [parts, exercise.version]);

  // After a verdict that is not passed the first line that fails comes into view; focus stays where it is.
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (submission.status !== "judged" || seen.current === submission.submission.id) return;
    seen.current = submission.submission.id;
    const first = view.all.find((found) => found.channel !== "advised");
    if (submission.attempt.state === "failed" && first && submission.submission.text === text) editor.current?.reveal(first.finding.span);
  }, [submission, view, text]);

  const root = useRef<HTMLElement>(null);
  const ownKeys = useCallback(
    (key: string, accelerator: boolean) => {
      if (accelerator && key === "Enter") submit();
      else if (accelerator && key.toLowerCase() === "s") void parts.draft.save();
      else return false;
      return true;
    },
    [parts, submit],
  );
  useRegionKeys(root, editor, ownKeys);

  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [sentAt, setSentAt] = useState<Readonly<Record<string, string>>>({});
  const [startedOverFrom, setStartedOverFrom] = useState<string | null>(null);
  const restore = async (next: string) => {
    setDialog(null);
    await parts.draft.restore(next);
    editor.current?.focus();
  };
  const startOver = () => {
    setStartedOverFrom(text);
    void restore(exercise.starter);
  };

  const judgedAttempt = shown && "attempt" in shown ? shown.attempt : null;
  const disputable = judgedAttempt && judgedAttempt.state !== "grading" ? judgedAttempt : null;
  const attemptNumber = judgedAttempt && attempts ? attempts.length - attempts.findIndex((one) => one.id === judgedAttempt.id) : 1;
  const kept = useMemo(() => alive && browserStorage() !== null, [alive]);
  const verdictId = `${ids}verdict`;
  const room = roomOf[exercise.language];

  const keepPanes =
    (name: keyof PaneSizes) =>
    (layout: Readonly<Record<string, number>>, { isUserInteraction }: { readonly isUserInteraction: boolean }) => {
      const size = layout[name];
      if (!isUserInteraction) return;
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there over plain http
      if (size !== undefined) document.cookie = `pane-${name}=${size.toFixed(1)}; path=/; max-age=31536000; samesite=lax`;
    };

  const help = useMemo(() => editorHelp(parts.checks.ask, exercise.language, locale), [parts, exercise.language, locale]);
  const currentText = useCallback(() => parts.draft.get().text, [parts]);
  const { became, format } = useFormat(editor, help, currentText);

  const editorProps = {
    initial: text,
    file: exercise.file,
    language: exercise.language,
    marks,
    help,
    onChange,
    onReady,
    onFormat: format,
  };

  return (
    <main id="main" ref={root} tabIndex={-1} className="workspace" data-room={room}>
      <Group
        orientation="horizontal"
        defaultLayout={panes.task === null ? undefined : { task: panes.task, work: 100 - panes.task }}
        onLayoutChanged={keepPanes("task")}
      >
        <Panel id="task" defaultSize="23.5rem" minSize="16rem" maxSize="50%" groupResizeBehavior="preserve-pixel-size">
          <TaskPane
            exercise={exercise}
            path={path}
            level={level}
            hints={<Hints hints={exercise.hints} rows={view.rows} opened={draft.hints} onOpen={parts.draft.openHint} />}
          />
        </Panel>
        <Separator className="splitter columns" aria-label={t("splitTask")} />
        <Panel id="work">
          <Group
            orientation="vertical"
            defaultLayout={panes.editor === null ? undefined : { editor: panes.editor, checks: 100 - panes.editor }}
            onLayoutChanged={keepPanes("editor")}
          >
            <Panel id="editor" defaultSize="48" minSize="15">
              <section className="editor-pane" aria-label={t("editor.region")} data-region="editor" tabIndex={-1}>
                <EditorBar
                  file={exercise.file}
                  note={alive && <DraftNote draft={draft} kept={kept} />}
                  touch={touch}
                  plain={plain}
                  noCodeEditor={noCodeEditor}
                  history={{ label: t("versions.open"), open: () => setDialog({ kind: "versions" }) }}
                  onUndo={() => editor.current?.undo()}
                  onSwitch={() => choose(plain ? "full" : "plain")}
                >
                  {exercise.language === "dockerfile" && <FormatButton became={became} onFormat={format} />}
                  {text !== exercise.starter && (
                    <Button look="ghost" className="px-2 touch-target" onClick={startOver}>
                      <Icon name="rotate-ccw" />
                      <span className="sr">{t("editor.startOver")}</span>
                    </Button>
                  )}
                </EditorBar>
                {draft.conflict && (
                  <Notice
                    kind="warn"
                    role="alert"
                    className="m-3 shrink-0"
                    title={t("draft.conflictTitle", { time: clockTime(draft.conflict.changedAt, locale, new Date()) })}
                    actions={
                      <>
                        <Button className="touch-target" onClick={parts.draft.keepMine}>
                          {t("draft.keepMine")}
                        </Button>
                        <Button className="touch-target" onClick={() => void parts.draft.takeTheirs()}>
                          {t("draft.takeTheirs")}
                        </Button>
                      </>
                    }
                  >
                    {t("draft.conflictText")}
                  </Notice>
                )}
                {startedOverFrom !== null && text === exercise.starter && (
                  <p className="flex flex-wrap items-center gap-3 px-4 py-2 text-sm border-b border-line bg-well shrink-0" role="status">
                    {t("editor.startedOver")}
                    <Button className="!h-7" onClick={() => void restore(startedOverFrom)}>
                      {t("editor.takeBack")}
                    </Button>
                  </p>
                )}
                <AnswerEditor
                  {...editorProps}
                  alive={alive}
                  ready={ready}
                  choice={choice}
                  failed={noCodeEditor}
                  touch={touch}
                  describedBy={verdictId}
                  onFailed={onFailed}
                />
              </section>
            </Panel>
            <Separator className="splitter rows" aria-label={t("splitChecks")} />
            <Panel id="checks" minSize="15">
              <section className="checks bg-paper text-sm" aria-label={t("checks.region")} data-region="checks" tabIndex={-1}>
                <VerdictBar
                  id={verdictId}
                  verdict={verdict}
                  view={view}
                  language={exercise.language}
                  again={(attempts?.length ?? 0) > 0}
                  mac={mac}
                  onSubmit={submit}
                  onReference={verdict.kind === "passed" && everRevealed ? () => openRevealed("reference") : null}
                  onNext={plain && touch && view.all.length > 0 ? () => editor.current?.walk(1) : null}
                />
                <div className="px-4 pb-6">
                  {shown?.status === "we-failed" && (
                    <WeFailedNotice submission={shown} mac={mac} onAgain={parts.desk.again} onLater={parts.desk.putOff} />
                  )}
                  {(shown?.status === "newer-version" || (shown?.status === "judged" && shown.older)) && (
                    <Notice
                      kind="ours"
                      className="my-3"
                      title={t("verdict.older")}
                      actions={
                        <Button className="touch-target" onClick={() => window.location.reload()}>
                          {t("verdict.reload")}
                        </Button>
                      }
                    />
                  )}
                  {!blank && report && report.failed.length > 0 && (
                    <Notice
                      kind="ours"
                      className="my-3"
                      title={t("verdict.partBroken", { count: report.failed.length, rules: report.failed.join(", ") })}
                    />
                  )}
                  {verdict.kind === "passed" && (
                    <div className="grid grid-cols-1 sm:grid-cols-2 gap-x-8 gap-y-3 py-3">
                      <p className="text-ink-2">{t("passed.note", { attempt: attemptNumber, hints: judgedAttempt?.hints ?? 0 })}</p>
                      {everRevealed && (
                        <div>
                          <p className="label">{t("passed.open")}</p>
                          <ul className="mt-1 space-y-1">
                            <li>
                              <button type="button" className="a" onClick={() => openRevealed("reference")}>
                                {t("passed.reference", { count: everRevealed.accepted.length })}
                              </button>
                            </li>
                            <li>
                              <button type="button" className="a" onClick={() => openRevealed("explanation")}>
                                {t("passed.explanation")}
                              </button>
                            </li>
                            {everRevealed.followUps.length > 0 && (
                              <li>
                                <button type="button" className="a" onClick={() => openRevealed("follow-ups")}>
                                  {t("passed.followUps")}
                                </button>
                              </li>
                            )}
                          </ul>
                        </div>
                      )}
                    </div>
                  )}
                  {plain && <FindingsList view={view} tools={tools} />}
                  <div className="grid grid-cols-1 xl:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] gap-x-8">
                    <Demanded view={view} language={exercise.language} brief={plain} blank={blank} tools={tools} />
                    <div>
                      {!plain && <Advised view={view} blank={blank} tools={tools} />}
                      {exercise.language === "dockerfile" && (
                        <StagePicture text={checks.text} help={help} onGo={(span) => editor.current?.moveTo(span)} />
                      )}
                      <Attempts attempts={attempts} onOpen={(attempt, number) => setDialog({ kind: "attempt", attempt, number })} />
                      {disputable && (
                        <p className="mt-4">
                          <Button
                            className="touch-target"
                            disabled={disputable.disputed || sentAt[disputable.id] !== undefined}
                            onClick={() => setDialog({ kind: "dispute", attempt: disputable })}
                          >
                            <Icon name="message-square-warning" />
                            {sentAt[disputable.id] !== undefined
                              ? t("dispute.sent", { time: clockTime(sentAt[disputable.id] ?? "", locale, new Date()) })
                              : t(disputable.disputed ? "dispute.sentEarlier" : "dispute.open")}
                          </Button>
                          <span className="block text-xs text-ink-3 mt-1">{t("dispute.what", { version: disputable.version })}</span>
                        </p>
                      )}
                    </div>
                  </div>
                  {everRevealed ? (
                    <RevealedAnswer revealed={everRevealed} />
                  ) : (
                    alive && <p className="mt-6 text-xs text-ink-3">{t("revealed.locked")}</p>
                  )}
                </div>
              </section>
            </Panel>
          </Group>
        </Panel>
      </Group>
      {dialog?.kind === "versions" && (
        <VersionsDialog
          backend={backend}
          questionId={exercise.id}
          text={text}
          onRestore={(next) => void restore(next)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === "attempt" && (
        <AttemptDialog
          backend={backend}
          exercise={exercise}
          phrases={phrases}
          attempt={dialog.attempt}
          number={dialog.number}
          onRestore={(next) => void restore(next)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === "dispute" && (
        <DisputeDialog
          backend={backend}
          exercise={exercise}
          attempt={dialog.attempt}
          onSent={(at) => {
            setSentAt((sent) => ({ ...sent, [dialog.attempt.id]: at }));
            parts.desk.disputed(dialog.attempt.id);
            setDialog(null);
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </main>
  );
}

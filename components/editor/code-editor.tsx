"use client";

import Editor from "@monaco-editor/react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import "./code-editor.css";
import { type EditorHandle, type EditorMark, type EditorProps, isComposing } from "./editor";
import { monaco } from "./monaco";
import { giveHelp, registerHelp } from "./monaco-help";
import { monacoRange } from "./monaco-range";
import { textLines } from "./text-lines";
import { useDark } from "./use-dark";

type Monaco = monaco.editor.IStandaloneCodeEditor;

const owner = "lintview";

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  fontFamily: "var(--font-mono)",
  fontSize: 13,
  lineHeight: 22,
  fontLigatures: false,
  glyphMargin: true,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 6,
  showFoldingControls: "mouseover",
  links: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  occurrencesHighlight: "off",
  renderLineHighlight: "all",
  scrollBeyondLastLine: false,
  fixedOverflowWidgets: true,
  padding: { top: 8, bottom: 8 },
  automaticLayout: true,
  wordBasedSuggestions: "off",
  // A word that is complete already is no choice: Enter begins the next line.
  acceptSuggestionOnEnter: "smart",
  stickyScroll: { enabled: false },
  tabSize: 4,
  detectIndentation: false,
  // The continued lines of an instruction are no blocks.
  guides: { indentation: false },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  scrollbar: { alwaysConsumeMouseWheel: false, useShadows: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
  lightbulb: { enabled: "off" as monaco.editor.ShowLightbulbIconMode },
};

/** Marks by model, for the provider of quick fixes, which Monaco asks per language and not per editor. */
const marksOf = new WeakMap<monaco.editor.ITextModel, readonly EditorMark[]>();

for (const language of ["dockerfile", "yaml", "go"])
  monaco.languages.registerCodeActionProvider(language, {
    provideCodeActions(model, range) {
      const lines = textLines(model.getValue());
      const actions = (marksOf.get(model) ?? []).flatMap((mark) => {
        if (!mark.fix || !monaco.Range.areIntersectingOrTouching(monacoRange(lines, mark.span), range)) return [];
        const edits = mark.fix.edits.map((edit) => ({
          resource: model.uri,
          versionId: model.getVersionId(),
          textEdit: { range: monacoRange(lines, edit.span), text: edit.text },
        }));
        return [{ title: mark.fix.title, kind: "quickfix", edit: { edits } }];
      });
      return { actions, dispose() {} };
    },
  });

registerHelp("dockerfile");

function draw(editor: Monaco, marks: readonly EditorMark[], glyphs: monaco.editor.IEditorDecorationsCollection) {
  const model = editor.getModel();
  if (!model) return;
  marksOf.set(model, marks);
  const lines = textLines(model.getValue());
  monaco.editor.setModelMarkers(
    model,
    owner,
    marks.map((mark) => ({
      ...monacoRange(lines, mark.span),
      severity: mark.channel === "demanded" ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Info,
      message: mark.message,
      code: { value: mark.rule, target: monaco.Uri.parse(mark.href) },
    })),
  );
  // One glyph a line; what is demanded wins.
  const byLine = new Map<number, EditorMark["channel"]>();
  for (const mark of marks) {
    const { line } = lines.positionAt(mark.span.start);
    if (byLine.get(line) !== "demanded") byLine.set(line, mark.channel);
  }
  glyphs.set(
    [...byLine].map(([line, channel]) => ({
      range: new monaco.Range(line, 1, line, 1),
      options: { glyphMarginClassName: `lv-glyph lv-${channel}` },
    })),
  );
}

function handleOf(editor: Monaco, marks: () => readonly EditorMark[]): EditorHandle {
  const lines = () => textLines(editor.getValue());
  const edit = (edits: readonly { range: monaco.IRange; text: string }[]) => {
    editor.pushUndoStop();
    editor.executeEdits(owner, [...edits]);
    editor.pushUndoStop();
  };
  const moveTo = (span: { start: number; end: number }) => {
    const range = monacoRange(lines(), span);
    editor.setPosition({ lineNumber: range.startLineNumber, column: range.startColumn });
    editor.revealRangeInCenterIfOutsideViewport(range);
    editor.focus();
  };
  return {
    focus: () => editor.focus(),
    moveTo,
    reveal: (span) => editor.revealRangeInCenterIfOutsideViewport(monacoRange(lines(), span)),
    replace(text) {
      const range = editor.getModel()?.getFullModelRange();
      if (range) edit([{ range, text }]);
    },
    apply(edits) {
      const current = lines();
      edit(edits.map(({ span, text }) => ({ range: monacoRange(current, span), text })));
    },
    walk(step) {
      if (marks().length === 0) return editor.focus();
      editor.focus();
      editor.trigger(owner, step === 1 ? "editor.action.marker.next" : "editor.action.marker.prev", {});
    },
    undo: () => editor.trigger(owner, "undo", {}),
  };
}

/** Escape closes these first; only when none is open does it free Tab. */
const openWidgets =
  ".find-widget.visible, .zone-widget, .suggest-widget.visible, .monaco-hover:not(.hidden), .context-view[style*='display: block']";

/** The full editor: Monaco, bundled. Loaded by `next/dynamic` on pages with an exercise, never on the server. */
export default function CodeEditor({ initial, file, language, marks, help, onChange, onReady, onFormat, onCaret }: EditorProps) {
  const t = useTranslations("exercise.editor");
  const dark = useDark();
  const [editor, setEditor] = useState<Monaco | null>(null);
  const glyphs = useRef<monaco.editor.IEditorDecorationsCollection>(null);
  const latest = useRef({ marks, onChange, onReady, onFormat, onCaret });
  latest.current = { marks, onChange, onReady, onFormat, onCaret };
  const path = `inmemory://answer/${useId().replaceAll(/[^\w]/g, "")}/${file}`;
  const tabFree = useRef(false);
  const [announcement, setAnnouncement] = useState("");

  useEffect(() => {
    if (!editor) return;
    const handle = handleOf(editor, () => latest.current.marks);
    latest.current.onReady(handle);
    // Monaco makes line ends alike; places of findings are those of the text that it holds.
    latest.current.onChange(editor.getValue());
    // Monaco measures the face that is there when it starts; ours may come a moment later.
    void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
    const caret = editor.onDidChangeCursorPosition(({ position }) => latest.current.onCaret?.(position.lineNumber));
    return () => {
      caret.dispose();
      latest.current.onReady(null);
    };
  }, [editor]);

  useEffect(() => {
    const model = editor?.getModel();
    // A language without help has no format either.
    if (!editor || !model || !help) return;
    giveHelp(model, help);
    const action = editor.addAction({
      id: "lintview.format",
      label: t("format"),
      keybindings: [monaco.KeyMod.Shift | monaco.KeyMod.Alt | monaco.KeyCode.KeyF],
      contextMenuGroupId: "1_modification",
      run: () => latest.current.onFormat(),
    });
    return () => {
      action.dispose();
      giveHelp(model, null);
    };
  }, [editor, help, t]);

  useEffect(() => {
    if (!editor) return;
    glyphs.current ??= editor.createDecorationsCollection();
    draw(editor, marks, glyphs.current);
  }, [editor, marks]);

  useEffect(() => {
    editor?.updateOptions({ ariaLabel: t("label", { file }) });
  }, [editor, file, t]);

  // Before Monaco sees a key: after Escape, Tab is the browser's again.
  const freeTab = (event: React.KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Escape") {
      if (event.currentTarget.querySelector(openWidgets)) return;
      tabFree.current = true;
      setAnnouncement(t("tabFree"));
    } else if (event.key === "Tab" && tabFree.current) {
      event.stopPropagation();
      tabFree.current = false;
      setAnnouncement("");
    } else if (!["Shift", "Control", "Alt", "Meta"].includes(event.key)) {
      tabFree.current = false;
      setAnnouncement("");
    }
  };

  return (
    <div className="code-editor h-full" onKeyDownCapture={freeTab}>
      <Editor
        defaultValue={initial}
        defaultLanguage={language}
        defaultPath={path}
        theme={dark ? "lintview-dark" : "lintview-light"}
        options={options as never}
        loading={null}
        onMount={(mounted) => {
          const editor = mounted as unknown as Monaco;
          // On Windows an empty model would write CRLF: one text, one set of places, whatever the system and the editor.
          editor.getModel()?.setEOL(monaco.editor.EndOfLineSequence.LF);
          setEditor(editor);
        }}
        onChange={(value) => latest.current.onChange(value ?? "")}
      />
      <p className="sr" aria-live="polite">
        {announcement}
      </p>
    </div>
  );
}

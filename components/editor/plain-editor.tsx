"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Mark } from "@/components/ui/mark";
import type { Edit } from "@/lib/graders/rule";
import { applyEdits } from "@/lib/lint/apply-edits";
import type { EditorHandle, EditorProps } from "./editor";
import { textLines } from "./text-lines";

/** What a phone's keyboard hides two layers deep; the first is the tab character. */
const characters: Readonly<Record<EditorProps["language"], readonly string[]>> = {
  dockerfile: ["\t", "\\", "--", "=", '"', "[", "]", "$", "{", "}", "&&", "/"],
  yaml: ["  ", ":", "- ", '"', "{", "}", "[", "]", "|", "/", "#"],
  go: ["\t", "{", "}", "(", ")", ":=", '"', "&", "*", "<-", "[", "]"],
};

/** Puts text in place of the selection as typing would, so that the browser's undo knows of it. */
function insert(area: HTMLTextAreaElement, text: string) {
  area.focus({ preventScroll: true });
  // The only way to change a field that keeps its undo history; browsers without it take the second.
  if (text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** How much of the window's foot the keyboard on the screen covers, in CSS pixels. */
function useKeyboardHeight(): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const measure = () => setHeight(Math.max(0, Math.round(window.innerHeight - viewport.height - viewport.offsetTop)));
    measure();
    viewport.addEventListener("resize", measure);
    viewport.addEventListener("scroll", measure);
    return () => {
      viewport.removeEventListener("resize", measure);
      viewport.removeEventListener("scroll", measure);
    };
  }, []);
  return height;
}

interface PlainEditorProps extends EditorProps {
  /** Id of the verdict sentence. */
  readonly describedBy: string;
  /** The row of characters stands above the verdict line while one writes. */
  readonly touch: boolean;
}

/** The editor for touch, screen readers and whoever wants it: a native text area with line numbers and marks beside it. */
export function PlainEditor({
  initial,
  file,
  language,
  marks,
  describedBy,
  touch,
  onChange,
  onReady,
  onFormat,
  onCaret,
}: PlainEditorProps) {
  const t = useTranslations("exercise.editor");
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  const [caretLine, setCaretLine] = useState(1);
  const [writing, setWriting] = useState(false);
  const keyboard = useKeyboardHeight();
  const latest = useRef({ marks, onChange, onReady });
  latest.current = { marks, onChange, onReady };

  const caretMoved = () => {
    if (!area.current) return;
    const { line } = textLines(area.current.value).positionAt(area.current.selectionStart);
    setCaretLine(line);
    onCaret?.(line);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the handle reads the newest marks through the ref
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const reveal = (offset: number) => {
      const line = textLines(field.value).positionAt(offset).line;
      const gutter = field.parentElement?.querySelector(`[data-line="${line}"]`);
      gutter?.scrollIntoView({ block: "nearest" });
    };
    const moveTo = ({ start }: { start: number }) => {
      field.focus({ preventScroll: true });
      field.setSelectionRange(start, start);
      reveal(start);
      caretMoved();
    };
    const applyOne = ({ span, text: replacement }: Edit) => {
      field.setSelectionRange(span.start, span.end);
      if (replacement !== "" || span.end > span.start) insert(field, replacement);
    };
    const handle: EditorHandle = {
      focus: () => field.focus(),
      moveTo,
      reveal: ({ start }) => reveal(start),
      replace: (next) => applyOne({ span: { start: 0, end: field.value.length }, text: next }),
      // As one replacement from the first edit to the last, since the browser undoes replacement by replacement.
      apply: (edits) => {
        if (edits.length === 0) return;
        const start = Math.min(...edits.map((edit) => edit.span.start));
        const end = Math.max(...edits.map((edit) => edit.span.end));
        const within = edits.map(({ span, text: replacement }) => ({
          span: { start: span.start - start, end: span.end - start },
          text: replacement,
        }));
        applyOne({ span: { start, end }, text: applyEdits(field.value.slice(start, end), within) });
      },
      walk(step) {
        const starts = [...new Set(latest.current.marks.map((mark) => mark.span.start))].sort((a, b) => a - b);
        const here = field.selectionStart;
        const next =
          step === 1 ? (starts.find((start) => start > here) ?? starts[0]) : (starts.findLast((start) => start < here) ?? starts.at(-1));
        if (next === undefined) field.focus();
        else moveTo({ start: next });
      },
      undo() {
        field.focus({ preventScroll: true });
        document.execCommand("undo");
      },
    };
    latest.current.onReady(handle);
    // A field makes line ends alike; places of findings are those of the text that it holds.
    latest.current.onChange(field.value);
    return () => latest.current.onReady(null);
  }, []);

  const lines = textLines(text);
  const channels = new Map<number, "demanded" | "advised">();
  for (const mark of marks) {
    const { line } = lines.positionAt(mark.span.start);
    if (channels.get(line) !== "demanded") channels.set(line, mark.channel);
  }

  return (
    <div className="bg-sheet">
      <div className="relative grid grid-cols-[3.25rem_minmax(0,1fr)]">
        <div className="num text-ink-3 !text-[0.8125rem] leading-[1.375rem] pt-2 select-none" aria-hidden="true">
          {Array.from({ length: lines.count }, (_, index) => {
            const line = index + 1;
            const channel = channels.get(line);
            return (
              <div
                key={line}
                data-line={line}
                className={clsx(
                  "h-[1.375rem] flex items-center justify-end gap-1 pr-1",
                  line === caretLine && writing && "text-ink font-semibold",
                )}
              >
                {line}
                <span className="w-3.5">{channel && <Mark kind={channel === "demanded" ? "fail" : "advise"} className="!size-3.5" />}</span>
              </div>
            );
          })}
        </div>
        <textarea
          ref={area}
          defaultValue={initial}
          rows={Math.max(lines.count + 1, 10)}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          aria-label={t("plainLabel", { file })}
          aria-describedby={describedBy}
          className="code !bg-transparent py-2 pr-2 resize-none w-full whitespace-pre overflow-x-auto overflow-y-hidden outline-offset-[-2px]"
          onChange={(event) => {
            setText(event.target.value);
            latest.current.onChange(event.target.value);
            caretMoved();
          }}
          onSelect={caretMoved}
          onKeyDown={(event) => {
            // By its place: with Option, a Mac writes another letter.
            if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.code !== "KeyF") return;
            event.preventDefault();
            onFormat();
          }}
          onFocus={() => setWriting(true)}
          onBlur={() => setWriting(false)}
        />
      </div>
      {touch && writing && (
        <div
          className="fixed inset-x-0 z-20 flex gap-1.5 overflow-x-auto px-3 py-1.5 border-y border-line bg-well"
          style={{ bottom: `calc(${keyboard}px + var(--verdict-bar, 3.75rem))` }}
          role="toolbar"
          aria-label={t("characters")}
        >
          {characters[language].map((character) => (
            <button
              type="button"
              key={character}
              className="btn num !h-11 min-w-11 !px-2"
              // The field keeps its focus, and the keyboard stays.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => area.current && insert(area.current, character)}
            >
              {character === "\t" ? t("tab") : character === "  " ? t("indent") : character}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

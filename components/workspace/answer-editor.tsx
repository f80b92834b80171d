import { useTranslations } from "next-intl";
import { type CSSProperties, useMemo } from "react";
import type { EditorProps } from "@/components/editor/editor";
import { LazyCodeEditor } from "@/components/editor/lazy-code-editor";
import { PlainEditor } from "@/components/editor/plain-editor";
import { textLines } from "@/components/editor/text-lines";
import type { EditorChoice } from "@/components/editor/use-editor-choice";
import { Notice } from "@/components/ui/notice";
import { CodeLines } from "./code-lines";

interface AnswerEditorProps extends EditorProps {
  /** False until the page is alive and knows the text to begin with. */
  readonly alive: boolean;
  /** True once an editor has called `onReady`. */
  readonly ready: boolean;
  readonly choice: EditorChoice | null;
  /** The full editor could not be fetched. */
  readonly failed: boolean;
  readonly touch: boolean;
  /** Id of the sentence that describes the editor. */
  readonly describedBy: string;
  onFailed(): void;
}

/** The editor that was chosen, or the plain one where the full one could not be fetched; until it is there the text can be read. */
export function AnswerEditor({ alive, ready, choice, failed, touch, describedBy, onFailed, ...editor }: AnswerEditorProps) {
  const t = useTranslations("exercise.editor");
  const plain = choice === "plain" || failed;
  const lines = useMemo(() => textLines(editor.initial).count, [editor.initial]);
  return (
    <>
      {failed && <Notice kind="ours" role="status" className="m-3 shrink-0" title={t("failed")} />}
      <div className={`editor-body ${plain ? "" : "full"}`} style={{ "--lines": lines } as CSSProperties}>
        {alive && plain && <PlainEditor {...editor} describedBy={describedBy} touch={touch} />}
        {alive && choice !== null && !plain && (
          <div className={ready ? "absolute inset-0" : "absolute inset-0 opacity-0"}>
            <LazyCodeEditor {...editor} onFailed={onFailed} />
          </div>
        )}
        {!ready && !plain && <CodeLines text={editor.initial} label={t("loading", { file: editor.file })} />}
      </div>
    </>
  );
}

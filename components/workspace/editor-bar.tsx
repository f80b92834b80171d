import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

interface EditorBarProps {
  /** Name of the file that is written. */
  readonly file: string;
  /** What is to be said about the text: saved, not saved. */
  readonly note: ReactNode;
  readonly touch: boolean;
  readonly plain: boolean;
  /** The full editor could not be fetched, so there is nothing to switch to. */
  readonly noCodeEditor: boolean;
  /** Opens earlier texts; null while there are none. */
  readonly history: { readonly label: string; open(): void } | null;
  onUndo(): void;
  onSwitch(): void;
  /** Buttons of the page, behind the common ones. */
  readonly children?: ReactNode;
}

/** The line above an editor: file, state, and what can be done with the text. Undo is there for who has no keys. */
export function EditorBar({ file, note, touch, plain, noCodeEditor, history, onUndo, onSwitch, children }: EditorBarProps) {
  const t = useTranslations("exercise.editor");
  return (
    <div className="editor-bar flex items-center gap-1 h-10 max-lg:h-11 px-3 max-sm:px-4 border-b border-line text-sm shrink-0 bg-paper">
      <span className="num font-semibold">{file}</span>
      {note}
      <span className="ml-auto flex gap-1 shrink-0">
        {touch && (
          <Button look="ghost" className="px-2 touch-target" onClick={onUndo}>
            <Icon name="undo-2" />
            <span className="sr">{t("undo")}</span>
          </Button>
        )}
        {history && (
          <Button look="ghost" className="px-2 touch-target" onClick={history.open}>
            <Icon name="history" />
            <span className="max-xl:sr-only">{history.label}</span>
          </Button>
        )}
        <Button look="ghost" className="px-2 touch-target" disabled={noCodeEditor} onClick={onSwitch}>
          <Icon name={plain ? "square-terminal" : "text-cursor-input"} />
          <span className="max-xl:sr-only">{t(plain ? "full" : "plain")}</span>
        </Button>
        {children}
      </span>
    </div>
  );
}

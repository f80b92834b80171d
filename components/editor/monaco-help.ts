import type { Completion } from "@/lib/graders/grader";
import type { Language } from "@/lib/graders/rule";
import type { EditorHelp } from "./editor-help";
import { monaco } from "./monaco";
import { monacoRange } from "./monaco-range";
import { textLines } from "./text-lines";

/** Help by model, for providers, which Monaco asks per language and not per editor. */
const helpOf = new WeakMap<monaco.editor.ITextModel, EditorHelp>();

/** Lets the providers ask `help` about this model. */
export function giveHelp(model: monaco.editor.ITextModel, help: EditorHelp | null): void {
  if (help) helpOf.set(model, help);
  else helpOf.delete(model);
}

const kinds: Readonly<Record<Completion["kind"], monaco.languages.CompletionItemKind>> = {
  keyword: monaco.languages.CompletionItemKind.Keyword,
  flag: monaco.languages.CompletionItemKind.Property,
  value: monaco.languages.CompletionItemKind.Value,
  variable: monaco.languages.CompletionItemKind.Variable,
  stage: monaco.languages.CompletionItemKind.Module,
  path: monaco.languages.CompletionItemKind.File,
};

/** Registers completion, hover and folding for a language; once a page. */
export function registerHelp(language: Language): void {
  monaco.languages.registerCompletionItemProvider(language, {
    triggerCharacters: ["-", "=", "$", "{", ","],
    async provideCompletionItems(model, position) {
      const text = model.getValue();
      const found = await helpOf.get(model)?.complete(text, model.getOffsetAt(position));
      if (!found || model.isDisposed()) return { suggestions: [] };
      const lines = textLines(text);
      return {
        suggestions: found.map(({ label, insert, span, kind, detail, words }, at) => ({
          label,
          kind: kinds[kind],
          insertText: insert,
          range: monacoRange(lines, span),
          sortText: String(at).padStart(4, "0"),
          // What stands there may be `${NA` or `--fr`: letters count, marks do too.
          filterText: label,
          // In the row itself, since the panel beside it is closed until somebody opens it.
          ...((detail ?? words) !== null && { detail: detail ?? words?.replaceAll("`", "") }),
          ...(words !== null && { documentation: { value: words } }),
          // After a keyword or a flag there is more to choose.
          ...(/[ =]$/.test(insert) && { command: { id: "editor.action.triggerSuggest", title: "" } }),
        })),
      };
    },
  });
  monaco.languages.registerHoverProvider(language, {
    async provideHover(model, position) {
      const text = model.getValue();
      const found = await helpOf.get(model)?.hover(text, model.getOffsetAt(position));
      if (!found) return null;
      const { host } = new URL(found.link);
      return { range: monacoRange(textLines(text), found.span), contents: [{ value: found.words }, { value: `[${host}](${found.link})` }] };
    },
  });
  monaco.languages.registerFoldingRangeProvider(language, {
    async provideFoldingRanges(model) {
      const text = model.getValue();
      const outline = await helpOf.get(model)?.outline(text);
      if (!outline) return [];
      const lines = textLines(text);
      return outline.folds.map(({ start, end }) => ({ start: lines.positionAt(start).line, end: lines.positionAt(end).line }));
    },
  });
}

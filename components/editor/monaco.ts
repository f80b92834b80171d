import { loader } from "@monaco-editor/react";
import * as monaco from "monaco-editor/editor/editor.api.js";
// Only what an answer of sixty lines needs: each feature left out is less to fetch.
import "monaco-editor/features/bracketMatching/register.js";
// The feature named suggest registers suggestions inside the line only, not the list.
import "monaco-editor/editor/contrib/suggest/browser/suggestController.js";
import "monaco-editor/features/clipboard/register.js";
import "monaco-editor/features/codeAction/register.js";
import "monaco-editor/features/codeEditor/register.js";
import "monaco-editor/features/codicon/register.js";
import "monaco-editor/features/comment/register.js";
import "monaco-editor/features/contextmenu/register.js";
import "monaco-editor/features/cursorUndo/register.js";
import "monaco-editor/features/find/register.js";
import "monaco-editor/features/folding/register.js";
import "monaco-editor/features/gotoError/register.js";
import "monaco-editor/features/hover/register.js";
import "monaco-editor/features/indentation/register.js";
import "monaco-editor/features/lineSelection/register.js";
import "monaco-editor/features/linesOperations/register.js";
import "monaco-editor/features/multicursor/register.js";
import "monaco-editor/features/toggleTabFocusMode/register.js";
import "monaco-editor/features/wordOperations/register.js";
import "monaco-editor/languages/definitions/dockerfile/register.js";
import "monaco-editor/languages/definitions/go/register.js";
import "monaco-editor/languages/definitions/yaml/register.js";
import { monacoTheme } from "./monaco-theme";

(globalThis as { MonacoEnvironment?: unknown }).MonacoEnvironment = {
  getWorker: () => new Worker(new URL("./editor.worker.ts", import.meta.url), { type: "module" }),
};

// An instruction goes on while its lines end with a backslash; the next one begins at the margin again.
monaco.languages.setLanguageConfiguration("dockerfile", {
  onEnterRules: [
    { beforeText: /^\S.*\\\s*$/, action: { indentAction: monaco.languages.IndentAction.Indent } },
    { beforeText: /^\s+\S.*(?<!\\)$/, previousLineText: /\\\s*$/, action: { indentAction: monaco.languages.IndentAction.Outdent } },
  ],
});

monaco.editor.defineTheme("lintview-light", monacoTheme("light"));
monaco.editor.defineTheme("lintview-dark", monacoTheme("dark"));

// Without this the React wrapper would fetch Monaco from a public host.
loader.config({ monaco: monaco as never });

export { monaco };

"use client";

import dynamic from "next/dynamic";
import { useLocale } from "next-intl";
import { type ComponentType, useEffect } from "react";
import type { EditorProps } from "./editor";
import { firstEditor } from "./use-editor-choice";

type CodeEditorProps = EditorProps & { onFailed(): void };

/** Stands in where the full editor could not be fetched (a lost line, a server that was updated meanwhile). */
function NoCodeEditor({ onFailed }: CodeEditorProps) {
  useEffect(onFailed, [onFailed]);
  return null;
}

const codeEditor = () => import("./code-editor").then((module): ComponentType<CodeEditorProps> => module.default);
const loadCodeEditor = {
  en: () => codeEditor().catch(() => NoCodeEditor),
  // Monaco reads its own words while it is loaded, so they must be there before.
  zh: () => import("monaco-editor/nls/lang/zh-cn.js").then(codeEditor).catch(() => NoCodeEditor),
};
const CodeEditorEn = dynamic(loadCodeEditor.en, { ssr: false });
const CodeEditorZh = dynamic(loadCodeEditor.zh, { ssr: false });
// The editor is the largest part by far: it is fetched while the page comes alive, not after.
if (typeof window !== "undefined" && firstEditor() === "full") void loadCodeEditor[document.documentElement.lang === "zh" ? "zh" : "en"]();

/** The full editor with its own words in the page's language; `onFailed` where it cannot be fetched. */
export function LazyCodeEditor(props: CodeEditorProps) {
  return useLocale() === "zh" ? <CodeEditorZh {...props} /> : <CodeEditorEn {...props} />;
}

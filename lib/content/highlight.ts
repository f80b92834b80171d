import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";

const theme = createCssVariablesTheme({ name: "lintview", variablePrefix: "--sh-", fontStyle: false });

/** Fence language → grammar; a language that is missing here is shown without colours. */
const grammars: Readonly<Record<string, string>> = {
  dockerfile: "docker",
  docker: "docker",
  yaml: "yaml",
  yml: "yaml",
  go: "go",
  sh: "shellscript",
  bash: "shellscript",
  shell: "shellscript",
  console: "shellsession",
  sql: "sql",
  json: "json",
  diff: "diff",
  proto: "proto",
  toml: "toml",
  ini: "ini",
  http: "http",
};

const names: Readonly<Record<string, string>> = {
  dockerfile: "Dockerfile",
  docker: "Dockerfile",
  yaml: "YAML",
  yml: "YAML",
  go: "Go",
  sh: "Shell",
  bash: "Shell",
  shell: "Shell",
  console: "Shell",
  sql: "SQL",
  json: "JSON",
  diff: "Diff",
  proto: "Protocol Buffers",
  toml: "TOML",
  ini: "INI",
  http: "HTTP",
  text: "Text",
};

let made: Promise<HighlighterCore> | undefined;

function highlighter(): Promise<HighlighterCore> {
  made ??= createHighlighterCore({
    themes: [theme],
    langs: [
      import("shiki/langs/docker.mjs"),
      import("shiki/langs/yaml.mjs"),
      import("shiki/langs/go.mjs"),
      import("shiki/langs/shellscript.mjs"),
      import("shiki/langs/shellsession.mjs"),
      import("shiki/langs/sql.mjs"),
      import("shiki/langs/json.mjs"),
      import("shiki/langs/diff.mjs"),
      import("shiki/langs/proto.mjs"),
      import("shiki/langs/toml.mjs"),
      import("shiki/langs/ini.mjs"),
      import("shiki/langs/http.mjs"),
    ],
    engine: createJavaScriptRegexEngine(),
  });
  return made;
}

/** A stretch of one line; `token` is the theme's token name, empty for plain text. */
export interface Token {
  readonly text: string;
  readonly token: string;
}

export type Highlight = (code: string, language: string) => Token[][];

/** The name of a fence's language as readers know it, or the fence's own word. */
export function languageName(language: string): string {
  return names[language] ?? language;
}

/** Loads the grammars once; the function it gives splits code into lines of tokens and never throws on odd code. */
export async function loadHighlight(): Promise<Highlight> {
  const shiki = await highlighter();
  return (code, language) => {
    const grammar = grammars[language];
    if (!grammar) return code.split("\n").map((text) => [{ text, token: "" }]);
    return shiki.codeToTokensBase(code, { lang: grammar, theme: "lintview" }).map((line) => {
      const merged: Token[] = [];
      for (const { content, color } of line) {
        // Colours arrive as var(--sh-token-keyword); the name is what a class needs.
        const token = /^var\(--sh-token-([a-z-]+)\)$/.exec(color ?? "")?.[1] ?? "";
        const last = merged.at(-1);
        if (last && (last.token === token || content.trim() === ""))
          merged[merged.length - 1] = { text: last.text + content, token: last.token };
        else merged.push({ text: content, token });
      }
      return merged;
    });
  };
}

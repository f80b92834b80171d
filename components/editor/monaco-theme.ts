import type { editor } from "monaco-editor";

type Pair = readonly [light: string, dark: string];

// Names are Monaco's; several that share a value stand together. The colours are the tokens of app/globals.css, converted once: Monaco takes no oklch.
const tokens: Readonly<Record<string, Pair>> = {
  " variable": ["15231d", "ebeee8"],
  "keyword type tag": ["28568e", "8cc4f4"],
  string: ["804810", "e2c382"],
  "number constant": ["84377f", "eaa3da"],
  "function attribute annotation": ["005f52", "81e0c3"],
  comment: ["646b65", "909891"],
  "delimiter operator": ["525a56", "aab0ab"],
};

const colors: Readonly<Record<string, Pair>> = {
  "editor.background editorGutter.background editorWidget.background editorHoverWidget.background editorSuggestWidget.background menu.background input.background":
    ["#ffffff", "#151e1b"],
  "editor.foreground editorLineNumber.activeForeground editorHoverWidget.foreground editorSuggestWidget.foreground editorSuggestWidget.selectedForeground editorSuggestWidget.selectedIconForeground textLink.foreground editorWidget.foreground foreground menu.foreground input.foreground":
    ["#15231d", "#ebeee8"],
  "editorLineNumber.foreground": ["#5d6862", "#99a19a"],
  "editor.lineHighlightBackground editor.inactiveSelectionBackground editorBracketMatch.background editorSuggestWidget.selectedBackground list.hoverBackground menu.selectionBackground":
    ["#f2f3ef", "#09100e"],
  "editor.lineHighlightBorder editorOverviewRuler.border editor.hoverHighlightBackground": ["#00000000", "#00000000"],
  "menu.selectionForeground": ["#15231d", "#ebeee8"],
  "editorCursor.foreground": ["#15231d", "#d7f144"],
  "editor.selectionBackground": ["#dcf64b80", "#d7f14440"],
  "editor.findMatchBackground": ["#dcf64b", "#d7f14466"],
  "editor.findMatchHighlightBackground": ["#dcf64b66", "#d7f14433"],
  "editorError.foreground editorBracketHighlight.unexpectedBracket.foreground": ["#c32b1d", "#fb8069"],
  "editorInfo.foreground editorHint.foreground editorSuggestWidget.highlightForeground editorSuggestWidget.focusHighlightForeground": [
    "#226aac",
    "#7abdf5",
  ],
  "editorWarning.foreground": ["#955e11", "#eebb5e"],
  "editorIndentGuide.background1": ["#dde0da", "#28312e"],
  "editorIndentGuide.activeBackground1 editorBracketMatch.border editorWidget.border editorHoverWidget.border editorSuggestWidget.border input.border":
    ["#838a84", "#6b7671"],
  "editorMarkerNavigation.background": ["#ffffff", "#151e1b"],
  "editorMarkerNavigationError.background": ["#c32b1d", "#fb8069"],
  "editorMarkerNavigationInfo.background": ["#226aac", "#7abdf5"],
  "editorMarkerNavigationError.headerBackground editorMarkerNavigationInfo.headerBackground": ["#f2f3ef", "#09100e"],
  focusBorder: ["#0267c7", "#73bdff"],
  "scrollbarSlider.background": ["#838a8455", "#6b767155"],
  "scrollbarSlider.hoverBackground scrollbarSlider.activeBackground": ["#838a8499", "#6b767199"],
  "editorBracketHighlight.foreground1 editorBracketHighlight.foreground2 editorBracketHighlight.foreground3 editorBracketHighlight.foreground4 editorBracketHighlight.foreground5 editorBracketHighlight.foreground6":
    ["#525a56", "#aab0ab"],
};

/** Monaco's theme for day (`light`) or night, from the tokens of the design. */
export function monacoTheme(mode: "light" | "dark"): editor.IStandaloneThemeData {
  const side = mode === "light" ? 0 : 1;
  const spread = (table: Readonly<Record<string, Pair>>) =>
    Object.entries(table).flatMap(([names, pair]) => names.split(" ").map((name) => [name, pair[side]] as const));
  return {
    base: mode === "light" ? "vs" : "vs-dark",
    inherit: false,
    rules: spread(tokens).map(([token, foreground]) => ({ token, foreground })),
    colors: Object.fromEntries(spread(colors)),
  };
}

/** The kind of a diagram by its first word: flowchart, sequenceDiagram, stateDiagram-v2, … */
export function diagramKind(source: string): string {
  const first = source.split("\n").find((line) => line.trim() !== "" && !line.trim().startsWith("%%"));
  return /^\s*([A-Za-z][\w-]*)/.exec(first ?? "")?.[1] ?? "";
}

/** A diagram without its words, for comparing a translated one with its original: quoted labels and, where the kind has no quotes, what follows a colon or `as`. */
export function bareDiagram(source: string): string {
  const unquoted = source.replace(/"[^"\n]*"/g, '""');
  const kind = diagramKind(source);
  const lines = unquoted.split("\n").map((line) => line.trim());
  if (kind === "sequenceDiagram")
    return lines
      .map((line) =>
        line
          .replace(/^(participant|actor)\s+(\S+)\s+as\s.*$/, "$1 $2 as")
          .replace(/:.*$/, ":")
          .replace(/^(alt|else|opt|loop|par|and|critical|option|break|title)\b.*$/, "$1"),
      )
      .join("\n");
  if (kind === "stateDiagram" || kind === "stateDiagram-v2") return lines.map((line) => line.replace(/:.*$/, ":")).join("\n");
  return lines.join("\n");
}

/** Offsets (lines from 0) of a flowchart's labels that are not quoted strings. */
export function unquotedLabels(source: string): number[] {
  const kind = diagramKind(source);
  if (kind !== "flowchart" && kind !== "graph") return [];
  const found: number[] = [];
  for (const [index, line] of source.split("\n").entries()) {
    if (/^\s*(%%|style\b|classDef\b|class\b|linkStyle\b|direction\b|click\b)/.test(line)) continue;
    const bare = line.replace(/"[^"]*"/g, '""').replace(/^\s*subgraph\s+\w+\s*/, "");
    const node = /[[({|]\s*(?!["[({/\\|\s])[^"[\](){}|]+[\])}|]/.test(bare);
    const edge = /(--|-\.|==)\s+(?!["\s>.=-])[^">]*?\s+(--|\.-|==)/.test(bare);
    if (node || edge) found.push(index);
  }
  return found;
}

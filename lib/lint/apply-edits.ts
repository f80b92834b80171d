import type { Edit } from "@/lib/graders/rule";

/** The text with edits that do not overlap made in it. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = "";
  let at = 0;
  for (const { span, text: replacement } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    done += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return done + text.slice(at);
}

/** The edits of several fixes as one; a fix that touches what an earlier one changes is left out. `left` counts those. */
export function joinFixes(fixes: readonly (readonly Edit[])[]): { readonly edits: readonly Edit[]; readonly left: number } {
  const edits: Edit[] = [];
  let left = 0;
  const touches = (a: Edit, b: Edit) => a.span.start <= b.span.end && b.span.start <= a.span.end;
  for (const fix of fixes) {
    if (fix.some((edit) => edits.some((other) => touches(edit, other)))) left++;
    else edits.push(...fix);
  }
  return { edits, left };
}

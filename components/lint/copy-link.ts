import { type WrittenFragment, writeFragment } from "@/lib/lint/fragment";

/** What became of a wish to share; `by-hand`: the browser would not copy, so the reader does. */
export type Shared =
  | { readonly status: "copied"; readonly link: string }
  | { readonly status: "by-hand"; readonly link: string }
  | Exclude<WrittenFragment, { readonly status: "written" }>;

/** The way of before the clipboard was an API; it works over plain http too. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "sr";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** Copies an address that holds `text` behind its `#`. `address` is the page's own. */
export async function copyLink(text: string, address: string): Promise<Shared> {
  const written = await writeFragment(text);
  if (written.status !== "written") return written;
  const url = new URL(address);
  url.hash = written.fragment;
  const link = url.href;
  try {
    // Not there over plain http, and refused where the page is framed or not in front.
    await navigator.clipboard.writeText(link);
    return { status: "copied", link };
  } catch {
    return copyBySelection(link) ? { status: "copied", link } : { status: "by-hand", link };
  }
}

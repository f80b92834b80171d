import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { EditorHandle } from "@/components/editor/editor";
import { readFragment } from "@/lib/lint/fragment";
import type { LinkNews } from "./link-notice";
import type { TextStore } from "./text-store";

/** The text of a link, until somebody changes it; and the reader's own. */
interface FromLink {
  readonly text: string;
  readonly mine: string;
}

/** The text of a playground: from a link, kept from before, or being written. */
export interface LintText {
  /** null until the page is alive. */
  readonly text: string | null;
  /** The text at this very moment, which may be newer than the last render. */
  current(): string;
  /** What is to be said about the link; null for nothing. */
  readonly news: LinkNews | null;
  /** False where the browser keeps nothing. */
  readonly kept: boolean;
  /** True once there is a text that another one took the place of. */
  readonly hasEarlier: boolean;
  /** True while an editor is there. */
  readonly ready: boolean;
  onReady(handle: EditorHandle | null): void;
  onChange(text: string): void;
  /** Another text in place of this one, which is kept. */
  replaceBy(text: string): void;
  /** Back from the link's text to the reader's own. */
  leaveLink(): void;
}

function dropFragment() {
  const { pathname, search } = window.location;
  window.history.replaceState(null, "", pathname + search);
}

/**
 * Holds the text of a playground and keeps it in `store`; the text of a link is kept only once it is changed.
 * @param editor filled here, by what an editor hands to `onReady`
 */
export function useLintText(store: TextStore, editor: RefObject<EditorHandle | null>): LintText {
  const [text, setText] = useState<string | null>(null);
  const [news, setNews] = useState<LinkNews | null>(null);
  const [kept, setKept] = useState(true);
  const [hasEarlier, setHasEarlier] = useState(false);
  const fromLink = useRef<FromLink | null>(null);
  // What is so at this very moment: a render may be of a text that is two keys old.
  const now = useRef<string | null>(null);
  const show = useCallback((next: string) => {
    now.current = next;
    setText(next);
  }, []);
  const keep = useCallback((next: string) => setKept(store.write(next)), [store]);
  const keepEarlier = useCallback(
    (replaced: string) => {
      store.keepEarlier(replaced);
      setHasEarlier(store.listEarlier().length > 0);
    },
    [store],
  );

  // The editor holds the text; what changes it from elsewhere goes through its handle.
  const [ready, setReady] = useState(false);
  const untouched = useRef(false);
  const onReady = useCallback(
    (handle: EditorHandle | null) => {
      editor.current = handle;
      // An editor says first what it made of the text that it was given; that is no change of the reader's.
      untouched.current = handle !== null;
      setReady(handle !== null);
    },
    [editor],
  );
  const onChange = useCallback(
    (next: string) => {
      if (untouched.current) {
        untouched.current = false;
        // Another text came while the editor was being fetched.
        if (now.current !== null && now.current !== next) editor.current?.replace(now.current);
        return;
      }
      show(next);
      const link = fromLink.current;
      if (link?.text === next) return;
      if (link) {
        fromLink.current = null;
        keepEarlier(link.mine);
        setNews(null);
        dropFragment();
      }
      keep(next);
    },
    [editor, show, keep, keepEarlier],
  );
  /** Puts a text into the editor, which says so by `onChange`; where it is still being fetched it begins with this text. */
  const put = useCallback(
    (next: string) => {
      if (editor.current) editor.current.replace(next);
      else show(next);
    },
    [editor, show],
  );

  useEffect(() => {
    let gone = false;
    const open = async () => {
      const { hash } = window.location;
      const read = await readFragment(hash);
      if (gone) return;
      const isFirst = now.current === null;
      const mine = fromLink.current?.mine ?? now.current ?? store.read() ?? "";
      setHasEarlier(store.listEarlier().length > 0);
      if (read.status === "text") {
        fromLink.current = { text: read.text, mine };
        put(read.text);
        setNews(mine.trim() !== "" && mine !== read.text ? { status: "came" } : null);
      } else if (read.status !== "none") {
        if (isFirst) put(mine);
        setNews(read);
      } else if (isFirst || hash === "") {
        // Back from a link: its text is gone from the address, so it goes here too.
        fromLink.current = null;
        put(mine);
        setNews(null);
      }
    };
    void open();
    // Another link opened in this very tab changes nothing but what stands behind the `#`.
    window.addEventListener("hashchange", open);
    return () => {
      gone = true;
      window.removeEventListener("hashchange", open);
    };
  }, [store, put]);
  const replaceBy = (next: string) => {
    keepEarlier(now.current ?? "");
    put(next);
    keep(next);
    editor.current?.focus();
  };
  const leaveLink = () => {
    const link = fromLink.current;
    fromLink.current = null;
    setNews(null);
    dropFragment();
    if (link) put(link.mine);
    editor.current?.focus();
  };

  const current = useCallback(() => now.current ?? "", []);
  return { text, current, news, kept, hasEarlier, ready, onReady, onChange, replaceBy, leaveLink };
}

"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, type MouseEvent, useCallback, useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locale";

type Palette = ComponentType<{ locale: Locale; onClose(): void }>;
const load = () => import("./palette");

/** The way into search: a link to its page, which opens the palette where scripts run, as Ctrl/Cmd+K does anywhere. */
export function PaletteDoor({ locale, href, label }: { locale: Locale; href: string; label: string }) {
  const router = useRouter();
  const [Palette, setPalette] = useState<Palette | null>(null);
  const close = useCallback(() => setPalette(null), []);
  const open = useCallback(() => {
    load().then(
      ({ default: loaded }) => setPalette(() => loaded),
      () => router.push(href), // the palette could not be fetched: the page does the same
    );
  }, [router, href]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing)
        return;
      event.preventDefault();
      event.stopPropagation();
      open();
    };
    // Before an editor hears it: there the same keys begin a chord.
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [open]);
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  };
  const warm = () => void load().catch(() => undefined); // tried again when it is opened
  return (
    <>
      <a
        href={href}
        className="btn lg:w-56 lg:justify-start text-ink-3! max-lg:border-transparent max-lg:bg-transparent max-lg:px-2"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={onClick}
        onPointerEnter={warm}
        onFocus={warm}
      >
        <Icon name="search" />
        <span className="max-lg:sr-only flex-1 text-left">{label}</span>
        <span className="max-lg:hidden flex gap-1" aria-hidden="true">
          <kbd className="kbd">Ctrl</kbd>
          <kbd className="kbd">K</kbd>
        </span>
      </a>
      {Palette && <Palette locale={locale} onClose={close} />}
    </>
  );
}

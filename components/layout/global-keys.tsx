"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useCallback, useEffect, useState } from "react";
import { lettersAllowed, lettersOn } from "@/components/ui/letters-allowed";
import { type Locale, localePath } from "@/lib/i18n/locale";

const places: Readonly<Record<string, string>> = { t: "/", b: "/banks", r: "/rules", p: "/lint/dockerfile", a: "/account" };
/** Between G and the letter that says where to. */
const sequenceMs = 1_500;

type Dialog = ComponentType<{ locale: Locale; onClose(): void }>;

/** Keys that act on every page: `?` lists all of them, G and a letter goes to a screen, Shift+D changes the theme. Pages work without it. */
export function GlobalKeys({ locale }: { locale: Locale }) {
  const router = useRouter();
  const [KeysDialog, setDialog] = useState<Dialog | null>(null);
  const close = useCallback(() => setDialog(null), []);
  useEffect(() => {
    const openKeys = () =>
      void import("./keys-dialog").then(
        ({ default: loaded }) => setDialog(() => loaded),
        () => undefined, // no connection: nothing opens, and the next try may
      );
    let goUntil = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || !lettersAllowed(event) || !lettersOn()) return;
      const place = event.timeStamp < goUntil ? places[event.key] : undefined;
      goUntil = event.key === "g" ? event.timeStamp + sequenceMs : 0;
      if (place !== undefined) router.push(localePath(locale, place));
      else if (event.key === "?") openKeys();
      else if (event.key === "D" && event.shiftKey)
        [...document.querySelectorAll<HTMLButtonElement>("header button[name=theme]")]
          .find((button) => button.offsetParent !== null)
          ?.click();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    window.addEventListener("lintview-keys", openKeys);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("lintview-keys", openKeys);
    };
  }, [router, locale]);
  return KeysDialog && <KeysDialog locale={locale} onClose={close} />;
}

"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { FormEvent, ReactNode } from "react";

const year = 31_536_000;

/** Sets the theme for this page and, by cookie, for the next ones. */
function setTheme(theme: string): void {
  document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http.
  document.cookie = `theme=${theme}; Path=/; Max-Age=${year}; SameSite=Lax`;
}

/** Light or dark: a form that posts and comes back; with scripts it changes at once. CSS shows the one button that changes something. */
export function ThemeSwitch({ toDark, toLight, moon, sun }: { toDark: string; toLight: string; moon: ReactNode; sun: ReactNode }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (!button) return;
    event.preventDefault();
    const hadFocus = document.activeElement === button;
    setTheme(button.value);
    // The pressed button is hidden now; focus goes to the one that took its place.
    if (hadFocus) button.form?.querySelector<HTMLButtonElement>(`button:not([value="${button.value}"])`)?.focus();
  };
  return (
    <form method="post" action="/api/theme" onSubmit={submit}>
      <input type="hidden" name="to" value={query ? `${path}?${query}` : path} />
      <button type="submit" name="theme" value="dark" className="btn btn-ghost btn-icon dark:hidden" aria-label={toDark} title={toDark}>
        {moon}
      </button>
      <button
        type="submit"
        name="theme"
        value="light"
        className="btn btn-ghost btn-icon hidden dark:inline-flex"
        aria-label={toLight}
        title={toLight}
      >
        {sun}
      </button>
    </form>
  );
}

"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type Locale, localePath, withoutLocale } from "@/lib/i18n/locale";

/** The same page, filters and all, in the other language; a plain link, since the whole document changes its language. */
export function LanguageLink({ to, label, hint }: { to: Locale; label: string; hint: string }) {
  const path = withoutLocale(usePathname());
  const query = useSearchParams().toString();
  return (
    <a
      href={localePath(to, query ? `${path}?${query}` : path)}
      className="btn btn-ghost px-2"
      lang={to}
      hrefLang={to}
      title={hint}
      data-language=""
    >
      {label}
    </a>
  );
}

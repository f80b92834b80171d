"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { withoutLocale } from "@/lib/i18n/locale";

/** A link of the navigation that knows whether the reader is there; rendered on the server too. `within` are further paths that belong to it. */
export function NavLink({ href, within, children }: { href: string; within: readonly string[]; children: ReactNode }) {
  // The server may see the address as the proxy rewrote it, the browser as it was typed: compare without the language.
  const here = withoutLocale(usePathname());
  const there = withoutLocale(href);
  const current = here === there || within.some((path) => here.startsWith(path));
  return (
    <NextLink href={href} prefetch={false} aria-current={current ? "page" : undefined}>
      {children}
    </NextLink>
  );
}

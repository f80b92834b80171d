import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import "@/components/layout/fonts";
import { Footer } from "@/components/layout/footer";
import { GlobalKeys } from "@/components/layout/global-keys";
import { Header } from "@/components/layout/header";
import { readRevision, shortHash } from "@/lib/content/read-revision.server";
import { database } from "@/lib/db.server";
import { isLocale, localePath, otherLocale } from "@/lib/i18n/locale";
import "../globals.css";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1614" },
  ],
};

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "shell" });
  return { title: { default: "Lintview", template: "%s · Lintview" }, description: t("tagline") };
}

/** The frame of every page: language, theme, header, footer. */
export default async function LocaleLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [t, search, jar, revision] = await Promise.all([
    getTranslations("shell"),
    getTranslations("search"),
    cookies(),
    database().then(readRevision),
  ]);
  const chosen = jar.get("theme")?.value;
  const theme = chosen === "light" || chosen === "dark" ? chosen : undefined;
  return (
    <html lang={locale} data-theme={theme} suppressHydrationWarning>
      <body className="max-lg:pb-16">
        <a className="sr skip" href="#main">
          {t("skip")}
        </a>
        <Header
          homeHref={localePath(locale, "/")}
          accountHref={localePath(locale, "/account")}
          searchHref={localePath(locale, "/search")}
          other={otherLocale(locale)}
          places={[
            { href: localePath(locale, "/"), label: t("nav.today"), icon: "sun", within: [] },
            { href: localePath(locale, "/banks"), label: t("nav.banks"), icon: "library", within: ["/banks/", "/questions/"] },
            { href: localePath(locale, "/rules"), label: t("nav.rules"), icon: "scale", within: ["/rules/"] },
            { href: localePath(locale, "/lint/dockerfile"), label: t("nav.playground"), icon: "square-terminal", within: ["/lint/"] },
          ]}
          words={{
            home: t("home"),
            main: t("nav.main"),
            bottom: t("nav.bottom"),
            language: t("language"),
            languageHint: t("languageHint"),
            toDark: t("toDark"),
            toLight: t("toLight"),
            account: t("account"),
            search: search("open"),
          }}
        />
        {children}
        <GlobalKeys locale={locale} />
        <Footer
          hasBank={revision !== null}
          words={{
            bank: revision ? t("footer.bank", { version: shortHash(revision.hash) }) : t("footer.bankEmpty"),
            bankLink: t("footer.bankLink"),
            stored: t("footer.stored"),
            lettersOn: t("footer.lettersOn"),
            lettersOff: t("footer.lettersOff"),
          }}
        />
      </body>
    </html>
  );
}

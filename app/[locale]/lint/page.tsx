import { notFound, redirect } from "next/navigation";
import { isLocale, localePath } from "@/lib/i18n/locale";

/** There is one playground so far; an address without its language leads there. */
export default async function LintIndex({ params }: PageProps<"/[locale]/lint">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  redirect(localePath(locale, "/lint/dockerfile"));
}

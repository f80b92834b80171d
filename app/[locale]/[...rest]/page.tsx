import { setRequestLocale } from "next-intl/server";
import { MissingPage, missingMetadata } from "../missing-page";

export const generateMetadata = missingMetadata;

/** Whatever no other page answers to. */
export default async function UnknownPage({ params }: PageProps<"/[locale]/[...rest]">) {
  const { locale } = await params;
  setRequestLocale(locale as "en" | "zh");
  return <MissingPage />;
}

import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotFound } from "@/components/layout/not-found";
import { findNear } from "@/lib/content/find-near.server";
import { lostName } from "@/lib/content/lost-name";
import { database } from "@/lib/db.server";
import { answerNotFound } from "@/lib/http/response-status.server";

/** What a page renders instead of itself where its address names nothing: a real 404 that can be read without scripts. */
export async function MissingPage() {
  if (!answerNotFound()) notFound();
  const lost = lostName((await headers()).get("x-path") ?? "/");
  return <NotFound lost={lost} near={await findNear(await database(), lost)} />;
}

/** Metadata of the same. */
export async function missingMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.notFound");
  return { title: t("title"), robots: { index: false } };
}

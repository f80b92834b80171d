import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Messages, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { ForgetHere } from "@/components/account/forget-here";
import { ImportFile } from "@/components/account/import-file";
import { Gutter, Main, Page } from "@/components/layout/page";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { database } from "@/lib/db.server";
import { isLocale, type Locale, localePath } from "@/lib/i18n/locale";
import { currentLearner } from "@/lib/learners/learner-cookie.server";
import { readOwnCounts } from "@/lib/learners/read-own-counts.server";

type Props = PageProps<"/[locale]/account">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: locale as Locale, namespace: "account" });
  return { title: t("title"), description: t("lead"), alternates: { languages: { en: "/account", zh: "/zh/account" } } };
}

/** What is kept of whoever asks, as a file out and in, and the way to end it. */
export default async function AccountPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [db, learner, t, messages] = await Promise.all([database(), currentLearner(new Date()), getTranslations("account"), getMessages()]);
  const counts = learner ? await readOwnCounts(db, learner.id) : null;
  const hasWork = counts !== null && counts.attempts + counts.drafts + counts.met + counts.walks > 0;
  return (
    <Page className="pb-24">
      <Gutter className="pt-9">{t("gutter")}</Gutter>
      <Main as="section" className="pt-8">
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="text-lg text-ink-2 mt-2 max-w-[40rem]">
          {t("lead")} {hasWork ? t("kept", { ...counts }) : t("nothing")}
        </p>
        {"deleted" in query && !hasWork && (
          <>
            <ForgetHere />
            <Notice kind="pass" title={t("deleted")} className="mt-6 max-w-[40rem]">
              {t("deletedNext")}
            </Notice>
          </>
        )}
      </Main>
      <Gutter className="pt-[3.1rem]">{t("file.gutter")}</Gutter>
      <Main as="section" className="pt-12" labelledBy="file">
        <h2 className="text-lg" id="file">
          {t("file.title")}
        </h2>
        <p className="text-ink-2 mt-1 max-w-[40rem]">{t("file.lead")}</p>
        <NextIntlClientProvider messages={{ account: messages.account } as Messages}>
          <ImportFile>
            {hasWork ? (
              <a className={buttonClass({})} href="/api/own-data" download>
                <Icon name="download" /> {t("file.export")}
              </a>
            ) : (
              <span className="text-sm text-ink-3 self-center">{t("file.exportNone")}</span>
            )}
          </ImportFile>
        </NextIntlClientProvider>
        <p className="text-sm text-ink-3 mt-2 without-scripts">{t("file.noScript")}</p>
      </Main>
      <Gutter className="pt-[3.1rem]">{t("leave.gutter")}</Gutter>
      <Main as="section" className="pt-12" labelledBy="leave">
        <h2 className="text-lg" id="leave">
          {t("leave.title")}
        </h2>
        {learner ? (
          <form action="/api/own-data/erase" method="post">
            <p className="text-ink-2 mt-1 max-w-[40rem]">{t("leave.lead")}</p>
            <input type="hidden" name="back" value={localePath(locale, "/account")} />
            <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
              <label className="inline-flex items-center gap-2 min-h-8">
                <input type="checkbox" name="sure" value="yes" required /> {t("leave.sure")}
              </label>
              <Button type="submit" className="border-fail! tone-fail">
                {t("leave.button")}
              </Button>
            </p>
          </form>
        ) : (
          <p className="text-ink-2 mt-1 max-w-[40rem]">{t("leave.none")}</p>
        )}
      </Main>
    </Page>
  );
}

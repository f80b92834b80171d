import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Gutter, Main } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import type { KnownLearner } from "@/lib/learners/known-learner";

/** For a person at the machine itself whose cookie is lost: the learners of this database, each with a button that takes it up again. */
export function KnownLearners({ learners }: { learners: readonly KnownLearner[] }) {
  const locale = useLocale();
  const t = useTranslations("home.known");
  const format = useFormatter();
  return (
    <>
      <Gutter className="pt-[3.2rem]">{t("gutter")}</Gutter>
      <Main as="section" className="pt-12" labelledBy="known">
        <h2 className="text-xl" id="known">
          {t("title")}
        </h2>
        <p className="text-ink-2 mt-1 mb-2 max-w-[42rem]">{t("lead")}</p>
        <ul>
          {learners.map((learner) => (
            <li key={learner.id} className="row grid-cols-[1fr_auto] py-2">
              <span>
                {t("row", {
                  at: format.dateTime(learner.seenAt, { day: "numeric", month: "short", year: "numeric" }),
                  attempts: learner.attempts,
                  drafts: learner.drafts,
                })}
              </span>
              <form action="/api/learner" method="post">
                <input type="hidden" name="id" value={learner.id} />
                <input type="hidden" name="back" value={locale === "zh" ? "/zh" : "/"} />
                <Button type="submit" size="small">
                  {t("goOn")}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </Main>
    </>
  );
}

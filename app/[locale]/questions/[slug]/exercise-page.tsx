import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { readPaneSizes } from "@/components/workspace/pane-sizes";
import { WorkspaceDoor } from "@/components/workspace/workspace-door";
import { levels } from "@/lib/content/front-matter";
import type { QuestionView } from "@/lib/content/question-view";
import { readExercise } from "@/lib/content/read-exercise.server";
import { database } from "@/lib/db.server";
import { graderVersions, roomOf } from "@/lib/graders/language-table";
import { readRoomMessages } from "@/lib/graders/words.server";
import { inLocale, type Locale, localePath } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";

/** Whether an exercise of this language can be written and judged here. */
export function hasGrader(language: string | null): boolean {
  return language !== null && Object.hasOwn(graderVersions, language);
}

/** The workspace of one exercise; null where none can be shown (its language has no grader yet). */
export async function ExercisePage({ question, locale }: { readonly question: QuestionView; readonly locale: Locale }) {
  const exercise = await readExercise(await database(), question.slug, locale);
  if (!exercise || !hasGrader(exercise.language)) return null;
  const [shell, jar] = await Promise.all([getTranslations("shell"), cookies()]);
  const bank = inLocale(question.bank.titles, locale);
  const topic = inLocale(question.topic.titles, locale);
  const bankHref = localePath(locale, `/banks/${question.bank.id}`);
  return (
    <WorkspaceDoor
      locale={locale}
      messages={{ exercise: messages[locale].exercise }}
      exercise={exercise}
      words={readRoomMessages(roomOf[exercise.language], locale)}
      level={shell(`level.${(levels.indexOf(exercise.level) + 1) as 1 | 2 | 3 | 4}`)}
      panes={readPaneSizes((name) => jar.get(name)?.value)}
      path={
        <>
          <Link className="a" href={bankHref} lang={bank.lang}>
            {bank.text}
          </Link>
          {" / "}
          <span lang={topic.lang}>{topic.text}</span> <span className="num ml-1">{question.id}</span>
        </>
      }
    />
  );
}

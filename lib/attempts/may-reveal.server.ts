import type { Database } from "@/lib/db.server";

/** True once the learner has submitted an answer that differs from the starter in more than white space at line ends. */
export async function mayReveal(db: Database, learnerId: number, questionId: string, version: number): Promise<boolean> {
  const starter = await db.answer.findFirst({ where: { questionId, version, role: "starter" }, select: { text: true } });
  const attempts = await db.attempt.findMany({
    where: { learnerId, questionId },
    select: { answer: true },
    orderBy: { at: "desc" },
    take: 20,
  });
  const wanted = plain(starter?.text ?? "");
  return attempts.some(({ answer }) => plain(answer) !== wanted);
}

const plain = (text: string) => text.replaceAll(/[ \t\r]+$/gm, "").trim();

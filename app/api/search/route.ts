import { database } from "@/lib/db.server";
import { readEnv } from "@/lib/env.server";
import { answerRequest } from "@/lib/http/answer-request.server";
import { currentLearner } from "@/lib/learners/learner-cookie.server";
import { readSearch } from "@/lib/search/read-search.server";
import { readSearchFilter } from "@/lib/search/search-filter";
import { splitScope } from "@/lib/search/search-scope";
import type { SearchAnswer } from "@/lib/search/search-view";
import { localeOf } from "../locale-of";

/** Rows that the palette shows of each kind. */
const questionRows = 7;
const ruleRows = 4;

/** The first rows for `?q=`, as one types; `docker: …` looks into one bank. */
export function GET(request: Request): Promise<Response> {
  return answerRequest(request, async () => {
    const db = await database();
    const [banks, learner] = await Promise.all([db.bank.findMany({ select: { id: true } }), currentLearner(new Date())]);
    const { bank, text } = splitScope(
      new URL(request.url).searchParams.get("q") ?? "",
      banks.map(({ id }) => id),
    );
    const { found, questions, rules } = await readSearch(db, {
      query: text,
      locale: localeOf(request),
      postgres: readEnv().isPostgres,
      learnerId: learner?.id ?? null,
      filter: readSearchFilter(bank === null ? {} : { bank }, bank === null ? [] : [bank]),
      size: questionRows,
      page: 1,
    });
    const answer: SearchAnswer = {
      query: found.query,
      mendedFrom: found.mendedFrom,
      some: found.some,
      total: found.hits.length + (bank === null ? rules.length : 0),
      capped: found.capped,
      questions,
      rules: bank === null ? rules.slice(0, ruleRows) : [],
    };
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  });
}

import { standingOf } from "@/lib/content/standing";
import type { Database } from "@/lib/db.server";
import { fts5Expression, tsQueries } from "./match-expression";
import { mendQuery } from "./mend-query.server";
import { facet } from "./search-fields";
import { type Facetted, filterHits, type SearchFilter } from "./search-filter";
import { loosened, type QueryTerm, queryTerms } from "./search-terms";

/** A question that was found. */
export interface QuestionHit extends Facetted {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly titleEn: string;
  readonly titleZh: string | null;
  readonly minutes: number;
  readonly value: number;
  /** 1 for the best hit, less for the others. */
  readonly score: number;
}

export interface Found {
  /** What was searched for: the query, or its mended form. */
  readonly query: string;
  /** The query as it was asked, where a slip was mended. */
  readonly mendedFrom: string | null;
  /** No question holds all words; these hold some. */
  readonly some: boolean;
  readonly terms: readonly QueryTerm[];
  /** All that were looked at, before the filter: for its counts. */
  readonly all: readonly QuestionHit[];
  /** Those that fit the filter, best first. */
  readonly hits: readonly QuestionHit[];
  /** There are more hits than were looked at. */
  readonly capped: boolean;
}

/** More than anybody reads; what lies beyond is ranked lower than all of these. */
export const mostHits = 200;

/** Of them, those that PostgreSQL ranks by all of their text. */
const closelyRanked = 60;

interface Ranked {
  readonly id: string;
  /** Greater is better. */
  readonly rank: number;
}

/** Ids by rank, best first. */
async function match(
  db: Database,
  postgres: boolean,
  terms: readonly QueryTerm[],
  facets: readonly (readonly string[])[],
  any: boolean,
): Promise<Ranked[]> {
  if (postgres) {
    const { match: all, rank } = tsQueries(terms, facets, any);
    // Ranked by title and head over all matches, then by everything over the best of them: ranking by everything reads each long vector.
    const [, ranked] = await db.$transaction([
      // The planner does not count what unpacking ten thousand vectors costs, and would read them all instead of the index.
      db.$executeRawUnsafe("SET LOCAL enable_seqscan = off"),
      db.$queryRaw<Ranked[]>`
      WITH best AS MATERIALIZED (
        SELECT f."docId", ts_rank('{0.05,0.15,0.6,1}'::real[], f."top", ${rank}::tsquery) AS "t" FROM "search_fts" f
        WHERE f."all" @@ ${all}::tsquery ORDER BY "t" DESC, f."docId" LIMIT ${mostHits}
      ), first AS MATERIALIZED (
        SELECT b."docId", ts_rank('{0.05,0.15,0.6,1}'::real[], f."all", ${rank}::tsquery, 1) AS "a"
        FROM (SELECT "docId" FROM best ORDER BY "t" DESC, "docId" LIMIT ${closelyRanked}) b JOIN "search_fts" f ON f."docId" = b."docId"
      )
      SELECT s."questionId" AS "id", (best."t" * 2 + coalesce(first."a", 0))::float8 AS "rank"
      FROM best LEFT JOIN first ON first."docId" = best."docId" JOIN "SearchDoc" s ON s."id" = best."docId"
      ORDER BY "rank" DESC`,
    ]);
    return ranked;
  }
  const expression = fts5Expression(terms, facets, any);
  return db.$queryRaw<Ranked[]>`
    SELECT s."questionId" AS "id", -b."rank" AS "rank" FROM (
      SELECT rowid AS "doc", rank FROM search_fts
      WHERE search_fts MATCH ${expression} AND rank MATCH 'bm25(12.0, 8.0, 2.0, 1.0, 0.0)' ORDER BY rank LIMIT ${mostHits}
    ) b JOIN "SearchDoc" s ON s."id" = b."doc" ORDER BY b."rank"`;
}

/** Those of the terms that some question holds; all of them are looked up in one go. */
async function held(db: Database, postgres: boolean, terms: readonly QueryTerm[]): Promise<ReadonlySet<QueryTerm>> {
  if (!postgres) {
    const found = await Promise.all(
      terms.map((term) => db.$queryRaw<unknown[]>`SELECT 1 FROM search_fts WHERE search_fts MATCH ${fts5Expression([term], [])} LIMIT 1`),
    );
    return new Set(terms.filter((_, index) => (found[index] as unknown[]).length > 0));
  }
  const queries = terms.map((term) => tsQueries([term], []).match);
  const [, found] = await db.$transaction([
    db.$executeRawUnsafe("SET LOCAL enable_seqscan = off"),
    db.$queryRaw<{ number: number }[]>`
      SELECT t."number"::int4 FROM unnest(${queries}::text[]) WITH ORDINALITY t("query", "number")
      WHERE EXISTS (SELECT 1 FROM "search_fts" f WHERE f."all" @@ t."query"::tsquery)`,
  ]);
  const numbers = new Set(found.map(({ number }) => number - 1));
  return new Set(terms.filter((_, index) => numbers.has(index)));
}

/**
 * Questions that hold what is asked for, best first, with where `learnerId` stands with each. Retired ones never appear, even while the index
 * is older than the bank. An empty query, or one of signs only, finds nothing.
 */
export async function findQuestions(
  db: Database,
  asked: string,
  { postgres, learnerId, filter }: { readonly postgres: boolean; readonly learnerId: number | null; readonly filter: SearchFilter },
): Promise<Found> {
  const run = async (terms: readonly QueryTerm[], any = false) => load(db, await match(db, postgres, terms, [], any), learnerId);
  let query = asked;
  let terms: readonly QueryTerm[] = queryTerms(asked);
  const nothing = { query, mendedFrom: null, some: false, terms, all: [], hits: [], capped: false };
  if (terms.length === 0) return nothing;
  let all = await run(terms);
  let some = false;
  if (all.length === 0) {
    const mended = await mendQuery(db, asked, terms, (words) => held(db, postgres, words));
    if (mended !== null) {
      query = mended;
      terms = queryTerms(mended);
      all = await run(terms);
    }
    const loose = loosened(terms);
    if (all.length === 0 && loose.length > 1) {
      terms = loose;
      all = await run(terms, true);
      some = all.length > 0;
    }
    if (all.length === 0) return nothing;
  }
  const capped = all.length >= mostHits;
  const facets = facetsOf(filter);
  const fitting = capped && facets.length > 0 ? await load(db, await match(db, postgres, terms, facets, some), learnerId) : all;
  return { query, mendedFrom: query === asked ? null : asked, some, terms, all, hits: filterHits(fitting, filter), capped };
}

const facetsOf = (filter: SearchFilter): (readonly string[])[] =>
  (["bank", "kind", "level"] as const).flatMap((dimension) =>
    filter[dimension].length > 0 ? [filter[dimension].map((value) => facet(dimension, String(value)))] : [],
  );

/** Ranks this near to each other are equal: then what is more worth asking comes first, then what is easier. */
const steps = 50;

async function load(db: Database, ranked: readonly Ranked[], learnerId: number | null): Promise<QuestionHit[]> {
  const ids = ranked.map(({ id }) => id);
  const [questions, traces, drafts] = await Promise.all([
    db.question.findMany({
      where: { id: { in: ids }, state: "published" },
      select: {
        id: true,
        slug: true,
        version: true,
        bankId: true,
        kind: true,
        level: true,
        value: true,
        minutes: true,
        titleEn: true,
        titleZh: true,
      },
    }),
    learnerId === null
      ? []
      : db.progress.findMany({
          where: { learnerId, questionId: { in: ids } },
          select: { questionId: true, attempts: true, best: true, lastState: true, passedAt: true },
        }),
    learnerId === null ? [] : db.draft.findMany({ where: { learnerId, questionId: { in: ids } }, select: { questionId: true } }),
  ]);
  const best = Math.max(...ranked.map(({ rank }) => rank), Number.MIN_VALUE);
  const scores = new Map(ranked.map(({ id, rank }) => [id, rank / best]));
  const traceOf = new Map(traces.map((trace) => [trace.questionId, trace]));
  const drafted = new Set(drafts.map(({ questionId }) => questionId));
  const stepOf = (hit: QuestionHit) => Math.round(hit.score * steps);
  return questions
    .map(
      ({ bankId, ...question }): QuestionHit => ({
        ...question,
        bank: bankId,
        state: standingOf(traceOf.get(question.id), drafted.has(question.id)),
        score: scores.get(question.id) ?? 0,
      }),
    )
    .sort((a, b) => stepOf(b) - stepOf(a) || b.value - a.value || a.level - b.level || (a.id < b.id ? -1 : 1));
}

import { sql } from 'kysely'
import type { Query } from '../search/query.ts'
import type { PlanLooked } from '../search/rising/new-areas-view.ts'
import type { Context, Database } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { latestFirst, planFrom, selectPlans } from './plan-of.ts'
import { allWordsAsked } from './search-words.ts'
import { isSeen, standingOf } from './standing.ts'
import type { InTime } from './within-time.ts'

/** The plans whose years hold a day; where there are none, the latest that has begun. */
const currentPlans = async ({ db, actor }: Context, p: string, today: string) => {
  const year = Number(today.slice(0, 4))
  const plans = (await selectPlans(db, p).execute())
    .map((row) => planFrom(row, { lines: 0, sections: 0 }))
    .toSorted(latestFirst)
  const begun = plans.filter(({ period }) => period === null || period.start <= year)
  const now = begun.filter(({ period }) => period !== null && period.end >= year)
  const seen = []
  for (const plan of now.length > 0 ? now : begun.slice(0, 1))
    if (await isSeen({ db, actor }, p, plan.id)) seen.push(plan)
  return seen
}

const countLines = async (db: Database, p: string, plan: number): Promise<number> => {
  const { n } = await db
    .selectFrom('plan_part')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('partnership_id', '=', p)
    .where('record_id', '=', plan)
    .where('kind', '=', 'line')
    .where('gone', '=', false)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** What is asked of a line: all words of a term, in whatever form and spelling. */
const queryOf = (term: string): Query => ({
  wanted: term
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => [{ words: [word] }]),
  ...{ unwanted: [], filters: [] },
})

/** Which of some terms a line of the current plans has, with all of its words, and which plans those are. */
export const linesOfTerms = async (
  context: Context,
  p: string,
  terms: readonly string[],
  { today, inTime }: { readonly today: string; readonly inTime: InTime },
): Promise<{ readonly plans: readonly PlanLooked[]; readonly covered: ReadonlySet<string> }> => {
  const { db } = context
  const current = await currentPlans(context, p, today)
  const plans: PlanLooked[] = []
  for (const { id, title } of current) {
    // Whether a line has a term tells what it says.
    if (terms.length > 0) sawWords(db, p, { id, standing: (await standingOf(db, p, id))! })
    plans.push({ id, title, lines: await countLines(db, p, id) })
  }
  if (plans.length === 0 || terms.length === 0) return { plans, covered: new Set() }
  const asked = await allWordsAsked(db, terms.map(queryOf), [])
  await inTime()
  const { rows } = await sql<{ term: string }>`
    select given.term
      from unnest(${[...terms]}::text[], ${asked}::text[]) as given (term, asked)
     where given.asked <> '' and exists (
       select from plan_part x
        where x.partnership_id = ${p} and x.record_id = any (${plans.map(({ id }) => id)}::integer[])
          and x.kind = 'line' and not x.gone and x.searched @@ given.asked::tsquery)`.execute(db)
  return { plans, covered: new Set(rows.map(({ term }) => term)) }
}

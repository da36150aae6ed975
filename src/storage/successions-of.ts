import type { LinkState } from '../plans/links/link.ts'
import type { LineAway } from '../plans/links/link-views.ts'
import type { SaidSuccessor } from '../plans/succession.ts'
import type { Context, Database } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { latestFirst, PART_COLUMNS, partFrom, planFrom, selectPlans } from './plan-of.ts'
import { isSeen, standingOf } from './standing.ts'

const selectSaid = (db: Database, p: string) =>
  db.selectFrom('plan_succession').selectAll().where('plan_succession.partnership_id', '=', p)

/** What people said of the lines of two plans, in the order of the first. */
export const saidOf = async (
  db: Database,
  p: string,
  before: number,
  later: number,
): Promise<readonly SaidSuccessor[]> => {
  const rows = await selectSaid(db, p)
    .where('record_id', '=', before)
    .where('later_id', '=', later)
    .orderBy('line')
    .orderBy('successor')
    .execute()
  return rows.map(({ line, successor, state }) => ({
    ...{ before: line, after: successor, state: state as LinkState },
  }))
}

/** Whether anything is said of a plan's lines as the later ones. */
export const isSucceeded = async (db: Database, p: string, later: number): Promise<boolean> =>
  (await selectSaid(db, p).where('later_id', '=', later).limit(1).executeTakeFirst()) !== undefined

/** A line of another plan, as it stands away from it; none where there is none to see. */
export const awayOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  record: number,
  number: number,
): Promise<readonly LineAway[]> => {
  const plan = await selectPlans(db, p).where('record_id', '=', record).executeTakeFirst()
  const row = await db
    .selectFrom('plan_part')
    .select(PART_COLUMNS)
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('number', '=', number)
    .where('gone', '=', false)
    .executeTakeFirst()
  const standing = (await isSeen({ db, actor }, p, record)) ? await standingOf(db, p, record) : null
  if (!plan || !row || !standing) return []
  const { id, title, period } = planFrom(plan, { lines: 0, sections: 0 })
  sawWords(db, p, { id, standing })
  return [{ plan: { id, title, period }, standing, line: partFrom(row) }]
}

/** The lines of other plans that a line goes on from and as, as people said. */
export const continuesOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  record: number,
  line: number,
) => {
  const said = selectSaid(db, p).where('state', '=', 'confirmed')
  const earlier = await said
    .where('later_id', '=', record)
    .where('successor', '=', line)
    .orderBy('record_id')
    .orderBy('line')
    .execute()
  const later = await said
    .where('record_id', '=', record)
    .where('line', '=', line)
    .orderBy('later_id')
    .orderBy('successor')
    .execute()
  const each = async (places: readonly (readonly [number, number])[]) => {
    const found: LineAway[] = []
    for (const [id, number] of places) found.push(...(await awayOf({ db, actor }, p, id, number)))
    return found.sort((a, b) => latestFirst(a.plan, b.plan) || a.line.number - b.line.number)
  }
  return {
    before: await each(earlier.map((row) => [row.record_id, row.line])),
    after: await each(later.map((row) => [row.later_id, row.successor])),
  }
}

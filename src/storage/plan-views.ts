import { mayEditRecord } from '../access/record.ts'
import type { Block, Document } from '../documents/document.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { PlanMatrixView, PlansView, PlanView } from '../plans/plan-views.ts'
import { goalFrameworksOf } from './alignments-of.ts'
import type { Context, Database } from './database.ts'
import { figuresOf } from './figures.ts'
import { sawWords } from './leave-entry.ts'
import { followedBy, followedLines } from './line-facts.ts'
import { groundsCounted } from './links-of.ts'
import { getPartnership } from './partnerships.ts'
import { type Counts, latestFirst, partsOf, planFrom, selectPlans } from './plan-of.ts'
import { getRecordRef } from './records.ts'
import { recordRefs, selectRecords } from './refs.ts'
import { isSeen } from './standing.ts'
import { standingReading } from './standing-reading.ts'

/** How many lines and sections each plan has. */
const countsOf = async (db: Database, p: string): Promise<ReadonlyMap<number, Counts>> => {
  const rows = await db
    .selectFrom('plan_part')
    .select(['record_id', 'kind'])
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('partnership_id', '=', p)
    .where('gone', '=', false)
    .groupBy(['record_id', 'kind'])
    .execute()
  const of = (record: number, kind: string) =>
    Number(rows.find((row) => row.record_id === record && row.kind === kind)?.n ?? 0)
  return new Map(
    rows.map(({ record_id: record }) => [
      record,
      { lines: of(record, 'line'), sections: of(record, 'section') },
    ]),
  )
}

export const documentOf = async (db: Database, p: string, record: number): Promise<Document> => {
  const row = await standingReading(db, p, record)
    .select(['reading.text', 'reading.blocks'])
    .executeTakeFirstOrThrow()
  return { text: row.text, blocks: row.blocks as readonly Block[] }
}

/** What a partnership and a record are, where whoever asks sees both. */
export const seen = async ({ db, actor }: Pick<Context, 'db' | 'actor'>, p: string, id: number) => {
  if (!(await isSeen({ db, actor }, p, id))) return null
  const partnership = await getPartnership(db, p)
  const record = partnership && (await getRecordRef(db, p, id))
  return record ? { partnership, record } : null
}

/** Every body of either side, in the order of the partnership file. */
export const bodiesOf = async (db: Database, p: string) => {
  const rows = await db
    .selectFrom('body')
    .select(['id', 'name', 'short_name', 'side_id'])
    .where('partnership_id', '=', p)
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, short_name: shortName, side_id: side }) => ({ id, name, shortName, side }))
}

/** The sections that a part stands in, outermost first. */
export const sectionsAbove = (parts: readonly PlanPart[], part: PlanPart): readonly PlanPart[] => {
  const byNumber = new Map(parts.map((each) => [each.number, each]))
  const found: PlanPart[] = []
  for (let at = part.parent; at !== null; ) {
    const section = byNumber.get(at)
    if (!section) break
    found.unshift(section)
    at = section.parent
  }
  return found
}

/** A plan with all its parts and lines; null where there is none to see. */
export const viewOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  id: number,
): Promise<PlanView | null> => {
  const there = await seen({ db, actor }, p, id)
  const row = there && (await selectPlans(db, p).where('record_id', '=', id).executeTakeFirst())
  if (!row) return null
  const parts = await partsOf(db, p, id)
  const lines = parts.filter(({ kind }) => kind === 'line').length
  sawWords(db, p, there.record)
  return {
    ...there,
    plan: planFrom(row, { lines, sections: parts.length - lines }),
    keptAt: row.kept_at,
    parts,
    lines: await followedLines(db, p, id, parts),
    grounds: await groundsCounted(db, p, id),
  }
}

/** The instrument that a plan is, where it is seen, and for those who may choose another, all of them. */
const instrumentOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  record: PlanView['record'],
) => {
  const tied = await selectPlans(db, p).where('record_id', '=', record.id).executeTakeFirst()
  const named = (id: number | null) =>
    db
      .selectFrom('instrument')
      .select(['id', 'name'])
      .where('partnership_id', '=', p)
      .$if(id !== null, (query) => query.where('id', '=', id))
      .orderBy('sort_key')
      .execute()
  const own = tied?.instrument_id ? (await named(tied.instrument_id))[0] : undefined
  return {
    instrument: own ? { ...own, figures: await figuresOf(db, p, own.id) } : null,
    instruments: mayEditRecord(actor, p, record.standing).ok ? await named(null) : [],
  }
}

/** A plan with all that was known of its lines on a day. */
export const matrixOf = async (
  context: Pick<Context, 'db' | 'actor'>,
  view: PlanView,
  on: string,
): Promise<PlanMatrixView> => ({
  ...view,
  ...(await instrumentOf(context, view.partnership.id, view.record)),
  frameworks: await goalFrameworksOf(context.db, view.partnership.id, view.record.id),
  followed: await followedBy(context.db, view.partnership.id, view.record.id, on),
})

/** Plans that are kept, the latest first, and records of the kind without one; null where there is no such partnership. */
export const listPlans = async (db: Database, p: string): Promise<PlansView | null> => {
  const partnership = await getPartnership(db, p)
  if (!partnership) return null
  const rows = await selectPlans(db, p).execute()
  const kinds = await selectRecords(db, p)
    .where((eb) =>
      eb.or([
        eb('record.kind', '=', 'plan-of-action'),
        ...(rows.length > 0
          ? [
              eb(
                'record.id',
                'in',
                rows.map(({ record_id }) => record_id),
              ),
            ]
          : []),
      ]),
    )
    .execute()
  const refs = new Map((await recordRefs(db, p, kinds)).map((ref) => [ref.id, ref]))
  const counts = await countsOf(db, p)
  const kept = rows.flatMap((row) => {
    const record = refs.get(row.record_id)
    const plan = planFrom(row, counts.get(row.record_id) ?? { lines: 0, sections: 0 })
    return record ? [{ ...plan, record }] : []
  })
  const have = new Set(kept.map(({ id }) => id))
  const byTitle = (a: { readonly title: string }, b: { readonly title: string }) =>
    a.title < b.title ? -1 : 1
  return {
    partnership,
    plans: kept.sort(latestFirst),
    unread: [...refs.values()].filter(({ id }) => !have.has(id)).sort(byTitle),
  }
}

/** A plan with all that was known of its lines on a day; null where there is none to see. */
export const planMatrixOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  id: number,
  on: string,
): Promise<PlanMatrixView | null> => {
  const view = await viewOf({ db, actor }, p, id)
  return view && matrixOf({ db, actor }, view, on)
}

import { sql } from 'kysely'
import type { Stage } from '../../src/register/standing.ts'
import type { Store } from '../../src/storage/store.ts'
import type { Audience } from './sights.ts'

/** Something that has a number in addresses: whose it is, and a name that is the same in every register made alike. */
export type Thing = {
  readonly kind: string
  readonly p: string
  /** A number, or the word that an address has in its place. */
  readonly id: number | string
  readonly audience: Audience
  readonly label: string
  /** The numbers of what hangs on it: statements and copies of a record. */
  readonly parts: Readonly<Record<string, readonly number[]>>
  /** The sums of the files that are evidence under its lines. */
  readonly sums?: readonly string[]
  /** The subject under review that it hangs on. */
  readonly on?: string
}

/** Numbers drawn by lot have nine digits, so that they can be looked for in a page like words. */
export const DRAWN = /(?<![\da-f])[1-9]\d{8}(?![\da-f])/g

/** Ids that are words, drawn by lot too. */
export const WORD = /(?<![\da-z])0[\da-z]{25}(?![\da-z])/g

/** Whether an id was drawn by lot, so that it can't be guessed and tells of nothing but its thing. */
export const isDrawn = ({ id }: Pick<Thing, 'id'>): boolean => typeof id === 'string' || id >= 1e8

type Row = { kind: string; p: string; id: number; owner: string | null; stage: Stage | null; label: string }

const LISTS = [
  `select 'records' as kind, partnership_id as p, id, owner_side as owner, stage, title as label from record`,
  `select 'people', partnership_id, id, owner_side, stage, name from person`,
  `select 'meetings', partnership_id, id, owner_side, stage, start_date || coalesce(name, '') || coalesce(place, '') from meeting`,
  `select 'instruments', partnership_id, id, owner_side, stage, name from instrument`,
  `select kind || 's', partnership_id, id, owner_side, stage, name from topic`,
  `select 'proposals', partnership_id, id, owner_side, null, made_at || title from proposal`,
  `select 'proposals', partnership_id, id, owner_side, null, made_at || file_name from upload where keep_as is null`,
  `select 'plans', plan.partnership_id, plan.record_id, record.owner_side, record.stage, plan.title
     from plan join record on record.partnership_id = plan.partnership_id and record.id = plan.record_id`,
  `select 'mechanisms', partnership_id, id, null, 'public', name from mechanism`,
]

/** Everything in a register that an address can ask for, as its owner sees it. */
export const knownIn = async (store: Store): Promise<readonly Thing[]> => {
  const things = await namedIn(store)
  return [...things, ...(await reviewedIn(store, things))]
}

const namedIn = async ({ db }: Store): Promise<readonly Thing[]> => {
  const { rows } = await sql<Row>`${sql.raw(LISTS.join(' union all '))} order by 1, 2, 3`.execute(db)
  const numbers = async (table: 'statement' | 'copy') => {
    const found = await db.selectFrom(table).select(['partnership_id', 'record_id', 'number']).execute()
    return Map.groupBy(found, (row) => `${row.partnership_id} ${row.record_id}`)
  }
  const [statements, copies] = [await numbers('statement'), await numbers('copy')]
  const lines = Map.groupBy(
    await db.selectFrom('plan_part').select(['partnership_id', 'record_id', 'number', 'kind']).execute(),
    (row) => `${row.partnership_id} ${row.record_id}`,
  )
  const files = Map.groupBy(
    await db.selectFrom('plan_evidence').select(['partnership_id', 'record_id', 'sha256']).execute(),
    (row) => `${row.partnership_id} ${row.record_id}`,
  )
  return rows.map(({ kind, p, id, owner, stage, label }) => {
    const of = (parts: ReadonlyMap<string, readonly { readonly number: number }[]>) =>
      (parts.get(`${p} ${id}`) ?? []).map(({ number }) => number)
    // Meetings, people and the like that a partnership file entered stand at "public": all who see the partnership see them.
    const audience: Audience =
      stage === null ? { p, of: 'proposal', owner } : { p, of: 'record', owner, stage }
    const partsOf: Readonly<Record<string, Thing['parts']>> = {
      records: { statements: of(statements), copies: of(copies) },
      plans: { lines: of(lines) },
    }
    const parts = partsOf[kind] ?? {}
    const sums = kind === 'plans' ? (files.get(`${p} ${id}`) ?? []).map(({ sha256 }) => sha256) : []
    return { kind, p, id, audience, label: `${kind} ${p} ${label}`, parts, sums }
  })
}

type Said = {
  kind: string
  p: string
  id: string
  record: number | null
  whose: string
  account: string | null
  label: string
  subject: string | null
}

/** What hangs on the review; `whose` is a side, '' for the joint secretariat, '*' for all who see the record. */
const SAID = [
  `select 'comments' as kind, c.partnership_id as p, c.id, t.record_id as record, c.owner as whose, null as account, c.at || c.words as label, c.subject
     from comment c join thread t on t.partnership_id = c.partnership_id and t.subject = c.subject and t.owner = c.owner`,
  `select 'assignments', partnership_id, id, record_id, side, null, note, subject from assignment`,
  `select 'secondings', partnership_id, id, record_id, '*', null, reason, subject from seconding`,
  `select 'reports', partnership_id, id, record_id, case state when 'accepted' then '*' else side end, null, words, null from plan_report`,
  `select 'intakes', partnership_id, id, record_id, '*', null, reason, null from plan_intake`,
  `select 'acts', partnership_id, id, null, '', account, reason, null from bulk`,
  `select 'invitations', partnership_id, id::text, null, coalesce(side_id, ''), null, email, null from invitation`,
]

/** What is under review, and what hangs on it: each with those whom it is for, by the records that are known already. */
const reviewedIn = async ({ db }: Store, known: readonly Thing[]): Promise<readonly Thing[]> => {
  const { rows } = await sql<Said>`${sql.raw(SAID.join(' union all '))} order by 1, 2, 3`.execute(db)
  const records = new Map(
    known.filter(({ kind }) => kind === 'records').map((each) => [`${each.p} ${each.id}`, each.audience]),
  )
  const said = rows.map(({ kind, p, id, record, whose, account, label, subject }): Thing => {
    const of = record === null ? undefined : records.get(`${p} ${record}`)
    const side = whose === '' ? null : whose
    const audience = ((): Audience => {
      if (kind === 'invitations') return { p, of: 'invitation', side }
      if (account !== null) return { p, of: 'account', account }
      if (of?.of !== 'record') throw new Error(`${kind} ${id} is about no record`)
      return whose === '*' ? { ...of, of: 'members' } : { ...of, of: 'side', side }
    })()
    const given = kind === 'invitations' ? Number(id) : id
    const on = subject === null ? {} : { on: subject }
    return { kind, p, id: given, audience, label: `${kind} ${p} ${label}`, parts: {}, ...on }
  })
  const matters = known.flatMap(({ kind, p, id, audience, label, parts }): readonly Thing[] => {
    if (kind !== 'records' || audience.of !== 'record') return []
    const words = [`record-${id}`, ...(parts.statements ?? []).map((n) => `statement-${id}-${n}`)]
    return words.map((word) => ({
      ...{ kind: 'review', p, id: word, parts: {} },
      ...{
        audience: { ...audience, of: 'members' as const },
        label: `${word.split('-')[2] ?? 'all'} ${label}`,
      },
    }))
  })
  return [...said, ...matters]
}

import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { Stage } from '../../src/register/standing.ts'
import type { Store } from '../../src/storage/store.ts'
import { type Audience, mayKnow } from './sights.ts'

export type Row = Readonly<Record<string, unknown>>

/** Every row of every table, as the owner has them. */
export type Rows = ReadonlyMap<string, readonly Row[]>

/** Tables of the instance itself, which belong to no partnership. */
const INSTANCE = ['kysely_migration', 'kysely_migration_lock']

export const tablesIn = async ({ db }: Store): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class
     where relkind in ('r', 'p') and relnamespace = (select oid from pg_namespace where nspname = current_schema())
     order by 1`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !INSTANCE.includes(name))
}

export const rowsIn = async (store: Store): Promise<Rows> => {
  const found = new Map<string, readonly Row[]>()
  for (const table of await tablesIn(store)) {
    const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(
      store.db,
    )
    found.set(
      table,
      rows.map(({ row }) => row),
    )
  }
  return found
}

/** What somebody may do with a row of a table. */
export type Act = 'select' | 'insert' | 'update' | 'delete'

type Ask = { readonly actor: Actor; readonly row: Row; readonly rows: Rows }
type Rule = Readonly<Partial<Record<Act, (ask: Ask) => boolean>>>

const partnershipOf = (row: Row) => String(row.partnership_id)

const standingOf = (row: Row): Audience => ({
  p: partnershipOf(row),
  of: 'record',
  owner: (row.owner_side as string | null) ?? null,
  stage: row.stage as Stage,
})

const among = (rows: Rows, table: string, p: string, test: (row: Row) => boolean) =>
  (rows.get(table) ?? []).filter((row) => partnershipOf(row) === p && test(row))

/** Whether the actor holds one of some roles here; of the owner's side where the row is one side's draft. */
const holds = ({ actor }: Ask, p: string, roles: readonly string[], draftOf?: string | null): boolean =>
  actor.kind === 'person' &&
  actor.capacities.some(
    (each) =>
      each.partnership === p && roles.includes(each.role) && (draftOf === undefined || each.side === draftOf),
  )

const EDITORS = ['side-editor', 'joint-editor', 'co-chair']
const DECIDERS = [...EDITORS, 'validating-officer']

const writes = (ask: Ask, row: Row, roles: readonly string[]) => {
  const { owner, stage } = standingOf(row) as { owner: string | null; stage: Stage }
  return holds(ask, partnershipOf(row), roles, stage === 'draft' ? owner : undefined)
}

const sees = ({ actor }: Ask, row: Row) => mayKnow(actor, standingOf(row))
const there = ({ actor, row }: Ask) => mayKnow(actor, { p: partnershipOf(row), of: 'standing' })
const member = (ask: Ask) => holds(ask, partnershipOf(ask.row), [...DECIDERS, 'reader', 'focal-point'])

const ref = (ask: Ask, table: string, column: string) =>
  among(ask.rows, table, partnershipOf(ask.row), ({ id }) => id === ask.row[column])
const seesRef = (ask: Ask, table: string, column: string) =>
  ref(ask, table, column).some((row) => sees(ask, row))
const writesRecord = (ask: Ask, roles: readonly string[]) =>
  ref(ask, 'record', 'record_id').some((row) => sees(ask, row) && writes(ask, row, roles))

const edits = (ask: Ask) => holds(ask, partnershipOf(ask.row), EDITORS)
const decides = (ask: Ask) => holds(ask, partnershipOf(ask.row), DECIDERS)
const inRecord = (ask: Ask) => seesRef(ask, 'record', 'record_id')
const editsRecord = (ask: Ask) => writesRecord(ask, EDITORS)
const decidesOn = (ask: Ask) => writesRecord(ask, DECIDERS)

const standing: Rule = { select: there }
const named: Rule = {
  select: (ask) => sees(ask, ask.row),
  insert: (ask) => writes(ask, ask.row, EDITORS),
  update: (ask) => writes(ask, ask.row, DECIDERS),
}
const bothPeople = (one: string, other: string) => (ask: Ask) =>
  seesRef(ask, 'person', one) && seesRef(ask, 'person', other)

const counted = (ask: Ask) => {
  const [, record] = /^copy of (\d+)$/.exec(String(ask.row.noun)) ?? []
  if (record === undefined) return decides(ask)
  return (
    decides(ask) &&
    among(ask.rows, 'record', partnershipOf(ask.row), ({ id }) => id === Number(record)).some((row) =>
      sees(ask, row),
    )
  )
}

const filed = (ask: Ask) =>
  ['record', 'copy'].some((table) =>
    among(ask.rows, table, partnershipOf(ask.row), ({ sha256 }) => sha256 === ask.row.sha256).some((row) =>
      table === 'record' ? sees(ask, row) : seesRef({ ...ask, row }, 'record', 'record_id'),
    ),
  )

const waits = (ask: Ask) =>
  mayKnow(ask.actor, {
    p: partnershipOf(ask.row),
    of: 'proposal',
    owner: ask.row.owner_side as string | null,
  })

/**
 * Who may do what with which row, said once more and apart from the policies of the database, to judge them. What is left
 * out nobody may. A table that is missing here fails the run by its name.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  partnership: { select: ({ actor, row }) => mayKnow(actor, { p: String(row.id), of: 'standing' }) },
  ...Object.fromEntries(
    ['side', 'body', 'post', 'membership', 'mechanism', 'co_chair', 'figure'].map((table) => [
      table,
      standing,
    ]),
  ),
  ...Object.fromEntries(['person', 'instrument', 'topic', 'meeting'].map((table) => [table, named])),
  counter: { select: counted, insert: counted, update: counted },
  name: {
    select: (ask) => {
      const noun = String(ask.row.noun)
      return seesRef(ask, noun === 'issue' || noun === 'area' ? 'topic' : noun, 'ref_id')
    },
    insert: edits,
    delete: edits,
  },
  person_key: { select: (ask) => seesRef(ask, 'person', 'person_id'), insert: edits, delete: edits },
  alike: { select: bothPeople('low_id', 'high_id'), insert: edits, delete: edits },
  identity_act: { select: (ask) => member(ask) && bothPeople('lead_id', 'other_id')(ask), insert: decides },
  source_file: { select: filed, insert: edits },
  record: {
    select: (ask) => sees(ask, ask.row),
    insert: (ask) => ask.row.stage === 'draft' && writes(ask, ask.row, EDITORS),
    update: (ask) => writes(ask, ask.row, EDITORS),
  },
  reading: { select: inRecord, insert: editsRecord },
  ...Object.fromEntries(
    ['shingle', 'mention', 'copy'].map((table) => [
      table,
      { select: inRecord, insert: editsRecord, update: editsRecord, delete: editsRecord },
    ]),
  ),
  statement: { select: inRecord, insert: editsRecord, update: decidesOn },
  actor: { select: inRecord, insert: decidesOn, delete: decidesOn },
  decision: { select: (ask) => member(ask) && inRecord(ask), insert: decidesOn },
  meeting_change: { select: (ask) => member(ask) && inRecord(ask), insert: editsRecord },
  proposal: { select: waits, insert: waits, delete: waits },
}

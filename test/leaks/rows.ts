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

const indexes = new WeakMap<Rows, Map<string, ReadonlyMap<string, readonly Row[]>>>()

/** The rows of a table whose columns have some values: looked up, since every row is asked of by everybody. */
const found = (rows: Rows, table: string, columns: readonly string[], values: readonly unknown[]) => {
  const made = indexes.get(rows) ?? new Map<string, ReadonlyMap<string, readonly Row[]>>()
  indexes.set(rows, made)
  const name = `${table} ${columns.join(' ')}`
  const keyed = (of: readonly unknown[]) => of.map(String).join('\u0000')
  const index =
    made.get(name) ?? Map.groupBy(rows.get(table) ?? [], (row) => keyed(columns.map((column) => row[column])))
  made.set(name, index)
  return index.get(keyed(values)) ?? []
}

const among = (rows: Rows, table: string, p: string, column: string, value: unknown) =>
  found(rows, table, ['partnership_id', column], [p, value])

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
  among(ask.rows, table, partnershipOf(ask.row), 'id', ask.row[column])
const seesRef = (ask: Ask, table: string, column: string) =>
  ref(ask, table, column).some((row) => sees(ask, row))
const writesRecord = (ask: Ask, roles: readonly string[]) =>
  ref(ask, 'record', 'record_id').some((row) => sees(ask, row) && writes(ask, row, roles))

const edits = (ask: Ask) => holds(ask, partnershipOf(ask.row), EDITORS)
const decides = (ask: Ask) => holds(ask, partnershipOf(ask.row), DECIDERS)
const inRecord = (ask: Ask) => seesRef(ask, 'record', 'record_id')
const editsRecord = (ask: Ask) => writesRecord(ask, EDITORS)
const decidesOn = (ask: Ask) => writesRecord(ask, DECIDERS)

/** A row that tells of two records: theirs who see both, and to write theirs who decide on both. */
const betweenTwo = (column: string): Rule => {
  const both = (rule: (ask: Ask) => boolean) => (ask: Ask) =>
    rule(ask) && rule({ ...ask, row: { ...ask.row, record_id: ask.row[column] ?? null } })
  return { select: both(inRecord), insert: both(decidesOn), delete: both(decidesOn) }
}

const standing: Rule = { select: there }
const named: Rule = {
  select: (ask) => sees(ask, ask.row),
  insert: (ask) => writes(ask, ask.row, EDITORS),
  update: (ask) => writes(ask, ask.row, DECIDERS),
  // What only a side's own draft brought goes with it.
  delete: (ask) => ask.row.stage === 'draft' && writes(ask, ask.row, EDITORS),
}
const bothPeople = (one: string, other: string) => (ask: Ask) =>
  seesRef(ask, 'person', one) && seesRef(ask, 'person', other)

const counted = (ask: Ask) => {
  const [, record] = /^copy of (\d+)$/.exec(String(ask.row.noun)) ?? []
  if (record === undefined) return decides(ask)
  return (
    decides(ask) &&
    among(ask.rows, 'record', partnershipOf(ask.row), 'id', record).some((row) => sees(ask, row))
  )
}

const templated = (ask: Ask) => member(ask) && ofSide(ask, ask.row.side)

const filed = (ask: Ask) =>
  among(ask.rows, 'report_template', partnershipOf(ask.row), 'sha256', ask.row.sha256).some((row) =>
    templated({ ...ask, row }),
  ) ||
  ['record', 'copy', 'plan_evidence'].some((table) =>
    among(ask.rows, table, partnershipOf(ask.row), 'sha256', ask.row.sha256).some((row) =>
      table === 'record' ? sees(ask, row) : seesRef({ ...ask, row }, 'record', 'record_id'),
    ),
  )

const waits = (ask: Ask) =>
  mayKnow(ask.actor, {
    p: partnershipOf(ask.row),
    of: 'proposal',
    owner: ask.row.owner_side as string | null,
  })

/** What the machine brings in is nobody's to see before it is read. */
const sent = (ask: Ask) => ask.row.keep_as === null && waits(ask)

// The review: what is about a record or two names is seen with them; what is of a side by that side; what is somebody's own
// by them.

const about = (ask: Ask) =>
  member(ask) &&
  (ask.row.record_id === null ? bothPeople('low_id', 'high_id')(ask) : seesRef(ask, 'record', 'record_id'))
const decidesAbout = (ask: Ask) =>
  ask.row.record_id === null ? decides(ask) && bothPeople('low_id', 'high_id')(ask) : decidesOn(ask)
const EVERYBODY = [...DECIDERS, 'reader', 'focal-point']
const ofSide = (ask: Ask, side: unknown, roles: readonly string[] = EVERYBODY) =>
  holds(ask, partnershipOf(ask.row), roles, side === '' ? null : (side as string | null))
const account = ({ actor }: Ask) => (actor.kind === 'person' ? actor.account : null)
const own = (ask: Ask) => account(ask) !== null && ask.row.account === account(ask)
const mine = (ask: Ask) => member(ask) && own(ask)

const inThread = (ask: Ask) => (ask.row.owner === '*' || ofSide(ask, ask.row.owner)) && about(ask)
const threadOf = (ask: Ask) =>
  found(
    ask.rows,
    'thread',
    ['partnership_id', 'subject', 'owner'],
    [ask.row.partnership_id, ask.row.subject, ask.row.owner],
  ).some((row) => inThread({ ...ask, row }))
const commentOf = (ask: Ask, test: (row: Row) => boolean = () => true) =>
  ref(ask, 'comment', 'comment_id').some((row) => threadOf({ ...ask, row }) && test(row))
const ownComment = (ask: Ask) => commentOf(ask, (row) => own({ ...ask, row }))
const bulkOf = (ask: Ask) => ref(ask, 'bulk', 'bulk_id').some((row) => mine({ ...ask, row }))

const toldOf = (ask: Ask): boolean => {
  const { row, rows } = ask
  switch (row.audience) {
    case 'account':
      return own(ask)
    case 'assignee':
      return among(rows, 'assignment', partnershipOf(row), 'subject', row.subject).some(
        (each) =>
          own({ ...ask, row: each }) &&
          ofSide({ ...ask, row: each }, each.side) &&
          String(each.at) <= String(row.at),
      )
    default:
      return ofSide(ask, row.side, row.audience === 'decide' ? DECIDERS : EDITORS)
  }
}

// The trail: an entry is for those of its side, for all once what it tells of is shown to them, never who reads it; its content
// never for an administrator as such.

const runs = ({ actor }: Ask) => actor.kind === 'person' && actor.administrator
const instance = ({ row }: Ask) => row.partnership_id === ''
const concerned = (ask: Ask) =>
  member(ask) &&
  (ask.row.chain === 'joint' ||
    ofSide(ask, ask.row.owner_side) ||
    (!OWN_ACTS.includes(String(ask.row.act)) && ask.row.record_id !== null && inRecord(ask)))
/** What the other side is not told once the record is shown to it: who reads, and what a side does among itself. */
const OWN_ACTS = ['read']
const traces = (ask: Ask) =>
  instance(ask) ? runs(ask) || own(ask) : runs(ask) || concerned(ask) || mine(ask)
const entryOf = (ask: Ask) =>
  found(
    ask.rows,
    'trail',
    ['partnership_id', 'chain', 'number'],
    [ask.row.partnership_id, ask.row.chain, ask.row.number],
  )
const entered = (ask: Ask) => instance(ask) || member(ask) || runs(ask)

// What was taken over of a matrix is for those who see the matrix too; what words of matrices mean is one side's.

const matrixSeen = (ask: Ask) => inRecord({ ...ask, row: { ...ask.row, record_id: ask.row.matrix_id } })
const taken = (ask: Ask) => member(ask) && inRecord(ask) && matrixSeen(ask)
const takes = (ask: Ask) => decidesOn(ask) && matrixSeen(ask)
const intakeOf = ({ row, rows }: Ask) =>
  found(
    rows,
    'plan_intake',
    ['partnership_id', 'record_id', 'id'],
    [row.partnership_id, row.record_id, row.intake_id],
  )
const decidesFor = (ask: Ask) => ofSide(ask, ask.row.side, DECIDERS)
const editsFor = (ask: Ask) => ofSide(ask, ask.row.side, EDITORS)

/**
 * Who may do what with which row, said once more and apart from the policies of the database, to judge them. What is left
 * out nobody may. A table that is missing here fails the run by its name.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  partnership: { select: ({ actor, row }) => mayKnow(actor, { p: String(row.id), of: 'standing' }) },
  ...Object.fromEntries(
    [
      ...['side', 'body', 'post', 'membership', 'mechanism', 'co_chair', 'figure'],
      ...['framework', 'concept'],
    ].map((table) => [table, standing]),
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
  source_file: { select: filed, insert: decides },
  record: {
    select: (ask) => sees(ask, ask.row),
    insert: (ask) => ask.row.stage === 'draft' && writes(ask, ask.row, EDITORS),
    update: (ask) => writes(ask, ask.row, EDITORS),
  },
  reading: { select: inRecord, insert: editsRecord },
  passage: { select: inRecord, insert: editsRecord, delete: editsRecord },
  ...Object.fromEntries(
    ['shingle', 'mention', 'copy', 'plan', 'plan_part'].map((table) => [
      table,
      { select: inRecord, insert: editsRecord, update: editsRecord, delete: editsRecord },
    ]),
  ),
  ...Object.fromEntries(
    ['plan_activity', 'plan_override', 'plan_indicator', 'plan_evidence', 'alignment'].map((table) => [
      table,
      { select: inRecord, insert: decidesOn },
    ]),
  ),
  plan_report: {
    select: (ask) =>
      member(ask) && inRecord(ask) && (ask.row.state === 'accepted' || ofSide(ask, ask.row.side)),
    insert: (ask) => member(ask) && inRecord(ask) && ofSide(ask, ask.row.side) && own(ask),
    update: (ask) => member(ask) && inRecord(ask) && ofSide(ask, ask.row.side),
  },
  plan_round: {
    select: (ask) => member(ask) && inRecord(ask),
    insert: editsRecord,
    update: editsRecord,
  },
  plan_intake: { select: taken, insert: takes, update: takes },
  plan_intake_step: {
    select: (ask) => intakeOf(ask).some((row) => taken({ ...ask, row })),
    insert: (ask) => intakeOf(ask).some((row) => takes({ ...ask, row })),
    update: (ask) => intakeOf(ask).some((row) => takes({ ...ask, row })),
  },
  plan_meaning: {
    select: (ask) => member(ask) && ofSide(ask, ask.row.side),
    ...{ insert: decidesFor, update: decidesFor, delete: decidesFor },
  },
  concept_mapping: {
    select: (ask) => there(ask) && (ask.row.state === 'agreed' || member(ask)),
    insert: decides,
    update: decides,
  },
  report_template: { select: templated, insert: editsFor, update: editsFor },
  abbreviation: {
    select: (ask) => there(ask) && (ask.row.gone === false || member(ask)),
    ...{ insert: edits, update: edits },
  },
  agenda_point: { select: templated, insert: editsFor, update: editsFor },
  plan_claim: { select: inRecord, insert: decidesOn },
  plan_body: { select: inRecord, insert: decidesOn, delete: decidesOn },
  plan_link: betweenTwo('of_record'),
  clause_link: betweenTwo('other_id'),
  plan_succession: betweenTwo('later_id'),
  statement: { select: inRecord, insert: editsRecord, update: decidesOn },
  statement_vector: { select: inRecord },
  actor: { select: inRecord, insert: decidesOn, delete: decidesOn },
  decision: { select: (ask) => member(ask) && inRecord(ask), insert: decidesOn },
  meeting_change: { select: (ask) => member(ask) && inRecord(ask), insert: editsRecord },
  proposal: { select: waits, insert: waits, delete: waits },
  upload: { select: sent, insert: sent, update: sent, delete: sent },
  // Posts and invitations are the owner's of the tables alone.
  ...{ appointment: {}, invitation: {} },
  four_eyes: { select: member },
  seconding: { select: about, insert: decidesAbout, update: decidesAbout },
  thread: { select: inThread, insert: inThread, update: inThread },
  comment: {
    select: threadOf,
    insert: (ask) => own(ask) && threadOf(ask),
    update: (ask) => own(ask) && threadOf(ask),
  },
  comment_version: {
    select: (ask) => commentOf(ask, ({ withdrawn_at: at }) => at === null),
    insert: ownComment,
  },
  comment_mention: { select: (ask) => commentOf(ask), insert: ownComment, delete: ownComment },
  assignment: {
    select: (ask) => ofSide(ask, ask.row.side) && about(ask),
    insert: (ask) => ofSide(ask, ask.row.side, DECIDERS) && about(ask),
    update: (ask) => ofSide(ask, ask.row.side) && about(ask),
  },
  bulk: { select: mine, insert: mine, update: mine },
  bulk_item: {
    select: (ask) => bulkOf(ask) && inRecord(ask),
    insert: (ask) => bulkOf(ask) && inRecord(ask),
    update: bulkOf,
  },
  notification: {
    select: (ask) =>
      about(ask) && toldOf(ask) && (ask.row.by_account === null || ask.row.by_account !== account(ask)),
    insert: about,
  },
  notification_read: { select: mine, insert: mine, delete: mine },
  notification_setting: { select: mine, insert: mine, update: mine },
  saved_search: { select: mine, insert: mine, delete: mine },
  // Which letters were written is the machine's to know.
  digest: {},
  trail: { select: traces, insert: (ask) => own(ask) && entered(ask) },
  trail_content: {
    select: (ask) =>
      entryOf(ask).some((row) => {
        const of = { ...ask, row }
        if (instance(of)) return runs(of) || own(of)
        const waiting = row.object_kind === 'proposal'
        return concerned(of) && (!waiting || ofSide(of, row.owner_side, EDITORS))
      }),
    insert: (ask) => entryOf(ask).some((row) => own({ ...ask, row }) && traces({ ...ask, row })),
  },
  trail_head: {
    select: entered,
    insert: (ask) => ask.row.number === 0 && entered(ask),
    update: (ask) => entered(ask) && entryOf(ask).some((row) => traces({ ...ask, row })),
  },
}

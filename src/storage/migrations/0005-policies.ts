// What each row-level policy says, table by table: the inner wall behind src/access. The words that a policy asks of
// whoever asks are set for the transaction by src/storage/door.ts; where nothing was set, nothing is shown or taken.

const words = (name: string) =>
  `(select string_to_array(current_setting('mufakat.${name}', true), ' '))::text[]`

/** They are of the partnership; they may write in it; they may decide in it. */
export const MEMBER = `partnership_id = any (${words('member')})`
const EDITS = `partnership_id = any (${words('editor')})`
const DECIDES = `partnership_id = any (${words('decider')})`

/** The partnership itself is seen: by its members, and by everybody where its public part is open. */
export const THERE = 'partnership_id in (select id from partnership)'

export const own = (name: string) =>
  `(partnership_id || '/' || coalesce(owner_side, '')) = any (${words(name)})`

/** A row with a stage and an owner is seen: public, or of a partnership of theirs and no other side's draft. */
const SEEN = `${THERE} and (stage = 'public' or (${MEMBER} and (stage <> 'draft' or ${own('side')})))`
/** It may be written: a draft by its own side, what both sides see by the editors of both. */
const WRITTEN = `${EDITS} and (stage <> 'draft' or ${own('edit')})`
/** The same for those who decide. */
const DECIDED = `${DECIDES} and (stage <> 'draft' or ${own('decide')})`

/** A row is a part of a record that is seen, may be edited, may be decided on. */
const part = (table: string, also = 'true') =>
  `exists (select from record where record.partnership_id = ${table}.partnership_id and record.id = ${table}.record_id and ${also})`
const qualified = (rule: string) =>
  rule.replace(/\b(partnership_id|stage|owner_side)\b(?! in \(select id)/g, 'record.$1')
const partEdited = (table: string) => part(table, qualified(WRITTEN))
/** A row is a part of a record that is seen and may be decided on. */
export const partDecided = (table: string) => part(table, qualified(DECIDED))

const of = (table: string, column: string, ref: string) =>
  `exists (select from ${ref} ref where ref.partnership_id = ${table}.partnership_id and ref.id = ${table}.${column})`

/** A name leads to a person, an instrument or a topic that is seen. */
const NAME = `case noun
  when 'person' then ${of('name', 'ref_id', 'person')}
  when 'instrument' then ${of('name', 'ref_id', 'instrument')}
  else ${of('name', 'ref_id', 'topic')} end`

const BOTH_PEOPLE = (table: string, one: string, other: string) =>
  `${of(table, one, 'person')} and ${of(table, other, 'person')}`

/** The copies of a record are counted by its number, which is nobody's to know who does not see the record. */
const COUNTED = `${DECIDES} and (noun not like 'copy of %' or exists (
  select from record where record.partnership_id = counter.partnership_id and counter.noun = 'copy of ' || record.id))`

/** Which rows of a table may be seen, added, changed and deleted; what is left out may not be at all. */
export type TablePolicy = {
  readonly select: string
  readonly insert?: string
  readonly update?: string
  readonly delete?: string
}

const standing: TablePolicy = { select: THERE }
/** A table whose rows are parts of a record: seen, written, changed and deleted with it. */
export const partOfRecord = (table: string): TablePolicy => ({
  select: part(table),
  insert: partEdited(table),
  update: partEdited(table),
  delete: partEdited(table),
})
const named: TablePolicy = {
  select: SEEN,
  insert: WRITTEN,
  update: `(${WRITTEN}) or (${DECIDED})`,
  delete: `key is null and stage = 'draft' and ${WRITTEN}`,
}

/** Every table of a partnership. A table that is missing here is closed to everybody but its owner. */
export const TABLE_POLICIES: Readonly<Record<string, TablePolicy>> = {
  partnership: { select: `portal or id = any (${words('member')})` },
  side: standing,
  body: standing,
  post: standing,
  membership: standing,
  mechanism: standing,
  co_chair: standing,
  figure: standing,
  counter: { select: COUNTED, insert: COUNTED, update: COUNTED },
  person: named,
  instrument: named,
  topic: named,
  meeting: named,
  name: { select: NAME, insert: EDITS, delete: `${EDITS} and ${NAME}` },
  person_key: {
    select: of('person_key', 'person_id', 'person'),
    insert: EDITS,
    delete: `${EDITS} and ${of('person_key', 'person_id', 'person')}`,
  },
  alike: {
    select: BOTH_PEOPLE('alike', 'low_id', 'high_id'),
    insert: EDITS,
    delete: `${EDITS} and ${BOTH_PEOPLE('alike', 'low_id', 'high_id')}`,
  },
  identity_act: {
    select: `${MEMBER} and ${BOTH_PEOPLE('identity_act', 'lead_id', 'other_id')}`,
    insert: DECIDES,
  },
  source_file: {
    select: ['record', 'copy']
      .map(
        (table) =>
          `exists (select from ${table} has where has.partnership_id = source_file.partnership_id and has.sha256 = source_file.sha256)`,
      )
      .join(' or '),
    insert: EDITS,
  },
  // Nobody but the machine keeps a record that is more than a draft from the start.
  record: { select: SEEN, insert: `${EDITS} and stage = 'draft' and ${own('edit')}`, update: WRITTEN },
  reading: { select: part('reading'), insert: partEdited('reading') },
  shingle: partOfRecord('shingle'),
  mention: partOfRecord('mention'),
  copy: partOfRecord('copy'),
  statement: {
    select: part('statement'),
    insert: partEdited('statement'),
    update: partDecided('statement'),
  },
  actor: { select: part('actor'), insert: partDecided('actor'), delete: partDecided('actor') },
  decision: { select: `${MEMBER} and ${part('decision')}`, insert: partDecided('decision') },
  meeting_change: {
    select: `${MEMBER} and ${part('meeting_change')}`,
    insert: partEdited('meeting_change'),
  },
  proposal: { select: own('edit'), insert: own('edit'), delete: own('edit') },
}

const policy = (table: string, act: string, rule: string): string => {
  const name = `${table}_${act}`
  switch (act) {
    case 'insert':
      return `create policy ${name} on ${table} for insert to mufakat_app with check (${rule})`
    case 'update':
      return `create policy ${name} on ${table} for update to mufakat_app using (${rule}) with check (${rule})`
    default:
      return `create policy ${name} on ${table} for ${act} to mufakat_app using (${rule})`
  }
}

/** The statements that put up the wall: row-level security on every table, and of each act no more right than it needs. */
export const POLICIES = (role: string, tables = TABLE_POLICIES): readonly string[] =>
  Object.entries(tables).flatMap(([table, rules]) => [
    `alter table ${table} enable row level security`,
    `grant ${Object.keys(rules).join(', ')} on ${table} to ${role}`,
    ...Object.entries(rules).map(([act, rule]) => policy(table, act, rule)),
  ])

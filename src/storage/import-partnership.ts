import type { Transaction } from 'kysely'
import { abbreviationKey } from '../partnership/abbreviation.ts'
import type { PartnershipFile } from '../partnership/partnership.ts'
import { fold } from '../text/fold.ts'
import { adopt } from './adopt.ts'
import { insertAll, nextNumber } from './database.ts'
import { likenAnew } from './liken-names.ts'
import type { Schema } from './schema.ts'
import { json } from './storable-text.ts'

type Tx = Transaction<Schema>

/** Tables whose rows a partnership file names by a key. */
type Keyed = 'body' | 'post' | 'person' | 'mechanism' | 'meeting' | 'instrument' | 'topic'

/** The numbers of keyed rows: those they have already, else the next free ones. */
const numbers = async (tx: Tx, p: string, table: Keyed, keys: readonly string[]) => {
  const there = await tx.selectFrom(table).select(['key', 'id']).where('partnership_id', '=', p).execute()
  const ids = new Map(there.flatMap(({ key, id }) => (key === null ? [] : [[key, id] as const])))
  const fresh = keys.filter((key) => !ids.has(key))
  if (fresh.length > 0) {
    const first = await nextNumber(tx, p, table, fresh.length)
    for (const [at, key] of fresh.entries()) ids.set(key, first + at)
  }
  return ids
}

const STAGED: ReadonlySet<Keyed> = new Set(['person', 'meeting', 'instrument', 'topic'])

/** Writes rows by their key: new ones are inserted, those that are there take the file's values. */
const put = async <Row extends { partnership_id: string; id: number }>(
  tx: Tx,
  table: Keyed,
  rows: readonly Row[],
) => {
  for (const row of rows) {
    // What the file enters is seen by all who see the partnership, whatever brought it first.
    const entered = STAGED.has(table) ? { ...row, owner_side: null, stage: 'public' } : row
    const { partnership_id: _p, id: _id, ...values } = entered
    await tx
      .insertInto(table)
      .values(entered as never)
      .onConflict((conflict) => conflict.columns(['partnership_id', 'id']).doUpdateSet(values as never))
      .execute()
  }
}

const putPartnership = async (tx: Tx, file: PartnershipFile) => {
  const row = {
    id: file.id,
    name: file.name,
    short_name: file.shortName,
    about: file.about,
    demonstration: file.demonstration,
    portal: file.portal,
  }
  const { id: _, ...values } = row
  await tx
    .insertInto('partnership')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
  for (const side of file.sides) {
    const values = { name: side.name, short_name: side.shortName, colour: side.colour, place: side.order }
    await tx
      .insertInto('side')
      .values({ partnership_id: file.id, id: side.id, ...values })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'id']).doUpdateSet(values))
      .execute()
  }
}

/** The file says it whole: what it leaves out takes one person again. */
const putFourEyes = async (tx: Tx, { id: p, fourEyes = {} }: PartnershipFile) => {
  await tx.deleteFrom('four_eyes').where('partnership_id', '=', p).execute()
  const rows = Object.entries(fourEyes).map(([kind, eyes]) => ({ partnership_id: p, kind, eyes }))
  await insertAll(tx, 'four_eyes', rows)
}

/** What the file has stands beside what the editors of the partnership say; what they removed stays so. */
const putAbbreviations = async (tx: Tx, { id: p, abbreviations = [] }: PartnershipFile) => {
  const rows = abbreviations.map((each) => {
    const { short, meaning } = abbreviationKey(each)
    return { partnership_id: p, short_key: short, meaning_key: meaning, ...each, gone: false }
  })
  if (rows.length === 0) return
  await tx
    .insertInto('abbreviation')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const found = (ids: ReadonlyMap<string, number>, key: string): number => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the partnership file was not checked: nothing has the key ${key}`)
  return id
}

const putBodies = async (tx: Tx, file: PartnershipFile) => {
  const p = file.id
  const bodies = await numbers(
    tx,
    p,
    'body',
    file.bodies.map(({ key }) => key),
  )
  const rows = file.bodies.map((body) => ({
    partnership_id: p,
    id: found(bodies, body.key),
    key: body.key,
    side_id: body.side,
    name: body.name,
    short_name: body.shortName,
    kind: body.kind,
    within_key: body.within,
  }))
  await put(tx, 'body', rows)
  const posts = await numbers(
    tx,
    p,
    'post',
    file.posts.map(({ key }) => key),
  )
  const seats = file.posts.map((post) => ({
    partnership_id: p,
    id: found(posts, post.key),
    key: post.key,
    body_id: found(bodies, post.body),
    title: post.title,
  }))
  await put(tx, 'post', seats)
  return posts
}

const putPeople = async (tx: Tx, file: PartnershipFile, posts: ReadonlyMap<string, number>) => {
  const p = file.id
  await adopt(
    tx,
    p,
    'person',
    file.people.map(({ key, name, alsoKnownAs }) => ({ key, noun: 'person', names: [name, ...alsoKnownAs] })),
  )
  const people = await numbers(
    tx,
    p,
    'person',
    file.people.map(({ key }) => key),
  )
  const rows = file.people.map((person) => ({
    partnership_id: p,
    id: found(people, person.key),
    key: person.key,
    name: person.name,
    sort_key: fold(person.name),
    also_known_as: json(person.alsoKnownAs),
  }))
  await put(tx, 'person', rows)
  const terms = file.people.flatMap((person) =>
    person.memberships.map((membership, seq) => ({
      partnership_id: p,
      person_id: found(people, person.key),
      seq,
      post_id: found(posts, membership.post),
      from_date: membership.from,
      until_date: membership.until,
      source: membership.source,
    })),
  )
  await tx.deleteFrom('membership').where('partnership_id', '=', p).execute()
  await insertAll(tx, 'membership', terms)
  return people
}

const putMeetings = async (tx: Tx, file: PartnershipFile, people: ReadonlyMap<string, number>) => {
  const p = file.id
  const mechanisms = await numbers(
    tx,
    p,
    'mechanism',
    file.mechanisms.map(({ key }) => key),
  )
  const series = file.mechanisms.map(({ key, shortName, aliases, ...mechanism }) => ({
    partnership_id: p,
    id: found(mechanisms, key),
    key,
    short_name: shortName,
    aliases: json(aliases),
    ...mechanism,
  }))
  await put(tx, 'mechanism', series)
  const meetings = await numbers(
    tx,
    p,
    'meeting',
    file.meetings.map(({ key }) => key),
  )
  const rows = file.meetings.map(({ key, mechanism, start, end, coChairs: _, ...meeting }) => ({
    partnership_id: p,
    id: found(meetings, key),
    key,
    mechanism_id: mechanism === null ? null : found(mechanisms, mechanism),
    start_date: start,
    end_date: end,
    ...meeting,
  }))
  await put(tx, 'meeting', rows)
  const chairs = file.meetings.flatMap((meeting) =>
    meeting.coChairs.map(({ person, side, post }, seq) => ({
      partnership_id: p,
      meeting_id: found(meetings, meeting.key),
      seq,
      person_id: found(people, person),
      side_id: side,
      post,
    })),
  )
  await tx.deleteFrom('co_chair').where('partnership_id', '=', p).execute()
  await insertAll(tx, 'co_chair', chairs)
}

const putSubjects = async (tx: Tx, file: PartnershipFile) => {
  const p = file.id
  await adopt(
    tx,
    p,
    'instrument',
    file.instruments.map(({ key, name, aliases, year }) => ({
      key,
      noun: 'instrument',
      names: [name, ...aliases],
      year,
    })),
  )
  const instruments = await numbers(
    tx,
    p,
    'instrument',
    file.instruments.map(({ key }) => key),
  )
  const texts = file.instruments.map((instrument) => ({
    partnership_id: p,
    id: found(instruments, instrument.key),
    key: instrument.key,
    name: instrument.name,
    sort_key: fold(instrument.name),
    also_known_as: json(instrument.aliases),
    year: instrument.year,
    period_from: instrument.period?.from ?? null,
    period_until: instrument.period?.until ?? null,
    note: instrument.note,
    source: instrument.source,
  }))
  await put(tx, 'instrument', texts)
  await adopt(
    tx,
    p,
    'topic',
    file.topics.map(({ key, kind, name, aliases }) => ({ key, noun: kind, names: [name, ...aliases] })),
  )
  const topics = await numbers(
    tx,
    p,
    'topic',
    file.topics.map(({ key }) => key),
  )
  const subjects = file.topics.map((topic) => ({
    partnership_id: p,
    id: found(topics, topic.key),
    key: topic.key,
    kind: topic.kind,
    name: topic.name,
    sort_key: fold(topic.name),
    also_known_as: json(topic.aliases),
  }))
  await put(tx, 'topic', subjects)
  const figures = file.figures.map(({ instrument, on, ...figure }, seq) => ({
    partnership_id: p,
    seq,
    instrument_id: instrument === null ? null : found(instruments, instrument),
    on_date: on,
    ...figure,
  }))
  await tx.deleteFrom('figure').where('partnership_id', '=', p).execute()
  await insertAll(tx, 'figure', figures)
  return { instruments, topics }
}

/** Every name the file gives leads to its row, beside the names that records brought. */
const putNames = async (
  tx: Tx,
  file: PartnershipFile,
  ids: Readonly<Record<'person' | 'instrument' | 'topic', ReadonlyMap<string, number>>>,
) => {
  const rows = [
    ...file.people.map((each) => ['person', each.key, [each.name, ...each.alsoKnownAs], ids.person] as const),
    ...file.instruments.map(
      (each) => ['instrument', each.key, [each.name, ...each.aliases], ids.instrument] as const,
    ),
    ...file.topics.map((each) => [each.kind, each.key, [each.name, ...each.aliases], ids.topic] as const),
  ].flatMap(([noun, key, names, of]) =>
    [...new Set(names.map(fold))].map((folded) => ({
      partnership_id: file.id,
      noun,
      folded,
      ref_id: found(of, key),
    })),
  )
  // An alias that the file no longer gives leads nowhere any more.
  const entered = [
    [['person'], ids.person],
    [['instrument'], ids.instrument],
    [['issue', 'area'], ids.topic],
  ] as const
  for (const [nouns, of] of entered.filter(([, of]) => of.size > 0))
    await tx
      .deleteFrom('name')
      .where('partnership_id', '=', file.id)
      .where('noun', 'in', nouns)
      .where('ref_id', 'in', [...of.values()])
      .execute()
  await insertAll(tx, 'name', rows)
}

/**
 * Lays a partnership file over what stands: rows are known by their key, so that importing a file again changes what
 * differs and nothing else. Records, statements and decisions are not touched.
 */
export const importPartnership = async (tx: Tx, file: PartnershipFile): Promise<void> => {
  await putPartnership(tx, file)
  await putFourEyes(tx, file)
  await putAbbreviations(tx, file)
  const posts = await putBodies(tx, file)
  const person = await putPeople(tx, file, posts)
  await putMeetings(tx, file, person)
  const { instruments, topics } = await putSubjects(tx, file)
  await putNames(tx, file, { person, instrument: instruments, topic: topics })
  await likenAnew(
    tx,
    file.id,
    file.people.map(({ key, name, alsoKnownAs }) => ({
      id: found(person, key),
      names: [name, ...alsoKnownAs],
    })),
  )
}

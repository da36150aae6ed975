import { sql } from 'kysely'
import { hashOf } from '../src/access/trail-chain.ts'
import type { Database } from '../src/storage/database.ts'
import { entryIn, trailRow } from '../src/storage/trail-rows.ts'
import { sha256Of } from '../src/storage/write-trail.ts'

/** What a tampering works with: the database as its superuser has it, and chance from a seed. */
export type Tampering = {
  readonly db: Database
  /** A whole number from 0 up to below a limit. */
  readonly chance: (below: number) => number
}

type Key = { readonly partnership_id: string; readonly chain: string; readonly number: number }
type Kind = {
  /** Whoever does it also puts right what notes the end of the chain: only a head that somebody kept can tell. */
  readonly needsHead?: boolean
  /** Answers whether it changed anything. */
  readonly tamper: (given: Tampering) => Promise<boolean>
}

const pick = <T>(list: readonly T[], chance: Tampering['chance']): T => list[chance(list.length)]!

const entries = (db: Database) =>
  db.selectFrom('trail').selectAll().orderBy('partnership_id').orderBy('chain').orderBy('number').execute()

const anEntry = async ({ db, chance }: Tampering) => pick(await entries(db), chance)

const at = ({ partnership_id, chain, number }: Key) =>
  sql`partnership_id = ${partnership_id} and chain = ${chain} and number = ${number}`

/** Without its triggers a database checks no foreign key: a superuser's way round. */
const unchecked = (db: Database) => sql`set local session_replication_role = replica`.execute(db)

const TEXTS = [
  'at',
  'account',
  'name',
  'post',
  'role',
  'side',
  'act',
  'object_kind',
  'object_id',
  'owner_side',
  'stage',
  'content',
  'previous',
  'hash',
  'partnership_id',
  'chain',
] as const
const NUMBERS = ['number', 'record_id'] as const

/** Another text: one letter changed, one added, one taken away, or nothing in its place. */
const otherThan = (text: string | null, chance: Tampering['chance'], empties: boolean): string | null => {
  if (text === null) return 'x'
  const place = chance(Math.max(1, text.length))
  const letter = text[place] === 'a' ? 'b' : 'a'
  const ways = [
    `${text.slice(0, place)}${letter}${text.slice(place + 1)}`,
    `${text}${letter}`,
    text.slice(0, -1),
    ...(empties ? [null] : []),
  ]
  const chosen = pick(ways, chance)
  return chosen === text ? `${text}x` : chosen
}

const NULLABLE = new Set(['account', 'post', 'role', 'side', 'owner_side', 'stage', 'content', 'record_id'])

const alterColumn: Kind['tamper'] = async (given) => {
  const { db, chance } = given
  const row = await anEntry(given)
  await unchecked(db)
  const column = pick([...TEXTS, ...NUMBERS], chance)
  const value =
    column === 'number' || column === 'record_id'
      ? (row[column] ?? 0) + 1 + chance(5000)
      : otherThan(row[column], chance, NULLABLE.has(column))
  await sql`update trail set ${sql.ref(column)} = ${value} where ${at(row)}`.execute(db)
  return value !== row[column]
}

const aContent = async ({ db, chance }: Tampering) =>
  pick(await db.selectFrom('trail_content').selectAll().orderBy('number').orderBy('chain').execute(), chance)

const alterContent: Kind['tamper'] = async (given) => {
  const row = await aContent(given)
  const column = pick(['content', 'salt'] as const, given.chance)
  await sql`update trail_content set ${sql.ref(column)} = ${otherThan(row[column], given.chance, false)}
             where ${at(row)}`.execute(given.db)
  return true
}

const swapContents: Kind['tamper'] = async (given) => {
  const [one, other] = [await aContent(given), await aContent(given)]
  if (one.salt === other.salt) return false
  for (const [row, from] of [
    [one, other],
    [other, one],
  ] as const)
    await sql`update trail_content set salt = ${from.salt}, content = ${from.content} where ${at(row)}`.execute(
      given.db,
    )
  return true
}

const dropContent: Kind['tamper'] = async (given) => {
  await sql`delete from trail_content where ${at(await aContent(given))}`.execute(given.db)
  return true
}

const addContent: Kind['tamper'] = async (given) => {
  const bare = (await entries(given.db)).filter(({ content }) => content === null)
  if (bare.length === 0) return false
  const { partnership_id, chain, number } = pick(bare, given.chance)
  await given.db
    .insertInto('trail_content')
    .values({
      partnership_id,
      chain,
      number,
      salt: '00',
      content: '{"after":null,"before":null,"reason":"x"}',
    })
    .execute()
  return true
}

const deleteSome: Kind['tamper'] = async (given) => {
  await unchecked(given.db)
  const whole = given.chance(2) === 0
  for (let left = 1 + given.chance(4); left > 0; left--) {
    const row = await anEntry(given)
    if (whole) await sql`delete from trail_content where ${at(row)}`.execute(given.db)
    await sql`delete from trail where ${at(row)}`.execute(given.db)
  }
  return true
}

/** Two entries of one chain change places, with or without their contents. */
const swapEntries: Kind['tamper'] = async (given) => {
  const { db, chance } = given
  const one = await anEntry(given)
  const others = (await entries(db)).filter(
    (row) =>
      row.partnership_id === one.partnership_id && row.chain === one.chain && row.number !== one.number,
  )
  if (others.length === 0) return false
  const other = pick(others, chance)
  await unchecked(db)
  for (const table of chance(2) === 0 ? ['trail'] : ['trail', 'trail_content'])
    for (const [from, to] of [
      [one.number, -1],
      [other.number, one.number],
      [-1, other.number],
    ] as const)
      await sql`update ${sql.table(table)} set number = ${to} where ${at({ ...one, number: from })}`.execute(
        db,
      )
  return true
}

/** An entry is taken out and those after it are numbered anew, so that no gap is left. */
const closeGap: Kind['tamper'] = async (given) => {
  const { db } = given
  const row = await anEntry(given)
  await unchecked(db)
  for (const table of ['trail', 'trail_content']) {
    await sql`delete from ${sql.table(table)} where ${at(row)}`.execute(db)
    const { rows } = await sql<Key>`select partnership_id, chain, number from ${sql.table(table)}
       where partnership_id = ${row.partnership_id} and chain = ${row.chain} and number > ${row.number}
       order by number`.execute(db)
    for (const each of rows)
      await sql`update ${sql.table(table)} set number = number - 1 where ${at(each)}`.execute(db)
  }
  return true
}

const duplicate: Kind['tamper'] = async (given) => {
  const { db, chance } = given
  const row = await anEntry(given)
  await sql`alter table trail_content drop constraint trail_content_partnership_id_chain_number_fkey`.execute(
    db,
  )
  await sql`alter table trail drop constraint trail_pkey`.execute(db)
  const number = chance(2) === 0 ? row.number : row.number + 1 + chance(3)
  await db
    .insertInto('trail')
    .values({ ...row, number })
    .execute()
  return true
}

/** An entry that nobody left: with a hash that is right for it, after an entry in the middle or at the end. */
const forge: Kind['tamper'] = async (given) => {
  const { db } = given
  const row = await anEntry(given)
  const { rows } = await sql<{ number: number }>`select max(number)::integer as number from trail
    where partnership_id = ${row.partnership_id} and chain = ${row.chain}`.execute(db)
  const forged = {
    ...entryIn(row),
    number: rows[0]!.number + 1,
    previous: row.hash,
    name: 'Nobody',
    content: null,
  }
  await db
    .insertInto('trail')
    .values(trailRow(forged, hashOf(forged, sha256Of)))
    .execute()
  return true
}

/** An entry is altered and its own hash is put right, that of no other. */
const rehashOne: Kind['tamper'] = async (given) => {
  const row = await anEntry(given)
  const altered = { ...entryIn(row), name: `${row.name} the Other` }
  await sql`update trail set name = ${altered.name}, hash = ${hashOf(altered, sha256Of)} where ${at(row)}`.execute(
    given.db,
  )
  return true
}

const moveHead: Kind['tamper'] = async ({ db, chance }) => {
  const head = pick(
    await db.selectFrom('trail_head').selectAll().where('number', '>', 0).orderBy('chain').execute(),
    chance,
  )
  const where = sql`where partnership_id = ${head.partnership_id} and chain = ${head.chain}`
  const ways = [
    sql`update trail_head set number = number + 1 ${where}`,
    sql`update trail_head set number = number - 1 ${where}`,
    sql`update trail_head set hash = ${'0'.repeat(64)} ${where}`,
    sql`delete from trail_head ${where}`,
  ]
  await pick(ways, chance).execute(db)
  return true
}

/** The newest entries of a chain are cut off, and the note of its end is left or put right. */
const cut =
  (noted: boolean): Kind['tamper'] =>
  async (given) => {
    const { db } = given
    const row = await anEntry(given)
    await unchecked(db)
    for (const table of ['trail', 'trail_content'])
      await sql`delete from ${sql.table(table)} where partnership_id = ${row.partnership_id}
                 and chain = ${row.chain} and number >= ${row.number}`.execute(db)
    if (noted)
      await sql`update trail_head set number = ${row.number - 1}, hash = ${row.previous}
                 where partnership_id = ${row.partnership_id} and chain = ${row.chain}`.execute(db)
    return true
  }

/** An entry is altered and all after it are hashed anew, to the end and its note. */
const rewrite: Kind['tamper'] = async (given) => {
  const { db } = given
  const first = await anEntry(given)
  const chain = (await entries(db)).filter(
    (row) =>
      row.partnership_id === first.partnership_id && row.chain === first.chain && row.number >= first.number,
  )
  let previous = first.previous
  for (const row of chain) {
    const anew = { ...entryIn(row), previous, name: row === chain[0] ? `${row.name} the Other` : row.name }
    previous = hashOf(anew, sha256Of)
    await sql`update trail set name = ${anew.name}, previous = ${anew.previous}, hash = ${previous} where ${at(row)}`.execute(
      db,
    )
  }
  await sql`update trail_head set hash = ${previous}
             where partnership_id = ${first.partnership_id} and chain = ${first.chain}`.execute(db)
  return true
}

/** Every way of tampering, by what it does. */
export const TAMPERINGS: Readonly<Record<string, Kind>> = {
  'alter a column of an entry': { tamper: alterColumn },
  'alter what was before and after, or its salt': { tamper: alterContent },
  'swap what was before and after two entries': { tamper: swapContents },
  'delete what was before and after': { tamper: dropContent },
  'add a before and after': { tamper: addContent },
  'delete one entry or several': { tamper: deleteSome },
  'swap two entries': { tamper: swapEntries },
  'delete one and close the gap': { tamper: closeGap },
  'put an entry in twice': { tamper: duplicate },
  'forge an entry': { tamper: forge },
  'alter an entry and its own hash': { tamper: rehashOne },
  'move the note of an end': { tamper: moveHead },
  'cut the end': { tamper: cut(false) },
  'cut the end and its note': { tamper: cut(true), needsHead: true },
  'rewrite all from an entry on': { tamper: rewrite, needsHead: true },
}

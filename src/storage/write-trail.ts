import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import { type Actor, capacitiesIn, nameOf, ROLE_WORDS } from '../access/actor.ts'
import { BEGINNING, chainOf, contentDigest, contentText, type Digest, hashOf } from '../access/trail-chain.ts'
import type { ChainName, KeptContent, TrailEntry } from '../access/trail-entry.ts'
import { insertAll } from './database.ts'
import { type NewEntry, type Notes, readsIn } from './leave-entry.ts'
import type { Schema } from './schema.ts'
import { storable } from './storable-text.ts'
import { partnershipColumn, trailRow } from './trail-rows.ts'

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const sha256Of: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

const JOINT = { owner: null, stage: 'joint' } as const

/** Every text as the database takes it, so that what is digested is what is kept. */
const cleaned = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_name, inner) => (typeof inner === 'string' ? storable(inner) : inner)),
  ) as T

const contentOf = ({ before = null, after = null, reason = null }: NewEntry): KeptContent | null =>
  before || after || reason
    ? {
        salt: randomBytes(16).toString('hex'),
        text: contentText({ before: cleaned(before), after: cleaned(after), reason: cleaned(reason) }),
      }
    : null

/** The post in which they acted: the one that the policy found, or for what needs none their first in the partnership. */
const capacityOf = (actor: Actor, { capacity, partnership }: NewEntry) =>
  capacity ?? (partnership === null ? undefined : capacitiesIn(actor, partnership)[0])

/** Only the machine acts for somebody else. */
const whoActs = (actor: Actor, { by }: NewEntry) => {
  if (actor.kind === 'machine' && by) return { account: by.account, name: by.name }
  return { account: actor.kind === 'person' ? actor.account : null, name: nameOf(actor) }
}

const entryOf = (
  actor: Actor,
  entry: NewEntry,
  place: ChainName & Pick<TrailEntry, 'number' | 'at' | 'content' | 'previous'>,
): TrailEntry => {
  const capacity = capacityOf(actor, entry)
  const { owner, stage } = entry.standing ?? JOINT
  return cleaned({
    ...place,
    ...whoActs(actor, entry),
    post: capacity?.post ?? null,
    role: capacity ? ROLE_WORDS[capacity.role] : null,
    side: capacity?.side ?? null,
    act: entry.act,
    objectKind: entry.object.kind,
    objectId: String(entry.object.id),
    record: entry.record ?? null,
    owner: entry.partnership === null ? null : owner,
    stage: entry.partnership === null ? null : stage,
  })
}

const headIn = (tx: Transaction<Schema>, { partnership, chain }: ChainName) =>
  tx
    .selectFrom('trail_head')
    .select(['number', 'hash'])
    .where('partnership_id', '=', partnershipColumn(partnership))
    .where('chain', '=', chain)
    // Whoever adds to the same chain waits here until this transaction ends, and then sees where it ended.
    .forUpdate()
    .executeTakeFirst()

/** Where a chain ends, held for this transaction alone. */
const lockHead = async (tx: Transaction<Schema>, name: ChainName) => {
  const there = await headIn(tx, name)
  if (there) return there
  await tx
    .insertInto('trail_head')
    .values({
      partnership_id: partnershipColumn(name.partnership),
      chain: name.chain,
      number: 0,
      hash: BEGINNING,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await headIn(tx, name)
  if (!made) throw new Error(`the trail “${name.chain}” has no head to add to`)
  return made
}

const writeChain = async (
  tx: Transaction<Schema>,
  actor: Actor,
  name: ChainName,
  entries: readonly NewEntry[],
): Promise<void> => {
  const head = await lockHead(tx, name)
  const at = new Date().toISOString()
  let { number, hash } = head
  const rows = []
  const contents = []
  for (const entry of entries) {
    const kept = contentOf(entry)
    const content = kept && contentDigest(kept, sha256Of)
    const link = entryOf(actor, entry, { ...name, number: ++number, at, content, previous: hash })
    hash = hashOf(link, sha256Of)
    rows.push(trailRow(link, hash))
    if (kept)
      contents.push({
        partnership_id: partnershipColumn(name.partnership),
        chain: name.chain,
        number,
        salt: kept.salt,
        content: kept.text,
      })
  }
  await insertAll(tx, 'trail', rows)
  await insertAll(tx, 'trail_content', contents)
  await tx
    .updateTable('trail_head')
    .set({ number, hash })
    .where('partnership_id', '=', partnershipColumn(name.partnership))
    .where('chain', '=', name.chain)
    .execute()
}

const byChain = (entries: readonly NewEntry[]) => {
  const chains = new Map<string, { name: ChainName; entries: NewEntry[] }>()
  for (const entry of entries) {
    const name = chainOf(entry.partnership, entry.act, entry.standing ?? JOINT)
    const key = `${name.partnership ?? ''} ${name.chain}`
    const chain = chains.get(key)
    if (chain) chain.entries.push(entry)
    else chains.set(key, { name, entries: [entry] })
  }
  // One order for everybody: two who add to the same two chains then never wait for each other in a ring.
  return [...chains].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, chain]) => chain)
}

/**
 * What was read in one call, by the titles of the records: the order in which a call came to them may follow their numbers, which are
 * drawn by lot, and would tell those who read the trail of numbers between.
 */
const byTitle = async (tx: Transaction<Schema>, reads: readonly NewEntry[]): Promise<readonly NewEntry[]> => {
  if (reads.length < 2) return reads
  const ids = reads.map(({ record }) => record ?? 0)
  const rows = await tx
    .selectFrom('record')
    .select(['partnership_id', 'id', 'title'])
    // Without the partnership no index would serve, and every record of the register be looked at.
    .where('partnership_id', 'in', [...new Set(reads.map(({ partnership }) => partnership ?? ''))])
    .where('id', 'in', ids)
    .execute()
  const titles = new Map(rows.map((row) => [`${row.partnership_id} ${row.id}`, row.title]))
  const keyOf = ({ partnership, record }: NewEntry) =>
    `${partnership}\n${titles.get(`${partnership} ${record}`) ?? ''}\n${record}`
  return reads.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Writes what a transaction leaves in the trail, as its last step. What the machine reads leaves nothing. */
export const writeTrail = async (tx: Transaction<Schema>, actor: Actor, notes: Notes): Promise<void> => {
  const reads = actor.kind === 'machine' ? [] : await byTitle(tx, readsIn(notes))
  for (const { name, entries } of byChain([...notes.entries, ...reads]))
    await writeChain(tx, actor, name, entries)
}

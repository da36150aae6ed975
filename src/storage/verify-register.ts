import { type Kysely, sql, type Transaction } from 'kysely'
import type { TrailLink } from '../access/trail-entry.ts'
import { type Verified, verifyTrail } from '../access/verify-trail.ts'
import type { Database } from './database.ts'
import type { Schema, TrailTable } from './schema.ts'
import { entryIn, headIn, partnershipIn } from './trail-rows.ts'
import { sha256Of } from './write-trail.ts'

const PART = 1000

type Row = TrailTable & { place: string; salt: string | null; kept: string | null }
type Cursor = Pick<Row, 'partnership_id' | 'chain' | 'number' | 'place'>

/**
 * Entries in the order of their chains. Where whoever runs the database took the key off and put an entry in twice, both
 * are seen: a row's own place tells them apart.
 */
const partAfter = async (db: Database, after: Cursor | null): Promise<readonly Row[]> => {
  const from = after
    ? sql`where (trail.partnership_id, trail.chain, trail.number, trail.ctid) >
            (${after.partnership_id}, ${after.chain}, ${after.number}::integer, ${after.place}::tid)`
    : sql``
  const { rows } = await sql<Row>`
    select trail.*, trail.ctid::text as place, kept.salt, kept.content as kept
      from (select *, ctid from trail ${from} order by partnership_id, chain, number, ctid limit ${PART}) trail
      left join trail_content kept on kept.partnership_id = trail.partnership_id
       and kept.chain = trail.chain and kept.number = trail.number
     order by trail.partnership_id, trail.chain, trail.number, trail.ctid`.execute(db)
  return rows
}

const linkIn = (row: Row): TrailLink => ({
  entry: entryIn(row),
  hash: row.hash,
  kept: row.kept === null || row.salt === null ? null : { salt: row.salt, text: row.kept },
  withheld: false,
})

/** Contents whose entry is gone, or that never had one. */
const strays = async (db: Database) => {
  const { rows } = await sql<{ partnership_id: string; chain: string; number: number }>`
    select partnership_id, chain, number from trail_content kept
     where not exists (select from trail where trail.partnership_id = kept.partnership_id
                          and trail.chain = kept.chain and trail.number = kept.number)
     order by 1, 2, 3`.execute(db)
  return rows
}

/** Verifies the trail of a register within a transaction, all chains of it. */
export const verifyIn = async (db: Database, known: readonly string[] = []): Promise<Verified> => {
  const verifying = verifyTrail(sha256Of, known)
  let last: Row | undefined
  do {
    const rows = await partAfter(db, last ?? null)
    for (const row of rows) verifying.take(linkIn(row))
    last = rows.length < PART ? undefined : rows.at(-1)
  } while (last)
  for (const { partnership_id, chain, number } of await strays(db))
    verifying.unreadable(`A before and after without its entry, ${number} of “${chain}”,`, {
      partnership: partnershipIn(partnership_id),
      chain,
    })
  const heads = await db.selectFrom('trail_head').selectAll().where('number', '>', 0).execute()
  return verifying.end(heads.map(headIn))
}

/** Verifies the trail of a register as it stands at one instant, whoever goes on working in it. */
export const verifyRegister = (db: Kysely<Schema>, known: readonly string[] = []): Promise<Verified> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx: Transaction<Schema>) => verifyIn(tx, known))

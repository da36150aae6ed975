import type { Transaction } from 'kysely'
import type { Reading } from '../reading/reading.ts'
import { nextNumber } from './database.ts'
import type { Schema } from './schema.ts'
import { json } from './storable-text.ts'

/** A file that was read, and when. */
export type NewProposal = { readonly reading: Reading; readonly bytes: Uint8Array; readonly at: string }

/** Puts a reading aside, within a transaction, until a person has looked at it; answers its number. */
export const addProposal = async (
  tx: Transaction<Schema>,
  p: string,
  { reading, bytes, at }: NewProposal,
): Promise<number> => {
  const id = await nextNumber(tx, p, 'proposal')
  await tx
    .insertInto('proposal')
    .values({
      partnership_id: p,
      id,
      made_at: at,
      title: reading.title ?? reading.source.name,
      sha256: reading.source.sha256,
      reading: json(reading),
      bytes,
    })
    .execute()
  return id
}

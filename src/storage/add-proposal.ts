import type { Transaction } from 'kysely'
import type { Reading } from '../reading/reading.ts'
import { numberFor } from './database.ts'
import type { Schema } from './schema.ts'
import { json } from './storable-text.ts'

/** A file that was read, and when. */
export type NewProposal = { readonly reading: Reading; readonly bytes: Uint8Array; readonly at: string }

/** By what title what was read is listed until it is kept. */
export const titleOfProposal = ({ title, source }: Reading): string => title ?? source.name

/** Puts a reading aside, within a transaction, until a person has looked at it; answers its number. `owner` is the side whose
 * editors see it, null the joint secretariat. `given` is the number that the file has already.
 */
export const addProposal = async (
  tx: Transaction<Schema>,
  p: string,
  { reading, bytes, at }: NewProposal,
  owner: string | null,
  given?: number,
): Promise<number> => {
  const id = given ?? (await numberFor(tx, p, 'proposal', 'draft'))
  await tx
    .insertInto('proposal')
    .values({
      partnership_id: p,
      id,
      owner_side: owner,
      made_at: at,
      title: titleOfProposal(reading),
      sha256: reading.source.sha256,
      reading: json(reading),
      bytes,
    })
    .execute()
  return id
}

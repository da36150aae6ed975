import type { Insertable, Selectable } from 'kysely'
import type { ChainName, TrailEntry } from '../access/trail-entry.ts'
import type { TrailTable } from './schema.ts'

/** How the instance's own entries stand in the tables, which begin every key with a partnership. */
export const partnershipColumn = (partnership: string | null): string => partnership ?? ''

export const partnershipIn = (column: string): string | null => (column === '' ? null : column)

/** An entry as a row. */
export const trailRow = (entry: TrailEntry, hash: string): Insertable<TrailTable> => {
  const { partnership, objectKind, objectId, record, owner, ...rest } = entry
  return {
    ...rest,
    partnership_id: partnershipColumn(partnership),
    object_kind: objectKind,
    object_id: objectId,
    record_id: record,
    owner_side: owner,
    hash,
  }
}

/** A row as the entry that its hash covers. */
export const entryIn = (row: Selectable<TrailTable>): TrailEntry => ({
  partnership: partnershipIn(row.partnership_id),
  chain: row.chain,
  number: row.number,
  at: row.at,
  account: row.account,
  name: row.name,
  post: row.post,
  role: row.role,
  side: row.side,
  act: row.act,
  objectKind: row.object_kind,
  objectId: row.object_id,
  record: row.record_id,
  owner: row.owner_side,
  stage: row.stage,
  content: row.content,
  previous: row.previous,
})

/** Where a chain ends, as it is told. */
export const headIn = (row: { partnership_id: string; chain: string; number: number; hash: string }) => {
  const name: ChainName = { partnership: partnershipIn(row.partnership_id), chain: row.chain }
  return { ...name, number: row.number, hash: row.hash }
}

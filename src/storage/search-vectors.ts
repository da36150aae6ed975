import { sql } from 'kysely'
import type { AskedVector } from '../search/vectors/embedder.ts'
import { cosine, packed, unpacked } from '../search/vectors/packed-vector.ts'
import type { Database } from './database.ts'
import type { Asked } from './search-conditions.ts'
import type { StemsRow } from './search-row.ts'
import { statementRowsOf } from './search-statements.ts'
import type { InTime } from './within-time.ts'

/** So many whose bits differ least are put in order by their numbers; where fields narrow a search, more, of which few may be left. */
const NEAREST = { anywhere: 400, narrowed: 4000 } as const

export type VectorRow = StemsRow & { readonly cosine: number }

const keyOf = ({
  record,
  number,
}: {
  readonly record: number | null
  readonly number: number | null
}): string => `${record} ${number}`

/**
 * The statements whose vectors are nearest to one, the nearest first, among those that hold what else is asked. The bits of all vectors that
 * whoever asks may see are gone through: the cost grows with the register (measured, 200,000 of 384 numbers: 0.18 s on a busy machine of two
 * cores, before any policy).
 */
export const nearestVectors = async (
  db: Database,
  asked: Asked,
  { model, vector }: AskedVector,
  inTime: InTime,
): Promise<readonly VectorRow[]> => {
  await inTime()
  const most = asked.query.filters.length > 0 || asked.words !== '' ? NEAREST.narrowed : NEAREST.anywhere
  const { rows } = await sql<{ record: number; number: number; bytes: Uint8Array }>`
    select record_id as record, number, bytes from statement_vector
     where partnership_id = ${asked.p} and model = ${model} and length(bits) = ${vector.length}
     order by bit_count(bits # ${packed(vector).bits}::varbit), record_id, number
     limit ${most}`.execute(db)
  if (rows.length === 0) return []
  const cosines = new Map(rows.map((row) => [keyOf(row), cosine(vector, row.bytes)]))
  await inTime()
  const statements = await statementRowsOf(db, asked, rows)
  return statements
    .flatMap((row) => {
      const near = cosines.get(keyOf(row))
      return near === undefined ? [] : [{ ...row, cosine: near }]
    })
    .toSorted((a, b) => b.cosine - a.cosine)
}

/** Those of some statements that have no vector by a model: nobody can say how near they are. */
export const withoutVectors = async (
  db: Database,
  p: string,
  model: string,
  refs: readonly { readonly record: number | null; readonly number: number | null }[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ record: number; number: number }>`
    select given.record, given.number
      from unnest(${refs.map(({ record }) => record)}::integer[], ${refs.map(({ number }) => number)}::integer[]) as given (record, number)
     where not exists (
       select from statement_vector v
        where v.partnership_id = ${p} and v.record_id = given.record and v.number = given.number and v.model = ${model})`.execute(
    db,
  )
  return new Set(rows.map(keyOf))
}

/** The vector of a statement by a model; null where it has none, or where it is not seen. */
export const vectorOf = async (
  db: Database,
  p: string,
  { record, number, model }: { readonly record: number; readonly number: number; readonly model: string },
): Promise<AskedVector | null> => {
  const row = await db
    .selectFrom('statement_vector')
    .select('bytes')
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('number', '=', number)
    .where('model', '=', model)
    .executeTakeFirst()
  return row ? { model, vector: unpacked(row.bytes) } : null
}

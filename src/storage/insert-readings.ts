import type { Transaction } from 'kysely'
import type { Finding } from '../reading/read.ts'
import type { Fact, MeetingFacts, Reading } from '../reading/reading.ts'
import type { KeptStatement } from '../register/statement.ts'
import { insertRows } from './insert-rows.ts'
import { columnsOf } from './kept-statement.ts'
import type { Schema } from './schema.ts'

/** What of a reading is kept beside its text, mentions and statements. */
export type KeptFacts = {
  readonly published: Fact<string> | null
  readonly meeting: MeetingFacts | null
  readonly findings: readonly Finding[]
}

const factsOf = ({ published, meeting, findings }: Reading): KeptFacts => ({ published, meeting, findings })

/** Writes readings of records, each with its number among those of its record. */
export const insertReadings = (
  tx: Transaction<Schema>,
  p: string,
  read: readonly { readonly record: number; readonly number: number; readonly reading: Reading }[],
  at: string,
): Promise<void> =>
  insertRows(
    tx,
    'reading',
    read.map(({ record, number, reading }) => ({
      partnership_id: p,
      record_id: record,
      number,
      reader: reading.reader,
      read_at: at,
      text: reading.document.text,
      blocks: reading.document.blocks,
      facts: factsOf(reading),
    })),
  )

/** Statements of a record, with its day (`record.day`). */
export type Stated = {
  readonly record: number
  readonly day: string
  readonly statements: readonly KeptStatement[]
}

/** Writes statements that are new to records, as they were read: nobody has decided on them. */
export const insertStatements = (
  tx: Transaction<Schema>,
  p: string,
  stated: readonly Stated[],
): Promise<void> =>
  insertRows(
    tx,
    'statement',
    stated.flatMap(({ record, day, statements }) =>
      statements.map((statement) => {
        const { read: _content, ...columns } = columnsOf(statement)
        return { partnership_id: p, record_id: record, number: statement.number, day, ...columns }
      }),
    ),
    { read: 'content' },
  )

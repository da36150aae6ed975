import { sidesWanted } from '../register/four-eyes.ts'
import type { StatementAsked } from '../register/keep-seconding.ts'
import type { SecondingView } from '../register/review-views.ts'
import type { Database } from './database.ts'
import type { SecondingTable } from './schema-of-review.ts'
import { secondingIn } from './secondings.ts'
import { aboutIn } from './subjects.ts'

type Row = Pick<SecondingTable, 'id' | 'subject' | 'act' | 'revision' | 'eyes' | 'reason' | 'at'> & {
  asked: unknown
  voices: unknown
}

const view = (row: Row, sides: readonly string[]): SecondingView => {
  const { id, act, revision, eyes, asked, voices, reason, at } = secondingIn<StatementAsked>(row)
  const subject = aboutIn(row)
  return {
    id,
    subject,
    act,
    revision,
    eyes,
    voices,
    wanted: sidesWanted(eyes, voices, sides),
    reason,
    at,
    asked: subject.of === 'statement' ? asked : null,
  }
}

const select = (db: Database, p: string) =>
  db
    .selectFrom('seconding')
    .select(['id', 'subject', 'act', 'revision', 'eyes', 'asked', 'voices', 'reason', 'at'])
    .where('partnership_id', '=', p)

/** The decisions that wait on a record's statements. */
export const secondingsOfRecord = async (
  db: Database,
  p: string,
  record: number,
  sides: readonly { readonly id: string }[],
): Promise<readonly SecondingView[]> => {
  const rows = await select(db, p)
    .where('record_id', '=', record)
    .where('ended', 'is', null)
    .orderBy('at')
    .execute()
  return rows.map((row) =>
    view(
      row,
      sides.map(({ id }) => id),
    ),
  )
}

/** The decisions that wait on some subjects, by subject. */
export const secondingsOn = async (
  db: Database,
  p: string,
  subjects: readonly string[],
  sides: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, SecondingView>> => {
  if (subjects.length === 0) return new Map()
  const rows = await select(db, p).where('subject', 'in', subjects).where('ended', 'is', null).execute()
  const ids = sides.map(({ id }) => id)
  return new Map(rows.map((row) => [row.subject, view(row, ids)]))
}

/** What was proposed last on a statement, where a newer reading made that it fits no more. */
export const outdatedOn = async (
  db: Database,
  p: string,
  subject: string,
  sides: readonly { readonly id: string }[],
): Promise<SecondingView | null> => {
  const row = await select(db, p)
    .select('ended')
    .where('subject', '=', subject)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.ended === 'outdated'
    ? view(
        row,
        sides.map(({ id }) => id),
      )
    : null
}

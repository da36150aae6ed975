import { keepSeconding, type StatementAsked } from '../register/keep-seconding.ts'
import type { Seconding } from '../register/seconding.ts'
import type { KeptStatement } from '../register/statement.ts'
import type { Context, Database } from './database.ts'
import { keptStatement } from './kept-statement.ts'
import { notify } from './notify.ts'
import { endSeconding, secondingIn } from './secondings.ts'
import { json } from './storable-text.ts'

export type Waiting = { readonly seconding: Seconding<StatementAsked>; readonly statement: KeptStatement }

const statementsOf = (db: Database, p: string, record: number) =>
  db
    .selectFrom('statement')
    .select(['number', 'state', 'revision', 'content', 'read'])
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)

/**
 * The decisions that wait on a record's statements, each with its statement as it stands. The statements are locked, as a
 * reading does, so that none is proposed between this and the reading.
 */
export const waitingOn = async (db: Database, p: string, record: number): Promise<readonly Waiting[]> => {
  const rows = await statementsOf(db, p, record).orderBy('number').forUpdate().execute()
  const statements = new Map(rows.map((row) => [row.number, keptStatement(row)]))
  const waiting = await db
    .selectFrom('seconding')
    .select(['id', 'act', 'revision', 'eyes', 'asked', 'reason', 'voices', 'at', 'number'])
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('ended', 'is', null)
    .execute()
  return waiting.flatMap((row) => {
    const statement = row.number === null ? undefined : statements.get(row.number)
    return statement ? [{ seconding: secondingIn<StatementAsked>(row), statement }] : []
  })
}

/** Carries what waited over a newer reading: what still fits goes on waiting, of the rest who proposed it is told. */
export const keepSecondings = async (
  context: Context,
  p: string,
  record: number,
  waiting: readonly Waiting[],
  text: string,
  at: string,
): Promise<void> => {
  const { db } = context
  for (const { seconding, statement } of waiting) {
    const row = await statementsOf(db, p, record)
      .where('number', '=', statement.number)
      .executeTakeFirstOrThrow()
    const after = keptStatement(row)
    if (after.revision === statement.revision) continue
    const kept = keepSeconding(text, seconding, statement, after)
    if (kept) {
      await db
        .updateTable('seconding')
        .set({ revision: kept.revision, asked: json(kept.asked) })
        .where('partnership_id', '=', p)
        .where('id', '=', kept.id)
        .execute()
      continue
    }
    await endSeconding(db, p, seconding.id, 'outdated', { by: 'a newer reading', at })
    const subject = { of: 'statement', record, number: statement.number } as const
    const detail = { sort: 'seconding', act: seconding.act, now: 'outdated' } as const
    const told = seconding.voices.map(({ account }) => ({ to: 'account', account }) as const)
    await notify(context, p, subject, detail, told, at)
  }
}

import type { Transaction } from 'kysely'
import type { Capacity } from '../access/actor.ts'
import { decide } from '../register/decide.ts'
import type { Decision, DecisionRefusal } from '../register/decision.ts'
import { stricter } from '../register/four-eyes.ts'
import { type StatementAsked, sameAsked } from '../register/keep-seconding.ts'
import { type SecondingRefusal, second } from '../register/seconding.ts'
import type { KeptStatement } from '../register/statement.ts'
import type { Subject } from '../register/subject.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { putActors } from './actors.ts'
import type { Context } from './database.ts'
import { historyOf } from './decision-history.ts'
import { keptStatement, statementValues } from './kept-statement.ts'
import { leaveEntry, leaveLate, type NewEntry } from './leave-entry.ts'
import { notify } from './notify.ts'
import type { Schema } from './schema.ts'
import { endSeconding, eyesFor, openSeconding, voiceOf, writeSeconded } from './secondings.ts'
import { standingOf } from './standing.ts'
import { standingReading } from './standing-reading.ts'
import { json } from './storable-text.ts'

/** A statement after a decision; with `waits`, as it stood, since the decision waits for a second person. */
export type Decided = KeptStatement & { readonly waits?: string }

export type TakingRefused = DecisionRefusal | SecondingRefusal | { readonly reason: 'not-found' }

export type Place = { readonly p: string; readonly record: number; readonly number: number }

const standing = ({ state, content }: KeptStatement): string => json({ state, content })

/** The statement with its record's text; its row is locked, so that a decision taken at the same time waits. */
const lockStatement = async (tx: Transaction<Schema>, { p, record, number }: Place) => {
  const row = await tx
    .selectFrom('statement')
    .select(['number', 'state', 'revision', 'content', 'read'])
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const { text } = await standingReading(tx, p, record).select('reading.text').executeTakeFirstOrThrow()
  return { statement: keptStatement(row), text }
}

/** What the trail tells of a statement. */
const statementFacts = ({ state, content }: KeptStatement) => ({
  state,
  kind: content.kind,
  verb: content.verb,
  actor: content.actor?.text ?? null,
  words: content.quote.exact,
})

type Written = Pick<Decision, 'act' | 'by' | 'at' | 'reason'> & { readonly secondedBy: string | null }

const write = async (
  tx: Transaction<Schema>,
  { p, record, number }: Place,
  before: KeptStatement,
  after: KeptStatement,
  decision: Written,
) => {
  const { numUpdatedRows } = await tx
    .updateTable('statement')
    .set(statementValues(after))
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('number', '=', number)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('a locked statement changed under its lock')
  await tx
    .insertInto('decision')
    .values({
      partnership_id: p,
      record_id: record,
      number,
      revision: after.revision,
      act: decision.act,
      by: decision.by,
      at: decision.at,
      reason: decision.reason,
      seconded_by: decision.secondedBy,
      before: standing(before),
      after: standing(after),
    })
    .execute()
  await putActors(tx, p, record, [after])
}

/**
 * Takes one decision within a transaction, by the rule of the register and, where the partnership wants a second person, by
 * that of src/register/seconding.ts. `instead` names the proposal in whose place it is put.
 */
export const takeDecision = async (
  context: Context,
  place: Place,
  decision: Decision,
  capacity: Capacity | null,
  instead: string | null,
): Promise<Outcome<Decided, TakingRefused>> => {
  const { db, actor, notes } = context
  const { p, record, number } = place
  const there = await lockStatement(db, place)
  if (!there) return refused({ reason: 'not-found' })
  const before = there.statement
  const where = await standingOf(db, p, record)
  const told: NewEntry = {
    partnership: p,
    act: decision.act,
    object: { kind: 'statement', id: `${record}/${number}` },
    record,
    ...(where && { standing: where }),
    capacity,
    reason: decision.reason,
  }
  const outcome = decide(there.text, before, decision, await historyOf(db, p, record, number))
  if (!outcome.ok) {
    if (outcome.refusal.reason === 'changed-meanwhile') leaveLate({ notes }, told)
    return outcome
  }
  const after = outcome.value
  const subject: Subject = { of: 'statement', record, number }
  const open = await openSeconding<StatementAsked>(db, p, subject, true)
  const voice = voiceOf(actor, capacity, decision.at)
  if (!voice) {
    if (open) await endSeconding(db, p, open.id, 'replaced', decision)
    await write(db, place, before, after, { ...decision, secondedBy: null })
    leaveEntry({ notes }, { ...told, before: statementFacts(before), after: statementFacts(after) })
    return granted(after)
  }
  const eyes = stricter(
    await eyesFor(db, p, before.content.kind),
    after.content.kind === before.content.kind ? 'none' : await eyesFor(db, p, after.content.kind),
  )
  const asked: StatementAsked = { state: after.state, content: after.content }
  const { act, revision, reason, by, at } = decision
  const seconded = second(eyes, open, { act, revision, asked }, voice, sameAsked, instead)
  if (!seconded.ok) return seconded
  const asking = { act, revision, eyes, asked, reason, by, at }
  const waits = await writeSeconded(context, p, subject, asking, seconded.value)
  if (waits !== null) {
    const wanted = { ...statementFacts(after), 'asked for': act }
    leaveEntry({ notes }, { ...told, act: 'ask-second', before: statementFacts(before), after: wanted })
    return granted({ ...before, waits })
  }
  const [first, ...others] = seconded.value.voices
  await write(db, place, before, after, {
    act,
    at,
    by: first?.name ?? by,
    reason: (others.length > 0 ? open?.reason : null) ?? reason,
    secondedBy: others.map(({ name }) => name).join(', ') || null,
  })
  leaveEntry({ notes }, { ...told, before: statementFacts(before), after: statementFacts(after) })
  const heard = seconded.value.voices.map(({ account }) => ({ to: 'account', account }) as const)
  await notify(context, p, subject, { sort: 'decided', act }, [...heard, { to: 'assignee' }], at)
  return granted(after)
}

import type { Transaction } from 'kysely'
import type { Capacity } from '../access/actor.ts'
import { mayDecide } from '../access/record.ts'
import { type AccessRefusal, isAccessRefusal, refusalFor, sentenceForAccess } from '../access/refusal.ts'
import { capacityOf, DECIDING } from '../access/roles.ts'
import { BULK_LIMIT, type BulkAsked, type BulkRefusal, type Chosen } from '../register/bulk.ts'
import type { Decision } from '../register/decision.ts'
import type { BulkOutcome, BulkUndone, BulkView } from '../register/review-views.ts'
import { type NotTaken as Rule, sentenceForTaking } from '../register/taking.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { Context } from './database.ts'
import { leaveEntry, type NewEntry } from './leave-entry.ts'
import { getPartnership } from './partnerships.ts'
import type { Schema } from './schema.ts'
import { endSeconding, openSeconding } from './secondings.ts'
import { standingOf } from './standing.ts'
import { takeDecision } from './take-decision.ts'

type Missing = { readonly reason: 'not-found' }

const byPlace = (a: Pick<Chosen, 'record' | 'number'>, b: Pick<Chosen, 'record' | 'number'>) =>
  a.record - b.record || a.number - b.number

const setItem = (
  tx: Transaction<Schema>,
  p: string,
  id: string,
  { record, number }: Pick<Chosen, 'record' | 'number'>,
  undone: BulkUndone,
) =>
  tx
    .updateTable('bulk_item')
    .set({ undone })
    .where('partnership_id', '=', p)
    .where('bulk_id', '=', id)
    .where('record_id', '=', record)
    .where('number', '=', number)
    .execute()

/** Decisions on many statements as one act: each by the same rule as one alone, and what can't be is told one by one. */
export const bulks = (context: Context) => {
  const { db, actor, notes } = context
  /** The act as a whole is told to the side of whoever took it; each statement's own entry to all who see the statement. */
  const tell = (p: string, act: 'bulk' | 'undo-bulk', after: NewEntry['after'], reason: string | null) => {
    const capacity = capacityOf(actor, p, DECIDING) ?? null
    leaveEntry(
      { notes },
      {
        partnership: p,
        act,
        object: { kind: 'partnership', id: p },
        standing: { owner: capacity?.side ?? null, stage: 'draft' },
        capacity,
        after,
        reason,
      },
    )
  }

  /** In which capacity each record may be decided on, asked once a record; null where there is none to see. */
  const capacities = (p: string) => {
    const known = new Map<number, Outcome<Capacity | null, AccessRefusal> | null>()
    return async (record: number) => {
      if (!known.has(record)) {
        const standing = await standingOf(db, p, record)
        known.set(record, standing && mayDecide(actor, p, standing))
      }
      return known.get(record) ?? null
    }
  }

  return {
    /** Takes one act on many statements. `id` is the act's; `told` hears how many are done. */
    take: async (
      p: string,
      id: string,
      chosen: readonly Chosen[],
      { act, by, at, reason }: BulkAsked,
      told: (done: number) => void = () => {},
    ): Promise<Outcome<string, AccessRefusal | BulkRefusal>> => {
      if (chosen.length === 0) return refused({ reason: 'nothing-chosen' })
      if (chosen.length > BULK_LIMIT) return refused({ reason: 'too-many-chosen', limit: BULK_LIMIT })
      if (actor.kind !== 'person' || !capacityOf(actor, p, DECIDING))
        return refused(refusalFor(actor, p, DECIDING))
      const { account } = actor
      await db.insertInto('bulk').values({ partnership_id: p, id, account, act, reason, by, at }).execute()
      const may = capacities(p)
      // In one order, so that of two who decide at once neither waits for the other for ever.
      for (const [done, each] of [...chosen].sort(byPlace).entries()) {
        const capacity = await may(each.record)
        const outcome =
          capacity === null || !capacity.ok
            ? capacity
            : await takeDecision(
                context,
                { p, record: each.record, number: each.number },
                { act, revision: each.revision, by, at, reason },
                capacity.value,
                null,
              )
        told(done + 1)
        // What is not there for whoever asks is not told of.
        if (outcome === null || (!outcome.ok && outcome.refusal.reason === 'not-found')) continue
        const { record, number } = each
        const became: BulkOutcome = !outcome.ok ? 'refused' : 'waits' in outcome.value ? 'waits' : 'decided'
        await db
          .insertInto('bulk_item')
          .values({
            partnership_id: p,
            bulk_id: id,
            record_id: record,
            number,
            outcome: became,
            revision: outcome.ok ? outcome.value.revision : null,
            sentence: outcome.ok ? null : sentenceOf(outcome.refusal),
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      }
      tell(p, 'bulk', { act, statements: chosen.length }, reason)
      return granted(id)
    },

    /** What became of an act on many; null where there is none of one's own. */
    get: async (p: string, id: string): Promise<BulkView | null> => {
      const partnership = await getPartnership(db, p)
      const bulk =
        partnership &&
        (await db
          .selectFrom('bulk')
          .selectAll()
          .where('partnership_id', '=', p)
          .where('id', '=', id)
          .executeTakeFirst())
      if (!bulk) return null
      const items = await db
        .selectFrom('bulk_item')
        .innerJoin('record', (join) =>
          join
            .onRef('record.partnership_id', '=', 'bulk_item.partnership_id')
            .onRef('record.id', '=', 'bulk_item.record_id'),
        )
        .select(['record_id', 'number', 'outcome', 'sentence', 'undone', 'record.title'])
        .where('bulk_item.partnership_id', '=', p)
        .where('bulk_id', '=', id)
        .orderBy('record_id')
        .orderBy('number')
        .execute()
      const { act, reason, by, at, undone_at: undone } = bulk
      return {
        partnership,
        id,
        act,
        reason,
        by,
        at,
        undone,
        items: items.map((item) => ({
          record: item.record_id,
          title: item.title,
          number: item.number,
          outcome: item.outcome as BulkOutcome,
          sentence: item.sentence,
          undone: item.undone as BulkUndone | null,
        })),
      }
    },

    /** Takes an act on many back, once: of those on which nobody decided after it. */
    undo: async (
      p: string,
      id: string,
      { by, at }: Pick<Decision, 'by' | 'at'>,
    ): Promise<Outcome<null, AccessRefusal | BulkRefusal | Missing>> => {
      const there = await db
        .selectFrom('bulk')
        .select('at')
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .executeTakeFirst()
      if (!there || actor.kind !== 'person') return refused({ reason: 'not-found' })
      const { numUpdatedRows } = await db
        .updateTable('bulk')
        .set({ undone_at: at })
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .where('undone_at', 'is', null)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) return refused({ reason: 'bulk-undone-already' })
      const rows = await db
        .selectFrom('bulk_item')
        .select(['record_id as record', 'number', 'outcome', 'revision'])
        .where('partnership_id', '=', p)
        .where('bulk_id', '=', id)
        .where('outcome', '!=', 'refused')
        .execute()
      const may = capacities(p)
      for (const { outcome, revision, ...place } of rows.sort(byPlace)) {
        const capacity = await may(place.record)
        if (!capacity?.ok) {
          await setItem(db, p, id, place, 'kept')
          continue
        }
        if (outcome === 'waits') {
          const open = await openSeconding(db, p, { of: 'statement', ...place }, true)
          const own = open?.at === there.at && open?.voices[0].account === actor.account
          if (open && own) await endSeconding(db, p, open.id, 'taken-back', { by, at })
          await setItem(db, p, id, place, open && own ? 'undone' : 'kept')
          continue
        }
        const back = await takeDecision(
          context,
          { p, ...place },
          { act: 'reopen', revision: revision ?? 0, by, at, reason: null },
          capacity.value,
          null,
        )
        await setItem(db, p, id, place, !back.ok ? 'kept' : 'waits' in back.value ? 'waits' : 'undone')
      }
      tell(p, 'undo-bulk', { statements: rows.length }, null)
      return granted(null)
    },
  }
}

const sentenceOf = (refusal: Rule | AccessRefusal | Missing): string =>
  isAccessRefusal(refusal) ? sentenceForAccess(refusal) : sentenceForTaking(refusal as Rule)

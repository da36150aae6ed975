import type { Capacity } from '../access/actor.ts'
import { type MarkRefusal, mayMarkRecord, mayMoveRecord, type StageRefusal } from '../access/record.ts'
import { type Marking, STAGE_WORDS, type Stage, type Standing } from '../register/standing.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { Context } from './database.ts'
import { leaveEntry, leaveLate, type NewEntry } from './leave-entry.ts'
import { meetNames } from './meet-names.ts'
import { notify } from './notify.ts'
import { settleNames } from './settle-names.ts'
import { standingIn, standingValues } from './standing.ts'

type Missing = { readonly reason: 'not-found' }

/** A move as a person asks for it: where the record was when they saw it, and where it is to be. */
export type Moving = { readonly from: Stage; readonly to: Stage }

/** Those of the other side who edit are told what was shared with them; of the secretariat's, those of both. */
const tellShared = async (context: Context, p: string, record: number, owner: string | null, at: string) => {
  const sides = await context.db.selectFrom('side').select('id').where('partnership_id', '=', p).execute()
  const told = sides.filter(({ id }) => id !== owner).map(({ id }) => ({ to: 'edit', side: id }) as const)
  await notify(context, p, { of: 'record', record }, { sort: 'shared' }, told, at)
}

export const recordStandings = (context: Context) => {
  const { db, actor, notes } = context
  const standing = async (p: string, record: number): Promise<Standing | null> => {
    const row = await db
      .selectFrom('record')
      .select(['owner_side', 'marking', 'stage'])
      .where('partnership_id', '=', p)
      .where('id', '=', record)
      .executeTakeFirst()
    return row ? standingIn(row) : null
  }
  /** Writes a standing where the one that was looked at still stands; of two who write at once, one does. */
  const write = async (p: string, record: number, before: Standing, after: Standing): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable('record')
      .set(standingValues(after))
      .where('partnership_id', '=', p)
      .where('id', '=', record)
      .where('stage', '=', before.stage)
      .where('marking', '=', before.marking)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return false
    if (before.stage === 'draft' && after.stage !== 'draft') await meetNames(db, p, record)
    await settleNames(db, p, record)
    return true
  }
  const tell = (
    p: string,
    record: number,
    standing: Standing,
    told: Pick<NewEntry, 'act' | 'before' | 'after' | 'capacity'>,
  ) =>
    leaveEntry(
      { notes },
      { partnership: p, object: { kind: 'record', id: record }, record, standing, ...told },
    )
  /** Somebody else was first. */
  const late = (
    p: string,
    record: number,
    standing: Standing,
    act: 'move' | 'mark',
    may: Capacity | null,
  ) => {
    const object = { kind: 'record', id: record } as const
    leaveLate({ notes }, { partnership: p, act, object, record, standing, capacity: may })
    return refused({ reason: 'moved-meanwhile' } as const)
  }
  return {
    /** Moves a record to another stage, with all that hangs on it. */
    move: async (
      p: string,
      record: number,
      { from, to }: Moving,
      at: string,
    ): Promise<Outcome<Standing, StageRefusal | Missing>> => {
      const before = await standing(p, record)
      if (!before) return refused({ reason: 'not-found' })
      if (before.stage !== from) return refused({ reason: 'moved-meanwhile' })
      const may = mayMoveRecord(actor, p, before, to)
      if (!may.ok) return may
      const after = { ...before, stage: to }
      if (!(await write(p, record, before, after))) return late(p, record, before, 'move', may.value)
      tell(p, record, after, {
        act: 'move',
        capacity: may.value,
        before: { stage: STAGE_WORDS[before.stage] },
        after: { stage: STAGE_WORDS[to] },
      })
      if (before.stage === 'draft') await tellShared(context, p, record, before.owner, at)
      return granted(after)
    },

    /** Gives a record another marking. */
    mark: async (
      p: string,
      record: number,
      marking: Marking,
    ): Promise<Outcome<Standing, MarkRefusal | Missing>> => {
      const before = await standing(p, record)
      if (!before) return refused({ reason: 'not-found' })
      const may = mayMarkRecord(actor, p, before, marking)
      if (!may.ok) return may
      const after = { ...before, marking }
      if (!(await write(p, record, before, after))) return late(p, record, before, 'mark', may.value)
      tell(p, record, after, {
        act: 'mark',
        capacity: may.value,
        before: { marking: before.marking },
        after: { marking },
      })
      return granted(after)
    },
  }
}

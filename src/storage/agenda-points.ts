import { nameOf } from '../access/actor.ts'
import { mayKeepPoint, pointsSide } from '../access/agenda-point.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import {
  type AgendaPoint,
  type AgendaPointRefusal,
  POINTS_LIMIT,
  pointWords,
} from '../meetings/agenda-point.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, holdPartnership } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { mechanismsById } from './refs.ts'

type Refusal = AgendaPointRefusal | AccessRefusal | { readonly reason: 'not-found' }
type Done = Promise<Outcome<null, Refusal>>

/** A point as it is asked for: for the next meeting of which series, in which words. */
export type PointAsked = { readonly mechanism: number; readonly words: string }

/** The points of the side of whoever asks, by series and words; none where they hold no post. */
export const pointsOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
): Promise<readonly AgendaPoint[]> => {
  const side = pointsSide(actor, p)
  if (side === null) return []
  const rows = await db
    .selectFrom('agenda_point')
    .select(['mechanism_id', 'words', 'by', 'at'])
    .where('partnership_id', '=', p)
    .where('side', '=', side)
    .where('gone', '=', false)
    .orderBy('mechanism_id')
    .orderBy('words')
    .execute()
  return rows.map(({ mechanism_id: mechanism, ...row }) => ({ mechanism, ...row }))
}

/** What sides mean to propose for the agenda of the next meeting of a series. */
export const agendaPoints = (context: Context) => {
  const { db, actor, notes } = context

  const opened = async (
    p: string,
    { mechanism, words }: PointAsked,
  ): Promise<
    Outcome<{ readonly side: string; readonly mechanism: number; readonly words: string }, Refusal>
  > => {
    const series = (await mechanismsById(db, p)).get(mechanism)
    if (!series) return refused({ reason: 'not-found' })
    const may = mayKeepPoint(actor, p)
    if (!may.ok) return may
    const checked = pointWords(words)
    if (!checked.ok) return checked
    await holdPartnership(db, p)
    return granted({ side: may.value.side ?? '', mechanism, words: checked.value })
  }

  const tell = (p: string, act: 'propose-point' | 'withdraw-point', { mechanism, words }: PointAsked) => {
    const may = mayKeepPoint(actor, p)
    const capacity = may.ok ? may.value : null
    leaveEntry(
      { notes },
      {
        ...{ partnership: p, act, object: { kind: 'partnership', id: p }, capacity },
        // What a side means to propose is that side's.
        standing: { owner: capacity?.side ?? null, stage: 'draft' },
        [act === 'propose-point' ? 'after' : 'before']: { series: String(mechanism), words },
      },
    )
  }

  const kept = (p: string, side: string, { mechanism, words }: PointAsked) =>
    db
      .selectFrom('agenda_point')
      .select('gone')
      .where('partnership_id', '=', p)
      .where('side', '=', side)
      .where('mechanism_id', '=', mechanism)
      .where('words', '=', words)
      .executeTakeFirst()

  return {
    /** Keeps a point; one that was taken back is kept again. */
    propose: async (p: string, asked: PointAsked, instant: string): Done => {
      const point = await opened(p, asked)
      if (!point.ok) return point
      const { side, mechanism, words } = point.value
      const there = await kept(p, side, point.value)
      if (there && !there.gone) return refused({ reason: 'point-kept-already' })
      const own = (await pointsOf(context, p)).filter((each) => each.mechanism === mechanism)
      if (own.length >= POINTS_LIMIT) return refused({ reason: 'too-many-points', limit: POINTS_LIMIT })
      const written = { by: nameOf(actor), at: instant, gone: false }
      await db
        .insertInto('agenda_point')
        .values({ partnership_id: p, side, mechanism_id: mechanism, words, ...written })
        .onConflict((conflict) =>
          conflict.columns(['partnership_id', 'side', 'mechanism_id', 'words']).doUpdateSet(written),
        )
        .execute()
      tell(p, 'propose-point', point.value)
      return granted(null)
    },

    /** Takes a point back. */
    withdraw: async (p: string, asked: PointAsked): Done => {
      const point = await opened(p, asked)
      if (!point.ok) return point
      const { side, mechanism, words } = point.value
      const there = await kept(p, side, point.value)
      if (!there || there.gone) return refused({ reason: 'no-such-point' })
      await db
        .updateTable('agenda_point')
        .set({ gone: true })
        .where('partnership_id', '=', p)
        .where('side', '=', side)
        .where('mechanism_id', '=', mechanism)
        .where('words', '=', words)
        .execute()
      tell(p, 'withdraw-point', point.value)
      return granted(null)
    },
  }
}

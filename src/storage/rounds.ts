import type { Capacity } from '../access/actor.ts'
import { nameOf } from '../access/actor.ts'
import { mayEditRecord } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { TrailAct } from '../access/trail-acts.ts'
import { checkRound, type Round, type RoundAsked, type RoundRefusal } from '../plans/following/round.ts'
import type { RoundsView } from '../plans/following/work.ts'
import { writtenInWords } from '../plans/following/written-date.ts'
import type { Standing } from '../register/standing.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, holdPartnership } from './database.ts'
import { leaveEntry, type NewEntry } from './leave-entry.ts'
import { bodiesOn } from './line-facts.ts'
import { newId } from './new-id.ts'
import { planOf } from './plan-of.ts'
import { reportBriefs } from './reports-of.ts'
import { roundsOf } from './rounds-of.ts'
import { isSeen, standingOf } from './standing.ts'

type Missing = { readonly reason: 'not-found' }
type Done<T> = Promise<Outcome<T, RoundRefusal | AccessRefusal | Missing>>

const ENDED = { closed: 'close-round', withdrawn: 'withdraw-round' } as const

const factsOf = ({ period, due }: Pick<Round, 'period' | 'due'>) => ({ for: writtenInWords(period), due })

/** Rounds: calls to report on a plan for a time by a day, opened, changed and closed by those who edit its record. */
export const rounds = (context: Context) => {
  const { db, actor, notes } = context

  /** A plan whose rounds whoever asks may write, held until the end of the transaction. */
  const open = async (
    p: string,
    record: number,
  ): Promise<Outcome<{ standing: Standing; may: Capacity | null }, AccessRefusal | Missing>> => {
    const standing = await standingOf(db, p, record)
    if (!standing || !(await planOf(db, p, record))) return refused({ reason: 'not-found' })
    const may = mayEditRecord(actor, p, standing)
    if (!may.ok) return may
    await holdPartnership(db, p)
    return granted({ standing, may: may.value })
  }

  const tell = (
    p: string,
    record: number,
    { standing, may }: { standing: Standing; may: Capacity | null },
    act: TrailAct,
    told: Pick<NewEntry, 'before' | 'after'>,
  ) =>
    leaveEntry(
      { notes },
      {
        ...{ partnership: p, act, object: { kind: 'record', id: record }, record, standing },
        ...{ capacity: may, ...told },
      },
    )

  const set = (p: string, round: Round, values: Partial<Pick<Round, 'period' | 'due' | 'state'>>) =>
    db
      .updateTable('plan_round')
      .set({ ...values, version: round.version + 1 })
      .where('partnership_id', '=', p)
      .where('record_id', '=', round.record)
      .where('id', '=', round.id)
      .execute()

  const add = async (p: string, record: number, asked: Pick<Round, 'period' | 'due'>, at: string) => {
    const id = newId()
    await db
      .insertInto('plan_round')
      .values({
        ...{ partnership_id: p, record_id: record, id, version: 1, ...asked },
        ...{ state: 'open', by: nameOf(actor), at },
      })
      .execute()
    return id
  }

  return {
    /** The rounds of a plan with what they are counted by; null where there is none to see. */
    of: async (p: string, record: number): Promise<RoundsView | null> => {
      if (!(await isSeen({ db, actor }, p, record)) || !(await planOf(db, p, record))) return null
      return {
        rounds: await roundsOf(db, p, record),
        bodies: await bodiesOn(db, p, record),
        reports: await reportBriefs(db, p, record),
      }
    },

    /** Opens a round, where none is open, or changes the one that is; answers its id. */
    write: async (p: string, record: number, asked: RoundAsked, instant: string): Done<string> => {
      const plan = await open(p, record)
      if (!plan.ok) return plan
      const there = (await roundsOf(db, p, record)).find(({ state }) => state === 'open') ?? null
      if (asked.round && there?.id !== asked.round) return refused({ reason: 'round-gone' })
      if (!asked.round && there) return refused({ reason: 'round-open-already' })
      if (there && there.version !== asked.version) return refused({ reason: 'round-changed-meanwhile' })
      const checked = checkRound(asked, instant.slice(0, 10), there)
      if (!checked.ok) return checked
      if (there) await set(p, there, checked.value)
      const id = there?.id ?? (await add(p, record, checked.value, instant))
      tell(p, record, plan.value, there ? 'change-round' : 'open-round', {
        ...(there && { before: factsOf(there) }),
        after: factsOf(checked.value),
      })
      return granted(id)
    },

    /** Closes the open round, or withdraws it where it was called by mistake. Reports on it stay. */
    end: async (p: string, record: number, id: string, how: 'closed' | 'withdrawn'): Done<null> => {
      const plan = await open(p, record)
      if (!plan.ok) return plan
      const round = (await roundsOf(db, p, record)).find((each) => each.id === id)
      if (round?.state !== 'open') return refused({ reason: 'round-gone' })
      await set(p, round, { state: how })
      tell(p, record, plan.value, ENDED[how], { before: factsOf(round) })
      return granted(null)
    },

    /** Opens a round again that was closed or withdrawn, where no other is open. */
    reopen: async (p: string, record: number, id: string): Done<null> => {
      const plan = await open(p, record)
      if (!plan.ok) return plan
      const all = await roundsOf(db, p, record)
      const round = all.find((each) => each.id === id)
      if (!round || round.state === 'open') return refused({ reason: 'round-gone' })
      if (all.some(({ state }) => state === 'open')) return refused({ reason: 'round-open-already' })
      await set(p, round, { state: 'open' })
      tell(p, record, plan.value, 'reopen-round', { after: factsOf(round) })
      return granted(null)
    },
  }
}

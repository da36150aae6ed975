import { mayLink, readBy } from '../access/link.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { TrailAct } from '../access/trail-acts.ts'
import { LINK_ACTS, type LineMeant, type LinkAct, type LinkRefusal, lineMeant } from '../plans/links/link.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, holdPartnership } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { type LinePlace, lineStanding, onLine } from './line-standing.ts'
import { partsOf, planOf } from './plan-of.ts'
import { standingOf } from './standing.ts'

type Missing = { readonly reason: 'not-found' }

/** What a person says of a line and one of a later plan, by the number of its record. */
export type Succeeding = { readonly act: string; readonly later: number; readonly line: LineMeant }

const TOLD: Readonly<Record<LinkAct, TrailAct>> = {
  confirm: 'succeed',
  reject: 'reject-successor',
  reopen: 'undo-successor',
}

/** Which lines of a plan go on as which of a later one: as people say, where words alone only propose. */
export const successions = ({ db, actor, notes }: Context) => {
  const write = async (
    columns: Readonly<Record<'record_id' | 'line' | 'later_id' | 'successor', number>> & {
      readonly partnership_id: string
    },
    act: LinkAct,
    at: string,
  ): Promise<Outcome<null, LinkRefusal>> => {
    if (act === 'reopen') {
      const { numDeletedRows } = await db
        .deleteFrom('plan_succession')
        .where((eb) => eb.and(columns))
        .executeTakeFirst()
      return numDeletedRows === 1n ? granted(null) : refused({ reason: 'link-gone' })
    }
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('plan_succession')
      .values({ ...columns, state: act === 'confirm' ? 'confirmed' : 'rejected', at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n ? granted(null) : refused({ reason: 'link-decided-already' })
  }

  return {
    /** Says that a line goes on as one of a later plan, or that it does not, or takes back what was said. */
    decide: async (
      p: string,
      place: LinePlace,
      { act: asked, later, line: meant }: Succeeding,
      at: string,
    ): Promise<Outcome<null, LinkRefusal | AccessRefusal | Missing>> => {
      const standing = await lineStanding(db, p, place)
      if (!standing) return refused({ reason: 'not-found' })
      const act = LINK_ACTS.find((each) => each === asked)
      if (!act) return refused({ reason: 'no-such-act' })
      const of = await standingOf(db, p, later)
      const plan = of && (await planOf(db, p, later))
      if (!of || !plan) return refused({ reason: 'no-such-plan' })
      if (later === place.record) return refused({ reason: 'link-of-one-record' })
      const two = [standing, of] as const
      const may = mayLink(actor, p, two)
      if (!may.ok) return may
      await holdPartnership(db, p)
      const line = lineMeant(await partsOf(db, p, later), meant)
      if (!line.ok) return line
      const columns = { ...onLine(p, place), later_id: later, successor: line.value.number }
      const written = await write(columns, act, at)
      if (!written.ok) return written
      const { apart, ...readers } = readBy(two)
      const told = { line: line.value.label ?? line.value.number, plan: plan.title }
      leaveEntry(
        { notes },
        {
          ...{ partnership: p, act: TOLD[act], capacity: may.value },
          object: { kind: 'line', id: `${place.record}/${place.line}` },
          ...{ record: apart ? null : place.record, standing: readers },
          ...(act === 'reopen' ? { before: told } : { after: told }),
        },
      )
      return granted(null)
    },
  }
}

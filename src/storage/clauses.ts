import { mayLink, readBy } from '../access/link.ts'
import { seesRecord } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { TrailAct } from '../access/trail-acts.ts'
import { LINK_ACTS, type LinkAct, type LinkState } from '../plans/links/link.ts'
import type { StatementRow } from '../register/views.ts'
import type { ClauseRefusal, StatementRef } from '../search/agreed/clause-link.ts'
import type { ClauseHistoryView, ClauseStep } from '../search/agreed/history-view.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { clauseThread, type Member } from './clause-thread.ts'
import type { Context } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { statementKey, statementsBy } from './links-of.ts'
import { getPartnership } from './partnerships.ts'
import { isPortal } from './portal.ts'
import { isSeen, standingOf } from './standing.ts'
import { sharedTime } from './within-time.ts'

type Missing = { readonly reason: 'not-found' }

/** So long it may take to look for what is proposed, in milliseconds. */
const MOST_TIME = 3000

/** What a person says of a statement and another. */
export type ClauseSaid = { readonly act: string; readonly other: StatementRef }

const TOLD: Readonly<Record<LinkAct, TrailAct>> = {
  confirm: 'link-clause',
  reject: 'reject-clause',
  reopen: 'undo-clause',
}

const inTime = (a: Member, b: Member): number =>
  (a.wording.date ?? '').localeCompare(b.wording.date ?? '') || a.wording.text.localeCompare(b.wording.text)

/** Clauses: statements of several records that say the same through the years, as people said and as their words propose. */
export const clauses = (context: Context) => {
  const { db, actor, notes } = context

  const isStatement = async (p: string, { record, number }: StatementRef): Promise<boolean> =>
    (await isSeen(context, p, record)) &&
    (await db
      .selectFrom('statement')
      .select('number')
      .where('partnership_id', '=', p)
      .where('record_id', '=', record)
      .where('number', '=', number)
      .executeTakeFirst()) !== undefined

  const stepsOf = (
    members: readonly Member[],
    rows: ReadonlyMap<string, StatementRow>,
  ): readonly ClauseStep[] =>
    members
      .toSorted(inTime)
      .flatMap(({ wording, joined, to }) => {
        const row = rows.get(statementKey(wording))
        const { date: day, level, series, likeness } = wording
        const proposed = joined === 'proposed' ? likeness : null
        return row
          ? [
              {
                row,
                day,
                level,
                series,
                joined,
                likeness: proposed,
                to: (to && rows.get(statementKey(to))) ?? null,
              },
            ]
          : []
      })
      .map((step, at) => ({ ...step, against: at === 0 ? null : at - 1 }))

  /** Writes or takes away what is said of two; refused where somebody else was first. */
  const write = async (
    p: string,
    two: readonly [StatementRef, StatementRef],
    act: LinkAct,
    at: string,
  ): Promise<Outcome<LinkState | null, ClauseRefusal>> => {
    const [one, other] = two.toSorted((a, b) => a.record - b.record) as [StatementRef, StatementRef]
    const columns = {
      ...{ partnership_id: p, record_id: one.record, statement: one.number },
      ...{ other_id: other.record, other_statement: other.number },
    }
    if (act === 'reopen') {
      const gone = await db
        .deleteFrom('clause_link')
        .where((eb) => eb.and(columns))
        .returning('state')
        .executeTakeFirst()
      return gone ? granted(gone.state as LinkState) : refused({ reason: 'clause-link-gone' })
    }
    const state: LinkState = act === 'confirm' ? 'confirmed' : 'rejected'
    const written = await db
      .insertInto('clause_link')
      .values({ ...columns, state, at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return written.numInsertedOrUpdatedRows === 1n
      ? granted(null)
      : refused({ reason: 'clause-decided-already' })
  }

  return {
    /** A statement with its clause through the years; null where there is no statement to see. */
    history: async (p: string, record: number, number: number): Promise<ClauseHistoryView | null> => {
      const partnership = await getPartnership(db, p)
      if (!partnership || !(await isStatement(p, { record, number }))) return null
      const { members, rejected, undated, proposed } = await clauseThread(context, p, { record, number })
      const { members: more, slow } = await proposed(sharedTime(context, MOST_TIME))
      const all = [...members, ...more]
      const portal = await isPortal(db, p)
      const whole = await statementsBy(db, p, [
        ...all.map(({ wording }) => wording),
        ...rejected.flatMap(({ one, other }) => [one, other]),
      ])
      const rows = new Map([...whole].filter(([, row]) => seesRecord(actor, p, row.record.standing, portal)))
      const mine = new Set(members.map(({ wording }) => statementKey(wording)))
      return {
        ...{ partnership, of: { record, number }, steps: stepsOf(all, rows), slow, undated },
        rejected: rejected.flatMap(({ one, other }) => {
          const [own, away] = mine.has(statementKey(one)) ? [one, other] : [other, one]
          const [to, row] = [rows.get(statementKey(own)), rows.get(statementKey(away))]
          return row && to ? [{ row, to }] : []
        }),
      }
    },

    /** Says that two statements are one clause, or that they are not, or takes back what was said. */
    decide: async (
      p: string,
      record: number,
      number: number,
      { act: asked, other }: ClauseSaid,
      at: string,
    ): Promise<Outcome<LinkState | null, ClauseRefusal | AccessRefusal | Missing>> => {
      const own = { record, number }
      const of = await standingOf(db, p, record)
      if (!of || !(await isStatement(p, own))) return refused({ reason: 'not-found' })
      const act = LINK_ACTS.find((each) => each === asked)
      if (!act) return refused({ reason: 'no-such-clause-act' })
      const standing = await standingOf(db, p, other.record)
      if (!standing || !(await isStatement(p, other))) return refused({ reason: 'no-such-statement' })
      if (other.record === record) return refused({ reason: 'clause-of-one-record' })
      const two = [of, standing] as const
      const may = mayLink(actor, p, two)
      if (!may.ok) return may
      const written = await write(p, [own, other], act, at)
      if (!written.ok) return written
      const { apart, ...readers } = readBy(two)
      const told = { statement: `${other.record}/${other.number}` }
      leaveEntry(
        { notes },
        {
          ...{ partnership: p, act: TOLD[act], capacity: may.value },
          object: { kind: 'statement', id: `${record}/${number}` },
          ...{ record: apart ? null : record, standing: readers },
          ...(act === 'reopen' ? { before: told } : { after: told }),
        },
      )
      return written
    },
  }
}

import { mayLink, readBy } from '../access/link.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { TrailAct } from '../access/trail-acts.ts'
import { likelyLines } from '../plans/links/likely-lines.ts'
import {
  LINK_ACTS,
  type LineMeant,
  type LinkAct,
  type LinkRefusal,
  type LinkState,
  lineMeant,
} from '../plans/links/link.ts'
import type { LineAway, PlanLinksView, StatementLinksView } from '../plans/links/link-views.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { Standing } from '../register/standing.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, holdPartnership, listed, paging } from './database.ts'
import { leaveEntry, sawWords } from './leave-entry.ts'
import {
  byDay,
  LOOKED_THROUGH,
  linesFrom,
  linkRows,
  statementKey,
  statementsBy,
  type Words,
  withoutLine,
  wordsOfMeetings,
} from './links-of.ts'
import { getPartnership } from './partnerships.ts'
import { latestFirst, partsOf, planFrom, planOf, selectPlans } from './plan-of.ts'
import { getRecordRef } from './records.ts'
import { isSeen, standingOf } from './standing.ts'

type Missing = { readonly reason: 'not-found' }

export const PAGE_OF_LINKS = 20
/** So many commitments without a line a page tells. */
const WITHOUT = 50

/** What a person says of a statement and a line of a plan: which plan, by the number of its record, and which line. */
export type Linking = { readonly act: string; readonly plan: number; readonly line: LineMeant }

const TOLD: Readonly<Record<LinkAct, TrailAct>> = {
  confirm: 'link',
  reject: 'reject-link',
  reopen: 'undo-link',
}

type Plan = LineAway['plan'] & { readonly standing: Standing; readonly parts: readonly PlanPart[] }
type Place = { readonly record: number; readonly number: number }

/** Statements of meetings and the lines of plans that follow from them: proposed by their words, said by people. */
export const links = ({ db, actor, notes }: Context) => {
  /** Every plan that there is to see but one, with its parts, the latest first. */
  const plansSeen = async (p: string, but: number): Promise<readonly Plan[]> => {
    const rows = await selectPlans(db, p).where('record_id', '!=', but).execute()
    const found: Plan[] = []
    for (const row of rows) {
      const standing = await standingOf(db, p, row.record_id)
      const { id, title, period } = planFrom(row, { lines: 0, sections: 0 })
      if (standing && (await isSeen({ db, actor }, p, id)))
        found.push({ id, title, period, standing, parts: await partsOf(db, p, id) })
    }
    return found.sort(latestFirst)
  }

  /** A line of a plan, as it stands away from it. */
  const away = (p: string, { id, title, period, standing }: Plan, line: PlanPart): LineAway => {
    sawWords(db, p, { id, standing })
    return { plan: { id, title, period }, standing, line }
  }

  const ofStatement = (p: string, { record, number }: Place) =>
    linkRows(db, p)
      .where('plan_link.of_record', '=', record)
      .where('plan_link.statement', '=', number)
      .execute()

  /** The words of a statement that is there to see; null where there is none. */
  const wordsOf = async (p: string, { record, number }: Place): Promise<string | null> => {
    if (!(await isSeen({ db, actor }, p, record))) return null
    const row = await db
      .selectFrom('statement')
      .select('content')
      .where('partnership_id', '=', p)
      .where('record_id', '=', record)
      .where('number', '=', number)
      .executeTakeFirst()
    return row ? (row.content as { readonly quote: { readonly exact: string } }).quote.exact : null
  }

  /** Writes or takes away what is said of two; refused where somebody else was first. */
  const write = async (
    p: string,
    { record, number }: Place,
    plan: number,
    line: number,
    act: LinkAct,
    at: string,
  ): Promise<Outcome<LinkState | null, LinkRefusal>> => {
    const columns = {
      partnership_id: p,
      record_id: plan,
      line,
      of_record: record,
      statement: number,
    }
    if (act === 'reopen') {
      const gone = await db
        .deleteFrom('plan_link')
        .where((eb) => eb.and(columns))
        .returning('state')
        .executeTakeFirst()
      return gone ? granted(gone.state as LinkState) : refused({ reason: 'link-gone' })
    }
    const state: LinkState = act === 'confirm' ? 'confirmed' : 'rejected'
    const written = await db
      .insertInto('plan_link')
      .values({ ...columns, state, at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return written.numInsertedOrUpdatedRows === 1n
      ? granted(null)
      : refused({ reason: 'link-decided-already' })
  }

  return {
    /** The lines of a statement, as people said and as its words propose; null where there is no statement to see. */
    ofStatement: async (p: string, record: number, number: number): Promise<StatementLinksView | null> => {
      const words = await wordsOf(p, { record, number })
      if (words === null) return null
      const plans = await plansSeen(p, record)
      const rows = await ofStatement(p, { record, number })
      const rejected = () =>
        plans.flatMap((plan) =>
          rows
            .filter((row) => row.record_id === plan.id && row.state === 'rejected')
            .flatMap(({ line }) => plan.parts.find((part) => part.number === line) ?? [])
            .map((line) => away(p, plan, line)),
        )
      const decided = new Set(rows.map((row) => `${row.record_id} ${row.line}`))
      return {
        linked: await linesFrom({ db, actor }, p, { record, number }),
        rejected: rejected(),
        proposed: plans.flatMap((plan) =>
          likelyLines(plan.parts)(words)
            .filter(({ line }) => !decided.has(`${plan.id} ${line.number}`))
            .map(({ line, words }) => ({ ...away(p, plan, line), words })),
        ),
        plans: plans.map(({ id, title, period, standing }) => ({ id, title, period, standing })),
      }
    },

    /** A plan and the words of meetings that its lines follow from, of all lines or one; null where there is no plan to see. */
    ofPlan: async (
      p: string,
      id: number,
      only: number | null,
      page: number,
    ): Promise<PlanLinksView | null> => {
      if (!(await isSeen({ db, actor }, p, id))) return null
      const [partnership, record] = [await getPartnership(db, p), await getRecordRef(db, p, id)]
      const plan = await planOf(db, p, id)
      if (!partnership || !record || !plan) return null
      const parts = await partsOf(db, p, id)
      sawWords(db, p, record)
      const words = await wordsOfMeetings(db, p, id)
      const rows = await linkRows(db, p).where('plan_link.record_id', '=', id).execute()
      const decided = new Set(rows.map((row) => `${row.of_record} ${row.statement} ${row.line}`))
      const ask = likelyLines(parts)
      const likely = words
        .flatMap((said) => ask(said.words).map((each) => ({ said, ...each })))
        .filter(({ said, line }) => !decided.has(`${statementKey(said)} ${line.number}`))
        .filter(({ line }) => only === null || line.number === only)
        .sort((a, b) => b.likeness - a.likeness)
      const { offset, limit } = paging(page, PAGE_OF_LINKS)
      const shown = likely.slice(offset, offset + limit)
      const has = new Set(
        rows
          .filter(({ state }) => state === 'confirmed')
          .map((row) => statementKey({ record: row.of_record, number: row.statement })),
      )
      const without = withoutLine(words, has, plan.period)
      const whole = await statementsBy(db, p, [
        ...shown.map(({ said }) => said),
        ...without.slice(0, WITHOUT),
        ...rows.map((row) => ({ record: row.of_record, number: row.statement })),
      ])
      const statement = (of: Pick<Words, 'record' | 'number'>) => whole.get(statementKey(of)) ?? []
      const said = (state: LinkState) =>
        rows
          .filter((row) => row.state === state && (only === null || row.line === only))
          .flatMap((row) => {
            const line = parts.find(({ number }) => number === row.line)
            const found = [statement({ record: row.of_record, number: row.statement })].flat()
            return line ? found.map((row) => ({ line, row })) : []
          })
          .sort((a, b) => a.line.number - b.line.number || byDay(a.row, b.row))
      return {
        ...{ partnership, record, plan, only },
        lines: parts.filter(({ kind }) => kind === 'line'),
        proposed: listed(
          shown.flatMap(({ said, line, words }) =>
            [statement(said)].flat().map((row) => ({ line, row, words })),
          ),
          likely.length,
          page,
          PAGE_OF_LINKS,
        ),
        ...{ linked: said('confirmed'), rejected: said('rejected') },
        without: without.slice(0, WITHOUT).flatMap(statement),
        withoutInAll: without.length,
        more: words.length === LOOKED_THROUGH,
      }
    },

    /** Says that a line follows from a statement, or that it does not, or takes back what was said; answers the line. */
    decide: async (
      p: string,
      record: number,
      number: number,
      { act: asked, plan: id, line: meant }: Linking,
      at: string,
    ): Promise<Outcome<PlanPart, LinkRefusal | AccessRefusal | Missing>> => {
      const of = await standingOf(db, p, record)
      if (!of || (await wordsOf(p, { record, number })) === null) return refused({ reason: 'not-found' })
      const act = LINK_ACTS.find((each) => each === asked)
      if (!act) return refused({ reason: 'no-such-act' })
      const standing = await standingOf(db, p, id)
      const plan = standing && (await planOf(db, p, id))
      if (!standing || !plan) return refused({ reason: 'no-such-plan' })
      if (id === record) return refused({ reason: 'link-of-one-record' })
      const two = [standing, of] as const
      const may = mayLink(actor, p, two)
      if (!may.ok) return may
      await holdPartnership(db, p)
      const line = lineMeant(await partsOf(db, p, id), meant)
      if (!line.ok) return line
      const written = await write(p, { record, number }, id, line.value.number, act, at)
      if (!written.ok) return written
      const { apart, ...readers } = readBy(two)
      const told = {
        line: line.value.label ?? line.value.number,
        ...{ plan: plan.title, statement: `${record}/${number}` },
      }
      leaveEntry(
        { notes },
        {
          ...{ partnership: p, act: TOLD[act], capacity: may.value },
          object: { kind: 'line', id: `${id}/${line.value.number}` },
          ...{ record: apart ? null : id, standing: readers },
          ...(act === 'reopen' ? { before: told } : { after: told }),
        },
      )
      return line
    },
  }
}

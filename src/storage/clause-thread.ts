import { sql } from 'kysely'
import type { LinkState } from '../plans/links/link.ts'
import type { StatementRef } from '../search/agreed/clause-link.ts'
import type { Joined } from '../search/agreed/history-view.ts'
import type { Context, Database } from './database.ts'
import { statementKey } from './links-of.ts'
import { nearestWording } from './nearest-wording.ts'
import type { WithinTime } from './within-time.ts'
import { type KnownWording, knownWordings } from './wordings.ts'

/** So many wordings of a clause are shown, and so many before the first and after the last are proposed. */
const MOST = { wordings: 60, proposed: 6 } as const

/** What is proposed as the same clause has to have so much in common with the wording next to it. */
const LEAST_SAME = 0.5

/** What was said of two statements. */
export type ClauseLink = {
  readonly one: StatementRef
  readonly other: StatementRef
  readonly state: LinkState
}

/** A wording of a clause, and the one of the clause that it was joined to. */
export type Member = {
  readonly wording: KnownWording
  readonly joined: Joined
  readonly to: StatementRef | null
}

/** What was said of some statements and others. */
export const clauseLinksOf = async (
  db: Database,
  p: string,
  refs: readonly StatementRef[],
): Promise<readonly ClauseLink[]> => {
  if (refs.length === 0) return []
  const among = sql.join(refs.map(({ record, number }) => sql`(${record}::integer, ${number}::integer)`))
  const rows = await db
    .selectFrom('clause_link')
    .select(['record_id', 'statement', 'other_id', 'other_statement', 'state'])
    .where('partnership_id', '=', p)
    .where(sql<boolean>`((record_id, statement) in (${among}) or (other_id, other_statement) in (${among}))`)
    .orderBy('at')
    .limit(MOST.wordings * 4)
    .execute()
  return rows.map((row) => ({
    one: { record: row.record_id, number: row.statement },
    other: { record: row.other_id, number: row.other_statement },
    state: row.state as LinkState,
  }))
}

const endsOf = ({ one, other }: ClauseLink, from: ReadonlySet<string>) =>
  from.has(statementKey(one)) ? { near: one, far: other } : { near: other, far: one }

/** All that people said is one clause with a statement, each with the one that leads to it, and what they said is not. */
const confirmedWith = async (db: Database, p: string, start: StatementRef) => {
  const found = new Map<string, { ref: StatementRef; to: StatementRef | null }>([
    [statementKey(start), { ref: start, to: null }],
  ])
  const rejected = new Map<string, ClauseLink>()
  for (let edge: readonly StatementRef[] = [start]; edge.length > 0 && found.size < MOST.wordings; ) {
    const links = await clauseLinksOf(db, p, edge)
    const next: StatementRef[] = []
    const from = new Set(edge.map(statementKey))
    for (const link of links) {
      const { near, far } = endsOf(link, from)
      if (link.state === 'rejected')
        rejected.set(`${statementKey(link.one)} ${statementKey(link.other)}`, link)
      else if (!found.has(statementKey(far)) && found.size < MOST.wordings) {
        found.set(statementKey(far), { ref: far, to: near })
        next.push(far)
      }
    }
    edge = next
  }
  return { found, rejected: [...rejected.values()] }
}

const dated = (members: readonly Member[]): readonly Member[] =>
  members
    .filter(({ wording }) => wording.date !== null)
    .toSorted((a, b) => a.wording.date!.localeCompare(b.wording.date!))

/** What is proposed of a clause, as far as there was time to look for it. */
export type Proposed = { readonly members: readonly Member[]; readonly slow: boolean }

/**
 * What goes on a clause on one side of its days, wording by wording, each the nearest to the one before it. `apart` are wordings that people
 * said are of another clause: those of the whole thread, and of each that is proposed, however many steps further down they stand.
 */
const proposedFrom = async (
  context: Pick<Context, 'db' | 'actor'>,
  p: string,
  { members, apart }: { readonly members: readonly Member[]; readonly apart: Set<string> },
  side: 'before' | 'after',
  within: WithinTime,
): Promise<Proposed> => {
  const proposed: Member[] = []
  const taken = new Set(members.map(({ wording }) => wording.record))
  let last = dated(members).at(side === 'before' ? 0 : -1)
  while (last && proposed.length < MOST.proposed) {
    const { wording } = last
    const found = await within(async (inTime) => {
      for (const { one, other } of await clauseLinksOf(context.db, p, [wording]))
        for (const each of [one, other]) apart.add(statementKey(each))
      await inTime()
      const next = await nearestWording(context, p, wording.text, {
        ...{ but: wording.record, least: LEAST_SAME, [side]: wording.date! },
        refused: (each) => taken.has(each.record) || apart.has(statementKey(each)),
      })
      return { next }
    })
    if (!found) return { members: proposed, slow: true }
    if (!found.next) break
    taken.add(found.next.record)
    last = { wording: found.next, joined: 'proposed', to: wording }
    proposed.push(last)
  }
  return { members: proposed, slow: false }
}

/** A clause through the years from one of its wordings: what people said belongs to it, and what the words propose before and after. */
export const clauseThread = async (
  context: Pick<Context, 'db' | 'actor'>,
  p: string,
  start: StatementRef,
) => {
  const { found, rejected } = await confirmedWith(context.db, p, start)
  const known = await knownWordings(
    context,
    p,
    [...found.values()].map(({ ref }) => ref),
  )
  const members = known.map((wording): Member => {
    const { to } = found.get(statementKey(wording))!
    return { wording, joined: to === null ? 'own' : 'confirmed', to }
  })
  return {
    members,
    rejected,
    /** None of its wordings has a day: nothing is before or after it. */
    undated: dated(members).length === 0,
    proposed: async (within: WithinTime): Promise<Proposed> => {
      const apart = new Set(rejected.flatMap(({ one, other }) => [one, other]).map(statementKey))
      const before = await proposedFrom(context, p, { members, apart }, 'before', within)
      const after = await proposedFrom(context, p, { members, apart }, 'after', within)
      return { members: [...before.members, ...after.members], slow: before.slow || after.slow }
    },
  }
}

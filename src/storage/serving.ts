import type { ConceptServed, ServedLine, ServedStatement } from '../plans/alignment/alignment-views.ts'
import { latestActivities } from '../plans/alignment/latest-activities.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { Database } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { activitiesOn, followedLines } from './line-facts.ts'
import { byDay, statementKey, statementsBy } from './links-of.ts'
import { latestFirst, partsOf, planFrom, selectPlans } from './plan-of.ts'
import { recordRefs, selectRecords } from './refs.ts'
import type { Served } from './served-on.ts'
import { standingOf } from './standing.ts'

const servedBy = ({ framework, code, side, reason, at }: Served): ConceptServed => ({
  ...{ framework, code, side, reason, at },
})

/** Notes whose words are handed out, by title: in the trail no number that was drawn by lot may decide what comes first. */
const noteSeen = async (db: Database, p: string, served: readonly Served[]): Promise<void> => {
  const ids = [...new Set(served.map(({ record }) => record))]
  if (ids.length === 0) return
  const refs = await recordRefs(db, p, await selectRecords(db, p).where('record.id', 'in', ids).execute())
  for (const ref of refs.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id - b.id)))
    sawWords(db, p, ref)
}

/** Lines that serve something, as they stand, with what was done under them as it is known on a day; the latest plan first. */
const linesServing = async (
  db: Database,
  p: string,
  served: readonly Served[],
  on: string,
): Promise<readonly ServedLine[]> => {
  const byPlan = Map.groupBy(
    served.filter(({ of }) => of === 'line'),
    ({ record }) => record,
  )
  const found: ServedLine[] = []
  for (const [record, each] of byPlan) {
    const plan = await selectPlans(db, p).where('record_id', '=', record).executeTakeFirst()
    const standing = await standingOf(db, p, record)
    if (!plan || !standing) continue
    const { id, title, period } = planFrom(plan, { lines: 0, sections: 0 })
    const parts = await partsOf(db, p, record)
    const lines = new Map((await followedLines(db, p, record, parts)).map((line) => [line.id, line]))
    const tops = new Map(parts.map((part) => [String(part.number), part]))
    const activities = await activitiesOn(db, p, record, on)
    const by = Map.groupBy(each, ({ number }) => number)
    found.push(
      ...parts.flatMap((line: PlanPart): readonly ServedLine[] => {
        const of = by.get(line.number)
        const known = lines.get(String(line.number))
        if (!of || !known) return []
        return [
          {
            ...{ plan: { id, title, period }, standing, line, facts: known.facts, by: of.map(servedBy) },
            part: known.pillar === null ? null : (tops.get(known.pillar) ?? null),
            activities: latestActivities(activities.get(line.number) ?? []),
          },
        ]
      }),
    )
  }
  return found.sort((a, b) => latestFirst(a.plan, b.plan))
}

/** Statements that serve something, whole and the oldest first. */
const statementsServing = async (
  db: Database,
  p: string,
  served: readonly Served[],
): Promise<readonly ServedStatement[]> => {
  const own = served.filter(({ of }) => of === 'statement')
  const by = Map.groupBy(own, statementKey)
  const whole = await statementsBy(db, p, own)
  return [...whole].map(([key, row]) => ({ ...row, by: (by.get(key) ?? []).map(servedBy) })).sort(byDay)
}

/** The lines and statements that serve something, whole, as known on a day; whose words they are is noted. */
export const serving = async (db: Database, p: string, served: readonly Served[], on: string) => {
  await noteSeen(db, p, served)
  return {
    lines: await linesServing(db, p, served, on),
    statements: await statementsServing(db, p, served),
  }
}

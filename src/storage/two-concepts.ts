import type { ConceptRef as Pair } from '../frameworks/crosswalk/mapping.ts'
import { alignedSubjects, countTogether } from '../frameworks/crosswalk/together.ts'
import type { Labels } from '../frameworks/scheme.ts'
import { type Broader, upwards } from '../frameworks/upwards.ts'
import type { KeptMapping } from '../plans/alignment/crosswalk-view.ts'
import type { OneOfTwo, TwoConceptsView } from '../plans/alignment/two-concepts-view.ts'
import { conceptFrom, selectConcepts } from './alignments-of.ts'
import type { Context, Database } from './database.ts'
import { frameworkFrom } from './frameworks.ts'
import { broaderIn, keptMapping, mappingsBetween } from './mappings-of.ts'
import { getPartnership } from './partnerships.ts'
import { type Served, servedByCode, servedOn, subjectKey } from './served-on.ts'
import { serving } from './serving.ts'

/** A concept with its framework, and what of that is above and under it. */
const endOf = async (db: Database, p: string, { framework, code }: Pair, broader: Broader) => {
  const head = await db
    .selectFrom('framework')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('id', '=', framework)
    .executeTakeFirst()
  const rows = await selectConcepts(db, p)
    .select('concept.definitions')
    .where('concept.framework', '=', framework)
    .execute()
  const own = rows.find((each) => each.code === code)
  if (!head || !own) return null
  const above = upwards(broader, code)
  const refs = rows.map(conceptFrom)
  return {
    framework: frameworkFrom(head),
    concept: { ...conceptFrom(own), definitions: own.definitions as Labels },
    above: refs.filter((each) => each.code !== code && above.has(each.code)),
    below: refs.filter((each) => !each.gone && (broader.get(each.code) ?? []).includes(code)),
    refs,
  }
}

type End = NonNullable<Awaited<ReturnType<typeof endOf>>>

const countsOf = (served: readonly Served[]) => {
  const count = (of: Served['of']) =>
    new Set(served.filter((each) => each.of === of).map((each) => subjectKey(each))).size
  return { lines: count('line'), statements: count('statement') }
}

/** Two concepts with how they relate and what serves both, as known on a day. */
export const twoConcepts = async (
  context: Context,
  p: string,
  [one, other]: readonly [Pair, Pair],
  on: string,
): Promise<TwoConceptsView | null> => {
  const { db, actor } = context
  const partnership = await getPartnership(db, p)
  if (!partnership || (one.framework === other.framework && one.code === other.code)) return null
  const broader = await broaderIn(db, p, [one.framework, other.framework])
  const broaderOf = ({ framework }: Pair): Broader => broader.get(framework) ?? new Map()
  const [first, second] = [
    await endOf(db, p, one, broaderOf(one)),
    await endOf(db, p, other, broaderOf(other)),
  ]
  if (!first || !second) return null

  /** Whether a concept is one that is looked at, or a part of it at any depth. */
  const within = (of: Pair, each: Pair) =>
    each.framework === of.framework && upwards(broaderOf(of), each.code).has(of.code)
  const all = await servedOn(context, p, null, on)
  const [ones, others] = [one, other].map((of) => all.filter((each) => within(of, each))) as [
    Served[],
    Served[],
  ]
  const [keys, otherKeys] = [ones, others].map((each) => new Set(each.map(subjectKey))) as [
    Set<string>,
    Set<string>,
  ]
  const both = [...new Set([...ones, ...others])].filter(
    (each) => keys.has(subjectKey(each)) && otherKeys.has(subjectKey(each)),
  )

  const under = new Map(
    [...Map.groupBy(both, ({ framework }) => framework)].map(([framework, each]) => [
      framework,
      servedByCode(each, broader.get(framework) ?? new Map()),
    ]),
  )
  const oneOfTwo = ({ refs: _, ...end }: End, served: readonly Served[], without: Set<string>): OneOfTwo => ({
    ...end,
    below: end.below.map((part) => {
      const of = under.get(part.framework)?.get(part.code)
      return { ...part, lines: of?.line.size ?? 0, statements: of?.statement.size ?? 0 }
    }),
    alone: countsOf(served.filter((each) => !without.has(subjectKey(each)))),
  })

  const mappings = async (): Promise<readonly KeptMapping[]> => {
    if (one.framework === other.framework) return []
    const together = countTogether(
      alignedSubjects(
        all.map((each) => ({ ...each, subject: subjectKey(each) })),
        broader,
      ),
    )
    const rows = await mappingsBetween(db, p, one.framework, other.framework)
      .where('state', '!=', 'withdrawn')
      .execute()
    return rows
      .map((row) => keptMapping(actor, row, one.framework, together))
      .filter(({ from, to }) => within(one, from) && within(other, to))
  }

  const found = await mappings()
  const isOwn = ({ from, to }: KeptMapping) => from.code === one.code && to.code === other.code
  const codes = new Set(
    found.flatMap(({ from, to }) => [from, to]).map((each) => `${each.framework} ${each.code}`),
  )
  return {
    partnership,
    ends: [oneOfTwo(first, ones, otherKeys), oneOfTwo(second, others, keys)],
    mapping: found.find(isOwn) ?? null,
    among: found.filter((each) => !isOwn(each) && each.state !== 'rejected'),
    named: [...first.refs, ...second.refs].filter(({ framework, code }) => codes.has(`${framework} ${code}`)),
    ...(await serving(db, p, both, on)),
  }
}

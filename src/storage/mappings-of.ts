import { type Actor, capacitiesIn } from '../access/actor.ts'
import type { MappingState } from '../frameworks/crosswalk/deciding.ts'
import { type Degree, mappingKey, type Relation, turned } from '../frameworks/crosswalk/mapping.ts'
import type { Broader } from '../frameworks/upwards.ts'
import type { KeptMapping } from '../plans/alignment/crosswalk-view.ts'
import type { Database } from './database.ts'

export const selectMappings = (db: Database, p: string) =>
  db.selectFrom('concept_mapping').selectAll().where('partnership_id', '=', p)

export type MappingRow = Awaited<ReturnType<ReturnType<typeof selectMappings>['execute']>>[number]

/** The mappings between two frameworks, whichever comes first. */
export const mappingsBetween = (db: Database, p: string, one: string, other: string) => {
  const [low, high] = one < other ? [one, other] : [other, one]
  return selectMappings(db, p)
    .where('from_framework', '=', low)
    .where('to_framework', '=', high)
    .orderBy('from_code')
    .orderBy('to_code')
}

/** A row as it reads from its first framework. */
export const mappingFrom = (row: MappingRow) => ({
  from: { framework: row.from_framework, code: row.from_code },
  to: { framework: row.to_framework, code: row.to_code },
  ...{ relation: row.relation as Relation, degree: row.degree as Degree, rationale: row.rationale },
})

/** A row as somebody reads it from the framework `first`; `together` counts what serves both, by the mapping's key. */
export const keptMapping = (
  actor: Actor,
  row: MappingRow,
  first: string,
  together: ReadonlyMap<string, number>,
): KeptMapping => {
  const mapping = { ...mappingFrom(row), proposed: null, reviewed: [] }
  const { from, to, relation, degree, rationale } = row.from_framework === first ? mapping : turned(mapping)
  // Who holds which post is for those who hold one here.
  const member = actor.kind === 'machine' || capacitiesIn(actor, row.partnership_id).length > 0
  const named = (by: string | null) => (member ? by : null)
  return {
    ...{ from, to, relation, degree, rationale },
    ...{ state: row.state as MappingState, version: row.version },
    proposed: { side: row.side, by: named(row.by), at: row.at },
    reviewed:
      row.reviewed_at === null
        ? null
        : { side: row.reviewed_side, by: named(row.reviewed_by), at: row.reviewed_at },
    together: together.get(mappingKey(mapping)) ?? 0,
  }
}

/** What the concepts of some frameworks are a part of, by framework; with those that are in a framework no more. */
export const broaderIn = async (
  db: Database,
  p: string,
  frameworks: readonly string[],
): Promise<ReadonlyMap<string, Broader>> => {
  const rows = await db
    .selectFrom('concept')
    .select(['framework', 'code', 'broader'])
    .where('partnership_id', '=', p)
    .where('framework', 'in', frameworks)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ framework }) => framework)].map(([framework, each]) => [
      framework,
      new Map(each.map(({ code, broader }) => [code, broader as readonly string[]])),
    ]),
  )
}

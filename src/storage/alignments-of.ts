import { sql } from 'kysely'
import { type Actor, capacitiesIn } from '../access/actor.ts'
import { mayDecide } from '../access/record.ts'
import type { ConceptRef } from '../frameworks/framework-views.ts'
import type { Labels } from '../frameworks/scheme.ts'
import type { GoalFramework } from '../plans/alignment/alignment-views.ts'
import type { SaidOfConcept } from '../plans/alignment/served.ts'
import { SUGGESTED_SCHEME } from '../reading/suggest/scheme.ts'
import type { Aligned, AlignmentsView } from '../register/alignment/aligned.ts'
import type { AlignmentState, AlignmentSubject } from '../register/alignment/alignment.ts'
import type { Standing } from '../register/standing.ts'
import type { Context, Database } from './database.ts'

/** Concepts with the titles of their frameworks, in the order of their outlines; narrow them, then `conceptFrom` them. */
export const selectConcepts = (db: Database, p: string) =>
  db
    .selectFrom('concept')
    .innerJoin('framework', (join) =>
      join
        .onRef('framework.partnership_id', '=', 'concept.partnership_id')
        .onRef('framework.id', '=', 'concept.framework'),
    )
    .select(['concept.framework', 'concept.code', 'concept.uri', 'concept.labels', 'concept.tops'])
    .select(['concept.depth', 'concept.gone', 'framework.titles'])
    .where('concept.partnership_id', '=', p)
    .orderBy('concept.framework')
    .orderBy('concept.seq')
    .orderBy('concept.code')

export type ConceptSelected = Awaited<ReturnType<ReturnType<typeof selectConcepts>['execute']>>[number]

export const conceptFrom = (row: ConceptSelected): ConceptRef => ({
  ...{ framework: row.framework, titles: row.titles as Labels, code: row.code, uri: row.uri },
  ...{ labels: row.labels as Labels, tops: row.tops as readonly string[], depth: row.depth, gone: row.gone },
})

/** All that was said of lines, statements and concepts, oldest first. */
export const saidRows = (db: Database, p: string) =>
  db
    .selectFrom('alignment')
    .selectAll('alignment')
    .where('alignment.partnership_id', '=', p)
    .orderBy('alignment.framework')
    .orderBy('alignment.code')
    .orderBy('alignment.version')

type SaidRow = Awaited<ReturnType<ReturnType<typeof saidRows>['execute']>>[number]

const ofSubject = (db: Database, p: string, { of, record, number }: AlignmentSubject) =>
  saidRows(db, p)
    .where('alignment.record_id', '=', record)
    .where('alignment.subject', '=', of)
    .where('alignment.number', '=', number)

/** What was said last of a line or a statement and one concept; undefined where nothing was. */
export const lastSaid = async (
  db: Database,
  p: string,
  subject: AlignmentSubject,
  { framework, code }: Pick<ConceptRef, 'framework' | 'code'>,
): Promise<SaidRow | undefined> =>
  (
    await ofSubject(db, p, subject)
      .where('alignment.framework', '=', framework)
      .where('alignment.code', '=', code)
      .execute()
  ).at(-1)

/** What a line or a statement serves, as people said; and for those who may say so, all that it could serve. */
export const alignmentsOn = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  subject: AlignmentSubject,
  standing: Standing,
): Promise<AlignmentsView> => {
  const rows = await ofSubject(db, p, subject).execute()
  const latest = new Map(rows.map((row) => [`${row.framework} ${row.code}`, row]))
  const said = [...latest.values()].filter(({ state }) => state !== 'withdrawn')
  const may = mayDecide(actor, p, standing).ok
  // Only those who may say something are handed the whole of every framework.
  const concepts =
    may || said.length > 0
      ? await selectConcepts(db, p)
          .$if(!may, (query) =>
            query.where(
              sql<boolean>`(concept.framework, concept.code) in (${sql.join(
                said.map((row) => sql`(${row.framework}, ${row.code})`),
              )})`,
            ),
          )
          .execute()
      : []
  const refs = concepts.map(conceptFrom)
  return {
    said: refs.flatMap((concept): readonly Aligned[] => {
      const row = latest.get(`${concept.framework} ${concept.code}`)
      return row && row.state !== 'withdrawn' ? [alignedFrom(actor, concept, row)] : []
    }),
    concepts: may ? refs.filter(({ gone }) => !gone) : [],
    any: refs.length > 0 || (await hasFramework(db, p)),
    suggestible: may ? await suggestibleIn(db, p) : null,
  }
}

/** The framework of the scheme that suggestions are made of. */
export const suggestibleIn = async (db: Database, p: string): Promise<string | null> => {
  const row = await db
    .selectFrom('framework')
    .select('id')
    .where('partnership_id', '=', p)
    .where('uri', '=', SUGGESTED_SCHEME)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

const hasFramework = async (db: Database, p: string): Promise<boolean> =>
  (await db
    .selectFrom('framework')
    .select('id')
    .where('partnership_id', '=', p)
    .limit(1)
    .executeTakeFirst()) !== undefined

const alignedFrom = (actor: Actor, concept: ConceptRef, row: SaidRow): Aligned => ({
  ...{ concept, state: row.state as AlignmentState, side: row.side },
  // Who holds which post is for those who hold one here.
  by: actor.kind === 'machine' || capacitiesIn(actor, row.partnership_id).length > 0 ? row.by : null,
  ...{ reason: row.reason, at: row.at },
})

/** Whether anything was ever said of what lines of a plan serve. */
export const isAligned = async (db: Database, p: string, record: number): Promise<boolean> =>
  (await saidRows(db, p)
    .where('alignment.record_id', '=', record)
    .where('alignment.subject', '=', 'line')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** All that was said of what the lines of a plan serve, by their numbers, oldest first. */
export const saidOfLines = async (
  db: Database,
  p: string,
  record: number,
): Promise<ReadonlyMap<number, readonly SaidOfConcept[]>> => {
  const rows = await saidRows(db, p)
    .innerJoin('concept', (join) =>
      join
        .onRef('concept.partnership_id', '=', 'alignment.partnership_id')
        .onRef('concept.framework', '=', 'alignment.framework')
        .onRef('concept.code', '=', 'alignment.code'),
    )
    .select('concept.tops')
    .where('alignment.record_id', '=', record)
    .where('alignment.subject', '=', 'line')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      ...{ line: row.number, framework: row.framework, code: row.code, at: row.at },
      ...{ tops: row.tops as readonly string[], state: row.state as AlignmentState },
    })),
    ({ line }) => line,
  )
}

/** The frameworks that lines of a plan were ever said to serve, with the goals by which they are counted. */
export const goalFrameworksOf = async (
  db: Database,
  p: string,
  record: number,
): Promise<readonly GoalFramework[]> => {
  const said = await db
    .selectFrom('alignment')
    .select('framework')
    .distinct()
    .where('partnership_id', '=', p)
    .where('record_id', '=', record)
    .where('subject', '=', 'line')
    .execute()
  if (said.length === 0) return []
  const goals = await selectConcepts(db, p)
    .where(
      'concept.framework',
      'in',
      said.map(({ framework }) => framework),
    )
    .where('concept.depth', '=', 0)
    .execute()
  return [...Map.groupBy(goals.map(conceptFrom), ({ framework }) => framework)].map(([id, each]) => ({
    ...{ id, titles: each[0]!.titles },
    goals: each.map(({ code, labels, gone }) => ({ code, labels, gone })),
  }))
}

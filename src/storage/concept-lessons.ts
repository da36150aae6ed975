import { sql } from 'kysely'
import type { Degree, Relation } from '../frameworks/crosswalk/mapping.ts'
import { turned } from '../frameworks/crosswalk/mapping.ts'
import { surenessOf } from '../frameworks/crosswalk/sureness.ts'
import type { Labels } from '../frameworks/scheme.ts'
import { type SuggestibleFramework, suggestible } from '../frameworks/suggestible.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import { textOfPart } from '../plans/text-of-part.ts'
import type { AgreedGoal, ConceptLesson, Taught } from '../reading/suggest/concepts/taught.ts'
import { SUGGESTED_SCHEME } from '../reading/suggest/scheme.ts'
import type { AlignmentSubject } from '../register/alignment/alignment.ts'
import { suggestibleIn } from './alignments-of.ts'
import type { Database } from './database.ts'

/** So many texts are learned from, those that people spoke of last: more teach little, and a page would wait for them. */
const LEARNED = 2000

type Concepts = ReadonlyMap<string, { readonly tops: readonly string[] }>

const conceptRows = (db: Database, p: string) =>
  db
    .selectFrom('concept')
    .innerJoin('framework', (join) =>
      join
        .onRef('framework.partnership_id', '=', 'concept.partnership_id')
        .onRef('framework.id', '=', 'concept.framework'),
    )
    .select(['concept.framework', 'concept.code', 'concept.labels', 'concept.definitions'])
    .select(['concept.broader', 'concept.tops', 'concept.gone'])
    .where('concept.partnership_id', '=', p)
    .where((eb) => eb.or([eb('framework.uri', '!=', SUGGESTED_SCHEME), eb('framework.uri', 'is', null)]))
    .orderBy('concept.framework')
    .orderBy('concept.seq')
    .orderBy('concept.code')
    .execute()

type Spoken = {
  readonly record: number
  readonly parent: number | null
  readonly title: string | null
  readonly items: PlanPart['items'] | null
  readonly words: string | null
  readonly language: string
  readonly said: readonly { readonly framework: string; readonly code: string; readonly serves: boolean }[]
}

/**
 * Lines and statements with what people last said of each and concepts of other frameworks than that of the goals, the latest first; of
 * one instant by their words, as the numbers of records may be drawn by lot. Only of records that both sides see, and none CONFIDENTIAL:
 * what one of them does not see teaches neither. Nothing of the one that is asked for: it doesn't teach itself.
 */
const spokenOf = async (db: Database, p: string, asked: AlignmentSubject): Promise<readonly Spoken[]> =>
  (
    await sql<Spoken>`
      with latest as (
        select distinct on (said.record_id, said.subject, said.number, said.framework, said.code)
               said.record_id, said.subject, said.number, said.framework, said.code, said.state, said.at
          from alignment said
          join framework on framework.partnership_id = said.partnership_id and framework.id = said.framework
         where said.partnership_id = ${p} and framework.uri is distinct from ${SUGGESTED_SCHEME}
           and (said.record_id, said.subject, said.number) <> (${asked.record}, ${asked.of}, ${asked.number})
         order by said.record_id, said.subject, said.number, said.framework, said.code, said.version desc
      ), spoken as (
        select record_id, subject, number, max(at) as at,
               jsonb_agg(jsonb_build_object('framework', framework, 'code', code, 'serves', state = 'confirmed')
                         order by framework, code) as said
          from latest
         where state in ('confirmed', 'rejected')
         group by record_id, subject, number
      )
      select spoken.record_id as record, part.parent, part.title, part.items,
             said_in.content -> 'quote' ->> 'exact' as words, record.language, spoken.said
        from spoken
        join record on record.partnership_id = ${p} and record.id = spoken.record_id
        left join plan_part part
          on part.partnership_id = ${p} and part.record_id = spoken.record_id and part.number = spoken.number
         and spoken.subject = 'line' and not part.gone
        left join statement said_in
          on said_in.partnership_id = ${p} and said_in.record_id = spoken.record_id
         and said_in.number = spoken.number and spoken.subject = 'statement'
         and said_in.state not in ('rejected', 'withdrawn')
       where record.stage in ('joint', 'public') and record.marking <> 'CONFIDENTIAL'
         and (part.number is not null or said_in.number is not null)
       order by spoken.at desc, coalesce(part.title, said_in.content -> 'quote' ->> 'exact')
       limit ${LEARNED}`.execute(db)
  ).rows

/** By what a section of a plan is known among all that was learned. */
export const sectionKey = (record: number, section: number): string => `${record} ${section}`

/** Of the sections of some plans, which each stands in. */
const parentsOf = async (db: Database, p: string, records: readonly number[]) => {
  if (records.length === 0) return new Map<string, number | null>()
  const rows = await db
    .selectFrom('plan_part')
    .select(['record_id', 'number', 'parent'])
    .where('partnership_id', '=', p)
    .where('record_id', 'in', records)
    .where('kind', '=', 'section')
    .execute()
  return new Map(rows.map(({ record_id, number, parent }) => [sectionKey(record_id, number), parent]))
}

const lessonsOf = async (
  db: Database,
  p: string,
  asked: AlignmentSubject,
  concepts: Concepts,
): Promise<readonly ConceptLesson[]> => {
  const spoken = await spokenOf(db, p, asked)
  const ofPlans = spoken.filter(({ parent }) => parent !== null).map(({ record }) => record)
  const parents = await parentsOf(db, p, [...new Set(ofPlans)])
  const sectionsOf = ({ record, parent }: Spoken): readonly string[] => {
    const found: string[] = []
    for (let at = parent; at !== null; at = parents.get(sectionKey(record, at)) ?? null)
      found.push(sectionKey(record, at))
    return found
  }
  return spoken.map((row) => ({
    text: row.words ?? textOfPart({ text: row.title!, items: row.items ?? [] }),
    lang: row.language,
    sections: sectionsOf(row),
    said: row.said.map(({ framework, code, serves }) => ({
      ...{ framework, code, serves },
      tops: concepts.get(`${framework} ${code}`)?.tops ?? [],
    })),
  }))
}

/** What both sides agreed that goes with goals and targets. */
const agreedWith = async (db: Database, p: string, goals: string): Promise<readonly AgreedGoal[]> => {
  const rows = await db
    .selectFrom('concept_mapping')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('state', '=', 'agreed')
    .where((eb) => eb.or([eb('from_framework', '=', goals), eb('to_framework', '=', goals)]))
    .execute()
  return rows.map((row) => {
    const mapping = {
      from: { framework: row.from_framework, code: row.from_code },
      to: { framework: row.to_framework, code: row.to_code },
      ...{ relation: row.relation as Relation, degree: row.degree as Degree },
      ...{ rationale: '', proposed: null, reviewed: [] },
    }
    const { from, to, ...how } = mapping.from.framework === goals ? mapping : turned(mapping)
    return { ...to, goal: from.code, sureness: surenessOf(how) }
  })
}

/** All that concepts of a partnership's frameworks are suggested by, but for those of which goals are suggested. */
export const taughtIn = async (db: Database, p: string, asked: AlignmentSubject): Promise<Taught> => {
  const rows = await conceptRows(db, p)
  const concepts = rows.map((row) => ({
    ...{ framework: row.framework, code: row.code, gone: row.gone, labels: row.labels as Labels },
    ...{ definitions: row.definitions as Labels, broader: row.broader as readonly string[] },
    tops: row.tops as readonly string[],
  }))
  const there = Map.groupBy(
    concepts.filter(({ gone }) => !gone),
    ({ framework }) => framework,
  )
  const frameworks = [...there]
    .map(([id, each]): SuggestibleFramework => ({ id, concepts: suggestible(each) }))
    .filter((framework) => framework.concepts.length > 0)
  if (frameworks.length === 0) return { frameworks, lessons: [], agreed: [] }
  const byName = new Map(concepts.map((each) => [`${each.framework} ${each.code}`, each]))
  const goals = await suggestibleIn(db, p)
  return {
    frameworks,
    lessons: await lessonsOf(db, p, asked, byName),
    agreed: goals === null ? [] : await agreedWith(db, p, goals),
  }
}

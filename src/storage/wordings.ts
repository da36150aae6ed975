import { sql } from 'kysely'
import { seesRecord } from '../access/record.ts'
import type { Level } from '../partnership/partnership.ts'
import type { Marking, Stage, Standing } from '../register/standing.ts'
import { likenessTo } from '../search/agreed/likeness-to.ts'
import { standardWords } from '../search/agreed/standard-words.ts'
import type { Context } from './database.ts'
import { standingIn } from './standing.ts'
import { candidates, type Narrowed, type WordingRef } from './wording-candidates.ts'

/** An adopted wording as it is likened and ranked. */
export type KnownWording = WordingRef & {
  readonly text: string
  readonly date: string | null
  /** Of the meeting that adopted the text; somebody's remarks at a meeting were not adopted by it. */
  readonly level: Level | null
  /** The series of that meeting, by its short name. */
  readonly series: string | null
  readonly actor: readonly string[]
  readonly likeness: number
  readonly standing: Standing
}

type Row = WordingRef & {
  readonly text: string
  readonly day: string | null
  readonly level: Level | null
  readonly series: string | null
  readonly actor: string | null
  readonly resolved: readonly string[] | null
  readonly owner_side: string | null
  readonly marking: Marking
  readonly stage: Stage
  readonly portal: boolean
}

const rowsOf = async ({ db }: Pick<Context, 'db'>, p: string, refs: readonly WordingRef[]) => {
  if (refs.length === 0) return []
  const { rows } = await sql<Row>`
    select s.record_id as record, s.number, s.content #>> '{quote,exact}' as text, coalesce(m.start_date, r.published) as day,
           case when r.kind = 'remarks' then null else series.level end as level, series.short_name as series,
           s.content #>> '{actor,text}' as actor, s.content #> '{actor,resolved}' as resolved,
           r.owner_side, r.marking, r.stage, of.portal
      from unnest(${refs.map(({ record }) => record)}::integer[], ${refs.map(({ number }) => number)}::integer[])
             as given (record, number)
      join statement s on s.partnership_id = ${p} and s.record_id = given.record and s.number = given.number
      join record r on r.partnership_id = s.partnership_id and r.id = s.record_id
      join partnership of on of.id = r.partnership_id
      left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
      left join mechanism series on series.partnership_id = m.partnership_id and series.id = m.mechanism_id`.execute(
    db,
  )
  return rows
}

/** Statements by their numbers, as far as whoever asks sees them by the rule of src/access too; `like` likens each to what is asked of. */
export const knownWordings = async (
  context: Pick<Context, 'db' | 'actor'>,
  p: string,
  refs: readonly WordingRef[],
  like: (text: string) => number = () => 1,
): Promise<readonly KnownWording[]> => {
  const seen = (row: Row) => seesRecord(context.actor, p, standingIn(row), row.portal)
  return (await rowsOf(context, p, refs))
    .filter(seen)
    .map(({ record, number, text, day, level, series, actor, resolved, ...row }) => ({
      ...{ record, number, text, date: day, level, series, likeness: like(text), standing: standingIn(row) },
      actor: [actor ?? '', ...(resolved ?? [])],
    }))
}

/** Adopted wordings with how like they are to a sentence, of all that may be like it and whoever asks may see. */
export const wordingsLike = async (
  context: Pick<Context, 'db' | 'actor'>,
  p: string,
  sentence: string,
  narrowed: Narrowed,
): Promise<readonly KnownWording[]> => {
  const { refs, weights } = await candidates(context.db, p, sentence, narrowed)
  const words = standardWords()
  const like = likenessTo(words(sentence), weights)
  return knownWordings(context, p, refs, (text) => like(words(text)))
}

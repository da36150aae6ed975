import { sql } from 'kysely'
import { KINDS } from '../reading/statement.ts'
import { valuesOf } from '../search/query.ts'
import type { Database } from './database.ts'
import { type Asked, holdsWords, inList, type Sql } from './search-conditions.ts'

/** So many times as many statements are looked for as are wanted: they are not spread evenly over the days. */
const MARGIN = 1.4

/** Of more than this share of all nothing is gained by taking the newest first. */
const MOST_SHARE = 0.6

/** A next stretch of days is so many times as long as the one before at most, where that had hardly anything. */
const MOST_LONGER = 8

/** Of statements no more than this share of all records, it is asked one by one whose they are. */
const FEW = 0.5

/** How days are spread is told by about so many records; of fewer than the least nothing is told. */
const SAMPLE = { records: 2000, least: 200 } as const

type Plan = {
  readonly 'Plan Rows': number
  readonly 'Parent Relationship'?: string
  readonly Plans?: readonly Plan[]
}

/** Some days one after the other: later than the first, no later than the other; null where there is no bound. */
type Days = { readonly after: string | null; readonly until: string | null }

/** A stretch of days; `few` where the index of words leaves so few statements of it that the records of each are best asked for by themselves. */
export type Stretch = Days & { readonly few: boolean }

/**
 * How many statements with the words, and how many records, the database expects, by the statistics that it plans by: no row is looked
 * at, and nobody is told. What it doesn't know, such as a word that is not among the commonest, it takes for rare. Under a
 * policy it expects that half of the rows are hidden, whoever asks. `byWords` tells whether it goes through the index of words.
 */
export const expected = async (db: Database, asked: Asked) => {
  const kinds = valuesOf(asked.query, 'kind').filter((value) => (KINDS as readonly string[]).includes(value))
  const { rows } = await sql<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>`
    explain (format json)
    select from statement
     where partnership_id = ${asked.p} and ${holdsWords(asked, sql`searched`)}
       and ${kinds.length > 0 ? inList(sql`kind`, kinds) : sql`true`}
    union all select from record where partnership_id = ${asked.p}`.execute(db)
  const plan = rows[0]!['QUERY PLAN'][0].Plan
  const [statements = 0, records = 0] = (plan.Plans ?? [])
    .filter((part) => part['Parent Relationship'] === 'Member')
    .map((part) => 2 * part['Plan Rows'])
  return { statements, records, byWords: JSON.stringify(plan).includes('"statement_searched"') }
}

/** After every day of a year, and before the next year. */
const endOf = (year: number): string => `${String(year).padStart(4, '0')}-99`

/** The years that are asked for as one stretch of days, wide enough for all of them. */
const yearsOf = ({ query }: Asked): Days | null => {
  const years = valuesOf(query, 'year')
    .flatMap((value) => value.split('-'))
    .toSorted()
  return years.length === 0
    ? null
    : { after: endOf(Number(years[0]) - 1), until: endOf(Number(years.at(-1))) }
}

const within = (day: Sql, { after, until }: Days): Sql =>
  sql`${after === null ? sql`true` : sql`${day} > ${after}`} and ${until === null ? sql`true` : sql`${day} <= ${until}`}`

/** Whether a day is anywhere near the years that are asked for, as an index of days tells it; which of the years it is in is asked besides. */
export const yearsNear = (asked: Asked, day: Sql): Sql => {
  const years = yearsOf(asked)
  return years ? within(day, years) : sql`true`
}

/** The days of some of the records that whoever asks may see, the newest first, of the years that are asked for; of how many in all. */
const someDays = async (db: Database, asked: Asked, records: number) => {
  const percent = Math.min(100, (100 * SAMPLE.records) / Math.max(1, records))
  const years = yearsOf(asked)
  const { rows } = await sql<{ day: string; asked: boolean }>`
    select day, ${years ? within(sql`day`, years) : sql`true`} as asked
      from record tablesample system (${percent}::real) repeatable (1)
     where partnership_id = ${asked.p} order by day desc`.execute(db)
  return { days: rows.filter((row) => row.asked).map(({ day }) => day), of: rows.length }
}

const ALL: Days = { after: null, until: null }

/**
 * Asks for statements stretch by stretch of days, the newest first, until there are so many: each is found in one stretch, and those in
 * a later one are newer. Where hardly more are expected than are wanted, or little is known of how they are spread, all are asked for at once.
 */
export const newestFirst = async <Row>(
  db: Database,
  asked: Asked,
  wanted: number,
  ask: (stretch: Stretch, left: number) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  if (asked.records) return ask({ ...ALL, few: false }, wanted)
  const { statements, records, byWords } = await expected(db, asked)
  const few = byWords && Math.min(statements, MARGIN * wanted) < FEW * records
  let share = (MARGIN * wanted) / Math.max(1, statements)
  if (share > MOST_SHARE || records < SAMPLE.least) return ask({ ...ALL, few }, wanted)
  const { days, of } = await someDays(db, asked, records)
  if (days.length < SAMPLE.least) return ask({ ...ALL, few }, wanted)
  share *= of / days.length
  const found: Row[] = []
  for (let until: string | null = null; ; ) {
    const after: string | null = share > MOST_SHARE ? null : days[Math.floor(share * days.length)] || null
    // A stretch within one day is none.
    if (after !== null && after === until) {
      share *= 2
      continue
    }
    found.push(...(await ask({ after, until, few }, wanted - found.length)))
    if (found.length === wanted || after === null) return found
    until = after
    share *= Math.min(MOST_LONGER, Math.max(1.5, (MARGIN * wanted) / Math.max(1, found.length)))
  }
}

/** Whether a statement's day lies in a stretch, and in the years that are asked for. */
export const dayHolds = (asked: Asked, stretch: Stretch): Sql => {
  return sql`${within(sql`s.day`, stretch)} and ${yearsNear(asked, sql`s.day`)}`
}

import { type RawBuilder, sql } from 'kysely'
import type { StatementKind } from '../reading/statement.ts'
import type { Weights } from '../search/agreed/likeness-to.ts'
import { standardWords } from '../search/agreed/standard-words.ts'
import { spellings } from '../search/spellings.ts'
import type { Database } from './database.ts'

/** Of which adopted texts wordings are looked for. Days as they are written; `from` and `until` count, `before` and `after` don't. */
export type Narrowed = {
  readonly kind?: StatementKind | null
  readonly mechanism?: number | null
  readonly from?: string | null
  readonly until?: string | null
  readonly before?: string
  readonly after?: string
  /** A record whose own words are left out. */
  readonly but?: number
  /** Only what shares two rare words: one alone makes nothing near. */
  readonly near?: boolean
}

export type WordingRef = { readonly record: number; readonly number: number }

/** So many candidates are likened to a sentence word by word, those that share its rarest words, the newest first. */
export const MOST_CANDIDATES = 400
/** With so many that share more of its words, those that share two of its rarest are not asked for, and those that share one. */
const ENOUGH = { forTwo: 120, forOne: 12 } as const
/** So many rows of one step are looked at before the newest of them are taken; of those that share one rare word fewer. */
const LOOKED_AT = { most: 800, forOne: 300 } as const
/** How common a word is, is told by the newest of the texts that whoever asks may see: so many records, so many statements of each. */
const SAMPLE = { records: 80, statements: 12 } as const
/** So many words of a sentence are looked for together, its rarest. */
const MOST_WORDS = 24

/** A word of a sentence as the database asks for it, and what share of the sample has it. */
type AskedWord = { readonly stem: string; readonly asked: string; readonly share: number }

const waysOf = (sentence: string) => {
  const telling = standardWords()(sentence).filter(({ little }) => !little)
  const byStem = new Map(telling.map((each) => [each.stem, each.word]))
  return [...byStem].map(([stem, word]) => ({
    stem,
    ways: spellings({ words: [word] }).map((words) => words.join(' ')),
  }))
}

/** What stands in adopted texts: joint or public, and not rejected or withdrawn. */
const ADOPTED = sql`s.state not in ('rejected', 'withdrawn') and r.stage in ('joint', 'public')`

/**
 * How common each word of a sentence is among what whoever asks may see, rarest first. The sample is theirs alone and leaves out what
 * is CONFIDENTIAL, so that which words are taken for rare tells nobody anything.
 */
const askedWords = async (db: Database, p: string, sentence: string): Promise<readonly AskedWord[]> => {
  const words = waysOf(sentence)
  const given = words.flatMap(({ ways }, at) => ways.map((way) => ({ at, way })))
  if (given.length === 0) return []
  const { rows } = await sql<{ at: number; asked: string; n: number; of: number }>`
    with given as (
      select at, phraseto_tsquery('pg_catalog.english', way) as asked
        from unnest(${given.map(({ at }) => at)}::integer[], ${given.map(({ way }) => way)}::text[]) as given (at, way)
    ), asked as materialized (
      select at, string_agg('(' || asked::text || ')', ' | ')::tsquery as asked
        from given where numnode(asked) > 0 group by at
    ), newest as materialized (
      select partnership_id, id from record
       where partnership_id = ${p} and published is not null and stage in ('joint', 'public') and marking <> 'CONFIDENTIAL'
       order by published desc, id desc limit ${SAMPLE.records}
    ), sample as materialized (
      select s.searched from newest r
       cross join lateral (
         select searched from statement
          where statement.partnership_id = r.partnership_id and statement.record_id = r.id
            and statement.state not in ('rejected', 'withdrawn')
          order by start_at limit ${SAMPLE.statements}) s
    )
    select asked.at, asked.asked::text as asked, (select count(*) from sample where searched @@ asked.asked)::integer as n,
           (select count(*) from sample)::integer as of
      from asked`.execute(db)
  return rows
    .map(({ at, asked, n, of }) => ({ stem: words[at]!.stem, asked, share: (n + 1) / (of + 2) }))
    .toSorted((a, b) => a.share - b.share || b.stem.length - a.stem.length || (a.stem < b.stem ? -1 : 1))
}

/** What a word weighs: 1 where one text in a thousand has it, a third where one in ten has. */
const weightOf = ({ share }: AskedWord): number => Math.min(1, Math.max(0.15, -Math.log10(share) / 3))

const and = (words: readonly AskedWord[]): string => words.map(({ asked }) => `(${asked})`).join(' & ')

const or = (asked: readonly string[]): string => asked.map((each) => `(${each})`).join(' | ')

/** Any so many of some words, each word before those that are commoner. */
const anyOf = (words: readonly Pick<AskedWord, 'asked'>[], size: number): string => {
  if (size === 1) return or(words.map(({ asked }) => asked))
  return or(
    words
      .slice(0, words.length - size + 1)
      .map(({ asked }, at) => `(${asked}) & (${anyOf(words.slice(at + 1), size - 1)})`),
  )
}

/**
 * The same in parts, none of which finds what another does: what has the rarest word with so many others, then what has the next rarest and
 * not the rarest, and so on. The database goes through the rare word of a part and looks only there for the others; asked for all in one, it
 * goes through every one of the words.
 */
export const partsOf = (words: readonly Pick<AskedWord, 'asked'>[], size: number): readonly string[] => {
  if (words.length < size) return []
  if (size === 1) return [anyOf(words, 1)]
  return words.slice(0, words.length - size + 1).map(({ asked }, at) => {
    const before = words.slice(0, at).map((word) => ` & !(${word.asked})`)
    return `(${asked}) & (${anyOf(words.slice(at + 1), size - 1)})${before.join('')}`
  })
}

/** What is asked, part by part, and with how many found before it isn't. */
type Step = { readonly asked: readonly string[]; readonly unless: number; readonly rows: number }

/** What is asked step by step, until there is enough: all words of a sentence, then any three, two and one of its rarest. */
const stepsFor = (words: readonly AskedWord[], near: boolean): readonly Step[] => {
  const rarest = words.slice(0, 6)
  const rows = LOOKED_AT.most
  return [
    { asked: [and(words.slice(0, MOST_WORDS))], unless: MOST_CANDIDATES, rows },
    { asked: partsOf(rarest, 3), unless: MOST_CANDIDATES, rows },
    { asked: partsOf(rarest, 2), unless: ENOUGH.forTwo, rows },
    { asked: near ? [] : partsOf(words.slice(0, 3), 1), unless: ENOUGH.forOne, rows: LOOKED_AT.forOne },
  ].filter(({ asked }) => asked.length > 0)
}

const DAY = sql`nullif(s.day, '')`

const holds = (narrowed: Narrowed): RawBuilder<unknown> => {
  const { kind, mechanism, from, until, before, after, but } = narrowed
  const all = [
    sql`true`,
    ...(kind ? [sql`s.kind = ${kind}`] : []),
    ...(mechanism ? [sql`m.mechanism_id = ${mechanism}`] : []),
    ...(from ? [sql`${DAY} >= ${from}`] : []),
    ...(until ? [sql`left(${DAY}, 4) <= ${until}`] : []),
    ...(before ? [sql`${DAY} < ${before}`] : []),
    ...(after ? [sql`${DAY} > ${after}`] : []),
    ...(but ? [sql`s.record_id <> ${but}`] : []),
  ]
  return sql.join(all, sql` and `)
}

/**
 * True of every row, which PostgreSQL takes for one in two hundred. Where it expects some hundred rows it asks the policy of all records at once, a tenth of a
 * second for a hundred thousand, though the limit ends the question after a few; of few rows it asks one by one.
 */
const EXPECTED_FEW = sql`s.number - s.number = 0`

const byWords = async (db: Database, p: string, { asked, rows: most }: Step, narrowed: Narrowed) => {
  const { rows } = await sql<WordingRef>`
    select record, number from (
      select s.record_id as record, s.number, ${DAY} as day, r.title, s.start_at
        from unnest(${[...asked]}::tsquery[]) as part (asked)
        join statement s on s.searched @@ part.asked
        join record r on r.partnership_id = s.partnership_id and r.id = s.record_id
        left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
       where s.partnership_id = ${p} and ${ADOPTED} and ${EXPECTED_FEW} and ${holds(narrowed)}
       limit ${most}) found
     order by day desc nulls last, title, record, start_at, number limit ${MOST_CANDIDATES}`.execute(db)
  return rows
}

export type Candidates = { readonly refs: readonly WordingRef[]; readonly weights: Weights }

/**
 * The adopted statements that may be like a sentence, as far as whoever asks may see them, and what each of its words weighs; of a
 * sentence of little words none. What is near by another measure can be put to them here, and nowhere else.
 */
export const candidates = async (
  db: Database,
  p: string,
  sentence: string,
  narrowed: Narrowed,
): Promise<Candidates> => {
  const words = await askedWords(db, p, sentence)
  const refs = new Map<string, WordingRef>()
  if (words.length > 0)
    for (const step of stepsFor(words, narrowed.near === true))
      if (refs.size < step.unless)
        for (const ref of await byWords(db, p, step, narrowed)) refs.set(`${ref.record} ${ref.number}`, ref)
  return {
    refs: [...refs.values()].slice(0, MOST_CANDIDATES),
    weights: new Map(words.map((word) => [word.stem, weightOf(word)])),
  }
}

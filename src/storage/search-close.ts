import { sql } from 'kysely'
import {
  type Closeness,
  closenessOf,
  closest,
  type MeantStems,
  stemsOf,
} from '../search/meaning/closeness.ts'
import { type TermMeant, termsMeant } from '../search/meaning/terms-meant.ts'
import { type Way, waysToAsk, waysToAskFew } from '../search/meaning/ways-to-ask.ts'
import type { Database } from './database.ts'
import type { Meant } from './meanings-kept.ts'
import type { Asked } from './search-conditions.ts'
import { WITH_STEMS } from './search-places.ts'
import { HIT, type HitRow, parted, type StemsRow } from './search-row.ts'
import { statementRowsFor } from './search-statements.ts'
import { stemsOfWords } from './stems-of-words.ts'
import { termIndex } from './terms-kept.ts'
import type { InTime } from './within-time.ts'

/** So many statements are weighed; where a narrower way has found enough of them, no wider one is gone. */
const ENOUGH = 1000
const MOST_WEIGHED = 2000

/** What is less close than this share of the closest there could be is not close. */
const CLOSE = 0.2

/** Something that is close in meaning to what was asked, and by which stems; `close` is 1 for the closest that there could be. What stands higher comes first. */
export type CloseRow = HitRow & Closeness

const quoted = (stem: string) => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Stems as a question to the database: any of them. */
export const anyStem = (stems: readonly string[]): string => stems.map(quoted).join(' | ')

const asQuestion = (ways: readonly Way[], unwanted: string): string => {
  const near = ways.map((way) => `(${way.map((group) => `(${anyStem(group)})`).join(' & ')})`).join(' | ')
  return `(${near})${unwanted === '' ? '' : ` & (${unwanted})`}`
}

/** Of several statements that one sentence was read as, the first: it is one passage. They stay in their order. */
export const passages = <Row extends StemsRow>(rows: readonly Row[]): readonly Row[] => {
  const byWords = new Map<string, Row>()
  for (const row of rows) {
    const key = `${row.record} ${row.stems.join(' ')}`
    const there = byWords.get(key)
    if (!there || (row.number ?? 0) < (there.number ?? 0)) byWords.set(key, row)
  }
  return [...byWords.values()]
}

/**
 * What is meant as the database has it: by stems, those of each word by itself, and the terms of official texts that may stand for it. What isn't
 * wanted is given as it is asked, "" for nothing.
 */
export type MeantAsked = {
  readonly stems: readonly MeantStems[]
  readonly singles: readonly (readonly string[])[]
  readonly terms: readonly TermMeant[]
  readonly unwanted: string
}

export const meantAsked = async (
  db: Database,
  meant: readonly Meant[],
  unwanted = '',
): Promise<MeantAsked> => {
  if (meant.length === 0) return { stems: [], singles: [], terms: [], unwanted }
  const byTerms = termsMeant(meant, termIndex())
  const words = [
    ...meant.flatMap(({ near }) => near.map(({ word }) => word)),
    ...byTerms.flatMap(({ forms }) => forms.flat()),
  ]
  const byWord = await stemsOfWords(db, [...new Set(words)])
  // Each once: else a text with a word that stands twice would have two of a form's stems.
  const stemsOfForm = (form: readonly string[]) => [
    ...new Set(form.flatMap((word) => byWord.get(word) ?? [])),
  ]
  const stems = meant.map(({ weight, near }) => ({ weight, stems: stemsOf(near, byWord) }))
  return {
    stems,
    singles: stems.filter((_, at) => meant[at]!.words.length === 1).map((each) => [...each.stems.keys()]),
    terms: byTerms.map(({ forms, telling }) => ({
      forms: forms.map(stemsOfForm).filter((form) => form.length > 0),
      telling,
    })),
    unwanted,
  }
}

/** The forms of all terms. */
const formsOf = ({ terms }: MeantAsked): readonly (readonly string[])[] => terms.flatMap(({ forms }) => forms)

/** What a record is called tells what its statements are about, where they don't say it again: so much of how close the title is counts for where each stands. */
const BY_TITLE = 0.05

/** Rows that are close to what is meant, those that stand highest for it first. */
const byCloseness = ({ stems, terms }: MeantAsked, rows: readonly StemsRow[]): readonly CloseRow[] => {
  const best = closest(stems)
  const titles = new Map<string, number>()
  const byTitle = (titled: readonly string[]): number => {
    const key = titled.join(' ')
    const height = titles.get(key) ?? closenessOf(stems, titled, terms).height
    titles.set(key, height)
    return height
  }
  return rows
    .flatMap(({ stems: own, titled, ...row }) => {
      const { close, height, by } = closenessOf(stems, own, terms)
      if (!(close / best >= CLOSE)) return []
      return [{ ...row, close: close / best, height: (height + BY_TITLE * byTitle(titled)) / best, by }]
    })
    .sort((a, b) => b.height - a.height || (b.date ?? '').localeCompare(a.date ?? ''))
}

/** A row by where it stands. */
export const keyOf = ({ place, record, number, activity }: HitRow): string =>
  `${place} ${record} ${number} ${activity ?? ''}`

/**
 * The statements closest in meaning to what is meant, the closest first, among those that hold what else is asked. Of a large register
 * those are weighed that have something near more of the words.
 */
export const closeStatements = async (
  db: Database,
  asked: Asked,
  meant: MeantAsked,
  inTime: InTime,
): Promise<readonly CloseRow[]> => {
  if (meant.stems.length === 0) return []
  const found = new Map<string, StemsRow>()
  for (const ways of waysToAsk(meant.singles, formsOf(meant))) {
    if (found.size >= ENOUGH) break
    await inTime()
    const words = asQuestion(ways, meant.unwanted)
    for (const row of await statementRowsFor(db, { ...asked, words }, MOST_WEIGHED))
      found.set(keyOf(row), row)
  }
  return byCloseness(meant, passages([...found.values()]))
}

/** The places of plans. */
export const OF_PLANS = ['lines', 'activities'] as const
export type OfPlans = (typeof OF_PLANS)[number]

/** Where so many lines and activities have something near two of the words, those near one are not asked for. */
const ENOUGH_OF_PLANS = 200

/** Of fewer words than this it can't be said what something means: “Visit, Low Bank”. */
const LEAST_STEMS = 3

const rowsOfPlans = async (
  db: Database,
  asked: Asked,
  places: readonly OfPlans[],
): Promise<readonly StemsRow[]> => {
  const parts = places.map((place) => sql`(${WITH_STEMS[place](asked)} limit ${MOST_WEIGHED})`)
  const { rows } = await sql<HitRow & { readonly stems: string }>`
    select * from (${sql.join(parts, sql` union all `)}) as hit (${HIT}, stems)`.execute(db)
  return parted(rows).filter(({ stems }) => stems.length >= LEAST_STEMS)
}

/** The same of the lines and activities of plans. They are few beside statements, and soon gone through. */
export const closeOfPlans = async (
  db: Database,
  asked: Asked,
  meant: MeantAsked,
  places: readonly OfPlans[],
  inTime: InTime,
): Promise<readonly CloseRow[]> => {
  if (meant.stems.length === 0 || places.length === 0) return []
  const found = new Map<string, StemsRow>()
  for (const ways of waysToAskFew(meant.singles, formsOf(meant))) {
    if (found.size >= ENOUGH_OF_PLANS) break
    await inTime()
    const words = asQuestion(ways, meant.unwanted)
    for (const row of await rowsOfPlans(db, { ...asked, words }, places)) found.set(keyOf(row), row)
  }
  return byCloseness(meant, [...found.values()])
}

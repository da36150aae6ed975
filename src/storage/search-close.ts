import { closenessOf, closest, type MeantStems, stemsOf } from '../search/meaning/closeness.ts'
import { type TermMeant, termsMeant } from '../search/meaning/terms-meant.ts'
import { type Way, waysToAsk } from '../search/meaning/ways-to-ask.ts'
import type { Database } from './database.ts'
import type { Meant } from './meanings-kept.ts'
import type { Asked } from './search-conditions.ts'
import type { HitRow } from './search-row.ts'
import { type StemsRow, statementRowsFor } from './search-statements.ts'
import { stemsOfWords } from './stems-of-words.ts'
import { termIndex } from './terms-kept.ts'
import type { InTime } from './within-time.ts'

/** So many statements are weighed; where a narrower way has found enough of them, no wider one is gone. */
const ENOUGH = 2000
const MOST_WEIGHED = 4000

/** What is less close than this share of the closest there could be is not close. */
const CLOSE = 0.2

/** A statement that is close in meaning to what was asked, and by which stems; `close` is 1 for the closest that there could be. */
export type CloseRow = HitRow & { readonly close: number; readonly by: readonly string[] }

const quoted = (stem: string) => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Stems as a question to the database: any of them. */
export const anyStem = (stems: readonly string[]): string => stems.map(quoted).join(' | ')

const asQuestion = (ways: readonly Way[]): string =>
  ways.map((way) => `(${way.map((group) => `(${anyStem(group)})`).join(' & ')})`).join(' | ')

/** Of several statements that one sentence was read as, the first: it is one passage. */
export const passages = <Row extends StemsRow>(rows: readonly Row[]): readonly Row[] => {
  const byWords = new Map<string, Row>()
  for (const row of rows.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))) {
    const key = `${row.record} ${row.stems.join(' ')}`
    if (!byWords.has(key)) byWords.set(key, row)
  }
  return [...byWords.values()]
}

/** What is meant, by the stems that the database has of its words; and the terms of official texts that may stand for it, by theirs. */
export type MeantInTexts = { readonly stems: readonly MeantStems[]; readonly terms: readonly TermMeant[] }

export const meantInTexts = async (db: Database, meant: readonly Meant[]): Promise<MeantInTexts> => {
  const terms = termsMeant(meant, termIndex())
  const words = [
    ...meant.flatMap(({ near }) => near.map(({ word }) => word)),
    ...terms.flatMap(({ forms }) => forms.flat()),
  ]
  const byWord = await stemsOfWords(db, [...new Set(words)])
  return {
    stems: meant.map(({ weight, near }) => ({ weight, stems: stemsOf(near, byWord) })),
    terms: terms.map(({ forms, telling }) => ({
      forms: forms
        .map((form) => form.flatMap((word) => byWord.get(word) ?? []))
        .filter((form) => form.length > 0),
      telling,
    })),
  }
}

/**
 * The statements closest in meaning to what is meant, the closest first, among those that hold what else is asked. What isn't wanted is given
 * as the database asks it, "" for nothing. Of a large register those are weighed that have something near more of the words.
 */
export const closeStatements = async (
  db: Database,
  asked: Asked,
  { meant, unwanted }: { readonly meant: readonly Meant[]; readonly unwanted: string },
  inTime: InTime,
): Promise<readonly CloseRow[]> => {
  if (meant.length === 0) return []
  await inTime()
  const { stems, terms } = await meantInTexts(db, meant)
  const singles = stems.filter((_, at) => meant[at]!.words.length === 1).map((each) => [...each.stems.keys()])
  const found = new Map<string, StemsRow>()
  for (const ways of waysToAsk(
    singles,
    terms.flatMap(({ forms }) => forms),
  )) {
    if (found.size >= ENOUGH) break
    await inTime()
    const question = `(${asQuestion(ways)})${unwanted === '' ? '' : ` & (${unwanted})`}`
    for (const row of await statementRowsFor(db, { ...asked, words: question }, MOST_WEIGHED))
      found.set(`${row.record} ${row.number}`, row)
  }
  const best = closest(stems)
  return passages([...found.values()])
    .map(({ stems: own, ...row }) => {
      const { close, by } = closenessOf(stems, own, terms)
      return { ...row, close: close / best, by }
    })
    .filter(({ close }) => close >= CLOSE)
    .sort((a, b) => b.close - a.close || (b.date ?? '').localeCompare(a.date ?? ''))
}

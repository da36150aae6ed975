import type { Hit } from '../../src/search/search-view.ts'
import type { Store } from '../../src/storage/store.ts'

/** A question, with what a careful reader would want of it, by keys that the register is asked for. */
export type Question = {
  readonly ask: string
  readonly by: 'words' | 'paraphrase'
  readonly wanted: ReadonlySet<string>
}

/** How a question is asked: by its words alone, by what they mean alone, or by both as the page shows it. */
export const WAYS = ['words', 'meaning', 'both'] as const
export type Way = (typeof WAYS)[number]

/** So many of what is found are looked at. */
const FIRST = 10

/** A statement by its record and where it stands there. */
export type Found = {
  readonly record: number
  readonly number: number
  readonly start: number
  readonly end: number
}

type Hits = readonly Hit[]

const statementsOf = (hits: Hits): readonly Found[] =>
  hits.flatMap((hit) => {
    if (hit.of !== 'statements') return []
    const { record, statement } = hit.row
    return [{ record: record.id, number: statement.number, ...statement.content.quote.span }]
  })

const ask = async (store: Store, p: string, text: string, way: Way): Promise<readonly Found[]> => {
  if (way === 'meaning') {
    const near = await store.search.near(p, text)
    return near === null || near === 'slow' ? [] : statementsOf(near)
  }
  const { hits, close } = (await store.search.find(p, `in:statements ${text}`, 1))!
  return statementsOf(way === 'words' ? hits.rows : [...hits.rows, ...close])
}

/** What share of what is wanted is among the first ten passages, on average; of several statements of the same words the first counts. */
export const recallOf = async (
  store: Store,
  p: string,
  questions: readonly Question[],
  way: Way,
  keyOf: (found: Found) => string,
): Promise<{ readonly recall: number; readonly missed: readonly string[] }> => {
  let sum = 0
  const missed: string[] = []
  for (const { ask: text, wanted } of questions) {
    const first = [...new Set((await ask(store, p, text, way)).map(keyOf))].slice(0, FIRST)
    const share = first.filter((key) => wanted.has(key)).length / wanted.size
    sum += share
    if (share < 1) missed.push(`${text} (${share.toFixed(2)})`)
  }
  return { recall: sum / questions.length, missed }
}

import type { Hit } from '../../src/search/search-view.ts'
import type { Embedder } from '../../src/search/vectors/embedder.ts'
import type { Store } from '../../src/storage/store.ts'
import { keepVectors } from '../../src/vectors/keep-vectors.ts'
import { openaiEndpoint } from '../../src/vectors/openai-endpoint.ts'

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

/**
 * The model of sentences that the settings of the machine name, after it was sent every statement; null where they name none. So whoever
 * chooses a model sees what it finds: the tests themselves need none.
 */
export const modelTried = async (store: Store): Promise<Embedder | null> => {
  const {
    MUFAKAT_EMBEDDINGS_URL: url,
    MUFAKAT_EMBEDDINGS_MODEL: model,
    MUFAKAT_EMBEDDINGS_KEY: key,
  } = process.env
  if (!url || !model) return null
  const embedder = openaiEndpoint({ url, model, key: key ?? null })
  const { refusal } = await keepVectors({ store, embedder })
  if (refusal) throw new Error(`the model of sentences: ${refusal.reason}`)
  return embedder
}

const TODAY = '2026-11-27'

/** What is close to a question, by a model too where one is tried. */
const closeTo = async (store: Store, p: string, text: string, embedder: Embedder | null) => {
  const typed = `in:statements ${text}`
  const { hits, close } = (await store.search.find(p, typed, 1, TODAY))!
  if (!embedder) return { hits, close }
  const asked = await embedder.embed([text], 60_000)
  if (!asked.ok) throw new Error(`the model of sentences: ${asked.refusal.reason}`)
  return {
    hits,
    close: await store.search.close(p, typed, TODAY, { model: embedder.model, vector: asked.value[0]! }),
  }
}

/** What a question finds, each way: the page asks once for words and for what is close. */
const ask = async (
  store: Store,
  p: string,
  text: string,
  embedder: Embedder | null,
): Promise<Readonly<Record<Way, readonly Found[]>>> => {
  const { hits, close } = await closeTo(store, p, text, embedder)
  const near = await store.search.near(p, text, TODAY)
  return {
    words: statementsOf(hits.rows),
    meaning: near === null || near === 'slow' ? [] : statementsOf(near),
    both: statementsOf([...hits.rows, ...close]),
  }
}

/** How well some questions are answered: what share of what is wanted is found on average, and which are not answered whole. */
export type Recall = { readonly recall: number; readonly missed: readonly string[] }

/** What share of what is wanted is among the first ten passages, on average; of several statements of the same words the first counts. */
export const recallOf = async (
  store: Store,
  p: string,
  questions: readonly Question[],
  keyOf: (found: Found) => string,
  embedder: Embedder | null,
): Promise<Readonly<Record<Way, Recall>>> => {
  const shares: { readonly text: string; readonly of: Readonly<Record<Way, number>> }[] = []
  for (const { ask: text, wanted } of questions) {
    const found = await ask(store, p, text, embedder)
    const shareOf = (way: Way) => {
      const first = [...new Set(found[way].map(keyOf))].slice(0, FIRST)
      return first.filter((key) => wanted.has(key)).length / wanted.size
    }
    shares.push({ text, of: { words: shareOf('words'), meaning: shareOf('meaning'), both: shareOf('both') } })
  }
  const recall = (way: Way): Recall => ({
    recall: shares.reduce((sum, { of }) => sum + of[way], 0) / shares.length,
    missed: shares.flatMap(({ text, of }) => (of[way] < 1 ? [`${text} (${of[way].toFixed(2)})`] : [])),
  })
  return { words: recall('words'), meaning: recall('meaning'), both: recall('both') }
}

/** Tells how questions asked by words and by others were answered each way, and answers what is below its floor, by "both words". */
export const belowFloors = async (
  questions: readonly Question[],
  floors: Readonly<Record<string, number>>,
  tell: (line: string) => void,
  recall: (some: readonly Question[]) => Promise<Readonly<Record<Way, Recall>>>,
): Promise<readonly string[]> => {
  const below: string[] = []
  for (const by of ['words', 'paraphrase'] as const) {
    const told = await recall(questions.filter((each) => each.by === by))
    for (const way of WAYS) {
      const found = told[way]
      tell(`asked by ${by}, found by ${way}: recall of the first ten ${found.recall.toFixed(3)}`)
      if (way === 'both') tell(`not whole: ${found.missed.join('; ')}`)
      if (found.recall < (floors[`${way} ${by}`] ?? 0)) below.push(`${way} ${by}: ${found.recall.toFixed(3)}`)
    }
  }
  return below
}

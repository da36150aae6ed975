import { readFileSync } from 'node:fs'
import { type AskedWords, askedWords, placesIn, UNKNOWN } from '../search/meaning/asked-words.ts'
import type { Meanings } from '../search/meaning/meanings.ts'
import { type NearWord, nearWords } from '../search/meaning/near-words.ts'
import { readMeanings } from '../search/meaning/read-meanings.ts'
import { termIndex } from './terms-kept.ts'

const FILE = new URL('../search/meaning/words.bin', import.meta.url)

/** So many words, and pairs of words, are remembered with what is near them. */
const REMEMBERED = 500

type Kept = { readonly meanings: Meanings; readonly placeOf: (word: string) => number | null }

let kept: Kept | null = null

/** What is known of words, read from its file when it is first asked for. */
const keptMeanings = (): Kept => {
  if (kept) return kept
  const read = readMeanings(readFileSync(FILE))
  if (!read.ok) throw new Error(`${FILE.pathname} has no meanings of words: install the program anew`)
  kept = { meanings: read.value, placeOf: placesIn(read.value) }
  return kept
}

const remembered = new Map<string, readonly NearWord[]>()

const nearOf = ({ words, places }: AskedWords): readonly NearWord[] => {
  if (places.length === 0) return words.map((word) => ({ word, telling: UNKNOWN }))
  const key = places.join(' ')
  const near = remembered.get(key) ?? nearWords(keptMeanings().meanings, places)
  remembered.delete(key)
  remembered.set(key, near)
  if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!)
  return near
}

export type Meant = AskedWords & { readonly near: readonly NearWord[] }

/** What a question means, with the words near it. Others are let in between two words: each takes some hundredths of a second. */
export const meantBy = async (words: readonly string[]): Promise<readonly Meant[]> => {
  const { meanings, placeOf } = keptMeanings()
  const meant: Meant[] = []
  for (const asked of askedWords(meanings, placeOf, words)) {
    meant.push({ ...asked, near: nearOf(asked) })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return meant
}

/** Reads what is known of words and of terms; else the first search that needs it waits for some tenths of a second. */
export const readMeaningsAhead = (): void => {
  keptMeanings()
  termIndex()
}

import type { Block, Document } from '../documents/document.ts'
import { slice } from '../text/span.ts'
import { isPlainlyEnglish, languageOf } from './language.ts'

/** Blocks of a document in another language than most of it, by their places from 0. */
export type Foreign = { readonly tag: string; readonly at: readonly number[] }

/** The shortest block that is looked at, and the shortest run of them whose language is told. In letters of the alphabet. */
const BLOCK = 60
const RUN = 120
/** Scripts that say in one sign, or without spaces, what takes three letters elsewhere. */
const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

const isAsLongAs = (words: string, least: number): boolean =>
  words.length >= least || (words.length * 3 >= least && DENSE.test(words))

/** Little words without which nobody writes English prose; none is one of a neighbour's. */
const ENGLISH =
  /\b(?:the|of|and|to|for|with|by|from|that|this|will|which|when|their|our|have|been|were|are|can)\b/gi
/** … and the share of the words that they have at least. */
const SHARE = 0.05

/**
 * The parts of an English text that are in other languages, as where two versions of a text stand in one file. Only prose:
 * a list of names tells no language.
 */
export const foreignIn = async ({ text, blocks }: Document): Promise<Foreign[]> => {
  const found = new Map<string, number[]>()
  for (const run of runs(blocks.map((block) => isForeignProse(slice(text, block.span))))) {
    const words = run.map((at) => slice(text, blocks[at]!.span)).join('\n')
    if (!isAsLongAs(words, RUN)) continue
    const { tag, sure } = await languageOf(words)
    if (sure && tag !== 'en' && tag !== 'und') found.set(tag, [...(found.get(tag) ?? []), ...run])
  }
  return [...found].map(([tag, at]) => ({ tag, at }))
}

const isForeignProse = (words: string): boolean => {
  if (!isAsLongAs(words, BLOCK)) return false
  // Almost all prose in English shows itself so, and is not looked at further.
  if (words.includes(' the ') || (words.includes(' and ') && words.includes(' of '))) return false
  if (words.includes('://') || words.includes('](')) return false
  const all = count(words, /\p{L}+/gu)
  if (count(words, ENGLISH) > all * SHARE) return false
  const names = count(words, /(?<!\p{L})\p{Lu}/gu)
  return names < all * 0.4
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Places that follow each other. */
const runs = (marks: readonly boolean[]): number[][] => {
  const found: number[][] = []
  for (const [at, marked] of marks.entries()) {
    if (!marked) continue
    if (marks[at - 1]) found.at(-1)!.push(at)
    else found.push([at])
  }
  return found
}

/** Of a text in another language, the blocks in English: prose, with the short lines that belong to it. */
export const englishIn = ({ text, blocks }: Document): readonly Block[] => {
  const words = blocks.map(({ span }) => slice(text, span))
  const told = words.map((each) => (isEnglishProse(each) ? true : isAsLongAs(each, BLOCK) ? false : null))
  if (!told.includes(true)) return []
  const before = lastTold(told)
  const after = lastTold([...told].reverse()).reverse()
  return blocks.filter((_, at) => {
    if (told[at] !== null) return told[at]
    const [above, below] = [before[at], after[at]]
    // A line that is no sentence heads what is below it; the last lines belong to what is above.
    const near = /[.!?]["”’)]?$/.test(words[at]!) ? (above ?? below) : (below ?? above)
    return near === true && /\p{Script=Latin}/u.test(words[at]!)
  })
}

/** For each place, what was told last up to it. */
const lastTold = (told: readonly (boolean | null)[]): (boolean | null)[] => {
  let last: boolean | null = null
  return told.map((each) => {
    last = each ?? last
    return last
  })
}

const isEnglishProse = (words: string): boolean => {
  const all = count(words, /\p{L}+/gu)
  return all >= 8 && (isPlainlyEnglish(words) || count(words, ENGLISH) > all * 0.15)
}

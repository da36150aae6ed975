import { fold } from './fold.ts'

/** A word at its beginning, so that "promotes" and "promoting" are one; of short words all. */
export const stem = (word: string): string => word.slice(0, 6)

/** What of a text is likened: each of its words once, by its beginning. */
export const stemsOf = (text: string): ReadonlySet<string> => new Set(fold(text).split(' ').map(stem))

/** What a word weighs that every text has. */
const LEAST = 0.15

/** Likening by the words of some texts: what most of them say ("promote cooperation") tells little of which is which. */
export type Likening = {
  readonly weightOf: (word: string) => number
  /** How many of the texts have a word. */
  readonly textsWith: (word: string) => number
  readonly sum: (words: Iterable<string>) => number
  /** How much two texts say the same, from 0 to 1, by the weight of their words. */
  readonly likeness: (one: Weighed, other: Weighed) => number
  readonly weigh: (words: ReadonlySet<string>) => Weighed
}

/** The words of a text with what they weigh together. */
export type Weighed = { readonly words: ReadonlySet<string>; readonly weight: number }

/** Weighs words by how few of some texts have them. */
export const likening = (texts: readonly ReadonlySet<string>[]): Likening => {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weightOf = (word: string) => LEAST + Math.log(texts.length / (counts.get(word) ?? 1))
  const sum = (words: Iterable<string>) => {
    let all = 0
    for (const word of words) all += weightOf(word)
    return all
  }
  return {
    ...{ weightOf, sum, textsWith: (word) => counts.get(word) ?? 0 },
    weigh: (words) => ({ words, weight: sum(words) }),
    likeness: (one, other) => {
      if (one.weight + other.weight === 0) return 0
      let shared = 0
      for (const word of one.words) if (other.words.has(word)) shared += weightOf(word)
      return (2 * shared) / (one.weight + other.weight)
    },
  }
}

/** A stretch of a text that is marked or not. */
export type Stretch = { readonly text: string; readonly marked: boolean }

/** A text cut where words begin and end that are among some: joined again it is the same text. */
export const marking = (text: string, words: ReadonlySet<string>): readonly Stretch[] => {
  const found: { text: string; marked: boolean }[] = []
  for (const piece of text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const marked = words.has(stem(fold(piece)))
    const last = found.at(-1)
    if (last && last.marked === marked) last.text += piece
    else found.push({ text: piece, marked })
  }
  return found
}

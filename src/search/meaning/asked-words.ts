import { isLittle } from '../little-words.ts'
import { spellings } from '../spellings.ts'
import { frequencyOf, type Meanings } from './meanings.ts'

/** A word of what was asked, or two that stand together, by their places among the words that are known; and how much it counts. */
export type AskedWords = {
  readonly words: readonly string[]
  /** Empty for a word that isn't known, which means itself alone. */
  readonly places: readonly number[]
  readonly weight: number
}

/** Words that are common in questions and say nothing of what is asked for. */
const SAY_NOTHING = new Set('also would could may must shall might us whose if'.split(' '))

/** So many words of a question are asked by, the rarest. */
export const MOST_WORDS = 8

/** Two words together count for so much beside each by itself. */
const TOGETHER = 0.5

/** How telling a word is that general English doesn't know: as one of ten millions. */
export const UNKNOWN = Math.log(1e7)

/** Common words count for less than rare ones: one in three thousand for 1. */
const weightOf = (telling: number) => telling / 8

/** Finds words in meanings, in whatever spelling; of a plural that isn't known, the singular. */
export const placesIn = ({ words }: Meanings): ((word: string) => number | null) => {
  const places = new Map(words.map((word, at) => [word, at]))
  return (word) => {
    const forms = [word, ...spellings({ words: [word] }).map((all) => all.join('')), word.replace(/s$/, '')]
    return forms.map((form) => places.get(form)).find((place) => place !== undefined) ?? null
  }
}

/** What a question asks for, word by word and then two by two. A word that general English doesn't know, such as a name, stands by itself. */
export const askedWords = (
  { ranks }: Meanings,
  placeOf: (word: string) => number | null,
  words: readonly string[],
): readonly AskedWords[] => {
  const all = [...new Set(words)]
    .filter((word) => !isLittle(word) && !SAY_NOTHING.has(word))
    .map((word) => {
      const place = placeOf(word)
      return { word, place, telling: place === null ? UNKNOWN : -Math.log(frequencyOf(ranks[place]!)) }
    })
  const least = all.map(({ telling }) => telling).sort((a, b) => b - a)[MOST_WORDS - 1] ?? 0
  const kept = all.filter(({ telling }) => telling >= least).slice(0, MOST_WORDS)
  const single = kept.map(({ word, place, telling }) => ({
    words: [word],
    places: place === null ? [] : [place],
    weight: place === null ? 1 : weightOf(telling),
  }))
  const known = kept.flatMap(({ place, ...rest }) => (place === null ? [] : [{ ...rest, place }]))
  const pairs = known.slice(1).map((second, at) => {
    const first = known[at]!
    return {
      words: [first.word, second.word],
      places: [first.place, second.place],
      weight: TOGETHER * weightOf((first.telling + second.telling) / 2),
    }
  })
  return [...single, ...pairs]
}

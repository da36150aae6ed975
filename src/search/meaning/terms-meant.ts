import { isLittle } from '../little-words.ts'
import { wordsIn } from '../words-in.ts'
import type { NearWord } from './near-words.ts'
import type { Term } from './terms.ts'

/** A text that stands for a term, and how many words it has. */
type Saying = { readonly term: number; readonly many: number }

/**
 * Terms by their forms, as words; and all that stands for them: of each term first its forms and what people say for it together, then each by itself.
 * `having` tells which of these have a word, by their places.
 */
export type TermIndex = {
  readonly forms: readonly (readonly (readonly string[])[])[]
  readonly sayings: readonly Saying[]
  readonly having: ReadonlyMap<string, readonly number[]>
}

const tellingWords = (text: string): readonly string[] => wordsIn(text).filter((word) => !isLittle(word))

export const indexOfTerms = (terms: readonly Term[]): TermIndex => {
  const sayings: Saying[] = []
  const having = new Map<string, number[]>()
  const add = (term: number, all: readonly string[]) => {
    const words = new Set(all)
    for (const word of words) {
      const there = having.get(word)
      if (there) there.push(sayings.length)
      else having.set(word, [sayings.length])
    }
    sayings.push({ term, many: words.size })
  }
  const forms = terms.map(({ forms, plain }, term) => {
    const each = [...forms, ...plain].map(tellingWords)
    for (const words of [each.flat(), ...each]) add(term, words)
    return each.slice(0, forms.length).filter((form) => form.length > 0)
  })
  return { forms, sayings, having }
}

/** A thing asked for: how much it counts, and the words near it in meaning, the nearest first. */
type AskedFor = { readonly weight: number; readonly near: readonly NearWord[] }

/** A term that may be what is asked for, and how telling it is that a text has one of its forms, for each thing asked. */
export type TermMeant = {
  readonly forms: readonly (readonly string[])[]
  readonly telling: readonly number[]
}

/** Of a form of so many words a text may lack one: “marine plastic” for marine plastic debris. */
export const LONG_FORM = 3

/** So many terms are taken, the closest; none that has less than this share of what is asked, or of what the closest has of it. */
const MOST_TERMS = 12
const LEAST = 0.4
const BESIDE = 0.6

const sum = (all: readonly number[]): number => all.reduce((so, each) => so + each, 0)

/** How telling each saying is of each thing asked: as its nearest word, less what a text of so many words has by chance. */
const tellingOf = (
  asked: readonly AskedFor[],
  { sayings, having }: TermIndex,
): ReadonlyMap<number, readonly number[]> => {
  const telling = new Map<number, number[]>()
  for (const [at, { near }] of asked.entries()) {
    const seen = new Set<number>()
    for (const each of near)
      for (const saying of having.get(each.word) ?? []) {
        if (seen.has(saying)) continue
        seen.add(saying)
        const own = telling.get(saying) ?? asked.map(() => 0)
        own[at] = Math.max(0, each.telling - Math.log(sayings[saying]!.many))
        telling.set(saying, own)
      }
  }
  return telling
}

/**
 * The terms that people may mean by what they ask, the closest first. A term is as close as a text would be of its forms and all that people say for
 * it; and that a text has the term tells as much of each thing asked as that would, or as what people say for it that is the closest by itself.
 */
export const termsMeant = (asked: readonly AskedFor[], index: TermIndex): readonly TermMeant[] => {
  const closeOf = (telling: readonly number[]) =>
    sum(telling.map((each, at) => asked[at]!.weight * each)) /
    sum(asked.map(({ weight, near }) => weight * (near[0]?.telling ?? 0)))
  const found = [...tellingOf(asked, index)].map(([at, telling]) => ({
    ...{ at, term: index.sayings[at]!.term, telling, close: closeOf(telling) },
  }))
  const close = [...Map.groupBy(found, ({ term }) => term)]
    .map(([term, own]) => {
      // All together have whatever one has, and stand before each.
      const [together, ...each] = own.toSorted((a, b) => a.at - b.at)
      const best = each.reduce((closest, other) => (other.close > closest.close ? other : closest), each[0]!)
      return {
        forms: index.forms[term]!,
        telling: together!.telling.map((telling, at) => Math.max(telling, best.telling[at]!)),
        close: together!.close,
      }
    })
    .filter((term) => term.forms.length > 0 && term.close >= LEAST)
    .sort((a, b) => b.close - a.close)
    .slice(0, MOST_TERMS)
  return close
    .filter((term) => term.close >= BESIDE * close[0]!.close)
    .map(({ forms, telling }) => ({ forms, telling }))
}

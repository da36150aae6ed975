import type { Labels } from '../../../frameworks/scheme.ts'
import type { SuggestibleConcept } from '../../../frameworks/suggestible.ts'
import { type TellingWord, tellingWords } from '../features.ts'

/** A word of a label that a text has: how much of the label it is, from 0 to 1, and the words of the text that it is met by. */
export type Met = { readonly share: number; readonly by: readonly TellingWord[] }

/** How a text meets the words that say what a concept is. */
export type Fit = {
  /** The words of the label, in the language in which most of it is met. */
  readonly label: readonly Met[]
  /** How much the words of the definition tell that the text has, and which words of the text those are. */
  readonly defined: { readonly tells: number; readonly by: readonly TellingWord[] }
}

/** Words in one language, each with how much it tells among the concepts of its framework. */
type Weighed = readonly { readonly keys: readonly number[]; readonly tells: number }[]

const wordsOf = (labels: Labels): readonly (readonly TellingWord[])[] =>
  Object.entries(labels).map(([lang, words]) => tellingWords(words, lang || 'en'))

/** Weighs words by how few of the concepts have them: what all have (“cooperation”) tells nothing. */
const weighing = (all: readonly (readonly (readonly TellingWord[])[])[]) => {
  const counts = new Map<number, number>()
  for (const concept of all)
    for (const key of new Set(concept.flat().flatMap(({ keys }) => keys)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  return (words: readonly TellingWord[]): Weighed =>
    [...new Map(words.map((word) => [word.keys[0], word])).values()].map(({ keys }) => ({
      keys,
      tells: Math.log(all.length / Math.max(...keys.map((key) => counts.get(key)!))),
    }))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Likens the words of a text to the labels and definitions of concepts, by their words in whatever languages they have. */
export const labelFits = (
  concepts: readonly SuggestibleConcept[],
): ((words: readonly TellingWord[]) => readonly Fit[]) => {
  const labels = concepts.map((each) => wordsOf(each.labels))
  const definitions = concepts.map((each) => wordsOf(each.definitions))
  const [weighLabel, weighDefinition] = [weighing(labels), weighing(definitions)]
  const weighed = concepts.map((_, at) => ({
    labels: labels[at]!.map(weighLabel),
    definitions: definitions[at]!.map(weighDefinition),
  }))
  return (words) => {
    const byKey = new Map<number, TellingWord[]>()
    for (const word of words)
      for (const key of word.keys) {
        const there = byKey.get(key)
        if (there) there.push(word)
        else byKey.set(key, [word])
      }
    const metBy = (keys: readonly number[]) => [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))]
    const met = (label: Weighed): readonly Met[] => {
      const whole = sum(label.map(({ tells }) => tells))
      if (whole === 0) return []
      return label
        .map(({ keys, tells }) => ({ share: tells / whole, by: metBy(keys) }))
        .filter(({ share, by }) => share > 0 && by.length > 0)
    }
    const told = (definition: Weighed): Fit['defined'] => {
      const shared = definition
        .map(({ keys, tells }) => ({ tells, by: metBy(keys) }))
        .filter(({ tells, by }) => tells > 0 && by.length > 0)
      return { tells: sum(shared.map(({ tells }) => tells)), by: shared.flatMap(({ by }) => by) }
    }
    const most = <T>(all: readonly T[], of: (one: T) => number, none: T): T =>
      all.reduce((best, one) => (of(one) > of(best) ? one : best), none)
    return weighed.map((each) => ({
      label: most(each.labels.map(met), fitOf, []),
      defined: most(each.definitions.map(told), ({ tells }) => tells, { tells: 0, by: [] }),
    }))
  }
}

/** How much of a label is met, from 0 to 1. */
export const fitOf = (label: readonly Met[]): number => sum(label.map(({ share }) => share))

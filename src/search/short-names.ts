import type { Term } from './query.ts'
import { wordsOfPhrase } from './words-of-phrase.ts'

/** A name and its short form, as the words by which both are searched. */
export type ShortName = { readonly name: readonly string[]; readonly short: readonly string[] }

const same = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ')
const withoutThe = (words: readonly string[]) => (words[0] === 'the' ? words.slice(1) : words)

/** The pair that a name and its short form make; none where one is missing or both are the same. */
export const shortNameOf = (name: string, short: string | null): readonly ShortName[] => {
  const pair = { name: withoutThe(wordsOfPhrase(name)), short: wordsOfPhrase(short ?? '') }
  return pair.short.length === 0 || pair.name.length === 0 || same(pair.name, pair.short) ? [] : [pair]
}

/** What else a word or a phrase stands for: of a short form the name, of a name the short form. */
export const standsFor = ({ words }: Term, names: readonly ShortName[]): readonly Term[] =>
  names.flatMap(({ name, short }) => {
    if (same(words, short)) return [{ words: name }]
    return same(withoutThe(words), name) ? [{ words: short }] : []
  })

import { type Chance, chance } from './chance.ts'
import { inventedRecord } from './genre.ts'
import { WORDS } from './vocabulary.ts'

/** A search as it is typed, its words alone, and of which sort it is. */
export type Asked = { readonly sort: string; readonly typed: string; readonly words: string }

const OF_EACH = 8

const word = (by: Chance, from: number, until: number): string =>
  WORDS[from + Math.floor(by.next() * (until - from))]!

/** Two words that stand beside one another in some record. */
const phrase = (by: Chance): string => {
  const [paragraph] = inventedRecord(Math.floor(by.next() * 1000)).paragraphs
  const { text } = by.one(paragraph!)
  const words = text.split(' ')
  const at = words.findIndex((each) => WORDS.includes(each))
  return `"${words[at]} ${words[at + 1]}"`
}

const SORTS: Readonly<Record<string, (by: Chance) => readonly [words: string, more?: string]>> = {
  'a rare word': (by) => [word(by, 2500, 5000)],
  'a middling word': (by) => [word(by, 150, 400)],
  'a common word': (by) => [word(by, 0, 12)],
  'two words': (by) => [`${word(by, 0, 40)} ${word(by, 0, 40)}`],
  'either of two': (by) => [`${word(by, 100, 400)} OR ${word(by, 100, 400)}`],
  'a phrase': (by) => [phrase(by)],
  'a word of every tenth': (by) => [by.one(['cooperation', 'networks', 'sustainable', 'training'])],
  'with a kind': (by) => [word(by, 20, 200), 'kind:commitment'],
  'with years': (by) => [word(by, 0, 40), 'year:2010-2014'],
  'with a strength': (by) => [word(by, 20, 200), 'strength:agreed'],
  'with a side': (by) => [word(by, 20, 200), 'side:"Arlen League"'],
  'statements alone': (by) => [word(by, 20, 200), 'in:statements'],
}

/** The same searches in every run, of each sort as many. */
export const queries = (): readonly Asked[] => {
  const by = chance(7)
  return Object.entries(SORTS).flatMap(([sort, make]) =>
    Array.from({ length: OF_EACH }, () => {
      const [words, more] = make(by)
      return { sort, words, typed: more ? `${words} ${more}` : words }
    }),
  )
}

import { paired } from './hash.ts'
import { littleWords } from './little-words.ts'
import { GLOSSARY } from './words/glossary.ts'
import { wordsOf } from './words-of.ts'

/** A word of English by its stem and its beginning. */
export type English = { readonly stem: number; readonly head: number }

const COLUMNS: Readonly<Record<string, number>> = { es: 1, fr: 2, id: 3, ms: 3 }

const englishOf = (phrase: string): readonly English[] => {
  const { count, stems, heads } = wordsOf(phrase)
  return Array.from({ length: count }, (_, at) => ({ stem: stems[at]!, head: heads[at]! })).filter(
    ({ stem }) => !littleWords('en').has(stem),
  )
}

const keyIn = (phrase: string, lang: string): number | null => {
  const { count, stems } = wordsOf(phrase)
  const telling = [...stems.subarray(0, count)].filter((stem) => !littleWords(lang).has(stem))
  if (telling.length === 1) return telling[0]!
  return telling.length === 2 ? paired(telling[0]!, telling[1]!) : null
}

const tableOf = (lang: string): ReadonlyMap<number, readonly English[]> => {
  const table = new Map<number, readonly English[]>()
  for (const line of GLOSSARY.trim().split('\n')) {
    const cells = line.split('|')
    for (const form of cells[COLUMNS[lang]!]!.split('/')) {
      const key = keyIn(form, lang)
      // The first to claim a word keeps it: lines that say more of it come first.
      if (key !== null && !table.has(key)) table.set(key, englishOf(cells[0]!))
    }
  }
  return table
}

const TABLES = new Map<string, ReadonlyMap<number, readonly English[]>>()

/** The English of words, or of pairs of them, in a language we have a glossary of; null for others. */
export const glossaryOf = (lang: string): ReadonlyMap<number, readonly English[]> | null => {
  if (!Object.hasOwn(COLUMNS, lang)) return null
  const made = TABLES.get(lang) ?? tableOf(lang)
  TABLES.set(lang, made)
  return made
}

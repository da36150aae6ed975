import type { Store } from '../../src/storage/store.ts'
import { inventedRecord } from './genre.ts'

type AgreedLanguage = { readonly find: (p: string, typed: string, page: number) => Promise<unknown> }

/** Sentences that somebody might write: one of the register's with some words changed. */
export const written = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => {
    const { text } = inventedRecord(n * 31).paragraphs[1]![0]!
    return text
      .replace(/, [^,]*\.$/, ', by the end of the year.')
      .replace(/\b(shared|joint|digital)\b/, 'common')
  })

/** How the closest wording of a sentence is asked for; null where the register can't tell it yet. */
export const agreedLanguage = (store: Store): ((typed: string) => Promise<unknown>) | null => {
  const noun = (store as unknown as { readonly agreedLanguage?: AgreedLanguage }).agreedLanguage
  return noun ? (typed) => noun.find('two-rivers', typed, 1) : null
}

import type { Nouns } from '../../src/storage/store.ts'
import { inventedRecord } from './genre.ts'

/** Sentences that somebody might write: one of the register's with some words changed. */
export const written = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => {
    const { text } = inventedRecord(n * 31).paragraphs[1]![0]!
    return text
      .replace(/, [^,]*\.$/, ', by the end of the year.')
      .replace(/\b(shared|joint|digital)\b/, 'common')
  })

/** How the closest wordings of a sentence are asked for. */
export const agreedLanguage =
  (store: Pick<Nouns, 'agreedLanguage'>) =>
  (text: string): Promise<unknown> =>
    store.agreedLanguage.find('two-rivers', {
      text,
      ...{ mechanism: null, side: null, from: null, until: null, kind: null },
    })

import type { RecordRef } from '../register/views.ts'
import { dateInWords } from '../text/dates.ts'

export type Citation = {
  readonly quote: string
  readonly title: string
  readonly date: string | null
  readonly place: string | null
  readonly at: string
  readonly address: string
}

/** What one needs to cite words of a record. `at` says where in it ("statement 4"); the address is a whole one. */
export const citationOf = (record: RecordRef, quote: string, at: string, address: string): Citation => ({
  quote,
  title: record.title,
  date: record.published ?? record.meeting?.start ?? null,
  place: record.meeting?.place ?? null,
  at,
  address,
})

/** The citation's second line: title, date, place, where in the text. */
export const sourceLine = ({ title, date, place, at }: Citation): string =>
  [title, date && dateInWords(date), place, at].filter(Boolean).join(', ')

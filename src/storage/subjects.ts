import { type Subject, subjectFrom, subjectKey } from '../register/subject.ts'
import type { AboutColumns } from './schema-of-review.ts'

/** The columns that say what a row is about. */
export const aboutColumns = (subject: Subject): AboutColumns => ({
  subject: subjectKey(subject),
  record_id: subject.of === 'names' ? null : subject.record,
  number: subject.of === 'statement' ? subject.number : null,
  low_id: subject.of === 'names' ? subject.low : null,
  high_id: subject.of === 'names' ? subject.high : null,
})

/** What a row is about. */
export const aboutIn = (row: { readonly subject: string }): Subject => {
  const subject = subjectFrom(row.subject)
  if (!subject) throw new Error(`a row is about nothing: ${row.subject}`)
  return subject
}

/** What people discuss, assign and are told of: a record, a statement of one, or two names that may be one person's. */
export type Subject =
  | { readonly of: 'record'; readonly record: number }
  | { readonly of: 'statement'; readonly record: number; readonly number: number }
  | { readonly of: 'names'; readonly low: number; readonly high: number }

export const namesSubject = (one: number, other: number): Subject => ({
  of: 'names',
  low: Math.min(one, other),
  high: Math.max(one, other),
})

/** A subject in one word, as addresses and tables have it: "statement-12-4". */
export const subjectKey = (subject: Subject): string => {
  switch (subject.of) {
    case 'record':
      return `record-${subject.record}`
    case 'statement':
      return `statement-${subject.record}-${subject.number}`
    case 'names':
      return `names-${subject.low}-${subject.high}`
  }
}

const NUMBER = '([1-9]\\d{0,8})'
const SHAPE = new RegExp(`^(?:record-${NUMBER}|statement-${NUMBER}-${NUMBER}|names-${NUMBER}-${NUMBER})$`)

/** The subject that a word names; null where it names none, or not in its one way of writing. */
export const subjectFrom = (word: string): Subject | null => {
  const found = SHAPE.exec(word)
  if (!found) return null
  const [record, of, number, low, high] = found.slice(1).map(Number)
  if (record) return { of: 'record', record }
  if (of && number) return { of: 'statement', record: of, number }
  return low && high && low < high ? { of: 'names', low, high } : null
}

import { RECORD_KINDS, type RecordKind } from '../documents/work.ts'
import { isDay } from '../partnership/partial-date.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'

/**
 * What a person says of a record as it is kept, as they typed it. `meeting` is a meeting's number, "new" for the one
 * that the text itself reports, "none" or nothing.
 */
export type KeepingAsked = {
  readonly title: string
  readonly kind: string
  readonly published: string
  readonly meeting: string
}

/** The same, checked. */
export type Keeping = {
  readonly title: string
  readonly kind: RecordKind
  readonly published: string | null
  readonly meeting: number | 'new' | null
}

export type KeepingRefusal =
  | { readonly reason: 'title-missing' }
  | { readonly reason: 'title-too-long'; readonly limit: number }
  | { readonly reason: 'unknown-record-kind'; readonly kind: string }
  | { readonly reason: 'published-not-a-date'; readonly published: string }
  | { readonly reason: 'unknown-meeting' }
  | { readonly reason: 'proposal-gone' }

export const sentenceForKeeping = (refusal: KeepingRefusal): string => {
  switch (refusal.reason) {
    case 'title-missing':
      return 'Give the record a title, so that people can find it.'
    case 'title-too-long':
      return `The title can have up to ${refusal.limit} letters.`
    case 'unknown-record-kind':
      return `“${refusal.kind}” is not a kind of record. Choose one from the list.`
    case 'published-not-a-date':
      return `“${refusal.published}” is not a date. Write it as year, month and day: 2018-04-11.`
    case 'unknown-meeting':
      return 'That meeting is not in the register. Choose one from the list, or none.'
    case 'proposal-gone':
      return 'What was read is no longer here: it was kept or discarded, perhaps in another window. Look among the records, or add the file again.'
  }
}

/** The longest title, in letters. */
export const TITLE_LIMIT = 300

const isRecordKind = (kind: string): kind is RecordKind => (RECORD_KINDS as readonly string[]).includes(kind)

const meetingFrom = (asked: string): Keeping['meeting'] | undefined => {
  if (asked === '' || asked === 'none') return null
  if (asked === 'new') return asked
  return /^\d{1,9}$/.test(asked) ? Number(asked) : undefined
}

/** Checks what a person says of a record before it is kept. Whether the meeting exists, only the register knows. */
export const checkKeeping = (asked: KeepingAsked): Outcome<Keeping, KeepingRefusal> => {
  const title = asked.title.replace(/\s+/g, ' ').trim()
  const published = asked.published.trim()
  if (!title) return refused({ reason: 'title-missing' })
  if (title.length > TITLE_LIMIT) return refused({ reason: 'title-too-long', limit: TITLE_LIMIT })
  if (!isRecordKind(asked.kind)) return refused({ reason: 'unknown-record-kind', kind: asked.kind })
  if (published && !isDay(published)) return refused({ reason: 'published-not-a-date', published })
  const meeting = meetingFrom(asked.meeting)
  if (meeting === undefined) return refused({ reason: 'unknown-meeting' })
  return granted({
    title,
    kind: asked.kind,
    published: published || null,
    meeting,
  })
}

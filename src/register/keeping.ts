import { RECORD_KINDS, type RecordKind } from '../documents/work.ts'
import { isDay } from '../partnership/partial-date.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Marking, type MarkingRefusal, markingIn, sentenceForMarking } from './standing.ts'

/**
 * What a person says of a record as it is kept, as they typed it. `meeting` is a meeting's number, "new" for the one
 * that the text itself reports, "none" or nothing.
 */
export type KeepingAsked = {
  readonly title: string
  readonly kind: string
  readonly published: string
  readonly meeting: string
  readonly source: string
  /** A marking as its words stand on documents; nothing is UNCLASSIFIED. */
  readonly marking: string
}

/** The same, checked. */
export type Keeping = {
  readonly title: string
  readonly kind: RecordKind
  readonly published: string | null
  readonly meeting: number | 'new' | null
  /** Where it was published, such as a web address. */
  readonly source: string | null
  readonly marking: Marking
}

/** What a person says of a file whose text a record has already, as they typed it; and the same, checked. */
export type AttachingAsked = { readonly record: string; readonly source: string; readonly published: string }
export type Attaching = {
  readonly record: number
  readonly source: string | null
  readonly published: string | null
}

export type KeepingRefusal =
  | { readonly reason: 'title-missing' }
  | { readonly reason: 'title-too-long'; readonly limit: number }
  | { readonly reason: 'unknown-record-kind'; readonly kind: string }
  | { readonly reason: 'published-not-a-date'; readonly published: string }
  | { readonly reason: 'source-too-long'; readonly limit: number }
  | { readonly reason: 'unknown-meeting' }
  | { readonly reason: 'repeats-no-record' }
  | { readonly reason: 'proposal-gone' }
  | MarkingRefusal

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
    case 'source-too-long':
      return `Where it was published can be told in up to ${refusal.limit} letters.`
    case 'unknown-meeting':
      return 'That meeting is not in the register. Choose one from the list, or none.'
    case 'repeats-no-record':
      return 'The record is no longer here, or its text is another one. Nothing was attached; look at what is offered now.'
    case 'never-kept-here':
    case 'unknown-marking':
      return sentenceForMarking(refusal)
    case 'proposal-gone':
      return 'What was read is no longer here: it was kept or discarded, perhaps in another window. Look among the records, or add the file again.'
  }
}

/** The longest title, in letters. */
export const TITLE_LIMIT = 300

/** The longest address or words for where a text was published, in letters. */
export const SOURCE_LIMIT = 2000

const isRecordKind = (kind: string): kind is RecordKind => (RECORD_KINDS as readonly string[]).includes(kind)

/** The meeting as a form gives it: its number, "new", or "none" or nothing; undefined where it is none of these. */
export const meetingFrom = (asked: string): Keeping['meeting'] | undefined => {
  if (asked === '' || asked === 'none') return null
  if (asked === 'new') return asked
  return /^\d{1,9}$/.test(asked) ? Number(asked) : undefined
}

/** When and where a text was published, checked; both may be left out. */
const placedFrom = (asked: { readonly published: string; readonly source: string }) => {
  const [published, source] = [asked.published.trim(), asked.source.trim()]
  if (published && !isDay(published)) return refused({ reason: 'published-not-a-date' as const, published })
  if (source.length > SOURCE_LIMIT)
    return refused({ reason: 'source-too-long' as const, limit: SOURCE_LIMIT })
  return granted({ published: published || null, source: source || null })
}

/** Checks what a person says of a copy before it is attached. Whether the record has its text, only the register knows. */
export const checkAttaching = (asked: AttachingAsked): Outcome<Attaching, KeepingRefusal> => {
  if (!/^[1-9]\d{0,8}$/.test(asked.record)) return refused({ reason: 'repeats-no-record' })
  const placed = placedFrom(asked)
  return placed.ok ? granted({ record: Number(asked.record), ...placed.value }) : placed
}

/** Checks what a person says of a record before it is kept. Whether the meeting exists, only the register knows. */
export const checkKeeping = (asked: KeepingAsked): Outcome<Keeping, KeepingRefusal> => {
  const title = asked.title.replace(/\s+/g, ' ').trim()
  if (!title) return refused({ reason: 'title-missing' })
  if (title.length > TITLE_LIMIT) return refused({ reason: 'title-too-long', limit: TITLE_LIMIT })
  if (!isRecordKind(asked.kind)) return refused({ reason: 'unknown-record-kind', kind: asked.kind })
  const placed = placedFrom(asked)
  if (!placed.ok) return placed
  const meeting = meetingFrom(asked.meeting)
  if (meeting === undefined) return refused({ reason: 'unknown-meeting' })
  const marking = markingIn(asked.marking || 'UNCLASSIFIED')
  if (!marking.ok) return marking
  return granted({
    title,
    kind: asked.kind,
    marking: marking.value,
    ...placed.value,
    meeting,
  })
}

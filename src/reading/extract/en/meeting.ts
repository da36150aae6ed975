import type { Document } from '../../../documents/document.ts'
import type { Span } from '../../../text/span.ts'
import { finding } from '../../findings.ts'
import { type Read, read } from '../../read.ts'
import type { Fact, MeetingFacts } from '../../reading.ts'
import type { KnownNames } from '../extractor.ts'
import type { Dateline } from './dateline.ts'
import { eventDays } from './event-days.ts'
import { type EventHeading, eventHeading, fromHeading } from './event-heading.ts'
import { eventMedium } from './event-medium.ts'
import type { EventName } from './event-name.ts'
import { eventPlace } from './event-place.ts'
import type { EventSentence } from './event-sentence.ts'
import { inMixedLetters, meetingName } from './meeting-name.ts'
import { nextMeeting } from './next-meeting.ts'
import { words } from './phrases.ts'
import type { Rule } from './rules.ts'
import type { Sentence } from './sentences.ts'

const nameFacts = (text: string, name: EventName | undefined) => ({
  mechanism: name ? { value: words(text, name.span), span: name.span, rule: name.rule } : null,
  ordinal: name?.ordinal
    ? { value: name.ordinal, span: name.span, rule: 'counted-in-name' satisfies Rule }
    : null,
})

const fromLine = (text: string, line: Dateline): MeetingFacts => {
  const rule: Rule = 'place-and-date-line'
  const day = (value: string | null | undefined, span = line.days?.span ?? null): Fact<string> | null =>
    value ? { value, span, rule } : null
  const comma = line.place ? text.slice(line.place.start, line.place.end).indexOf(',') : -1
  const city =
    line.place && comma > 0 ? { start: line.place.start, end: line.place.start + comma } : line.place
  return {
    start: day(line.days?.start),
    end: day(line.days?.end),
    place: city && { value: words(text, city), span: city, rule },
    venue: null,
    virtual: { value: false, span: null, rule: 'no-word-of-virtual' },
    mechanism: null,
    ordinal: null,
  }
}

/** Whether a name read from a title runs on over its lines, into the place or from the line before a counted name. */
const acrossLines = (name: Span | null, { name: own, place, venue }: EventHeading): boolean => {
  const holds = (span: Span | null) =>
    name !== null && span !== null && name.start <= span.start && span.end <= name.end
  return (
    holds(own.span) &&
    (holds(place) || holds(venue) || (own.ordinal !== null && name!.start < own.span.start))
  )
}

/** The day and the place that the head of the text gives, where the sentence that reports the meeting has none. */
const completed = (text: string, told: MeetingFacts, heading: EventHeading): MeetingFacts => {
  const head = fromHeading(text, heading)
  const placed = told.place || told.venue || told.virtual?.value
  const named = told.mechanism !== null && !acrossLines(told.mechanism.span, heading)
  return {
    ...told,
    start: head.start,
    end: head.end,
    ...(!placed && { place: head.place, venue: head.venue }),
    mechanism: named ? told.mechanism : head.mechanism,
    ordinal: named ? told.ordinal : head.ordinal,
  }
}

/** The meeting a text reports. `basis` is the day that "yesterday" counts from. */
export const readMeeting = (
  document: Document,
  sentences: readonly Sentence[],
  event: EventSentence | null,
  line: Dateline | null,
  basis: Fact<string> | null,
  names: KnownNames,
): Read<MeetingFacts | null> => {
  const { text } = document
  const heading = eventHeading(document, basis?.value ?? null)
  if (!event) {
    if (heading) return read(fromHeading(text, heading))
    return line?.kind === 'line' && line.days
      ? read(fromLine(text, line))
      : read(null, [finding('no-meeting')])
  }
  const { start, end, findings } = eventDays(text, event, sentences, line, basis)
  const where = eventPlace(text, event, sentences, line)
  const virtual = eventMedium(text, event, sentences, where.place !== null || where.venue !== null)
  // Those who are on the phone are nowhere together: a place named there is that of one of them.
  const { place, venue } = virtual.rule === 'reports-call' ? { place: null, venue: null } : where
  const name = meetingName(document, event, sentences, names)
  const { mechanism, ordinal } = nameFacts(text, name && inMixedLetters(text, name, sentences))
  const next = nextMeeting(
    text,
    sentences,
    event,
    mechanism?.value ?? null,
    ordinal?.value ?? null,
    start?.value ?? basis?.value ?? null,
  )
  const told = { start, end, place, venue, virtual, mechanism, ordinal, next }
  return heading && !start
    ? read(
        completed(text, told, heading),
        findings.filter(({ code }) => code !== 'date-unclear'),
      )
    : read(told, findings)
}

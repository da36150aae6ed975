import type { Document } from '../../../documents/document.ts'
import { finding } from '../../findings.ts'
import { type Read, read } from '../../read.ts'
import type { Fact, MeetingFacts } from '../../reading.ts'
import type { KnownNames } from '../extractor.ts'
import type { Dateline } from './dateline.ts'
import { meetingBody } from './event-body.ts'
import { eventDays } from './event-days.ts'
import { type EventHeading, eventHeading, fromHeading } from './event-heading.ts'
import { eventMedium } from './event-medium.ts'
import { type EventName, eventNames } from './event-name.ts'
import { eventPlace } from './event-place.ts'
import type { EventSentence } from './event-sentence.ts'
import { nameFinder } from './known-names.ts'
import { nextMeeting } from './next-meeting.ts'
import { before, words } from './phrases.ts'
import type { Rule } from './rules.ts'
import type { Sentence } from './sentences.ts'

/** How far the text is searched for the series when the reporting sentence names none, in sentences. */
const SERIES_REACH = 400

/** How far the text is searched for its own writing of a name in capitals, in sentences. */
const NAMED_WITHIN = 60

const best = (names: readonly EventName[]): EventName | undefined =>
  names.toSorted((a, b) => b.score - a.score).find((name) => name.score > 0.8)

/** "continue to hold the … Forum yearly": the series, when the reporting sentence gives no name. */
const series = (sentences: readonly Sentence[]): EventName | undefined => {
  for (const sentence of sentences.slice(0, SERIES_REACH))
    for (const name of eventNames(sentence)) {
      const at = sentence.tokens.findIndex((token) => token.span.start === name.span.start)
      if (
        /\b(continue to hold|to (re)?convene|regularly hold|hold)( the| a)?( annual)?$/.test(
          before(sentence.tokens, at, 5),
        )
      )
        return { ...name, rule: 'named-series' }
    }
  return undefined
}

const known = (document: Document, event: EventSentence, names: KnownNames): EventName | undefined => {
  const found = nameFinder(names.mechanisms)(document.text, event.sentence.tokens)[0]
  return found && { span: found.span, ordinal: null, rule: 'known-name', score: 9 }
}

/** Sentences beside the reporting one that open with "This meeting …" or are the headline. */
const beside = (event: EventSentence, sentences: readonly Sentence[]) =>
  sentences
    .slice(Math.max(0, event.index - 3), event.index + 2)
    .filter((sentence) => sentence !== event.sentence)

/** "joined the leaders during the Lake Summit": the noun that reports the event is in its name. */
const asOccasion = (event: EventSentence, name: EventName): EventName => {
  const { start } = event.sentence.tokens[event.at]!.span
  const own = start >= name.span.start && start < name.span.end
  const parent = !own && signedBefore(event) && !headlined(event, name)
  if (parent || behindOther(event, name)) return { ...name, score: -4 }
  return own && name.score > -2 ? { ...name, score: Math.max(name.score, 2) } : name
}

/** A text that was signed at a conference: the signing is what is reported, and the conference only where it was. */
const signedBefore = (event: EventSentence): boolean =>
  event.sentence.tokens.slice(0, event.at).some(({ lower }) => lower === 'signed' || lower === 'inked')

/** "received her before she opened the Lake Forum": what comes before or after is another event. */
const behindOther = ({ sentence: { tokens }, at }: EventSentence, name: EventName): boolean =>
  tokens.some(
    ({ lower, span }, i) =>
      i > at && span.start < name.span.start && /^(before|after|while|ahead)$/.test(lower),
  )

const headlined = (event: EventSentence, name: EventName): boolean =>
  name.span.start <= (event.sentence.tokens[4]?.span.start ?? 0)

const named = (
  document: Document,
  event: EventSentence,
  sentences: readonly Sentence[],
  names: KnownNames,
) => {
  const verb = event.sentence.tokens[event.at]!.lower
  const own = eventNames(event.sentence, verb).map((name) => asOccasion(event, name))
  return (
    known(document, event, names) ??
    best([...own, ...[meetingBody(event) ?? []].flat()]) ??
    best(
      beside(event, sentences)
        .flatMap((s) => eventNames(s))
        .filter((name) => name.score > 1.8),
    ) ??
    series(sentences)
  )
}

const folded = (text: string, { span }: EventName) => words(text, span).toLowerCase().split(' ')

/** A name taken from a headline in capitals, as the text itself writes it, often without what the headline adds. */
const inMixedLetters = (text: string, name: EventName, sentences: readonly Sentence[]): EventName => {
  const written = words(text, name.span)
  if (written !== written.toUpperCase()) return name
  const whole = folded(text, name)
  const plain = sentences
    .slice(0, NAMED_WITHIN)
    .flatMap((sentence) => eventNames(sentence))
    .find((other) => {
      const own = folded(text, other)
      return (
        own.length >= 3 &&
        words(text, other.span) !== words(text, other.span).toUpperCase() &&
        own.every((word, i) => word === whole[i])
      )
    })
  return plain ? { ...plain, ordinal: plain.ordinal ?? name.ordinal } : name
}

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

/** The day and the place that the head of the text gives, where the sentence that reports the meeting has none. */
const completed = (text: string, told: MeetingFacts, heading: EventHeading): MeetingFacts => {
  const head = fromHeading(text, heading)
  const placed = told.place || told.venue || told.virtual?.value
  return {
    ...told,
    start: head.start,
    end: head.end,
    ...(!placed && { place: head.place, venue: head.venue }),
    mechanism: told.mechanism ?? head.mechanism,
    ordinal: told.mechanism ? told.ordinal : head.ordinal,
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
  const name = named(document, event, sentences, names)
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

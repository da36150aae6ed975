import type { Document } from '../../../documents/document.ts'
import { slice } from '../../../text/span.ts'
import { finding } from '../../findings.ts'
import { type Finding, type Read, read } from '../../read.ts'
import type { Fact } from '../../reading.ts'
import type { Context, Extraction } from '../extractor.ts'
import { type Dateline, dateline } from './dateline.ts'
import { eventSentence } from './event-sentence.ts'
import { readFigures } from './figures.ts'
import { readInstruments } from './instruments.ts'
import { readMeeting } from './meeting.ts'
import { mend } from './mend.ts'
import { readPeople } from './people.ts'
import type { Sentence } from './sentences.ts'
import { readTopics } from './topics.ts'

/** All that a text says beside its statements. */
export type Facts = Omit<Extraction, 'statements'>

const lineDay = (line: Dateline | null): Fact<string> | null =>
  line?.days?.start && !line.days.years.some(unlikely)
    ? {
        value: line.days.start,
        span: line.days.span,
        rule: line.kind === 'posted' ? 'posted-line' : 'dateline',
      }
    : null

const unlikely = (year: number) => year > 2100 || year < 1800

const oddLine = (line: Dateline | null): Finding[] =>
  line?.days?.years.some(unlikely)
    ? [finding('date-unlikely', { date: line.days.start ?? String(line.days.years[0]) }, line.days.span)]
    : []

/** Nearly every sentence begins with a word; only the others are looked through. */
const hasWords =
  (text: string) =>
  ({ span }: Sentence): boolean =>
    /[a-z\d]/i.test(text[span.start]!) || /[\p{L}\p{N}]/u.test(slice(text, span))

/** Reads the facts of a text: its date, the meeting it reports, people, instruments, topics, figures. */
export const readFacts = (document: Document, cut: readonly Sentence[], context: Context): Read<Facts> => {
  const { sentences, damaged } = mend(document.text, cut.filter(hasWords(document.text)))
  const line = dateline(document)
  const given: Fact<string> | null = context.published
    ? { value: context.published, span: null, rule: 'given' }
    : null
  const written = lineDay(line)
  const basis = line?.kind === 'posted' ? (given ?? written) : (written ?? given)
  const event = eventSentence(document.text, sentences, basis?.value ?? null, context.names)
  const meeting = readMeeting(document, sentences, event, line, basis, context.names)
  const people = readPeople(document.text, sentences, event, line, basis?.value ?? null, context.names)
  const instruments = readInstruments(
    document.text,
    sentences,
    meeting.value,
    basis?.value ?? null,
    context.names,
  )
  const topics = readTopics(
    document.text,
    sentences,
    context.names,
    [...people.value, ...instruments].flatMap((m) => m.spans),
  )
  return read(
    {
      published: given ?? written,
      meeting: meeting.value,
      people: people.value,
      instruments,
      ...topics,
      figures: readFigures(document.text, sentences, basis?.value ?? null),
    },
    [
      ...oddLine(line),
      ...meeting.findings,
      ...people.findings,
      ...damaged.map((span) => finding('damaged-name', { words: slice(document.text, span) }, span)),
    ],
  )
}

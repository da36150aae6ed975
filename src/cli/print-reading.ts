import type { Fact, PersonMention, Reading } from '../reading/reading.ts'
import { MEDIA_NAMES } from '../reading/refusal.ts'
import type { ProposedStatement } from '../reading/statement.ts'
import { dateInWords as day } from '../text/dates.ts'
import { nextInWords } from '../web/next-in-words.ts'
import { dim, heading, ink, type Style } from './ink.ts'
import { wrap } from './wrap.ts'

/** A name as it may be printed: a terminal would obey control characters in it. */
export const printable = (name: string): string => name.replace(/\p{Cc}/gu, '�')

/** How a date was come by: its own words and, for a relative day, what it was counted from. */
const because = (reading: Reading, fact: Fact<unknown>): string => {
  const { text } = reading.document
  const words = fact.span
    ? `“${text.slice(fact.span.start, fact.span.end).replace(/\s+/g, ' ')}”`
    : 'not in words'
  const basis = fact.basis ? `, counted from ${day(fact.basis.value)}` : ''
  return dim(`${words}${basis} [${fact.rule}]`)
}

const factLine = (reading: Reading, label: string, fact: Fact<unknown> | null, value?: string): string[] =>
  fact ? [`  ${label.padEnd(11)}${value ?? String(fact.value)}  ${because(reading, fact)}`] : []

const meetingLines = (reading: Reading): string[] => {
  const { meeting } = reading
  if (!meeting) return ['  None found that this text reports.']
  const { start, end, virtual } = meeting
  return [
    ...factLine(reading, 'Mechanism', meeting.mechanism),
    ...factLine(reading, 'From', start, start ? day(start.value) : undefined),
    ...factLine(reading, 'To', end, end ? day(end.value) : undefined),
    ...factLine(reading, 'Place', meeting.place),
    ...factLine(reading, 'Venue', meeting.venue),
    ...(virtual?.value ? factLine(reading, 'Virtual', virtual, 'yes') : []),
    ...factLine(reading, 'Ordinal', meeting.ordinal),
    ...factLine(
      reading,
      'Next',
      meeting.next ?? null,
      meeting.next ? nextInWords(meeting.next.value) : undefined,
    ),
  ]
}

const personLine = (person: PersonMention): string =>
  `  ${person.role.padEnd(12)}${ink('bold', person.name)}${[person.organisation, person.post]
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join('')}`

const TONE: Readonly<Record<ProposedStatement['kind'], Style>> = {
  commitment: ['green', 'bold'],
  affirmation: 'green',
  welcome: 'cyan',
  request: 'yellow',
  concern: 'magenta',
  position: 'blue',
  discussion: 'dim',
  note: 'dim',
}

const statementLines = (statement: ProposedStatement, at: number): string[] => {
  const { actor } = statement
  const stands = actor?.resolved.filter((name) => name !== actor.text) ?? []
  const who = actor
    ? `${actor.text.replace(/\s+/g, ' ')}${stands.length > 0 ? ` (${stands.join('; ')})` : ''}`
    : 'no actor named'
  return [
    `  ${String(at + 1).padStart(3)}  ${ink('bold', statement.verb)} · ${ink(TONE[statement.kind], statement.kind)} · ${who} ${dim(`[${statement.strength}: “${statement.strengthWords}”]`)}`,
    ...wrap(`“${statement.quote.exact.replace(/\s+/g, ' ')}”`, 7).map(dim),
  ]
}

const list = (label: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [heading(label, items.length), ...items.map((item) => `  ${item}`)]

/** What was found in a document, laid out for a person to read. */
export const printReading = (reading: Reading): string => {
  const { source } = reading
  return [
    ink('bold', printable(source.name)),
    dim(
      `${MEDIA_NAMES[source.mediaType] ?? source.mediaType}, language ${source.language}, ${source.size.toLocaleString('en-GB')} bytes, sha-256 ${source.sha256}`,
    ),
    ...(reading.title ? [reading.title] : []),
    ...(reading.published
      ? factLine(reading, 'Published', reading.published, day(reading.published.value))
      : []),
    heading('Meeting'),
    ...meetingLines(reading),
    ...(reading.people.length > 0
      ? [heading('People', reading.people.length), ...reading.people.map(personLine)]
      : []),
    heading('Statements', reading.statements.length),
    ...reading.statements.flatMap(statementLines),
    ...list(
      'Issues of concern',
      reading.issues.map((issue) => issue.text),
    ),
    ...list(
      'Areas of cooperation',
      reading.areas.map((area) => area.text),
    ),
    ...list(
      'Instruments',
      reading.instruments.map(({ name, year }) => (year ? `${name} (${year})` : name)),
    ),
    ...list(
      'Figures',
      reading.figures.map(
        ({ quote, value, of, unit, verb, asOf }) =>
          `${quote}  ${dim(`[${[`${value}${of === null ? '' : ` of ${of}`} ${unit}`, verb, asOf && `as of ${day(asOf.value)}`].filter(Boolean).join(', ')}]`)}`,
      ),
    ),
    ...list(
      'Please check',
      reading.findings.map((finding) => finding.message),
    ),
    '',
  ].join('\n')
}

import type { Document } from '../../../documents/document.ts'
import type { Span } from '../../../text/span.ts'
import type { Fact, MeetingFacts } from '../../reading.ts'
import { kindsAmong } from './asking.ts'
import { type WrittenDays, writtenDays } from './dates.ts'
import { type EventName, eventNames } from './event-name.ts'
import { bodyEnd } from './event-runs.ts'
import { after, spanOf, words } from './phrases.ts'
import type { Rule } from './rules.ts'
import { type Token, tokens } from './tokens.ts'
import { countryNamed } from './words/countries.ts'
import { MEETING_BODIES, VENUE_HEADS } from './words/events.ts'
import { ordinal } from './words/ordinals.ts'

/** What the lines at the head of minutes or of a summary say of the meeting, before any sentence does. */
export type EventHeading = {
  readonly name: EventName
  readonly days: WrittenDays
  readonly place: Span | null
  readonly venue: Span | null
  readonly virtual: Span | null
}

/** How many blocks and lines of the head are looked at, and how long a line of it may be. */
const BLOCKS = 6
const LINES = 14
const LONGEST = 160

const LABEL = /^\W{0,3}(?:dates?|date and time|venue|place|location)\s?:\s{0,3}/i
const PART = /^\p{Lu}[\p{L}’'.-]*(?: (?:de|des|da|do|of|the|and|\p{Lu}[\p{L}’'.-]*)){0,6}$/u
const AFAR = /\b(?:video ?conference|video ?link|virtual(?:ly)?|online)\b/i

/** "10 June 2031, 14:00, by videoconference": how those met who were at no place. */
const BY_VIDEO =
  /\b(?:by|via|through) (?:video ?(?:conference|link)|telephone|phone)\b|\b(?:online|virtual(?:ly)?)\b/i

/** Where a line ends before its day and the name of that day: "Lima, Monday 9 June". */
const beforeWeekday = (text: string, from: number, day: number): number => {
  const weekday = /\p{L}+day,? $/u.exec(text.slice(from, day))
  return weekday ? from + weekday.index : day
}

/** The short lines at the head of a text, up to the first that is a sentence. */
const headLines = ({ text, blocks }: Document): Span[] => {
  const lines: Span[] = []
  for (const block of blocks.slice(0, BLOCKS)) {
    let start = block.span.start
    while (start < block.span.end && lines.length < LINES) {
      const next = text.indexOf('\n', start)
      const end = next < 0 || next > block.span.end ? block.span.end : next
      if (end - start > LONGEST || /[.;]\s*$/.test(text.slice(start, end))) return lines
      if (end > start) lines.push({ start, end })
      start = end + 1
    }
  }
  return lines
}

/** Bodies that a line at the head names as those who met; a commission or an authority may only publish there. */
const MEETS = /^(?:council|committee|assembly|conference)$/

/** "Joint Committee on Ports between Norland and Peru, second session", "COUNCIL OF THE LAKE UNION": a line that is a body. */
const bodyLine = (own: readonly Token[]): EventName | null => {
  const end = bodyEnd(own, 0)
  const rest = after(own, end, own.length)
  const counted = /(?:^|, )(\S+) (?:session|meeting)$/.exec(rest)
  const count = counted && ordinal(counted[1]!)
  const whole = rest === '' || (counted !== null && count !== null) || /^between /.test(rest)
  return end >= 3 && whole && own.slice(0, end).some(({ lower }) => MEETS.test(lower))
    ? { span: spanOf(own, 0, end), ordinal: count, rule: 'named-body', score: 1 }
    : null
}

const named = (text: string, line: Span): EventName | null => {
  const own = tokens(text, line)
  const body = bodyLine(own)
  if (body) return body
  const sentence = {
    span: line,
    block: { kind: 'heading' as const, span: line },
    at: 0,
    tokens: own,
    kinds: kindsAmong(own),
  }
  const found = eventNames(sentence).filter(({ score }) => score > -2)[0]
  if (found) return found
  const of = sentence.tokens.findIndex(
    ({ lower }, i) => /^(of|meeting)$/.test(lower) && sentence.tokens[i + 1]?.lower === 'the',
  )
  const from = of + 2
  const nth = ordinal(sentence.tokens[from]?.text ?? '')
  const to = of < 0 ? 0 : bodyEnd(sentence.tokens, nth === null ? from : from + 1)
  return to - from >= 2 && sentence.tokens.slice(from, to).some(({ lower }) => MEETING_BODIES.has(lower))
    ? { span: spanOf(sentence.tokens, from, to), ordinal: nth, rule: 'named-body', score: 1 }
    : null
}

/** The parts of "Hotel Sol, Lima, Peru", each with its place. */
const parts = (text: string, { start, end }: Span): Span[] => {
  const found: Span[] = []
  let from = start
  for (const part of text.slice(start, end).split(',')) {
    const lead = part.length - part.trimStart().length
    const trimmed = part.trim()
    if (trimmed) found.push({ start: from + lead, end: from + lead + trimmed.length })
    from += part.length + 1
  }
  return found
}

const isHouse = (phrase: string) => phrase.split(' ').some((word) => VENUE_HEADS.has(word.toLowerCase()))

/** "Villa Sol (Peru) and online": the place alone. */
const plainPart = (text: string, { start, end }: Span): Span => {
  const more = /(?: \(\p{Lu}[^()]{2,30}\))?(?: and (?:online|virtual(?:ly)?|by video ?conference))?$/u.exec(
    text.slice(start, end),
  )
  return { start, end: more ? start + more.index : end }
}

/** Where a line says that it was: its house and its place, or null where it holds other words than names. */
const where = (text: string, span: Span): { place: Span | null; venue: Span | null } | null => {
  const all = parts(text, span).map((part) => plainPart(text, part))
  if (all.length > 3 || !all.every((part) => PART.test(text.slice(part.start, part.end)))) return null
  const house = all.findIndex((part) => isHouse(text.slice(part.start, part.end)))
  return { venue: all[house] ?? null, place: all[house + 1] ?? null }
}

/** "9-10 June 2031, Lima": where a line says that it was, behind its day. */
const whereBehind = (text: string, { span }: WrittenDays, line: Span) => {
  const lead = /^(?:,|,? in| [-–—]) /.exec(text.slice(span.end, line.end))
  return lead && where(text, { start: span.end + lead[0].length, end: line.end })
}

/** "Lima, Peru": a line of its own that ends in a state. */
const inState = (text: string, span: Span): boolean => {
  const all = parts(text, span)
  const last = all.at(-1)
  return all.length > 1 && last !== undefined && countryNamed(text.slice(last.start, last.end)) !== undefined
}

/** The name, the days and the place that the lines at the head give; null where they give no name or no day. */
export const eventHeading = (document: Document, basis: string | null): EventHeading | null => {
  const { text } = document
  let name: EventName | null = null
  let days: WrittenDays | null = null
  let at: { place: Span | null; venue: Span | null } | null = null
  let virtual: Span | null = null
  let over: Span | null = null
  for (const line of headLines(document)) {
    const label = LABEL.exec(text.slice(line.start, line.end))
    const own = label ? null : named(text, line)
    const from = label ? line.start + label[0].length : own && !name ? own.span.end : line.start
    name ??= own
    const day = writtenDays(text, { start: from, end: line.end }, basis).find(({ start }) => start !== null)
    const rest = { start: from, end: day ? beforeWeekday(text, from, day.span.start) : line.end }
    const behind = day && !label ? BY_VIDEO.exec(text.slice(day.span.end, line.end)) : null
    const afar = AFAR.exec(text.slice(rest.start, rest.end))
    if (afar && label)
      virtual = { start: rest.start + afar.index, end: rest.start + afar.index + afar[0].length }
    const before = day || label || inState(text, rest) ? where(text, rest) : null
    const next = day && before && !before.place && !before.venue ? whereBehind(text, day, line) : null
    const found = next ?? before
    if (day && found && name) days ??= day
    if (behind && found && !found.place && !found.venue)
      virtual ??= {
        start: day!.span.end + behind.index,
        end: day!.span.end + behind.index + behind[0].length,
      }
    if (found && (found.place || found.venue)) at ??= found
    // "Lima, Peru" over "3-4 May 2019".
    else if (day && over && day.span.start - line.start < 3 && day.span.end > line.end - 3)
      at ??= where(text, over)
    over = !label && !own && parts(text, line).length > 1 ? line : null
  }
  return name && days ? { name, days, place: at?.place ?? null, venue: at?.venue ?? null, virtual } : null
}

/** The facts of a meeting that only the head of the text tells. */
export const fromHeading = (text: string, heading: EventHeading): MeetingFacts => {
  const rule: Rule = 'heading'
  const said = (span: Span | null): Fact<string> | null => span && { value: words(text, span), span, rule }
  const { name, days } = heading
  return {
    start: days.start ? { value: days.start, span: days.span, rule } : null,
    end: days.end && days.end !== days.start ? { value: days.end, span: days.span, rule } : null,
    place: said(heading.place),
    venue: said(heading.venue),
    virtual: heading.virtual
      ? { value: true, span: heading.virtual, rule }
      : { value: false, span: null, rule: 'no-word-of-virtual' },
    mechanism: { value: words(text, name.span), span: name.span, rule: name.rule },
    ordinal: name.ordinal === null ? null : { value: name.ordinal, span: name.span, rule: 'counted-in-name' },
  }
}

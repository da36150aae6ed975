import { dateInWords } from '../../../text/dates.ts'
import type { Span } from '../../../text/span.ts'
import { finding } from '../../findings.ts'
import type { Finding } from '../../read.ts'
import type { Fact } from '../../reading.ts'
import type { Dateline } from './dateline.ts'
import { relativeDays, type WrittenDays, writtenDays } from './dates.ts'
import { daysApart } from './days.ts'
import { daysAround } from './event-lasting.ts'
import type { EventSentence } from './event-sentence.ts'
import { isOtherEvents } from './other-event.ts'
import { spanOf } from './phrases.ts'
import type { Rule } from './rules.ts'
import type { Sentence } from './sentences.ts'
import { EVENT_HEADS } from './words/events.ts'

/** The first and the last day of the meeting, and what was unclear about them. */
export type EventDays = {
  readonly start: Fact<string> | null
  readonly end: Fact<string> | null
  readonly findings: readonly Finding[]
}

/** Days further than this from the publication are some other event's. */
const FAR = 200

const verbPlace = (event: EventSentence): number => event.sentence.tokens[event.at]!.span.start

const chosen = (
  text: string,
  event: EventSentence,
  line: Dateline | null,
  basis: string | null,
): WrittenDays | undefined => {
  const foretold = event.sentence.tokens.some(({ lower }) => lower === 'will')
  const fitting = event.days.filter(
    (days) =>
      days.span.start !== line?.days?.span.start &&
      days.start &&
      (!basis || daysApart(days.start, basis) <= FAR || (foretold && days.start > basis)) &&
      !isOtherEvents(text, event.sentence, days),
  )
  // "travelled on 10 June and attended the Summit on 11 June": the day before the "and" is another verb's.
  const apart = (days: WrittenDays) =>
    days.span.end < verbPlace(event) && /\sand\s/.test(text.slice(days.span.end, verbPlace(event))) ? 150 : 0
  const distance = (days: WrittenDays) => Math.abs(days.span.start - verbPlace(event)) + apart(days)
  return fitting.toSorted((a, b) => distance(a) - distance(b))[0]
}

const fact = (value: string, span: Span, rule: Rule, basis?: Fact<string>['basis']): Fact<string> => ({
  value,
  span,
  rule,
  ...(basis && { basis }),
})

const written = (days: WrittenDays, rule: Rule): EventDays => {
  const own: Rule = days.years.length === 0 && rule === 'written' ? 'written-without-year' : rule
  const end = days.end && days.end !== days.start ? fact(days.end, days.span, own) : null
  return { start: days.start ? fact(days.start, days.span, own) : null, end, findings: [] }
}

const relative = (event: EventSentence, published: Fact<string> | null): EventDays | null => {
  const near = event.relative.toSorted(
    (a, b) => Math.abs(a.span.start - verbPlace(event)) - Math.abs(b.span.start - verbPlace(event)),
  )[0]
  if (!near) return null
  if (!published) {
    const why = `it is given as “${near.words}”, and the day of the text is not known`
    return { start: null, end: null, findings: [finding('date-unclear', { why }, near.span)] }
  }
  const rule = published.rule === 'dateline' ? 'relative-to-dateline' : 'relative-to-published'
  const basis = { value: published.value, span: published.span }
  const counted = finding(
    'date-relative',
    { words: near.words, basis: dateInWords(published.value) },
    near.span,
  )
  return { start: fact(near.from(published.value), near.span, rule, basis), end: null, findings: [counted] }
}

/** How many sentences behind "Here in Lima, …" it may be said that it is today. */
const HERE = 6

/** "Here in Lima, our ministers signed a pact. … Today, we launch a dialogue": the day on which those speak who are there. */
const todayHere = (
  text: string,
  event: EventSentence,
  sentences: readonly Sentence[],
  published: Fact<string> | null,
): EventDays | null => {
  if (event.sentence.tokens[event.at]!.lower !== 'here') return null
  for (const { span } of sentences.slice(event.index + 1, event.index + HERE)) {
    const today = relativeDays(text, span).filter(({ words }) => /^today$/i.test(words))
    if (today.length > 0) return relative({ ...event, relative: today }, published)
  }
  return null
}

const MEETS = /\b(held|took place|takes place|met|convened|from|on)\b/i

/** A day in one of the next sentences that speaks of the same meeting. */
const nearby = (text: string, event: EventSentence, sentences: readonly Sentence[], basis: string | null) => {
  for (const sentence of sentences.slice(Math.max(0, event.index - 3), event.index + 4)) {
    if (sentence === event.sentence || sentence.tokens.length > 200) continue
    const head = sentence.tokens.findIndex((token) => EVENT_HEADS.has(token.lower))
    if (head < 0 || head > 12) continue
    const days = writtenDays(text, spanOf(sentence.tokens, head, sentence.tokens.length), basis).find(
      (d) => d.start && (!basis || daysApart(d.start, basis) <= FAR / 4) && !isOtherEvents(text, sentence, d),
    )
    const between = days && text.slice(sentence.tokens[head]!.span.end, days.span.start)
    if (days && MEETS.test(between ?? '')) return days
  }
  return null
}

const unlikely = (event: EventSentence): Finding[] =>
  event.days
    .filter((days) => !days.start || days.years.some((year) => year > 2100 || year < 1900))
    .map((days) => finding('date-unlikely', { date: days.start ?? '' }, days.span))

/** A signing is reported on its day: where no other is given, the dateline's is taken, and a reader told so. */
const signedOnTheDay = (event: EventSentence, line: Dateline | null): EventDays | null => {
  const verb = event.sentence.tokens[event.at]!
  if (line?.kind !== 'head' || !line.days?.start || !/^(signed|sign|signs|inked)$/.test(verb.lower))
    return null
  const basis = { words: verb.text, basis: dateInWords(line.days.start) }
  return {
    start: fact(line.days.start, line.days.span, 'dateline'),
    end: null,
    findings: [finding('date-relative', basis, verb.span)],
  }
}

const LASTS =
  /^(?: \d{4})?,? (?:and|which)(?: \w+)? (?:runs?|lasts?|continues?|ends?|ended|closes?|closed|concludes?|concluded)(?: until| to| through| on)* $/

/** "opened on 11 June and runs until 13 June": the last day stands behind a verb of its own. */
const lasting = (text: string, event: EventSentence, first: WrittenDays): WrittenDays => {
  const last = event.days.find(
    ({ start, span }) =>
      start &&
      span.start > first.span.end &&
      LASTS.test(text.slice(first.span.end, span.start).replace(/\s/g, ' ')),
  )
  return first.end || !last?.start ? first : { ...first, end: last.start }
}

/** "The two-day workshop wrapped up yesterday": the other of its days is told by how many it has. */
const whole = (
  text: string,
  event: EventSentence,
  sentences: readonly Sentence[],
  days: EventDays,
): EventDays => {
  const { start } = days
  if (!start?.span || days.end) return days
  const both = daysAround(text, event, sentences, start.value, start.span)
  return both ? { ...days, start: { ...start, value: both.start }, end: { ...start, value: both.end } } : days
}

/** The days of the meeting: written in its sentence, counted from the day of the text, or written near by. */
export const eventDays = (
  text: string,
  event: EventSentence,
  sentences: readonly Sentence[],
  line: Dateline | null,
  published: Fact<string> | null,
): EventDays => {
  const basis = published?.value ?? null
  const own = chosen(text, event, line, basis)
  if (own) return whole(text, event, sentences, written(lasting(text, event, own), 'written'))
  const counted = relative(event, published) ?? todayHere(text, event, sentences, published)
  if (counted) return whole(text, event, sentences, counted)
  const near = nearby(text, event, sentences, basis)
  if (near) return written(near, 'written-near')
  if (line?.kind === 'line' && line.days) return written(line.days, 'place-and-date-line')
  const signed = signedOnTheDay(event, line)
  if (signed) return signed
  const odd = unlikely(event)
  const bad = event.days.find((days) => days.years.some((year) => year > 2100))
  if (bad?.start) return { ...written(bad, 'written'), findings: odd }
  return {
    start: null,
    end: null,
    findings: [...odd, finding('date-unclear', { why: 'no day is given' }, event.sentence.span)],
  }
}

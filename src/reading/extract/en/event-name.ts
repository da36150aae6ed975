import type { Span } from '../../../text/span.ts'
import { askForm } from './asking.ts'
import { governed, loose } from './event-governed.ts'
import {
  betweenEnd,
  bodyEnd,
  capitalRun,
  isOfText,
  LINK,
  MONTH,
  ordinalIn,
  pastBracket,
  startOf,
  trim,
  withBody,
} from './event-runs.ts'
import { allCapitals, before, bracketEnd, capital, peek, spanOf } from './phrases.ts'
import type { Rule } from './rules.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { MONTHS } from './when.ts'
import { countryNamed } from './words/countries.ts'
import { EVENT_HEADS, GENERIC, INSTRUMENT_NOUNS, MEETING_BODIES, NAMED_BY_EVENT } from './words/events.ts'
import { ordinal } from './words/ordinals.ts'

/** A name of a meeting or its series: where it stands, its ordinal, and how surely it is the one reported. */
export type EventName = {
  readonly span: Span
  readonly ordinal: number | null
  readonly rule: Rule
  readonly score: number
  /** Nothing before the name says what was done with it. */
  readonly loose?: boolean
}

/** Whether a word is an event's noun; "Meeting-Plus" is one. */
export const isEventHead = (token: Token | undefined): boolean => token !== undefined && headsEvent(token)

const headsEvent = askForm(({ lower }) => EVENT_HEADS.has(lower.replace(/-plus$/, '')))

/** "the Conference of the Parties (COP9) to the Lake Convention": whose parties they are belongs to the name. */
const treatyEnd = (tokens: readonly Token[], to: number): number => {
  if (!/^(parties|signatories)$/.test(peek(tokens, to - 1)?.lower ?? '')) return to
  const behind = tokens[to]?.text === '(' && bracketEnd(tokens, to) > 0 ? bracketEnd(tokens, to) + 1 : to
  if (tokens[behind]?.lower !== 'to' || tokens[behind + 1]?.lower !== 'the') return to
  const end = capitalRun(tokens, behind + 2)
  return end > behind + 2 ? tailOf(tokens, end) : to
}

/** "… Framework Convention on Climate Change": one more link. */
const tailOf = (tokens: readonly Token[], at: number): number =>
  /^(on|for|of)$/.test(tokens[at]?.lower ?? '') && capital(tokens[at + 1]) ? capitalRun(tokens, at + 1) : at

/** One "of …" or "on the …" that a name may end with; where it ends, or `at` itself. */
const tail = (tokens: readonly Token[], at: number, capitalised: boolean): number => {
  if (!/^(of|on|for|in)$/.test(tokens[at]?.lower ?? '')) return at
  const article = tokens[at + 1]?.lower === 'the'
  const first = article ? at + 2 : at + 1
  // "the Preparatory Meeting of the 28th Conference of the Parties": the parent is counted, and belongs to the name.
  const begin = ordinal(tokens[first]?.text ?? '') !== null && capital(tokens[first + 1]) ? first + 1 : first
  if (
    tokens[at]!.lower === 'in' ||
    !capitalised ||
    !capital(tokens[begin]) ||
    MONTH.test(tokens[begin]!.text)
  )
    return at
  return listEnd(tokens, capitalRun(tokens, begin), at)
}

/** "Meeting on Science, Technology and Trade": the list goes on where it ends with an "and", and not behind "at the". */
const listEnd = (tokens: readonly Token[], end: number, from: number): number => {
  if (tokens[end]?.text !== ',' || /\b(at|during|in)( the)?( \S+){0,6}$/.test(before(tokens, from, 8)))
    return end
  let to = end
  while (tokens[to]?.text === ',' && to - end < 16) {
    const and = tokens[to + 1]?.lower === 'and' ? 1 : 0
    const next = capitalRun(tokens, to + 1 + and)
    if (next === to + 1 + and || tokens.slice(to + 1, next).some(({ text }) => countryNamed(text))) return end
    if (and || tokens.slice(to + 1, next).some(({ lower }) => lower === 'and')) return next
    to = next
  }
  return end
}

/** "the Government Roundtable discussion on Seas": a second noun in small letters; where the nouns end. */
const discussed = (tokens: readonly Token[], head: number): number =>
  capital(tokens[head]) && /^(discussions?|series|process|track)$/.test(tokens[head + 1]?.lower ?? '')
    ? head + 2
    : head + 1

/** The tail a name may have: "of the Americas", "on the Environment", "between … and …" for a bare noun. */
const endOf = (tokens: readonly Token[], head: number, bare: boolean): number => {
  const noun = discussed(tokens, head)
  // "Third Joint Committee Meeting (JCM) on Fisheries": what it is on stands behind the short form.
  const past = pastBracket(tokens, noun)
  const beyond = past > noun ? tail(tokens, past, capital(tokens[head])) : past
  const first = past > noun && beyond > past ? beyond : tail(tokens, noun, capital(tokens[head]))
  const to = tail(tokens, first, first > noun)
  if (!bare || tokens[to]?.lower !== 'between') return treatyEnd(tokens, to)
  const between = betweenEnd(tokens, to)
  return between > to + 1 ? between : to
}

const specific = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      (t) =>
        t.word &&
        !GENERIC.has(t.lower.replace(/[’'](s)?$/, '')) &&
        ordinal(t.text) === null &&
        !LINK.test(t.lower) &&
        !/^\d+$/.test(t.text),
    )

/** "the Joint Ministerial Meeting": general words make a name where there are three of them, each with its capital. */
const formal = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from >= 3 &&
  from > 0 &&
  tokens.slice(from, to).every((token) => capital(token) && !allCapitals(token.text))

/** "the Fifth Joint Ministerial Meeting between …": told apart by its count, it needs no parties in its name. */
const ranked = (tokens: readonly Token[], from: number, head: number): boolean =>
  head - from >= 2 &&
  ordinalIn(tokens, from, head) !== null &&
  formal(tokens, trim(tokens, from, head), head + 1)

/** "the Lake Convention Centre", "the Lake Exchange Programme", "Summit Declaration": the noun only tells another apart. */
export const tellsAnother = (tokens: readonly Token[], head: number): boolean =>
  capital(tokens[head]) && capital(tokens[head + 1]) && NAMED_BY_EVENT.has(tokens[head + 1]!.lower)

/** "the 33rd Annual Exchange of Visits": general words make a name where they are counted and say of what. */
const counted = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from >= 4 &&
  ordinal(tokens[from]!.text) !== null &&
  tokens[to - 2]!.lower === 'of' &&
  capital(peek(tokens, to - 1))

/** "the 14 May Lake Summit": the day is no part of the name. */
const pastDay = (tokens: readonly Token[], from: number, head: number): number =>
  from < head &&
  MONTHS.has(tokens[from]!.text) &&
  /^\d{1,2}(?:st|nd|rd|th)?$/.test(peek(tokens, from - 1)?.text ?? '')
    ? from + 1
    : from

/** How far into a sentence names are looked for, in tokens. */
const REACH = 400

/** "CHAIR’S STATEMENT OF THE NINTH LAKE SUMMIT": the title of a text says of which meeting it tells. */
const inTitle = ({ block, tokens }: Sentence, from: number): number =>
  (block.kind === 'title' || block.kind === 'heading') && isOfText(tokens, from) ? 2 : 0

/** All names of events in a sentence, with how each is governed. */
export const eventNames = (sentence: Sentence, verb = ''): EventName[] => {
  const { tokens } = sentence
  const found: EventName[] = []
  for (let head = 0; head < Math.min(tokens.length, REACH); head++) {
    const token = tokens[head]!
    if (
      !isEventHead(token) ||
      tellsAnother(tokens, head) ||
      (isEventHead(tokens[head + 1]) && capital(tokens[head + 1]))
    )
      continue
    const begin = startOf(tokens, head)
    const bare = begin === head || (!specific(tokens, begin, head + 1) && !ranked(tokens, begin, head))
    const to = endOf(tokens, head, bare)
    const from = pastDay(tokens, trim(tokens, begin, head + 1), head)
    if (!specific(tokens, from, to) && !formal(tokens, from, to) && !counted(tokens, from, to)) {
      found.push(...ofBody(tokens, from, head, verb))
      continue
    }
    const capitals = tokens.slice(from, to).filter((t) => capital(t)).length
    if (capitals === 0) {
      // "the fourth leader-level meeting of the Lake Forum": the body has the name.
      const body = ofBody(tokens, from, head, verb)
      found.push(...body)
      if (body.length > 0 || ordinal(tokens[from]!.text) === null) continue
    }
    const whole = capitals === 0 ? withBody(tokens, to) : to
    found.push({
      span: spanOf(tokens, from, whole),
      ordinal: ordinalIn(tokens, from, to),
      rule: 'named-event',
      score:
        governed(tokens, from, to, verb) + inTitle(sentence, from) - Math.abs(head) / 200 + capitals / 20,
      loose: loose(tokens, from),
    })
    head = Math.max(head, whole - 1)
  }
  return found.length > 0 ? found : countedNames(tokens, verb)
}

/** What is counted and capitalised and is no meeting. */
const NO_MEETING =
  /^(anniversary|president|presidency|birthday|year|century|floor|edition|state|amendment|street|avenue|day|week|chair|chairman|secretary|minister|commander|package|king|batch|cohort|month|parliament|fleet|division|army)$/

const BODY_THAT_MEETS = /^(?:commission|committee|quad|caucus|taskforce)$/

const counts = askForm(({ text }) => ordinal(text) !== null)

/** "the 45th Lake Ministers on Fisheries": a count and capitals name a meeting though no noun of theirs says so. */
export const countedAt = (tokens: readonly Token[], at: number): number => {
  if (!tokens[at] || !counts(tokens[at]) || !capital(tokens[at + 1])) return -1
  const end = capitalRun(tokens, at + 1)
  const run = tokens.slice(at + 1, end)
  if (run.length < 2 || run.some(({ lower }) => NO_MEETING.test(lower) || EVENT_HEADS.has(lower))) return -1
  // What it is on tells a series from a show or a feast ("the 13th Lake Gala").
  const to = tail(tokens, end, true)
  if (to > end) return to
  // "the 5th Lake-River Joint Commission": or it ends in the noun of a body that meets.
  return BODY_THAT_MEETS.test(tokens[end - 1]!.lower) ? end : -1
}

const countedNames = (tokens: readonly Token[], verb: string): EventName[] => {
  for (let at = 0; at < Math.min(tokens.length - 2, 200); at++) {
    const to = countedAt(tokens, at)
    if (to < 0) continue
    const score = governed(tokens, at, to, verb)
    if (score < 2) continue
    return [{ span: spanOf(tokens, at, to), ordinal: ordinal(tokens[at]!.text), rule: 'named-event', score }]
  }
  return []
}

/** "a meeting on 26 January of the Council": where the "of" stands, past a day or a place; -1 where there is none. */
const ofBehind = (tokens: readonly Token[], head: number): number => {
  if (tokens[head + 1]?.lower === 'of') return head + 1
  if (!/^(on|in|at)$/.test(tokens[head + 1]?.lower ?? '')) return -1
  for (let i = head + 2; i < head + 8 && tokens[i]; i++) {
    if (tokens[i]!.lower === 'of') return tokens[i + 1]?.lower === 'the' ? i : -1
    if (!capital(tokens[i]) && !/^(the|\d{1,4}|,)$/.test(tokens[i]!.lower)) return -1
  }
  return -1
}

/** A body that is the series itself: its meetings are called by its name. */
const STANDING = new Set('council committee commission assembly conference dialogue forum'.split(' '))

/** "the sixth ministerial meeting of the … Council": the body's own name; of what is no such body, "fourth meeting of …". */
const ofBody = (tokens: readonly Token[], from: number, head: number, verb: string): EventName[] => {
  const of = ofBehind(tokens, head)
  if (of < 0) return []
  const begin = tokens[of + 1]?.lower === 'the' ? of + 2 : of + 1
  const end = bodyEnd(tokens, begin)
  if (end === begin || !specific(tokens, begin, end)) return []
  const named = capital(tokens[head])
  const has = (words: ReadonlySet<string>) => tokens.slice(begin, end).some((t) => words.has(t.lower))
  const nth = ordinalIn(tokens, from, head)
  // "the Ministerial meeting of the Lake Partnership Agreement": a text is no body that meets.
  const ofText = INSTRUMENT_NOUNS.has(tokens[end - 1]!.lower)
  if (ofText && nth === null && !capital(tokens[from])) return []
  const whole = !named && of === head + 1 && (ofText || (nth !== null && !has(STANDING)))
  if (!named && !whole && !has(MEETING_BODIES)) return []
  let start = named ? head : whole ? from : begin
  while (
    named &&
    start > from &&
    (capital(peek(tokens, start - 1)) || /^[’']$/.test(tokens[start - 1]!.text))
  )
    start--
  const score = governed(tokens, from, end, verb) - head / 200
  return [
    {
      span: spanOf(tokens, start, end),
      ordinal: nth,
      rule: named || whole ? 'named-event' : 'named-body',
      score,
    },
  ]
}

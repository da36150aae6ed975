import type { KnownNames } from '../extractor.ts'
import { type RelativeDay, relativeDays, type WrittenDays, writtenDays } from './dates.ts'
import { daysApart } from './days.ts'
import { countedAt } from './event-name.ts'
import { isOtherEvents } from './other-event.ts'
import { before, capital } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { EVENT_HEADS } from './words/events.ts'

/** The sentence that reports the meeting: the token of its verb (or noun), and the days in it. */
export type EventSentence = {
  readonly sentence: Sentence
  readonly index: number
  readonly at: number
  readonly days: readonly WrittenDays[]
  readonly relative: readonly RelativeDay[]
}

/** How far into the text the meeting is reported at the latest, in sentences. */
const REACH = 16

/** How far apart in days a meeting and its publication lie at most to be taken for the same occasion. */
const NEAR = 45

/** How far ahead a meeting is announced at the most, in days. */
const COMING = 400

/** How surely each verb says that people came together. */
const VERBS = new Map<string, number>(
  Object.entries({
    met: 3,
    meet: 2.5,
    meets: 2.5,
    spoke: 3,
    speak: 1.5,
    held: 2.5,
    holds: 2,
    convened: 3,
    convene: 2.5,
    convenes: 2.5,
    gathered: 3,
    gather: 3,
    gathers: 3,
    assembled: 2.5,
    hosted: 2.5,
    hosts: 2.5,
    host: 2.2,
    hosting: 2.5,
    'co-hosted': 2.5,
    'co-host': 2.2,
    attended: 2.5,
    attends: 2.5,
    attending: 2,
    attend: 2.5,
    joined: 2,
    joins: 2,
    participated: 2.5,
    participate: 2.5,
    participates: 2.5,
    visited: 3,
    visit: 2,
    visits: 1,
    welcomed: 2.7,
    welcomes: 2.7,
    welcome: 2.7,
    received: 1.5,
    led: 1,
    conducted: 1,
    signed: 2,
    inked: 2,
    chaired: 2,
    'co-chaired': 2,
    chairing: 2,
    chairs: 2,
    place: 2.5,
    concluded: 1,
    travelled: 1.5,
    traveled: 1.5,
    travelling: 1.5,
    traveling: 1.5,
    celebrated: 0.5,
    opened: 0.5,
    organised: 1,
    organized: 1,
    organising: 2,
    organizing: 2,
    participating: 2,
    began: 0.3,
    announced: 1.6,
    reaffirmed: 1.2,
    unveiled: 0.8,
    launched: 0.3,
    represent: 1,
    represented: 0.5,
  }),
)
/** Verbs that need an event's noun near them. */
const NEED_EVENT = new Set(
  'held holds led concluded joined joins celebrated opened conducted began launched attended attends attend attending organised organized organising organizing participating represent represented'.split(
    ' ',
  ),
)
/** Verbs that need a capitalised guest and a place behind them. */
const NEED_EITHER = new Set('hosted hosts hosting host co-host'.split(' '))
const NEED_GUEST = new Set('welcomed welcomes welcome received'.split(' '))
const OCCASION =
  /(on the occasion of|during|at the conclusion of|at the close of|^at) (the |their |our |his |her )?((annual|inaugural|historic|first|second|third|fourth|fifth|sixth|\d+(?: ?(?:st|nd|rd|th))?) )*$/

/** Nouns of a coming together that name no series. */
const OCCASIONS = new Set('visit videoconference call teleconference delegation ceremony event'.split(' '))

/** Tells the nouns that name an event: those of the language, and the last words of the series a register knows. */
type IsHead = (token: Token) => boolean

const headsOf = (names: KnownNames): IsHead => {
  const known = new Set(
    names.mechanisms.flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((each) => each.toLowerCase().split(/\s+/).at(-1) ?? []),
    ),
  )
  return (token) => EVENT_HEADS.has(token.lower) || (known.has(token.lower) && capital(token))
}

const hasEvent = (sentence: Sentence, from: number, to: number, isHead: IsHead) =>
  sentence.tokens.slice(Math.max(0, from), to).some((token) => isHead(token) || OCCASIONS.has(token.lower))

/** Whether someone is received somewhere: "to the Castle", "in Lima". */
const guest = (sentence: Sentence, at: number) => {
  const next = sentence.tokens.slice(at + 1, at + 60)
  return next.some(
    (token, i) =>
      /^(to|in|at)$/.test(token.lower) &&
      (capital(next[i + 1]) || (next[i + 1]?.lower === 'the' && capital(next[i + 2]))),
  )
}

/** "the Fourth Joint Table held yesterday": what was held has a name of its own that no list of nouns holds. */
const heldByName = (sentence: Sentence, at: number): boolean =>
  sentence.tokens[at]!.lower === 'held' &&
  capital(sentence.tokens[at - 1]) &&
  /^(yesterday|today|on|in|at|here|virtually)$/.test(sentence.tokens[at + 1]?.lower ?? '')

/** "attended the 45th Lake Ministers on Fisheries": a count and capitals name what was attended. */
const attendsCounted = ({ tokens }: Sentence, at: number): boolean => {
  const next = tokens[at + 1]?.lower === 'in' ? at + 2 : at + 1
  return countedAt(tokens, tokens[next]?.lower === 'the' ? next + 1 : next) > 0
}

/** "was on an official visit", "paid a visit": the noun reports the visit as a verb would. */
const PAYS =
  /\b(?:(?:was|were|is|are|will be) on|paid|pays|pay|paying|made|makes|make|making|undertook|conducted|concluded) (?:a|an|his|her|their)(?: \S+){0,3}$/

const DONE_AT = new Set(['announced', 'reaffirmed', 'unveiled'])

const atEvent = ({ tokens }: Sentence, at: number, isHead: IsHead): boolean => {
  for (let i = at + 1; i < Math.min(tokens.length, at + 60); i++) {
    if (!/^(at|during)$/.test(tokens[i]!.lower)) continue
    if (tokens.slice(i + 1, i + 14).some((token) => isHead(token))) return true
  }
  return false
}

const verbScore = (sentence: Sentence, at: number, isHead: IsHead): number => {
  const { lower } = sentence.tokens[at]!
  const weight = VERBS.get(lower)
  if (weight === undefined || (lower === 'visits' && at > 0 && capital(sentence.tokens[at]))) return 0
  const back = before(sentence.tokens, at, 3)
  if (lower === 'place' && !/\b(took|takes?|taking|taken)$/.test(back)) return 0
  if (lower === 'visit' && PAYS.test(before(sentence.tokens, at, 7))) return 3
  if (/\b(a|an|the|this|that|their|our|his|its|first|official|state|next)$/.test(back)) return 0
  if (
    NEED_EVENT.has(lower) &&
    !hasEvent(sentence, at - 25, at + 25, isHead) &&
    !heldByName(sentence, at) &&
    !attendsCounted(sentence, at)
  )
    return 0
  if (
    lower === 'held' &&
    !/\b(was|were|is|be|been)$/.test(back) &&
    /^(by|hostage|captive|accountable)$/.test(sentence.tokens[at + 1]?.lower ?? '')
  )
    return 0
  // "announced today at the Joint Meeting": what was done at a meeting reports it, where the meeting follows.
  if (DONE_AT.has(lower) && !atEvent(sentence, at, isHead)) return 0
  if (NEED_GUEST.has(lower) && !guest(sentence, at)) return 0
  if (NEED_EITHER.has(lower) && !guest(sentence, at) && !hasEvent(sentence, at - 25, at + 50, isHead))
    return 0
  const perfect = /\b(have|has|had|having)( \w+ly)?$/.test(back) ? -1.5 : 0
  const purpose = /\bto$/.test(back) && !/(honou?red|pleased|delighted) to$/.test(back) ? -1.2 : 0
  const identified = /\b(which|who|where|when|as|that)( \w+)?$/.test(back) ? -1 : 0
  const unmet = lower === 'met' && /\b(be|been|is|are|being|were|was)$/.test(back) ? -3 : 0
  // A count and capitals may name a show as well: a sentence that has an event's own noun reports it more surely.
  const named = NEED_EVENT.has(lower) && !hasEvent(sentence, at - 25, at + 25, isHead) ? -1 : 0
  return weight + perfect + purpose + identified + unmet + named
}

/** An event spoken of as the occasion: "On the occasion of the … Summit", "At our meeting". */
const occasionScore = (sentence: Sentence, at: number, isHead: IsHead): number => {
  const token = sentence.tokens[at]!
  if (!isHead(token) && !OCCASIONS.has(token.lower)) return 0
  const lead = `${before(sentence.tokens, nameStart(sentence, at), 6)} `
  if (followsMeeting(sentence, at)) return 2.5
  return OCCASION.test(lead) && (capital(token) || lead.endsWith('our ')) ? 2.5 : 0
}

/** "released this statement following a meeting yesterday": the day stands right behind the noun. */
const followsMeeting = (sentence: Sentence, at: number): boolean =>
  /\b(following|after) (a|an|our|their|his|her)( \S+){0,2}$/.test(before(sentence.tokens, at, 6)) &&
  (/^(yesterday|today|earlier|on|this)$/.test(sentence.tokens[at + 1]?.lower ?? '') ||
    (!sentence.tokens[at + 1]?.word && /^(today|yesterday)$/.test(sentence.tokens[0]!.lower)))

const nameStart = (sentence: Sentence, at: number) => {
  let from = at
  while (
    from > 0 &&
    at - from < 14 &&
    (capital(sentence.tokens[from - 1]) ||
      /^[-–‑.&]$/.test(sentence.tokens[from - 1]!.text) ||
      /^(leaders|special)$/.test(sentence.tokens[from - 1]!.lower))
  )
    from--
  return from
}

const best = (sentence: Sentence, isHead: IsHead): { at: number; score: number } => {
  let found = { at: -1, score: 0 }
  for (let at = 0; at < Math.min(sentence.tokens.length, 160); at++) {
    const score = Math.max(verbScore(sentence, at, isHead), occasionScore(sentence, at, isHead)) - at / 400
    if (score > found.score) found = { at, score }
  }
  return found
}

/** Whether a sentence announces what is to come. */
const foretells = ({ tokens }: Sentence): boolean => tokens.some(({ lower }) => lower === 'will')

const timeScore = (
  days: readonly WrittenDays[],
  relative: readonly RelativeDay[],
  basis: string | null,
  coming: boolean,
): number => {
  if (relative.length > 0) return 2.5
  const starts = days.flatMap((d) => d.start ?? [])
  if (starts.length === 0) return 0
  if (!basis) return 1.5
  if (starts.some((start) => daysApart(start, basis) <= NEAR)) return 2.5
  return coming && starts.some((start) => start > basis && daysApart(start, basis) <= COMING) ? 1 : -3
}

const ends = (sentence: Sentence) => /^[.!?”"’):]$/.test(sentence.tokens.at(-1)?.text ?? '')

const LEAST = 2.6

/** The sentence that reports the meeting, of the first few; null where none does. */
export const eventSentence = (
  text: string,
  sentences: readonly Sentence[],
  basis: string | null,
  names: KnownNames,
): EventSentence | null => {
  const isHead = headsOf(names)
  let found: (EventSentence & { score: number }) | null = null
  for (const [index, sentence] of sentences.slice(0, REACH).entries()) {
    const span = { start: sentence.span.start, end: Math.min(sentence.span.end, sentence.span.start + 2500) }
    const { at, score } = best(sentence, isHead)
    if (at < 0) continue
    const days = writtenDays(text, span, basis)
    const relative = relativeDays(text, span)
    const event = isHead(sentence.tokens[at]!) || hasEvent(sentence, at - 30, at + 40, isHead) ? 0.7 : 0
    const own = days.filter((each) => !isOtherEvents(text, sentence, each))
    const total =
      score +
      timeScore(own, relative, basis, foretells(sentence)) +
      event -
      index * 0.3 -
      (ends(sentence) ? 0 : 1.2)
    if (total >= LEAST && (!found || total > found.score))
      found = { sentence, index, at, days, relative, score: total }
  }
  return found
}

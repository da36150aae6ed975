import type { KnownNames } from '../extractor.ts'
import { perForm } from './asking.ts'
import { type RelativeDay, relativeDays, type WrittenDays, writtenDays } from './dates.ts'
import { daysApart } from './days.ts'
import { caller, callsOn, guest, houseHosts, receives } from './event-guests.ts'
import { countedAt, isEventHead, tellsAnother } from './event-name.ts'
import { type IsHead, isOccasion, occasionScore } from './event-occasion.ts'
import { toldScore } from './event-told.ts'
import { listInserted } from './list-inserted.ts'
import { isBeside, isOtherEvents } from './other-event.ts'
import { after, before, capital, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { NEED_EITHER, NEED_EVENT, NEED_GUEST, VERBS } from './words/event-verbs.ts'
import { INSTRUMENT_NOUNS, MEETING_BODIES } from './words/events.ts'

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

const headsOf = (names: KnownNames): IsHead => {
  const known = new Set(
    names.mechanisms.flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((each) => each.toLowerCase().split(/\s+/).at(-1) ?? []),
    ),
  )
  return (token) => isEventHead(token) || (known.size > 0 && known.has(token.lower) && capital(token))
}

const hasEvent = (sentence: Sentence, from: number, to: number, isHead: IsHead) =>
  sentence.tokens
    .slice(Math.max(0, from), to)
    .some((token, i, near) => (isHead(token) && !tellsAnother(near, i)) || isOccasion(token))

const WHEN_OR_WHERE = /^(today|yesterday|here|in|at|on|under|virtually|via)$/
const HAD = /^an? (?:\S+ ){0,3}(?:call|conversation|meeting|discussion)\b/
const CLOSES = /^(closed|ended|opens|wrapped)$/

/** "the Lake Convention signed at Lima": the word tells which text is meant, and reports nothing. */
const identifies = ({ tokens }: Sentence, at: number): boolean =>
  INSTRUMENT_NOUNS.has(peek(tokens, at - 1)?.lower ?? '') &&
  /^(at|in|on|by|between)$/.test(tokens[at + 1]?.lower ?? '')

/** "addressed the Ninth Lake Summit", and no matter or question. */
const addresses = ({ tokens }: Sentence, at: number, isHead: IsHead): boolean =>
  tokens
    .slice(at + 1, at + 9)
    .some((token) => capital(token) && (isHead(token) || MEETING_BODIES.has(token.lower)))

/** "welcomes the Ninth Summit held in Lima": the word tells which summit; only with a day does it report one. */
const tellsWhich = ({ tokens }: Sentence, at: number, isHead: IsHead): boolean =>
  at > 0 &&
  isHead(tokens[at - 1]!) &&
  /^(in|at|on|here|yesterday|today|by|from)$/.test(tokens[at + 1]?.lower ?? '')

/** "The President and the Prime Minister meet at a historic moment". */
const meetsHere = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'meet' &&
  capital(peek(tokens, at - 1)) &&
  /^(at|in|today|here)$/.test(tokens[at + 1]?.lower ?? '')

/** "the Fourth Joint Table held yesterday": what was held has a name of its own that no list of nouns holds. */
const heldByName = (sentence: Sentence, at: number): boolean =>
  sentence.tokens[at]!.lower === 'held' &&
  capital(peek(sentence.tokens, at - 1)) &&
  /^(yesterday|today|on|in|at|here|virtually)$/.test(sentence.tokens[at + 1]?.lower ?? '')

/** "The 25th Council of Ministers was held in Lima": a body that is held is its meeting. */
const bodyHeld = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.lower === 'held' &&
  /^(was|were)$/.test(peek(tokens, at - 1)?.lower ?? '') &&
  tokens.slice(Math.max(0, at - 16), at).some((token) => capital(token) && MEETING_BODIES.has(token.lower))

/** "attended the 45th Lake Ministers on Fisheries": a count and capitals name what was attended. */
const attendsCounted = ({ tokens }: Sentence, at: number): boolean => {
  const next = tokens[at + 1]?.lower === 'in' ? at + 2 : at + 1
  return countedAt(tokens, tokens[next]?.lower === 'the' ? next + 1 : next) > 0
}

/** "was on an official visit", "paid a visit": the noun reports the visit as a verb would. */
const PAYS =
  /\b(?:(?:was|were|is|are|will be) on|paid|pays|pay|paying|made|makes|make|making|undertook|conducted|concluded) (?:a|an|his|her|their)(?: \S+){0,3}$/

/** What is done at a meeting; it reports the meeting where one is named behind it. */
const DONE_AT = new Set(
  'announced reaffirmed unveiled adopted endorsed approved pledged discussed issued speaking delivered'.split(
    ' ',
  ),
)

const atEvent = ({ tokens }: Sentence, at: number, isHead: IsHead): boolean => {
  // "Today at the Lake Summit in Lima, the President announced": said at the head of the sentence.
  const lead = /^(?:(?:today|yesterday|earlier today)(?: ,)? )?(at|during) the\b/.exec(before(tokens, at, at))
  const from = lead ? tokens.findIndex(({ lower }) => lower === lead[1]) : -1
  if (
    from >= 0 &&
    tokens.slice(from, Math.min(at, from + 12)).some((token) => isHead(token) && capital(token))
  )
    return true
  // "Ministers at the Lake Meeting today endorsed a plan": the name stands right before the verb.
  const near = tokens.slice(Math.max(0, at - 2), at).some((token) => isHead(token) && capital(token))
  if (near && /\bat the(?: \S+){1,9}$/.test(before(tokens, at, 12))) return true
  for (let i = at + 1; i < Math.min(tokens.length, at + 60); i++) {
    if (!/^(at|during)$/.test(tokens[i]!.lower)) continue
    if (tokens.slice(i + 1, i + 14).some((token) => isHead(token))) return true
  }
  return false
}

/** "call" is a verb of meeting behind "courtesy" alone. */
const CALL = -1
/** What a word weighs as a verb of meeting; null for most. */
const weightOf = perForm(({ lower }): number | null => VERBS.get(lower) ?? (lower === 'call' ? CALL : null))

const verbScore = (sentence: Sentence, at: number, isHead: IsHead): number => {
  const told = weightOf(sentence.tokens[at]!)
  if (told === null) return 0
  const { lower } = sentence.tokens[at]!
  const weight = told === CALL ? undefined : told
  // "Meeting today in Lima, the ministers …": the word opens the sentence, and when or where follows.
  // So it does behind "We, the Ministers of Norland and Sudmark,".
  const opens =
    at === 0 || (sentence.tokens[0]!.lower === 'we' && peek(sentence.tokens, at - 1)?.text === ',')
  // Asked first: it is the commonest of all.
  if (lower === 'meeting' && (!opens || !WHEN_OR_WHERE.test(sentence.tokens[at + 1]?.lower ?? ''))) return 0
  const back = before(sentence.tokens, at, 3)
  if (lower === 'call' && /\bcourtesy$/.test(back) && PAYS.test(before(sentence.tokens, at, 7))) return 3
  if (weight === undefined || (lower === 'visits' && at > 0 && capital(sentence.tokens[at]))) return 0
  if (lower === 'hold' && !/\bwill(?: also| jointly)?$/.test(back)) return 0
  if (/^(place|part)$/.test(lower) && !/\b(took|takes?|taking|taken)$/.test(back)) return 0
  if (CLOSES.test(lower) && !hasEvent(sentence, at - 6, at, isHead)) return 0
  if (lower === 'signed' && identifies(sentence, at)) return 0
  if (lower === 'visit' && PAYS.test(before(sentence.tokens, at, 7))) return 3
  if (
    /\b(a|an|the|this|that|their|our|his|her|its|first|official|state|next|last|previous|earlier|recent|upcoming|forthcoming)$/.test(
      back,
    )
  )
    return 0
  if (
    NEED_EVENT.has(lower) &&
    !hasEvent(sentence, at - 25, at + 25, isHead) &&
    !heldByName(sentence, at) &&
    !bodyHeld(sentence, at) &&
    !attendsCounted(sentence, at)
  )
    return 0
  if (
    lower === 'held' &&
    !/\b(was|were|is|be|been)$/.test(back) &&
    /^(by|hostage|captive|accountable)$/.test(sentence.tokens[at + 1]?.lower ?? '') &&
    !/^(video|phone|telephone|videoconference|video-?link)$/.test(sentence.tokens[at + 2]?.lower ?? '')
  )
    return 0
  // "announced today at the Joint Meeting": what was done at a meeting reports it, where the meeting follows.
  if (DONE_AT.has(lower) && !atEvent(sentence, at, isHead)) return 0
  if (lower === 'had' && !HAD.test(after(sentence.tokens, at + 1, 6))) return 0
  if (lower === 'received' && /\b(was|were)$/.test(back) && sentence.tokens[at + 1]?.lower === 'by')
    return 2.7
  if (lower === 'brought' && sentence.tokens[at + 1]?.lower !== 'together') return 0
  if (NEED_GUEST.has(lower) && !guest(sentence, at) && !caller(sentence, at) && !receives(sentence, at))
    return 0
  // "Forty young people will be hosted in Lima": only an event that is hosted brings others together.
  if (
    lower === 'hosted' &&
    /\b(be|been|is|are|was|were)$/.test(back) &&
    !hasEvent(sentence, at - 25, at, isHead)
  )
    return 0
  if (
    NEED_EITHER.has(lower) &&
    !guest(sentence, at) &&
    !hasEvent(sentence, at - 25, at + 50, isHead) &&
    !houseHosts(sentence, at)
  )
    return 0
  if (
    lower === 'visited' &&
    !/^(the|his|her|its|our|their)$|^\p{Lu}/u.test(sentence.tokens[at + 1]?.text ?? '')
  )
    return 0.5
  if (lower === 'lead' && !/\bdelegation\b/.test(after(sentence.tokens, at + 1, 6))) return 0
  if (lower === 'called' && !callsOn(sentence, at)) return 0
  if (lower === 'addressed' && !addresses(sentence, at, isHead)) return 0
  // A readout may give no day: who received whom, and who meet, is told all the same.
  if (receives(sentence, at)) return 2.8
  if (meetsHere(sentence, at)) return 2.8
  const perfect = /\b(have|has|had|having)( \w+ly)?$/.test(back) ? -1.5 : 0
  const purpose = /\bto$/.test(back) && !/(honou?red|pleased|delighted) to$/.test(back) ? -1.2 : 0
  const identified = /\b(which|who|where|when|as|that)( \w+)?$/.test(back) ? -1 : 0
  const unmet = lower === 'met' && /\b(be|been|is|are|being|were|was)$/.test(back) ? -3 : 0
  // A count and capitals may name a show as well: a sentence that has an event's own noun reports it more surely.
  const named = NEED_EVENT.has(lower) && !hasEvent(sentence, at - 25, at + 25, isHead) ? -1 : 0
  return weight + perfect + purpose + identified + unmet + named
}

/** How far into a sentence its meeting is told at the latest, in tokens. */
const WITHIN = 160
const best = (sentence: Sentence, isHead: IsHead): { at: number; score: number } => {
  let found = { at: -1, score: 0 }
  const list = sentence.tokens.length > WITHIN ? listInserted(sentence) : null
  const passed = list ? list.to - list.from : 0
  for (let at = 0; at < Math.min(sentence.tokens.length, WITHIN + passed); at++) {
    if (list && at === list.from) at = list.to
    const score =
      Math.max(
        verbScore(sentence, at, isHead),
        occasionScore(sentence, at, isHead),
        toldScore(sentence, at, isHead),
      ) -
      (list && at >= list.to ? at - passed : at) / 400
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

const ends = (sentence: Sentence) => /[.!?”"’):]$/.test(sentence.tokens.at(-1)?.text ?? '')

const LEAST = 2.6

/** A coming meeting that a text announces is announced at its head, in sentences; further down it is only spoken of. */
const ANNOUNCED = 2

const allCome = (days: readonly WrittenDays[], basis: string | null): boolean =>
  basis !== null && days.length > 0 && days.every(({ start }) => start !== null && start > basis)

/** Said of what is past: a summit told by where it was held, a treaty by the year it was signed in. */
const tellsOf = (sentence: Sentence, at: number, isHead: IsHead): boolean =>
  tellsWhich(sentence, at, isHead) ||
  (sentence.tokens[at]!.lower === 'signed' &&
    sentence.tokens.some(
      ({ lower }, i) => lower === 'in' && /^(19|20)\d\d$/.test(sentence.tokens[i + 1]?.text ?? ''),
    ))

/** How much less surely a sentence reports the meeting when an earlier one reports one. */
const aside = (text: string, sentence: Sentence, earlier: EventSentence): number => {
  // What is still to come is not what an earlier sentence has reported with its day.
  const dated = earlier.days.length + earlier.relative.length > 0 && !foretells(earlier.sentence)
  const beside = isBeside(
    text.slice(sentence.span.start, Math.min(sentence.span.end, sentence.span.start + 2500)),
  )
  return (beside ? 1.5 : 0) + (dated && foretells(sentence) ? 2 : 0)
}

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
    const total: number =
      score -
      (found ? aside(text, sentence, found) : 0) -
      (own.length + relative.length === 0 && tellsOf(sentence, at, isHead) ? 1.5 : 0) -
      (index >= ANNOUNCED && relative.length === 0 && allCome(own, basis) ? 1.2 : 0) +
      timeScore(own, relative, basis, foretells(sentence)) +
      event -
      index * 0.3 -
      (ends(sentence) ? 0 : 1.2)
    if (total >= LEAST && (!found || total > found.score))
      found = { sentence, index, at, days, relative, score: total }
  }
  return found
}

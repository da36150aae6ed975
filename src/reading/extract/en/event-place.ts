import type { Span } from '../../../text/span.ts'
import type { Fact } from '../../reading.ts'
import { askForm } from './asking.ts'
import type { Dateline } from './dateline.ts'
import type { EventSentence } from './event-sentence.ts'
import { hosting, venue } from './event-venue.ts'
import { hereIn } from './here-in.ts'
import { isBeside, isEarlier } from './other-event.ts'
import { after, allCapitals, before, capital, peek, spanOf, words } from './phrases.ts'
import type { Rule } from './rules.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { MONTHS } from './when.ts'
import { NO_NAME } from './words/common.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { EVENT_HEADS, VENUE_HEADS } from './words/events.ts'
import { DOUBLE_NAMES, NO_PLACE } from './words/places.ts'
import { POSTS } from './words/titles.ts'

type Found = { readonly span: Span; readonly at: number; readonly sure: number }

const fact = (text: string, span: Span, rule: Rule): Fact<string> => ({
  value: words(text, span),
  span,
  rule,
})

/** Where a run of capitalised words ends, particles of place names included ("Rio de Janeiro"). */
const runEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to < tokens.length && to - from < 5) {
    const token = tokens[to]!
    if (
      capital(token) ||
      (to > from && /^(?:al|el|as|ash|ad|ar|an|at|ul)-\p{Lu}/u.test(token.text)) ||
      (to > from &&
        /^(de|do|da|dos|das|del|el|la|le|les|es|sur|am|al|of|and|upon|the)$/.test(token.lower) &&
        capital(tokens[to + 1])) ||
      (token.text === '.' &&
        /^(St|Ste|Mt|Ft)$/.test(peek(tokens, to - 1)?.text ?? '') &&
        capital(tokens[to + 1]))
    )
      to++
    else break
  }
  return to
}

const isState = (tokens: readonly Token[], from: number, text: string): boolean => {
  if (tokens[from]?.lower === 'the') return isState(tokens, from + 1, text)
  for (let to = Math.min(tokens.length, from + 5); to > from; to--)
    if (countryNamed(words(text, spanOf(tokens, from, to)))) return true
  return false
}

const refused = (run: readonly Token[]): boolean =>
  run.some(
    (token) =>
      POSTS.has(token.lower) ||
      NO_PLACE.has(token.lower) ||
      EVENT_HEADS.has(token.lower) ||
      /\d/.test(token.text),
  ) ||
  (/[’']s$/.test(run.at(-1)!.text) && !/^(St|Ste|Saint)$/.test(run[0]!.text)) ||
  run.some((token) => VENUE_HEADS.has(token.lower))

/** A country's name at `from`, the longest; the token after it, or -1. */
const countryEnd = (tokens: readonly Token[], from: number, text: string): number => {
  for (let to = Math.min(tokens.length, from + 5); to > from; to--)
    if (countryNamed(words(text, spanOf(tokens, from, to)))) return to
  return -1
}

const GEOGRAPHY = /^(City|Bay|Islands?|Beach|Port|Lake|Park|Springs|Green|Town|Hill)$/

/** The place named from a token on: a city, or a country. */
export const placeAt = (tokens: readonly Token[], from: number, text: string): Found | null => {
  if (/^the (city|town|capital|island|port) of$/.test(after(tokens, from, 3)))
    return placeAt(tokens, from + 3, text)
  const start = tokens[from]?.lower === 'the' ? from + 1 : from
  const double = DOUBLE_NAMES.find(([form]) =>
    form.test(
      tokens
        .slice(start, start + 6)
        .map((t) => t.text)
        .join(' '),
    ),
  )
  if (double) return { span: spanOf(tokens, start, start + double[1]), at: start, sure: 3 }
  const country = countryEnd(tokens, start, text)
  if (country > 0 && !(capital(tokens[country]) && tokens[country]!.lower === 'city')) {
    const next = tokens[country]
    const modifies =
      next?.word &&
      !capital(next) &&
      !/^(on|from|in|at|to|and|for|this|today|yesterday|as|by|with|of|that|where|which|who|during|last|earlier|after|before|under|between|over|this|virtually|tomorrow|hosted|alongside)$/.test(
        next.lower,
      )
    return modifies || /[’']s$/.test(tokens[country - 1]!.text) || /^[-–’]$/.test(next?.text ?? '')
      ? null
      : { span: spanOf(tokens, start, country), at: start, sure: 2 }
  }
  const to = runEnd(tokens, start)
  if (to === start || start !== from) return null
  const run = tokens.slice(start, to)
  if (refused(run) || countryOfAdjective(run[0]!.text) || (run.length === 1 && allCapitals(run[0]!.text)))
    return null
  if (/^[-–]$/.test(tokens[to]?.text ?? '')) return null
  const stated = tokens[to]?.text === ',' && isState(tokens, to + 1, text)
  if (!stated && NO_NAME.has(tokens[to - 1]!.lower) && !GEOGRAPHY.test(tokens[to - 1]!.text)) return null
  return { span: spanOf(tokens, start, to), at: start, sure: stated ? 3 : 1 }
}

const LEADS = new Set(['in', 'at', 'from', 'visited', 'visit', 'visiting', 'to'])
const NOT_HERE =
  /\b(interests?|stability|peace|situation|crisis|war|conflict|located|based|forces?|investments?|investing|developments?|security|leadership|invest|expert|increase|participation|democracy|partners|countries|people|businesses|companies|firms|enterprises|citizens|workers|markets|communities)$/

/** The places that a sentence says something happens in, surest and nearest to the verb first. */
const places = (text: string, sentence: Sentence, verb: number): Found[] => {
  const { tokens } = sentence
  const found: Found[] = []
  for (let i = 0; i < Math.min(tokens.length - 1, 260); i++) {
    const { lower } = tokens[i]!
    if (!LEADS.has(lower) || (!capital(peek(tokens, i - 1)) && NOT_HERE.test(before(tokens, i, 1)))) continue
    const place = placeAt(tokens, i + 1, text)
    if (!place) continue
    if (lower === 'from' && before(tokens, i, 1) !== 'participated') continue
    if (lower === 'at' && !/^(met|convened|gathered|held|meeting)$/.test(before(tokens, i, 1))) continue
    const coming = lower === 'to'
    if (coming && !comes(tokens, i)) continue
    found.push({
      ...place,
      sure: place.sure - Math.abs(place.at - verb) / 40 - (isEarlier(tokens, i, verb) ? 3 : 0),
    })
  }
  return found.toSorted((a, b) => b.sure - a.sure)
}

const comes = (tokens: readonly Token[], at: number) =>
  /\b(welcomed?|welcomes|travel\w*|visit\w*|trip|came|return\w*|went)\b/.test(before(tokens, at, 28))

export type EventPlace = { readonly place: Fact<string> | null; readonly venue: Fact<string> | null }

const shortest = (text: string, span: Span): Span => {
  const comma = text.slice(span.start, span.end).indexOf(',')
  const whole = text.slice(span.start, span.end)
  return comma < 0 || /^Washington/i.test(whole) ? span : { start: span.start, end: span.start + comma }
}

/** Later sentences that still speak of where the same meeting was held. */
const SAME =
  /^(?:\d+ (?:\. )?)?(the|this|our|their) (\w+[ -]){0,3}(meeting|summit|conference|event|visit|ceremony|talks|session|forum|dialogue|mou|memorandum|agreement)\b|\b(took place|was held|were held|was signed|participated from|be here in)\b/

/** "The next Dialogue will be held in …": where another will be says nothing of this one. */
const NEXT =
  /\b(?:the|our|their|its) (?:next|following)\b|\bwill (?:be )?(?:held|meet|take place|convene|host)\b/

/** "The meeting was organised by … at the …": said of the same meeting however far down the text. */
const ORGANISED =
  /^(?:\d+ (?:\. )?)?(the|this) (?:\S+ ){0,3}(meeting|summit|conference|event|session|forum|dialogue|visit) (was|were) (?:\S+ ){0,2}(held|organi[sz]ed|hosted|convened)\b/

/** Asked first: how such a sentence begins. */
const opensWith = askForm(({ lower }) => /^(?:the|this|\d+)$/.test(lower))

/** How far down the text it is looked for, in sentences. */
const FAR = 80

const following = (event: EventSentence, sentences: readonly Sentence[]) => {
  const opening = (sentence: Sentence) =>
    sentence.tokens
      .slice(0, 24)
      .map((t) => t.lower)
      .join(' ')
  const next = event.index + 5
  return [
    ...sentences.slice(event.index + 1, next).filter((sentence) => {
      const words = opening(sentence)
      return SAME.test(words) && !NEXT.test(words) && !isBeside(words)
    }),
    ...sentences
      .slice(next, next + FAR)
      .filter((sentence) => opensWith(sentence.tokens[0]!) && ORGANISED.test(opening(sentence))),
  ]
}

/** Headlines above the reporting sentence that name the event. */
const headlines = (event: EventSentence, sentences: readonly Sentence[]) =>
  sentences
    .slice(Math.max(0, event.index - 8), event.index)
    .filter(
      (sentence) =>
        !/^[.]$/.test(sentence.tokens.at(-1)!.text) && sentence.tokens.some((t) => EVENT_HEADS.has(t.lower)),
    )

/** "On 3 May 2031, Lima hosted": where the sentence goes on behind its day. */
const pastDay = (tokens: readonly Token[]): number => {
  if (tokens[0]?.lower !== 'on') return 0
  let at = 1
  while (at < 7 && (/^(?:\d{1,4}|,)$/.test(tokens[at]?.text ?? '') || MONTHS.has(tokens[at]?.text ?? '')))
    at++
  return at > 2 ? at : 0
}

/** "Lima hosted the Forum", "Bergen, Norway, played host to", "the city of Lima hosted": where a city is the host. */
const hostCity = (text: string, { sentence: { tokens }, at, index }: EventSentence): Span | null => {
  if (!/^(?:hosted|hosts|host|co-hosted)$/.test(tokens[at]!.lower)) return null
  const first = pastDay(tokens)
  const told = /^the (?:city|town|capital|port|village) of$/.test(after(tokens, first, 3))
  const found = placeAt(tokens, first, text)
  if (!found || (!told && found.at !== first) || found.sure === 2) return null
  const to = tokens.findIndex(({ span }) => span.end === found.span.end) + 1
  const lead = after(tokens, to, at - to)
  if (
    !/^(?:, (?:\S+ ){1,4},? ?)?(?:(?:has|have|will|today|yesterday|recently|also|played|plays|play) ?){0,3}$/.test(
      lead,
    )
  )
    return null
  // A surname may open a sentence too: a city is told by its state, or stands at the head of the text alone.
  return told || found.sure > 2 || (index <= 1 && to === first + 1) ? found.span : null
}

/** "held here yesterday": where the text was written. */
const here = ({ sentence: { tokens }, at }: EventSentence): boolean =>
  tokens.slice(at, at + 8).some(({ lower }) => lower === 'here')

/** "at the Grand Hotel, Oslo, today": the city behind the house, where a country or a day follows it. */
const placeBehind = (text: string, all: readonly Sentence[], house: Span): Span | null => {
  for (const { tokens } of all) {
    const comma = tokens.findIndex(({ span, text: mark }) => mark === ',' && span.start === house.end)
    const place = comma > 0 ? placeAt(tokens, comma + 1, text) : null
    if (!place) continue
    const next = tokens.filter(({ span, word }) => word && span.start >= place.span.end)[0]
    if (place.sure > 1 || /^(today|yesterday|on|from|this)$/.test(next?.lower ?? '')) return place.span
  }
  return null
}

/** How many sentences behind the one that tells of a visit its talks are told of. */
const TALKS_WITHIN = 5

/** A visit to a state: "paid an official visit to Norland". */
const VISIT_TO =
  /\b(?:(?:state|official|working|two-day|three-day|introductory|friendly|goodwill) visit(?: \S+){0,2} to|visited|visiting|visits)(?: the)?$/

/** "held talks with", "will meet Minister": those who came are received. */
const TALKS =
  /\b(?:(?:hold|holds|held|had|have|conducted)(?: \S+){0,4} (?:talks|meetings?|discussions|consultations)|met|meet|meets|received by)\b/

/** The city in which talks were held on a visit to a state, which is told of as the place where no city is. */
const talksIn = (
  text: string,
  { index }: EventSentence,
  sentences: readonly Sentence[],
  visited: Found,
): Span | null => {
  const { tokens: own } = sentences[index]!
  const to = own.findIndex(({ span }) => span.start === visited.span.start)
  if (to < 0 || !VISIT_TO.test(before(own, to, 6))) return null
  for (const { tokens } of sentences.slice(index, index + TALKS_WITHIN)) {
    const from = own === tokens ? to + 1 : 0
    for (let at = from; at < tokens.length - 1; at++) {
      if (tokens[at]!.lower !== 'in' || !capital(tokens[at + 1]) || isEarlier(tokens, at)) continue
      const lead = before(tokens, at, Math.min(at - from, 14))
      if (!TALKS.test(lead) || /\b(?:next|again|before|after)\b/.test(lead)) continue
      const city = placeAt(tokens, at + 1, text)
      if (city && city.sure !== 2 && words(text, city.span) !== words(text, visited.span)) return city.span
    }
  }
  return null
}

/** Place and venue of the meeting. A dateline gives the place only where a venue is named and no place. */
export const eventPlace = (
  text: string,
  event: EventSentence,
  sentences: readonly Sentence[],
  line: Dateline | null,
): EventPlace => {
  const all = [event.sentence, ...following(event, sentences)]
  const house = hosting(event) ?? all.map(venue).find(Boolean) ?? null
  const named = [...all, ...headlines(event, sentences)].flatMap(
    (sentence) =>
      places(text, sentence, sentence === event.sentence ? event.at : 0).filter((p) => p.sure > -0.2)[0] ??
      [],
  )[0]
  const venueFact = house && fact(text, house, 'named-venue')
  const city = hostCity(text, event)
  const at =
    city ??
    (named && (talksIn(text, event, sentences, named) ?? named.span)) ??
    (house && placeBehind(text, all, house))
  if (at) return { place: fact(text, at, 'held-in'), venue: venueFact }
  if (line?.place && (line.kind === 'line' || house || here(event))) {
    const rule = line.kind === 'line' ? 'place-and-date-line' : 'dateline'
    return { place: fact(text, shortest(text, line.place), rule), venue: venueFact }
  }
  const said = hereIn(sentences)
  return { place: said && fact(text, said, 'held-in'), venue: venueFact }
}

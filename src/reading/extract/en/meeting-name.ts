import type { Document } from '../../../documents/document.ts'
import type { KnownNames } from '../extractor.ts'
import { meetingBody } from './event-body.ts'
import { type EventName, eventNames } from './event-name.ts'
import type { EventSentence } from './event-sentence.ts'
import { nameFinder } from './known-names.ts'
import { namedLater } from './meeting-named-later.ts'
import { before, capital, oneOf, peek, spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { EVENT_HEADS, MEETING_BODIES } from './words/events.ts'
import { ordinal } from './words/ordinals.ts'

/** How far the text is searched for the series when the reporting sentence names none, in sentences. */
const SERIES_REACH = 400

/** How far the text is searched for its own writing of a name in capitals, in sentences. */
const NAMED_WITHIN = 60

/** How far behind the verb a name is looked for, in words. */
const LONG = 300

const best = (names: readonly EventName[]): EventName | undefined =>
  names.toSorted((a, b) => b.score - a.score).find((name) => name.score > 0.8)

const holds = oneOf('hold convene reconvene')
/** What is held again and again is the series; any other meeting that somebody means to hold is another. */
const recurs = oneOf('annual annually yearly biannual biannually regular regularly every each continue again')

/** "continue to hold the … Forum yearly": the series, when the reporting sentence gives no name. */
const series = (event: EventSentence, sentences: readonly Sentence[]): EventName | undefined => {
  for (const sentence of sentences.slice(0, SERIES_REACH)) {
    if (!sentence.tokens.some(holds)) continue
    if (sentence !== event.sentence && !sentence.tokens.some(recurs)) continue
    for (const name of eventNames(sentence)) {
      const at = sentence.tokens.findIndex((token) => token.span.start === name.span.start)
      if (
        /\b(continue to hold|to (re)?convene|regularly hold|hold)( the| a)?( annual)?$/.test(
          before(sentence.tokens, at, 5),
        )
      )
        return { ...name, rule: 'named-series' }
    }
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

const later = (event: EventSentence, sentence: Sentence) => sentence.span.start > event.sentence.span.start

/** "…, at the Lake Forum. Chaired by A and B, the meeting …": the name is in the sentence before. */
const chairedBy = ({ sentence: { tokens }, at }: EventSentence): boolean =>
  at === 0 && tokens[1]?.lower === 'by'

/** "The Fourth Lake Forum was chaired by …": a later sentence that speaks of the meeting first, and not of others at its end. */
const opens = ({ tokens }: Sentence, name: EventName) =>
  // A line that begins with a small letter goes on with the sentence before it.
  /^\p{Ll}/u.test(tokens[0]!.text) ||
  tokens.every(({ lower, span }) => span.start >= name.span.start || LEADS_IN.test(lower))

const LEADS_IN = /^(the|this|our|their|a|an|at|during|in|on|to|for|of|as|part|with|held|meeting|[\d.(),]+)$/

/** "joined the leaders during the Lake Summit": the noun that reports the event is in its name. */
const asOccasion = (event: EventSentence, name: EventName): EventName => {
  const { start } = event.sentence.tokens[event.at]!.span
  const own = start >= name.span.start && start < name.span.end
  const parent = !own && signedBefore(event) && !headlined(event, name)
  if (parent || behindOther(event, name) || spokenOf(event, name)) return { ...name, score: -4 }
  if (setApart(event, name)) return { ...name, score: 3 }
  return own && name.score > -2 ? { ...name, score: Math.max(name.score, 2) } : name
}

/** "organised in Lima, on 11 June 2031, the Lake Conference": what was organised stands behind where and when. */
const setApart = ({ sentence: { tokens }, at }: EventSentence, name: EventName): boolean =>
  name.loose === true &&
  name.span.start > tokens[at]!.span.end &&
  /^(held|hosted|convened|organi[sz]ed|co-organi[sz]ed|co-hosted|opened|attended)$/.test(tokens[at]!.lower) &&
  /^(in|on|at)$/.test(tokens[at + 1]?.lower ?? '') &&
  tokens
    .slice(at + 1, at + LONG)
    .filter(({ span }) => span.end <= name.span.start)
    .every((token) => capital(token) || /^(in|on|at|of|the|,|and|\d+)$/.test(token.lower))

/** A text that was signed at a conference: the signing is what is reported, and the conference only where it was. */
const signedBefore = (event: EventSentence): boolean =>
  event.sentence.tokens.slice(0, event.at).some(({ lower }) => lower === 'signed' || lower === 'inked')

/** "spoke about water and the Lake Summit, which …": named behind the verb, and not as what was held. */
const spokenOf = ({ sentence: { tokens }, at }: EventSentence, name: EventName): boolean =>
  name.loose === true &&
  name.score < 2 &&
  /^(met|spoke|visited|signed|received|welcomed|hosted)$/.test(tokens[at]!.lower) &&
  name.span.start > tokens[at]!.span.end

/** "received her before she opened the Lake Forum": what comes before or after is another event. */
const behindOther = ({ sentence: { tokens }, at }: EventSentence, name: EventName): boolean =>
  tokens
    .slice(at + 1, at + LONG)
    .some(
      ({ lower, span }) =>
        span.start < name.span.start &&
        (/^(before|after|while|ahead)$/.test(lower) ||
          (lower === 'where' && /^visit/.test(tokens[at]!.lower))),
    )

const headlined = (event: EventSentence, name: EventName): boolean =>
  name.span.start <= (event.sentence.tokens[4]?.span.start ?? 0)

/** The name of the meeting that a sentence reports, or of its series. */
export const meetingName = (
  document: Document,
  event: EventSentence,
  sentences: readonly Sentence[],
  names: KnownNames,
) => {
  const verb = event.sentence.tokens[event.at]!.lower
  const own = eventNames(event.sentence, verb).map((name) => asOccasion(event, name))
  return (
    known(document, event, names) ??
    countedOver(
      document.text,
      event,
      headed(event, best([...own, ...[meetingBody(event) ?? []].flat()]), sentences),
      sentences,
    ) ??
    thisBody(event, sentences) ??
    best(
      beside(event, sentences)
        .flatMap((s) => eventNames(s).filter((name) => !later(event, s) || opens(s, name)))
        .filter((name) => name.score > (chairedBy(event) ? 1 : 1.8)),
    ) ??
    series(event, sentences) ??
    namedLater(event, sentences)
  )
}

/** "convened the first meeting of this committee": the body that is named in full before, the nearest first. */
const thisBody = (event: EventSentence, sentences: readonly Sentence[]): EventName | undefined => {
  const { tokens } = event.sentence
  const noun = tokens.findIndex(
    ({ lower }, at) =>
      MEETING_BODIES.has(lower) &&
      !capital(tokens[at]) &&
      /\b(?:meeting|session) of (?:this|the)$/.test(before(tokens, at, 4)),
  )
  if (noun < 0) return undefined
  const { lower } = tokens[noun]!
  for (const earlier of sentences.slice(0, event.index + 1).toReversed())
    for (let at = earlier.tokens.length - 1; at > 0; at--) {
      if (earlier.tokens[at]!.lower !== lower || !capital(earlier.tokens[at])) continue
      let from = at
      while (from > 0 && capital(peek(earlier.tokens, from - 1)) && at - from < 6) from--
      if (at > from)
        return { span: spanOf(earlier.tokens, from, at + 1), ordinal: null, rule: 'named-body', score: 2 }
    }
  return undefined
}

/** "… Lake Fair (LF) Dialogue of Small Ports": the end of another name, whose short form is of none of the words before it. */
const withoutShow = ({ tokens }: Sentence, name: EventName): EventName => {
  const from = tokens.findIndex(({ span }) => span.start === name.span.start)
  const open = tokens.findIndex(({ text, span }, at) => at > from && text === '(' && span.end < name.span.end)
  const letters = open > 0 && tokens[open + 2]?.text === ')' ? tokens[open + 1]!.text : ''
  const own = tokens.slice(from, open).some(({ text }) => text[0] === letters[0])
  const next = tokens[open + 3]
  return letters === '' || own || !next || next.span.end > name.span.end
    ? name
    : { ...name, span: { start: next.span.start, end: name.span.end } }
}

/** A name whose noun is in small letters gives way to the one in capitals that a line over it has with the same noun. */
const headed = (
  event: EventSentence,
  name: EventName | undefined,
  sentences: readonly Sentence[],
): EventName | undefined => {
  const noun =
    name &&
    event.sentence.tokens.find(({ span, lower }) => span.start >= name.span.start && EVENT_HEADS.has(lower))
  if (!noun || capital(noun) || noun.span.start >= name.span.end) return name
  const over = sentences
    .slice(Math.max(0, event.index - 2), event.index)
    .flatMap((sentence) => eventNames(sentence).map((each) => ({ each, sentence })))
    .find(({ each, sentence }) =>
      sentence.tokens.some(
        (token) =>
          token.lower === noun.lower &&
          capital(token) &&
          token.span.start >= each.span.start &&
          token.span.end <= each.span.end,
      ),
    )
  return over ? withoutShow(over.sentence, over.each) : name
}

/** Words of a counted name that its body need not have. */
const COUNTS = /^(?:of|the|on|for|and|ministerial|regular|annual|plenary)$/

/** "The Lake Council of Ports held its ninth session", under "Ninth Session of the Lake Council": the counted name. */
const countedOver = (
  text: string,
  event: EventSentence,
  name: EventName | undefined,
  sentences: readonly Sentence[],
): EventName | undefined => {
  if (name?.rule !== 'named-body' || name.ordinal === null) return name
  const body = folded(text, name)
  const ofBody = (other: EventName) => {
    const own = folded(text, other).filter(
      (word) => !COUNTS.test(word) && !EVENT_HEADS.has(word) && ordinal(word) === null,
    )
    return own.length > 1 && own.every((word) => body.includes(word))
  }
  const over = sentences
    .slice(Math.max(0, event.index - 3), event.index)
    .flatMap((sentence) => eventNames(sentence))
    .find((other) => other.rule === 'named-event' && other.ordinal === name.ordinal && ofBody(other))
  return over ?? name
}

const folded = (text: string, { span }: EventName) => words(text, span).toLowerCase().split(' ')

/** A name taken from a headline in capitals, as the text itself writes it, often without what the headline adds. */
export const inMixedLetters = (text: string, name: EventName, sentences: readonly Sentence[]): EventName => {
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

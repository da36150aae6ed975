import { askForm } from './asking.ts'
import { among, bracketEnd, capital, looks, oneOf, owns, peek, spanOf } from './phrases.ts'
import type { Token } from './tokens.ts'
import { emptyWord, fieldWord, illWord } from './topic-asks.ts'
import { articles, bareEnd, joint, possessive, told } from './topic-bounds.ts'
import { complementEnd, withOf } from './topic-complements.ts'
import { joined } from './topic-joints.ts'
import { people } from './topic-people.ts'
import { dropTrailing, skipLeading } from './topic-trim.ts'
import { adjective, nounInIng, tellsOn, verbForm } from './topic-words.ts'
import { FIELDS, NEVER } from './words/topic-nouns.ts'
import { BEHIND, LEADING, STOP } from './words/topic-phrases.ts'
import { OTHER_VERBS } from './words/topic-verbs.ts'

/** A noun phrase of a list: its tokens, `to` exclusive. */
export type TopicPhrase = { readonly from: number; readonly to: number }

const MOST = 30

/** A lone adjective in small letters. */
const describes = looks(
  /^(?!.*(capital|portal|potential)$)\p{Ll}+(ful|ous|able|ible|ive|al|ed|ient|ic|en)$|^(safe|secure|free|just|fair|sustainable|regional|global|overseas|high|low|depending|illicit)$/u,
)

const withoutPlace = askForm(
  ({ lower }) => (FIELDS.has(lower) && !/^reforms?$/.test(lower)) || lower === 'sectors',
)

/** "disarmament of the Amber Peninsula": a field is told without its place. */
const beforePlace = (tokens: readonly Token[], from: number, to: number): number => {
  for (let at = from + 1; at < to - 1; at++) {
    if (tokens[at]!.lower !== 'of' || !withoutPlace(tokens[at - 1]!) || capital(peek(tokens, at - 1)))
      continue
    const name = tokens[at + 1]!.lower === 'the' ? at + 2 : at + 1
    if (name < to && !people(peek(tokens, to - 1)) && tokens.slice(name, to).every(capital)) return at
  }
  return to
}

/** "the causes and consequences of floods" */
const isCause = oneOf('cause causes roots drivers')

const phraseAt = (tokens: readonly Token[], at: number): { phrase: TopicPhrase | null; next: number } => {
  const begin = articles(tokens, at)
  const bare = bareEnd(tokens, begin)
  if (bare === begin) return { phrase: null, next: begin }
  const whole = withOf(tokens, begin, joined(tokens, begin, bare))
  const from = skipLeading(tokens, whole.from, whole.to)
  const to = beforePlace(tokens, from, complementEnd(tokens, dropTrailing(tokens, from, whole.to)))
  const empty =
    to <= from ||
    owns(peek(tokens, to - 1)) ||
    (to - from === 1 &&
      ((emptyWord(tokens[from]) && !fieldWord(tokens[from])) ||
        isCause(tokens[from]) ||
        describes(tokens[from]) ||
        (adjective(tokens[from]!) && !fieldWord(tokens[from]))))
  return { phrase: empty ? null : { from, to }, next: Math.max(to, whole.to) }
}

const andOr = oneOf('and or &')
const including = oneOf('including like namely especially particularly')
const withOrIn = oneOf('with in')

/** Where the next item of a list begins, or -1 where the list is at its end; a preposition is said again only where one led to the list. */
const nextItem = (tokens: readonly Token[], at: number, linked: string): number => {
  const here = tokens[at]?.lower
  let next = here === ',' || here === ';' ? at + 1 : at
  if (andOr(tokens[next])) next++
  if (tokens[next]?.lower === 'as' && tokens[next + 1]?.lower === 'well') next += 3
  if (tokens[next]?.lower === 'such' && tokens[next + 1]?.lower === 'as') next += 2
  else if (including(tokens[next])) next++
  // "…, including with respect to the lakes"
  if (withOrIn(tokens[next]) && /^(respect|regard|relation)$/.test(tokens[next + 1]?.lower ?? '')) next += 3
  // "…, including on fisheries", "as well as against piracy": the same preposition, said again.
  if (
    next > at &&
    (tokens[next - 1]!.text !== ',' || tokens[next]?.lower === linked) &&
    (linked !== '' || !andOr(tokens[next - 1])) &&
    /^(on|in|for|of|against)$/.test(tokens[next]?.lower ?? '') &&
    !ASIDE.test(tokens[next + 1]?.lower ?? '')
  )
    next++
  // "by floods and by the resumption of raids"
  else if (next > at && tokens[next - 1]!.text !== ',' && again(tokens[next]) && !inTime(tokens, next + 1))
    next++
  return next > at ? numbered(tokens, next) : -1
}

/** "…; and (iii) river ports": past the number of an item. */
const numbered = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '(' && number(tokens[at + 1]) && tokens[at + 2]?.text === ')' ? at + 3 : at
const number = looks(/^(?:[ivx]{1,5}|[a-h]|\d{1,2})$/)

const again = oneOf('about over by')

/** "and by the end of", "and over the next ten years". */
const inTime = (tokens: readonly Token[], at: number): boolean =>
  ofTime(tokens[at]) ||
  (inIng(tokens[at]) && !nounInIng(tokens[at]!.lower)) ||
  (tokens[at]?.lower === 'the' && ofTime(tokens[at + 1])) ||
  /^\p{N}/u.test(tokens[at]?.text ?? '')
const inIng = looks(/ing$/i)
const ofTime = oneOf(
  'end next past coming last time year start beginning then which whom that this its their',
)

/** How far behind an item the semicolon may stand that parts it from the next. */
const TAIL = 14

/** Where the next item begins, past what is said in brackets, and in a list of semicolons past what else is told of an item. */
const following = (tokens: readonly Token[], end: number, linked: string): number => {
  const close = tokens[end]?.text === '(' ? bracketEnd(tokens, end) : -1
  let at = close < 0 ? end : close + 1
  while (tokens[at]?.text === '*') at++
  const next = nextItem(tokens, at, linked)
  if (next >= 0 || !tellsMore(tokens[at])) return next
  for (let i = at + 1; i < Math.min(tokens.length, at + TAIL); i++)
    if (tokens[i]!.text === ';') return nextItem(tokens, i, linked)
  return -1
}
const tellsMore = oneOf('in of for on to with between across among through by from')

const ASIDE =
  /^(accordance|particular|addition|line|order|turn|part|the|response|support|light|this|that|which|whom|\p{N}+)$/u

const finite = oneOf(
  'will would is are was were has have had can may must should noted stressed welcomed agreed reaffirmed underscored highlighted discussed committed intend said also announced reiterated expressed plan remain pledged affirmed',
)

/** Whether a phrase behind a comma is the subject of a new clause rather than an item. */
const subject = (tokens: readonly Token[], phrase: TopicPhrase, first: boolean): boolean =>
  !first &&
  (finite(tokens[phrase.to]) ||
    (tokens[phrase.to] !== undefined && tellsOn(tokens[phrase.to]!)) ||
    told(tokens, phrase.from, Math.min(phrase.to, tokens.length - 1)))

const hasDone = oneOf('has have had been')
const otherVerb = among(OTHER_VERBS)

const isWork = looks(
  /^(?:monitoring|mapping|planning|training|mentoring|networking|screening|building|mining|farming|learning|teaching|marketing|processing|manufacturing|recycling|modelling|forecasting|policing)$/,
)
/** What cannot be the object of a verb before it. */
const standsAlone = (next: Token | undefined): boolean =>
  next === undefined || !next.word || standsBehind(next)
const standsBehind = oneOf('and or of for in on by with to as is are was were will')

/** "reform of the Bank": no verb before "of". */
const reforms = oneOf('reform reforms')

/** Whether a verb stands where a noun phrase ought to; behind an article ("the exchange of"), and as what describes ("shared concerns"), none does. */
const beginsVerb = (tokens: readonly Token[], at: number, first: boolean): boolean => {
  const token = tokens[at]
  if (!token || capital(token) || (reforms(token) && tokens[at + 1]?.lower === 'of')) return false
  if (isJoined(token) && ofRule(tokens[at + 1])) return false
  if (!first && inEd(token) && verbForm(token) && tokens[at + 1] && describesNext(tokens[at + 1]!))
    return false
  if ((!verbForm(token) && !otherVerb(token)) || (isWork(token) && standsAlone(tokens[at + 1]))) return false
  return (
    !(first && LEADING.has(token.lower)) &&
    !/^(the|an?)$/.test(peek(tokens, at - 1)?.lower ?? '') &&
    !(links(peek(tokens, at - 1)) && inEd(token))
  )
}

const inEd = looks(/ed$/)
/** "…, strengthened health systems": no verb before a bare noun, of which nothing is said. */
const describesNext = askForm((form) => belongs({ id: form.id, form }) && !NEVER.has(form.lower))
/** "and integrated management of lakes": no verb. */
const isJoined = oneOf('integrated coordinated')
const ofRule = oneOf(
  'management planning approach approaches governance development response responses monitoring services systems water resource care',
)

const links = oneOf('on in for of against to about over regarding concerning as including with between by')

/** The noun phrases of a list that begins at `at`. */
export const topicList = (tokens: readonly Token[], at: number): TopicPhrase[] => {
  const found: TopicPhrase[] = []
  const linked = links(peek(tokens, at - 1)) ? tokens[at - 1]!.lower : ''
  let next = at
  for (let n = 0; n < MOST; n++) {
    const start = articles(tokens, next)
    if (beginsVerb(tokens, start, n === 0)) break
    const { phrase, next: end } = phraseAt(tokens, next)
    if (end === start) break
    if (phrase && subject(tokens, phrase, n === 0)) break
    if (phrase) found.push(phrase)
    next = following(tokens, end, linked)
    if (next < 0) break
  }
  return found
}

/** Whether a word may be part of a phrase whose last word stands behind it. */
const belongs = askForm(
  (form) =>
    form.word &&
    !STOP.has(form.lower) &&
    !BEHIND.has(form.lower) &&
    // "the cost-of-living crisis"
    !(/ing$/.test(form.text) && !/-of-/.test(form.text) && !nounInIng(form.lower)) &&
    !verbForm({ id: form.id, form }) &&
    !OTHER_VERBS.has(form.lower),
)

/** The noun phrase that ends with the word at `last`, and goes on behind it with "of". */
export const phraseAround = (tokens: readonly Token[], last: number): TopicPhrase => {
  let begin = last
  while (
    begin > 0 &&
    last - begin < 4 &&
    (joint(tokens, begin - 1) || possessive(tokens, begin - 1) || belongs(tokens[begin - 1]!))
  )
    if (told(tokens, 0, begin - 1) && !owns(peek(tokens, begin - 2))) break
    else if (illWord(tokens[begin]) && !adjective(tokens[begin - 1]!) && !capital(peek(tokens, begin - 1)))
      break
    else begin--
  // "the 2 °C warming"
  while (begin < last && peek(tokens, begin - 1)?.text === '°') begin++
  // "those who supply weapons": so is this one.
  if (begin < last && peek(tokens, begin - 1)?.lower === 'who') begin++
  // "has worsened old fragilities": the verb is no part of the phrase.
  if (begin < last && hasDone(peek(tokens, begin - 1)) && tokens[begin]!.lower.endsWith('ed')) begin++
  const from = Math.min(last, skipLeading(tokens, begin, last + 1))
  return { from, to: complementEnd(tokens, Math.max(last + 1, from + 1)) }
}

export const phraseSpan = (tokens: readonly Token[], phrase: TopicPhrase) =>
  spanOf(tokens, phrase.from, phrase.to)

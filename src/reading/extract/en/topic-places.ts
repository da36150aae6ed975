import type { Span } from '../../../text/span.ts'
import { askForm, kindOfWord } from './asking.ts'
import { before, capital, oneOf, peek, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import type { FoundTopic, Governor } from './topic-governors.ts'
import { phraseAround, phraseSpan, type TopicPhrase } from './topic-phrases.ts'
import { countryNamed } from './words/countries.ts'

const SEAS = new Set(['Sea', 'Strait', 'Straits', 'Peninsula', 'State', 'Gulf'])
const TENSE =
  /\b(situation|developments|dispute\w*|tension\w*|concern\w*|freedom of navigation|peace and stability|threat\w*|coerci\w*|status quo|restraint|talks|challenges|crisis|conflict)\b/

const sea = (tokens: readonly Token[], at: number): { from: number; to: number } | null => {
  if (tokens[at + 1]?.lower === 'of' && capital(tokens[at + 2]))
    return tokens[at]!.text === 'State' ? null : { from: at, to: at + 3 }
  if (!capital(peek(tokens, at - 1)) || NO_SEA.test(tokens[at - 1]!.text)) return null
  if (capital(tokens[at + 1]) || /^(region|countries|states|nations)$/.test(tokens[at + 1]?.lower ?? ''))
    return null
  let from = at - 1
  while (
    from > 0 &&
    capital(peek(tokens, from - 1)) &&
    at - from < 3 &&
    !/^(The|In|On)$/.test(tokens[from - 1]!.text)
  )
    from--
  return { from, to: at + 1 }
}

const NO_SEA = /^(Secretary|Minister|Permanent|Member|Head|Heads|Deputy|United|Islamic)/

/** "piracy in the Gulf of Amber": where a crime is done is no place in dispute. */
const ofCrime = (tokens: readonly Token[], from: number): boolean => {
  const link = peek(tokens, from - 1)?.lower === 'the' ? from - 2 : from - 1
  return inOrOff(peek(tokens, link)) && crime(peek(tokens, link - 1))
}
const inOrOff = oneOf('in off on at')
const crime = oneOf('piracy robbery smuggling poaching trafficking pollution overfishing fishing')

const isSea = askForm(({ text }) => SEAS.has(text))
const SEA = kindOfWord(({ text }) => SEAS.has(text))

/** Seas, straits and provinces that are spoken of as in dispute. */
export const disputed = (text: string, sentence: Sentence): Span[] => {
  const { tokens, kinds } = sentence
  if ((kinds & SEA) === 0) return []
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const place = isSea(tokens[at]!) ? sea(tokens, at) : null
    if (place && !ofCrime(tokens, place.from)) found.push(phraseSpan(tokens, place))
  }
  return found.length > 0 && TENSE.test(words(text, sentence.span).toLowerCase()) ? found : []
}

const CONTESTS = new Set('dispute disputes situation developments tension tensions'.split(' '))

/** "disputes over grazing lands": what is disputed in two words and more. */
const quarrelOver = (tokens: readonly Token[], at: number): FoundTopic[] => {
  if (!/^disputes?$/.test(tokens[at]!.lower) || tokens[at + 1]!.lower !== 'over' || isThis(tokens[at + 2]))
    return []
  const { from, to } = phraseAround(tokens, at)
  const first = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2
  return to < first + 2 || capital(tokens[first]) ? [] : [{ kind: 'issue', phrase: { from, to } }]
}
const isThis = oneOf('this that these those which its their')

const PERSON = /^(Mr|Mrs|Ms|Dr|Minister|Ministers|President|Secretary|Ambassador|Prime|Leaders)$/

/** Whether capitals may name a place: no person, no acronym of a body, no half a name, nothing that owns what follows. */
const placeName = (tokens: readonly Token[], from: number, to: number): boolean =>
  !PERSON.test(tokens[from]!.text) &&
  !/[’']s?$/.test(tokens[to - 1]!.text) &&
  !(
    to - from === 1 &&
    (/^(East|West|North|South)$/.test(tokens[from]!.text) ||
      /^(?!DPRK$|DRC$)\p{Lu}[\p{Lu}.]+$/u.test(tokens[from]!.text))
  )

const nameEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to < from + 4 && capital(tokens[to])) to++
  // "the Horn of Africa"
  return to > from && tokens[to]?.lower === 'of' && capital(tokens[to + 1]) ? to + 2 : to
}

const written = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

/** "the humanitarian situation in Amber Province": what is said of a place that is the issue itself. */
export const ofPlace = (
  tokens: readonly Token[],
  { to }: TopicPhrase,
  found: readonly FoundTopic[],
): boolean =>
  CONTESTS.has(tokens[to - 1]!.lower) &&
  /^(over|in|on|of)$/.test(tokens[to]?.lower ?? '') &&
  found.some(({ place, phrase }) => place && phrase.from > to && phrase.from < to + 3)

/** Developments are told of anything ("developments in Norland"): only these make one a matter of concern. */
const GRAVE = /^(recent|regional|political|international|global|security|humanitarian|worrying)$/

/** "took note of the developments in Amber Province" */
const grave = (tokens: readonly Token[], at: number): boolean =>
  GRAVE.test(peek(tokens, at - 1)?.lower ?? '') ||
  (peek(tokens, at - 1)?.lower === 'the' && FOLLOWS.test(before(tokens, at - 1, 6)))
const FOLLOWS =
  /\b(?:note|noted|followed|following|follows|follow|discussed|reviewed|considered|monitor|monitoring|concern|concerned|views|alarm|situation)\b/

/** "the dispute over the Amber Isles", "the situation in Norland and Amber Province": named places, whatever they are called. */
export const contested = (tokens: readonly Token[], at: number): FoundTopic[] => {
  if (!CONTESTS.has(tokens[at]!.lower) || !/^(over|in|on)$/.test(tokens[at + 1]?.lower ?? '')) return []
  const quarrel = quarrelOver(tokens, at)
  if (quarrel.length > 0) return quarrel
  if (tokens[at]!.lower === 'developments' && !grave(tokens, at)) return []
  const found: FoundTopic[] = []
  for (let next = at + 2; found.length < 8; ) {
    const from = tokens[next]?.lower === 'the' ? next + 1 : next
    const to = nameEnd(tokens, from)
    if (to === from || !placeName(tokens, from, to)) break
    // Behind the first, a name that goes on is the subject of a clause ("…, and Norland agreed").
    if (found.length > 0 && !/^([,;.)]|and|were|was|as)$/.test(tokens[to]?.lower ?? '.')) break
    // A state is no issue by its name alone.
    const state = found.length === 0 && countryNamed(written(tokens, from, to)) !== undefined
    found.push({
      kind: 'issue',
      phrase: { from: state ? phraseAround(tokens, at).from : from, to },
      place: true,
    })
    next = /^(,|and)$/.test(tokens[to]?.lower ?? '') ? to + 1 : tokens.length
    if (tokens[next]?.lower === 'and') next++
  }
  return found
}

const REGIONS =
  /^(Middle East|Gaza|Gaza Strip|West Bank|Sahel|Horn of Africa|Western Balkans|Taiwan|Xinjiang|Tibet|Hong Kong|Kashmir|Crimea|Donbas|Palestine|Eastern Mediterranean|.* (Sea|Strait|Straits|Peninsula))$/

/** "the war in Norland, the Amber Sea and Sudland": states and regions that go on behind the first. */
const morePlaces = (tokens: readonly Token[], at: number): FoundTopic[] => {
  const found: FoundTopic[] = []
  for (let next = at; found.length < 8 && /^(,|and)$/.test(tokens[next]?.lower ?? ''); ) {
    while (/^(,|and|the)$/.test(tokens[next]?.lower ?? '')) next++
    const to = nameEnd(tokens, next)
    const name = written(tokens, next, to)
    if (to === next || !(countryNamed(name) || REGIONS.test(name))) break
    // "…, the Republic of Amber and Norland agreed": a clause begins with the names.
    if (!/^([,;.)]|and)$/.test(tokens[to]?.lower ?? '.')) return []
    found.push({ kind: 'issue', phrase: { from: next, to }, place: true })
    next = to
  }
  return found
}

const storms = oneOf('cyclone typhoon hurricane storm')
const noStorm = oneOf('committee centre center warning season relief response fund council forum')

/** "Cyclone Odalie": a storm by its name. */
export const storm = (tokens: readonly Token[], at: number): FoundTopic[] =>
  storms(tokens[at]) &&
  capital(tokens[at]) &&
  capital(tokens[at + 1]) &&
  !noStorm(tokens[at + 1]) &&
  !capital(tokens[at + 2])
    ? [{ kind: 'issue', phrase: { from: at, to: at + 2 }, place: true }]
    : []

const STRIFE = new Set(
  'crisis war conflict violence aggression coup invasion fighting hostilities unrest clashes'.split(' '),
)

/** "the war in Norland": a problem with its place, whole. */
export const strife = (tokens: readonly Token[], at: number): FoundTopic[] => {
  if (!STRIFE.has(tokens[at]!.lower) || !/^(in|against|on|of)$/.test(tokens[at + 1]?.lower ?? '')) return []
  if (peek(tokens, at - 1)?.text === 'World') return []
  const inner = tokens[at + 1]!.lower === 'of' && STRIFE.has(tokens[at + 2]?.lower ?? '') ? at + 2 : at
  const name = tokens[inner + 2]?.lower === 'the' ? inner + 3 : inner + 2
  if (!/^(in|against|on)$/.test(tokens[inner + 1]?.lower ?? '') || !capital(tokens[name])) return []
  let to = name + 1
  while (
    to < inner + 10 &&
    (capital(tokens[to]) || (/^(of|the)$/.test(tokens[to]?.lower ?? '') && capital(tokens[to + 1])))
  )
    to++
  return [{ kind: 'issue', phrase: { from: phraseAround(tokens, at).from, to } }, ...morePlaces(tokens, to)]
}

/** A state or region that is talked about or gives concern: "discussed Norland, the Middle East and trade". */
export const talkedOf = (
  tokens: readonly Token[],
  lead: Governor,
  { from, to }: TopicPhrase,
): FoundTopic | null => {
  if (lead.kind === 'issue' ? lead.grip !== 'firm' : lead.grip !== 'either') return null
  // "the fight against Norland": one side of it.
  if (peek(tokens, lead.from - 1)?.lower === 'against') return null
  if (!capital(tokens[from]) || !placeName(tokens, from, to)) return null
  const name = written(tokens, from, to)
  return countryNamed(name) || REGIONS.test(name)
    ? { kind: 'issue', phrase: { from, to }, place: true }
    : null
}

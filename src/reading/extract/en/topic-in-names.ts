import { askForm } from './asking.ts'
import { formOf } from './forms.ts'
import { among, capital, looks, oneOf } from './phrases.ts'
import { type Token, tokenOf } from './tokens.ts'
import { fieldWord } from './topic-asks.ts'
import type { FoundTopic } from './topic-governors.ts'
import { nounKind } from './topic-kind.ts'
import { type TopicPhrase, topicList } from './topic-phrases.ts'
import { adjective } from './topic-words.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { UNDERTAKINGS } from './words/topic-names.ts'
import { FIELDS } from './words/topic-nouns.ts'

const NONE: readonly FoundTopic[] = []

/** "the Protocol on", "the Plan (2030) for", "the Committee of Senior Officials on": where what is worked on begins; 0 where nothing is told. */
const behindName = (tokens: readonly Token[], at: number): number => {
  if (!UNDERTAKINGS.has(tokens[at]!.lower) || !capital(tokens[at])) return 0
  let link = at + 1
  if (tokens[link]?.text === '(' && tokens[link + 2]?.text === ')') link += 3
  if (tokens[link]?.lower === 'of') {
    while (link < at + 6 && (tokens[link]?.lower === 'of' || capital(tokens[link]))) link++
  }
  return isOn(tokens[link]) ? link + 1 : 0
}
const isOn = oneOf('on regarding concerning')

/** Past the capitals of a name, and the small words between them. */
const runEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (capital(tokens[to]) || (between(tokens[to]) && capital(tokens[to + 1]))) to++
  return to
}
const between = oneOf('and of & ,')

/** Words by which a name says where or with whom, and not on what. */
const ofOthers = looks(
  /^(?:agreement|memorandum|declaration|conference|forum|commission|bank|union|nation|minister|island|region|ocean|sea|asia|africa|europe|america|pacific|atlantic)s?$/i,
)
const places = among(new Set(['with', 'against']))
/** Fields too wide to say by themselves what a name is about. */
const wide = oneOf(
  'growth innovation investment security technology environment youth economy evaluation education research governance development assistance promotion property reform management services peace',
)

/** The words of a phrase as they would stand outside a name. */
const small = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token) => (capital(token) ? tokenOf(formOf(token.lower), token.span) : token))

const inIng = looks(/ing$/i)
const isLand = askForm(
  ({ text, lower }) =>
    Boolean(countryNamed(text) ?? countryOfAdjective(text)) ||
    (/\p{Lu}{2}/u.test(text) && !FIELDS.has(lower)),
)

/** Whether a phrase says on what: none that names a place, a body or a state does. */
const isField = (tokens: readonly Token[], plain: readonly Token[], phrase: TopicPhrase): boolean => {
  for (let at = phrase.from; at < phrase.to; at++)
    if (ofOthers(tokens[at]) || isLand(tokens[at]!)) return false
  const noun = nounKind(plain, phrase)
  if (phrase.to - phrase.from === 1)
    return (
      (noun === 'field' || fieldWord(tokens[phrase.from])) &&
      !wide(tokens[phrase.from]) &&
      !adjective(plain[phrase.from]!)
    )
  return noun === 'field' || noun === 'open' || inIng(tokens[phrase.from])
}

/** "the Protocol on River Ports": what an undertaking or its body is about stands in its name. */
export const inNames = (tokens: readonly Token[], at: number): readonly FoundTopic[] => {
  const begin = behindName(tokens, at)
  if (begin === 0) return NONE
  const from = tokens[begin]?.lower === 'the' ? begin + 1 : begin
  const to = runEnd(tokens, from)
  if (to === from || places(tokens[to])) return NONE
  const plain = small(tokens.slice(0, to))
  const phrases = topicList(plain, from)
  const whole = phrases.length === 1
  return phrases
    .filter((phrase) => whole || phrase.to - phrase.from > 1)
    .filter((phrase) => isField(tokens, plain, phrase))
    .map((phrase) => ({ kind: 'area', phrase, inName: true }))
}

import { before, capital, looks, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import type { Governor, TopicKind } from './topic-governors.ts'
import { headOf, nounKind, onField, told } from './topic-kind.ts'
import type { TopicPhrase } from './topic-phrases.ts'
import { adjective } from './topic-words.ts'

/** Verbs of which nearly any object is something to work on ("boost regional competitiveness"). */
const FURTHERS =
  /^(promot|strengthen|enhanc|boost|improv|advanc|expand|increas|accelerat|expedit|foster|facilitat)(e|es|ed|ing|s)?$/

const furthered = (lead: Governor, tokens: readonly Token[], { from, to }: TopicPhrase): boolean =>
  lead.verb &&
  lead.grip === 'plain' &&
  to - from > 1 &&
  !adjective(tokens[to - 1]!) &&
  FURTHERS.test(tokens[lead.from - 1]!.lower)

/** "discussed tuna stocks": what is talked of in two words and more is a matter, but where they name a plan or a person. */
const talked = (lead: Governor, tokens: readonly Token[], { from, to }: TopicPhrase): boolean =>
  (lead.grip === 'either' || lead.grip === 'given') &&
  to - from > 1 &&
  !adjective(tokens[to - 1]!) &&
  !someone(tokens[to - 1]) &&
  !capital(tokens[from]) &&
  !tokens.slice(from, to).some(isOf)
const isOf = oneOf('of')
const someone = looks(/(?:ers|ing|overseas)$/i)

/** Of what is removed, only what stands in the way is a trouble. */
const REMOVES = /^(?:remov(e|es|ed|ing)|lift(s|ing)?)$/
const BARS =
  /^(restrictions?|tariffs?|quotas|bans?|levy|tax|duty|delays|curbs|obstacles|impediments|barriers?|embargo(?:es)?|blockades?|sanctions|burdens?|requirements|taxes|duties|levies)$/

/** "cooperation on harbour threats": the word itself calls it a trouble. */
const calledTrouble = oneOf('challenges challenge threats threat crises crisis problems')

const MATTERS = /^(issues?|concerns|problems?|needs)$/

/** "address labour issues": the matter is an issue, whole. */
export const matter = (lead: Governor, tokens: readonly Token[], phrase: TopicPhrase): TopicPhrase =>
  lead.kind === 'issue' && MATTERS.test(tokens[phrase.to]?.lower ?? '')
    ? { from: phrase.from, to: phrase.to + 1 }
    : phrase

/** Fields too broad to say what is worked on, but where fields are told one by one ("drive growth", "help the economy"). */
const BROAD_FIELD = oneOf(
  'growth economy industry industries market markets transition services technologies innovations freedoms labour labor supplies',
)

/** Goods and services, which only a word says which of. */
const isSupply = oneOf('services supplies')

const broadField = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean =>
  to - from === 1
    ? BROAD_FIELD(tokens[from])
    : isSupply(tokens[to - 1]) && headOf(tokens, { from, to }) === to - 1 && !told(tokens, from, to - 1)

/** Whether what a field is the field of is a trouble ("the production of counterfeit coins"). */
const ofTrouble = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean => {
  for (let at = from + 1; at < to - 1; at++)
    if (tokens[at]!.lower === 'of') return nounKind(tokens, { from: at + 1, to }) === 'problem'
  return false
}

/** "experience in tunnelling": what is done, by one word that has no object. */
const isTrade = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean =>
  to - from === 1 &&
  inIng(tokens[from]) &&
  link(peek(tokens, from - 1)) &&
  (tokens[to] === undefined || !tokens[to].word)
const inIng = looks(/^\p{Ll}+ing$/u)
const link = oneOf('in on')

/** "5 million in medical supplies": of what is said after a sum, only goods are what is given; the rest is money again. */
const ofSum = (tokens: readonly Token[], from: number, to: number): boolean =>
  peek(tokens, from - 1)?.lower === 'in' && sum(peek(tokens, from - 2)) && !goods(peek(tokens, to - 1))
const sum = oneOf('million billion')
const goods = oneOf(
  'supplies medicines vaccines fertiliser fertilisers fertilizer fertilizers grain machinery relief equipment',
)

/** "build resilience against floods": what one is proof against says more. */
const proofAgainst = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean =>
  to - from === 1 && resilience(tokens[from]) && againstOrTo(tokens[to])
const resilience = oneOf('resilience resiliency')
const againstOrTo = oneOf('against to')

const isDispute = oneOf('dispute disputes')
const attempts = oneOf('attempts attempt')
const fights = oneOf(
  'combat combating combatting combats counter countering counters fight fighting fights against condemn condemned condemning condemns deplore deplored denounce denounced eradicate eradicating',
)

const LISTER = /^(?:as|like|including|against)$/
const CHALLENGED =
  /\b(?:challenges|threats|crises|problems|risks)\b(?!.*\b(?:opportunities|activities|areas|concerns?)\b)/

/** Which list a phrase goes into by what governs it, or neither. */
export const kindUnder = (
  lead: Governor,
  tokens: readonly Token[],
  phrase: TopicPhrase,
): TopicKind | null => {
  if (lead.kind === 'issue' && phrase.to - phrase.from > 1 && MATTERS.test(tokens[phrase.to - 1]!.lower))
    return told(tokens, phrase.from, phrase.to - 1) ? 'issue' : null
  if (ofSum(tokens, lead.from, phrase.to)) return null
  const noun = nounKind(tokens, phrase)
  if (
    noun === 'none' &&
    lead.kind === 'issue' &&
    attempts(tokens[phrase.from]) &&
    tokens[phrase.from + 1]?.lower === 'to'
  )
    return 'issue'
  if (noun === 'none')
    return lead.kind === 'area' && lead.grip === 'firm' && isTrade(tokens, phrase) ? 'area' : null
  if (noun === 'problem')
    return lead.kind === 'area' && lead.grip === 'firm' && !calledTrouble(peek(tokens, phrase.to - 1))
      ? 'area'
      : 'issue'
  if (lead.kind === 'issue') {
    // "concern over the dispatch of …": what it is of says what it is, and was not read.
    if (noun === 'open' && phrase.to - phrase.from === 1 && isOf(tokens[phrase.to])) return null
    // A lone word that nobody listed is a trouble only where it is fought ("reduce costs", but "combat graft").
    if (
      noun === 'open' &&
      phrase.to - phrase.from === 1 &&
      lead.grip !== 'firm' &&
      !fights(peek(tokens, lead.from - 1)) &&
      !(lead.verb && BARS.test(tokens[phrase.from]!.lower))
    )
      return null
    if (
      lead.verb &&
      REMOVES.test(tokens[lead.from - 1]!.lower) &&
      !BARS.test(tokens[headOf(tokens, phrase)]!.lower)
    )
      return null
    if (lead.grip === 'loose') return noun === 'open' && phrase.to - phrase.from > 1 ? 'issue' : null
    if (noun === 'field' && lead.grip === 'either') return 'area'
    // "challenges, such as water security": called a challenge; of a concern it is what is at stake, and no trouble itself.
    if (noun === 'field' && LISTER.test(peek(tokens, lead.from - 1)?.lower ?? 'against'))
      return CHALLENGED.test(before(tokens, lead.from - 1, 7)) ? 'issue' : null
    return noun === 'field' && lead.grip === 'plain' && lead.verb && !ofTrouble(tokens, phrase)
      ? null
      : 'issue'
  }
  if (noun === 'open' && lead.grip === 'loose') return null
  // "exchanged views on the dispute over the Amber Isles": the isles are the issue, and no field.
  if (isDispute(tokens[headOf(tokens, phrase)])) return null
  if (lead.grip !== 'firm' && (broadField(tokens, phrase) || proofAgainst(tokens, phrase))) return null
  if (
    noun === 'open' &&
    lead.grip !== 'firm' &&
    !onField(tokens, phrase) &&
    !furthered(lead, tokens, phrase) &&
    !talked(lead, tokens, phrase)
  )
    return null
  return 'area'
}

import { askForm } from './asking.ts'
import { allCapitals, capital, looks, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { dependentWord, fieldWord, illWord, neverTopic, problemWord } from './topic-asks.ts'
import { doneWithPeople, people } from './topic-people.ts'
import type { TopicPhrase } from './topic-phrases.ts'
import { adjective, nounInIng } from './topic-words.ts'
import { countryOfAdjective } from './words/countries.ts'
import { ILL, ILL_NOUNS, PROBLEMS, QUALIFIED_PROBLEMS, VAGUE } from './words/problems.ts'
import { BROAD, DEPENDENT, FIELDS, NEVER, PRAISE, QUALIFIED_FIELDS, TOPICAL } from './words/topic-nouns.ts'

/** What a noun phrase can be: a problem, a field of work, either of them by what governs it, or no topic. */
export type NounKind = 'problem' | 'field' | 'open' | 'none'

const link = oneOf('of in for on to with against by from over along at across')

/** The place of a phrase's noun: its last word before a preposition. */
export const headOf = (tokens: readonly Token[], { from, to }: TopicPhrase): number => {
  let at = from
  while (at + 1 < to && !link(tokens[at + 1])) at++
  return at
}

const LOW = /^(zero|net-zero|low)$/

/** A trouble only with what is wanting or lost. */
const ofWant = oneOf('lack drain outflow')

/** What alone or with the word before it may name a problem. */
const mayTrouble = askForm(({ lower }) => PROBLEMS.has(lower) || QUALIFIED_PROBLEMS.has(lower))

const needs = oneOf('needs')
const weapon = oneOf('weapon weapons')
const ofUse = oneOf('economic political')

/** Whether the word at `at` names a problem, by itself or with the word before it. */
export const trouble = (tokens: readonly Token[], at: number, from: number): boolean => {
  const { lower } = tokens[at]!
  if (!mayTrouble(tokens[at]!)) return false
  // "used grain as an economic weapon": no weapon.
  if (needs(tokens[at]) && tokens[at + 1]?.lower === 'to') return false
  if (weapon(tokens[at]) && ofUse(peek(tokens, at - 1))) return false
  if (lower === 'emissions' && LOW.test(peek(tokens, at - 1)?.lower ?? '')) return false
  if (ofWant(tokens[at])) return tokens[at + 1]?.lower === 'of'
  if (problemWord(tokens[at])) return true
  const qualifier = QUALIFIED_PROBLEMS.get(lower)
  if (!qualifier || at <= from) return false
  // "irregular cross-border migration"
  return (
    qualifier.test(tokens[at - 1]!.lower) ||
    (at - 1 > from && adjective(tokens[at - 1]!) && qualifier.test(tokens[at - 2]!.lower))
  )
}

/** Nouns for which it is enough to say whose ("workers’ rights"). */
const ofPeople = oneOf('rights empowerment protection protections participation exchanges')

/** Whether a word before the noun says of which field it is. */
const tells = (token: Token, name: boolean, people: boolean): boolean =>
  says(token) && (name || !capital(token) || inCapitals(token)) && (people || !neverTopic(token))
const inCapitals = askForm(({ lower, text }) => FIELDS.has(lower) && allCapitals(text))
const says = askForm(
  ({ word, lower, text }) =>
    word &&
    !/^(and|or)$/.test(lower) &&
    !/(able|ible|ful|ous)$|^\p{N}+$/u.test(lower) &&
    !BROAD.has(lower) &&
    !PRAISE.has(lower) &&
    !countryOfAdjective(text) &&
    !/\p{Lu}.*\p{Lu}/u.test(/\p{N}/u.test(text) || FIELDS.has(lower) ? '' : text),
)

/** Whether a word before the noun at `head` says which. */
export const told = (tokens: readonly Token[], from: number, head: number): boolean => {
  if (from >= head) return false
  const name = capital(tokens[head])
  const people = ofPeople(tokens[head])
  for (let i = from; i < head; i++) if (tells(tokens[i]!, name, people)) return true
  return false
}

/** What is done against what an adjective calls bad. */
const AGAINST =
  /^(prevention|control|reduction|response|responses|enforcement|detection|mitigation|resolution|designations?|monitoring|laws?|actors|means|whether|.*ly)$/

/** Nouns of which no adjective makes a problem. */
const neverIll = askForm(
  ({ lower }) => (NEVER.has(lower) && !ILL_NOUNS.has(lower)) || AGAINST.test(lower) || ILL.has(lower),
)

/** Whether an adjective makes what it describes a problem, though its noun is none ("malicious cyber activities"). */
export const ofIll = (tokens: readonly Token[], from: number, head: number): boolean => {
  if (neverIll(tokens[head]!)) return false
  if (adjective(tokens[head]!)) return false
  for (let i = from; i < head; i++) if (illWord(tokens[i])) return true
  return false
}

const ADJECTIVE =
  /(ful|ous|able|ible|ish|less)$|^(?!.*(initiative|perspective|executive|incentive|narrative|motive)).*ive$/

const joinsNext = oneOf('and or')

/** Whether a noun is the last of its phrase, or the last before an "and" in it. */
const ends = (tokens: readonly Token[], at: number, head: number): boolean =>
  at === head || joinsNext(tokens[at + 1])

/** What is wanting, and an attack, is told by what it is of or on, whoever that is. */
const WANT = /^(lack|shortages?|attacks?)$/

/** Who does harm together: by what they do, they are a trouble ("smuggling networks", "transnational criminal organizations"). */
const GANGS = oneOf(
  'network networks organization organizations organisation organisations group groups ring rings syndicate syndicates cell cells enterprises elements actors',
)
const HARMS = oneOf('criminal terrorist extremist mafia jihadist insurgent separatist paramilitary militant')

const gang = (tokens: readonly Token[], from: number, head: number): boolean =>
  head > from &&
  GANGS(tokens[head]) &&
  !capital(tokens[head]) &&
  tokens.slice(from, head).some((token) => HARMS(token) || PROBLEMS.has(token.lower))

/** What puts an end to something is no trouble ("the elimination of tolls"); a trouble it ends is found by itself. */
const ENDS = oneOf('reduction elimination eradication abolition removal suppression dismantling')

/** "anti-money laundering" */
const isAgainst = looks(/^(anti|counter)-/i)
const settles = oneOf('resolution settlement')

const troubleFrom = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (trouble(tokens, at, from)) return true
  return false
}

/** Whether a noun of a phrase is a trouble: its last, or one before an "and". */
const troubleUpTo = (tokens: readonly Token[], from: number, head: number): boolean => {
  for (let at = from; at <= head; at++) if (ends(tokens, at, head) && trouble(tokens, at, from)) return true
  return false
}

/** Goods whose trade is a trouble, whole: "the drug supply chain". */
const CONTRABAND = oneOf(
  'drug drugs narcotics narcotic fentanyl opioid opioids heroin cocaine firearms ransomware malware scam scams smuggling trafficking counterfeit',
)
const ofTrade = oneOf('chain chains market markets flow flows production routes ecosystem ecosystems')

/** Whether a word is of a phrase that tells how bad goods are made or moved. */
export const contraband = (tokens: readonly Token[], from: number, head: number): boolean => {
  if (!ofTrade(tokens[head])) return false
  for (let at = from; at < head; at++) if (CONTRABAND(tokens[at])) return true
  return false
}

const isAdjective = askForm(({ lower }) => ADJECTIVE.test(lower) || /ly$|^\p{N}+$/u.test(lower))

/** What a phrase is by its noun. Problems that are vague ("challenges") need a word that says which. */
export const nounKind = (tokens: readonly Token[], phrase: TopicPhrase): NounKind => {
  const head = headOf(tokens, phrase)
  const { lower } = tokens[head]!
  if (lower === 'emissions' && LOW.test(peek(tokens, head - 1)?.lower ?? '')) return 'field'
  if (lower === 'd' && peek(tokens, head - 1)?.text === '&') return 'field'
  const complement = head + 1 < phrase.to
  // "resolution of the border issue": the matter is the topic, and what ends it is none.
  if (complement && settles(tokens[head])) return 'none'
  if (complement && ENDS(tokens[head])) return troubleFrom(tokens, head + 1, phrase.to) ? 'none' : 'field'
  // "anti-money laundering": what is done against a trouble.
  for (let at = phrase.from; at <= head; at++) if (isAgainst(tokens[at])) return 'field'
  if (troubleUpTo(tokens, phrase.from, head))
    return VAGUE.has(lower) &&
      !(
        complement &&
        (WANT.test(lower) || tokens[phrase.to - 1]!.lower === 'order' || !neverTopic(tokens[phrase.to - 1]))
      ) &&
      !told(tokens, phrase.from, head)
      ? 'none'
      : 'problem'
  if (contraband(tokens, phrase.from, head)) return 'problem'
  if (gang(tokens, phrase.from, head) || ofIll(tokens, phrase.from, head)) return 'problem'
  if (head > phrase.from && QUALIFIED_FIELDS.get(lower)?.test(tokens[head - 1]!.lower)) return 'field'
  if (complement && lower === 'exchange') return 'field'
  if (dependentWord(tokens[head]))
    return (complement && (PLACED(tokens[head]) || !isName(tokens[phrase.to - 1]!))) ||
      told(tokens, phrase.from, head)
      ? 'field'
      : 'none'
  if (lower === 'prosperity' && withPeace(tokens, phrase.from, head)) return 'field'
  if (isSphere(tokens[head]) && spheres(tokens, phrase.from, head)) return 'field'
  if (complement && doneWithPeople(tokens[head]) && people(tokens[phrase.to - 1])) return 'field'
  if (neverTopic(tokens[head])) return 'none'
  if (
    (lower === 'space' || lower === 'environment') &&
    /^(for|to|which|that|where|ready|conducive)$/.test(tokens[phrase.to]?.lower ?? '')
  )
    return 'none'
  // "share office space": room, and not the one beyond the air.
  if (
    lower === 'space' &&
    /^(office|floor|meeting|exhibition|parking|storage|shelf)$/.test(peek(tokens, head - 1)?.lower ?? '')
  )
    return 'none'
  if (fieldWord(tokens[head])) return 'field'
  if (head === phrase.from && /ing$/.test(lower) && !nounInIng(lower)) return 'none'
  if (isAdjective(tokens[head]!)) return 'none'
  if (capital(tokens[head]) && head > 0) return 'none'
  return 'open'
}

/** "peace, security and prosperity" */
const withPeace = (tokens: readonly Token[], from: number, head: number): boolean => {
  for (let at = from; at < head; at++) if (peaceful(tokens[at])) return true
  return false
}
const peaceful = oneOf('peace security stability')

/** "the economic and cultural spheres": fields, as the adjectives say. */
const isSphere = oneOf('spheres fields domains areas')
const spheres = (tokens: readonly Token[], from: number, head: number): boolean => {
  if (head - from < 3) return false
  for (let at = from; at < head; at++)
    if (tokens[at]!.word && !joinsNext(tokens[at]) && !topical(tokens[at]!)) return false
  return true
}

/** What is told by where it is ("stability in the Amber Sea"). */
const PLACED = oneOf('reform reforms stability reconstruction rehabilitation')

/** A capital that names a state or a body, and neither people nor a trouble. */
const isName = (token: Token): boolean =>
  capital(token) && !people(token) && !problemWord(token) && !fieldWord(token)

/** Whether a word says of which field the noun behind it is. */
export const topical = askForm(({ lower }) => FIELDS.has(lower) || DEPENDENT.has(lower) || TOPICAL.has(lower))

/** Whether a word before the last of a phrase names a field ("climate neutrality"). */
export const onField = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean => {
  for (let at = from; at < to - 1; at++) if (isTopical(tokens[at]!)) return true
  return false
}
const isTopical = askForm(({ lower }) => FIELDS.has(lower) || TOPICAL.has(lower))

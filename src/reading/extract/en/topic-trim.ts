import { askForm } from './asking.ts'
import { among, capital, looks, oneOf, owns, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { dependentWord, illNoun, illWord, leadingWord, neverTopic, praiseWord } from './topic-asks.ts'
import { adverb, possessive } from './topic-bounds.ts'
import { adjective, maker, makesVerb, nounInIng, verbForm, verbish } from './topic-words.ts'
import { ILL, PROBLEMS, QUALIFIED_PROBLEMS } from './words/problems.ts'
import { QUALIFIED_FIELDS } from './words/topic-nouns.ts'
import { TRAILING } from './words/topic-phrases.ts'

const inIng = looks(/ing$/i)

const participle = (token: Token) =>
  inIng(token) &&
  (!nounInIng(token.lower) || token.lower === 'mapping') &&
  !PROBLEMS.has(token.lower) &&
  !ILL.has(token.lower) &&
  !capital(token) &&
  !token.text.includes('-')

/** Groups whose rights and welfare are a field of their own. */
const ofGroup = looks(/^(?:women|children|girls|people|youth|men)[’']s$/i)

/** Past whose the topic is: "President Lind’s ", "the countries’ ". */
const owned = (tokens: readonly Token[], from: number, to: number): number => {
  for (let at = to - 2; at >= from; at--) {
    if (owns(tokens[at]) && !ofGroup(tokens[at])) return at + 1
    if (
      at > from &&
      possessive(tokens, at) &&
      neverTopic(tokens[at - 1]) &&
      !OF_GROUPS.test(tokens[at + 1]!.lower)
    )
      return at + 1
  }
  return from
}

const OF_GROUPS = /^(rights|empowerment|protections?|participation|welfare|health|safety)$/

const trails = among(TRAILING)
const listMark = oneOf('and or , &')

const isLow = oneOf('low zero')
const inLow = oneOf('carbon emission emissions income')

const isGood = oneOf('good')
const isRule = oneOf('regulatory')

/** "low carbon shipping", "good regulatory practices": no praise. */
const ofTerm = (tokens: readonly Token[], at: number): boolean =>
  (isLow(tokens[at]) && inLow(tokens[at + 1])) || (isGood(tokens[at]) && isRule(tokens[at + 1]))

/** "environmentally friendly", "mutually beneficial": praise in two words. */
const inManner = oneOf(
  'environmentally socially economically commercially mutually financially legally politically fiscally culturally',
)
const ofManner = looks(/^(?:\p{Ll}+(?:able|ible|ive|ial|ent|ing)|friendly|sound|responsible)$/u)

const judged = oneOf(
  'illegal unlawful dangerous destabilizing destabilising indiscriminate cowardly continuous',
)
const isHarm = oneOf('attacks attack war aggression invasion strikes')

/** "illegal and dangerous attacks": what is said of harm that is harm without it. */
const ofHarm = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++) if (isHarm(tokens[at])) return true
  return false
}

const ofReach = oneOf(
  'regional global international bilateral multilateral trilateral national local domestic',
)

/** Past "regional and global": how far something reaches, said in two words and more. */
const pastReach = (tokens: readonly Token[], from: number, to: number): number => {
  let at = from
  while (at < to - 2 && ofReach(tokens[at])) {
    let next = at + 1
    while (next < to - 1 && listMark(tokens[next])) next++
    if (next === at + 1) return at > from && at < to - 2 ? at + 1 : from
    at = next
  }
  return at > from && ofReach(tokens[at]) && at < to - 2 ? at + 1 : from
}

/** "1,600 jobs" */
const counts = (tokens: readonly Token[], at: number): boolean =>
  (isNumber(tokens[at]) && tokens[at + 1]!.word && tokens[at]!.span.end < tokens[at + 1]!.span.start) ||
  (unit(tokens[at]) && isNumber(peek(tokens, at - 1)))
const isNumber = looks(/^\p{N}[\p{N},.]*$/u)
const unit = oneOf('million billion percent megawatt megawatts mw day')

/** Whether a word may be one of those left out before a topic: most that begin a phrase are not. */
const mayLead = askForm((form) => {
  const asked = { id: form.id, form }
  return (
    !form.word ||
    /^[\p{Lu}\p{N}]|(?:ing|ly|[’']s)$/u.test(form.text) ||
    form.lower === 'use' ||
    leadingWord(asked) ||
    praiseWord(asked) ||
    listMark(asked) ||
    judged(asked) ||
    verbForm(asked) ||
    makesVerb(asked)
  )
})

/** "collective punishment", "lasting peace": the first word makes a trouble or a field of the second. */
const makesTopic = (tokens: readonly Token[], at: number, to: number): boolean => {
  if (at !== to - 2 || !(qualified(tokens[at + 1]) || qualifiedField(tokens[at + 1]))) return false
  const { lower } = tokens[at + 1]!
  const form = QUALIFIED_PROBLEMS.get(lower) ?? QUALIFIED_FIELDS.get(lower)
  return form!.test(tokens[at]!.lower)
}
const qualifiedField = among(QUALIFIED_FIELDS)
const qualified = among(QUALIFIED_PROBLEMS)

/** Past the words before a topic that tell nothing of it. */
export const skipLeading = (tokens: readonly Token[], from: number, to: number): number => {
  let at = pastReach(tokens, owned(tokens, from, to), to)
  if (at < to && !mayLead(tokens[at]!)) return at
  const first = at
  while (at < to - 1 && (!tokens[at]!.word || participle(tokens[at]!))) at++
  while (
    at < to &&
    !makesTopic(tokens, at, to) &&
    (leadingWord(tokens[at]) ||
      (at < to - 2 && praiseWord(tokens[at]) && !ofTerm(tokens, at)) ||
      (at < to - 1 && (!tokens[at]!.word || maker(tokens[at]!) || verbish(tokens, at))) ||
      (at > from && at < to - 1 && listMark(tokens[at])) ||
      (owns(tokens[at]) && !ofGroup(tokens[at])) ||
      (judged(tokens[at]) && ofHarm(tokens, at, to)) ||
      adverb(tokens[at]) ||
      (at < to - 1 && counts(tokens, at)) ||
      (at > from && at < to - 1 && inManner(peek(tokens, at - 1)) && ofManner(tokens[at])))
  )
    at++
  // "thousands of skilled jobs"
  return at > first && at < to - 1 && tokens[at]!.lower === 'of' ? skipLeading(tokens, at + 1, to) : at
}

/** Adjectives cannot end a noun phrase. */
const adjectival = looks(
  /(al|ic|ive|ary|ous|able|ible|ed|related|level|green|cross-border|open|free|clean|of|wide|ern|ean)$/i,
)

const hangs = oneOf('of and or the - – / & , ( ’')

/** Before the words behind a topic that tell nothing of it. */
export const dropTrailing = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to
  while (
    end - 1 > from &&
    trails(peek(tokens, end - 1)) &&
    !illWord(tokens[end - 2]) &&
    !QUALIFIED_PROBLEMS.get(tokens[end - 1]!.lower)?.test(tokens[end - 2]!.lower) &&
    !(illWord(tokens[from]) && illNoun(tokens[end - 1])) &&
    !adjectival(peek(tokens, end - 2)) &&
    !(end - 2 === from && dependentWord(tokens[from])) &&
    !(/^(and|or)$/.test(peek(tokens, end - 3)?.lower ?? '') && end - 4 >= from && adjective(tokens[end - 4]!))
  )
    end--
  while (end > from && (hangs(peek(tokens, end - 1)) || (end - 1 > from && adverb(peek(tokens, end - 1)))))
    end--
  return end
}

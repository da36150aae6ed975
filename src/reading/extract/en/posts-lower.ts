import { askForm, kindOfWord } from './asking.ts'
import type { Form } from './forms.ts'
import { fullWords, honorificsEnd, nameEnd } from './names.ts'
import { ofBody } from './naming-bodies.ts'
import { allCapitals, capital, looks, oneOf, owns, peek, spanOf, touching, words } from './phrases.ts'
import { complement } from './post-complement.ts'
import { type Nouns, ownerBefore } from './post-owner-before.ts'
import type { Complement } from './post-owner-behind.ts'
import type { PostPhrase } from './posts.ts'
import type { Token } from './tokens.ts'
import { NO_NAME } from './words/common.ts'
import { countryOfAdjective } from './words/countries.ts'
import { OCCUPATIONS, POST_MODIFIERS, POSTS, SHY_POSTS } from './words/titles.ts'

/** How many words that say of what may stand before the noun of a post. */
const MODIFIERS = 4

const small = looks(/^\p{Ll}/u)

const namesPost = ({ lower }: Form): boolean => POSTS.has(lower) || OCCUPATIONS.has(lower)
const heads = askForm(namesPost)
/** Sentences without it name no post in small letters. */
export const SMALL_POST = kindOfWord(namesPost)
const shy = askForm(({ lower }) => SHY_POSTS.has(lower))

/** Small words and verbs that stand before no noun of a post. */
const stops =
  /^(?:of|for|in|to|and|or|on|at|by|with|who|whom|which|that|from|as|is|are|was|were|be|has|have|had|will|said|not|into|also|then|than|all|both|each|its|his|her|their|our|where|when|while|but|if|(?!acting|managing|founding|visiting|sitting|presiding|outgoing|incoming|serving|coordinating)\p{Ll}+ing)$/u

/** "chief executive of Norlake Shipping": what anybody but a minister or a secretary is of is where they work. */
const serves = (tokens: readonly Token[], noun: number, rest: Complement, text: string): Complement => {
  const of = tokens[noun + 1]?.lower === 'of' ? noun + 1 : noun + 2
  if (rest.organisation || rest.postEnd <= of || tokens[of]?.lower !== 'of') return rest
  if (/(?:minister|secretary|commissioner)$/.test(tokens[noun]!.lower)) return rest
  const begin = tokens[of + 1]?.lower === 'the' ? of + 2 : of + 1
  return { postEnd: of, end: rest.end, organisation: words(text, spanOf(tokens, begin, rest.end)) }
}

/** "a student from Peru" */
const comesFrom = (tokens: readonly Token[], at: number, text: string): string | null =>
  tokens[at]?.lower === 'from' ? ofBody(tokens, at, text) : null

const article = oneOf('the a an its his her their')
const namesWhose = oneOf('of for at to from with')
const endsPost = /^(?:[,;.:)(–—”"]|and|who|from|of|for|at|to|in|with|said|says|added|on)$/

/** Where the noun of a post stands that ends the run of small words from `from`; -1 where none does. */
const nounFrom = (tokens: readonly Token[], from: number): number => {
  let noun = -1
  for (let at = from; at < tokens.length && at - from <= MODIFIERS; at++) {
    const token = tokens[at]!
    if (!small(token) || stops.test(token.lower)) break
    if (heads(token)) noun = at
  }
  return noun
}

/** "head", "chief executive", "general manager": past a second word that belongs to the noun. */
const nounEnd = (tokens: readonly Token[], noun: number): number =>
  /^(?:executive|officer|general|elect)$/.test(tokens[noun + 1]?.lower ?? '') ? noun + 2 : noun + 1

/** "Ana Lind, head of the Lake Bank", "Tomas Berg, Norway’s trade minister": the post in small letters behind a comma. */
const apposed = (tokens: readonly Token[], comma: number, text: string, nouns: Nouns): PostPhrase | null => {
  const from = article(tokens[comma + 1]) ? comma + 2 : comma + 1
  let begin = from
  while (begin - from < 4 && capital(tokens[begin])) begin++
  const owned =
    begin > from &&
    (owns(peek(tokens, begin - 1)) ||
      countryOfAdjective(tokens[begin - 1]!.text) !== undefined ||
      allCapitals(tokens[begin - 1]!.text))
  if (begin > from && !owned) return null
  const noun = nounFrom(tokens, begin)
  if (noun < 0) return null
  const to = nounEnd(tokens, noun)
  if (to === noun + 1 && shy(tokens[noun]!) && !namesWhose(tokens[to])) return null
  const told = serves(tokens, noun, complement(tokens, to - 1, to, text), text)
  const field = told.end === to ? fieldEnd(tokens, to) : to
  const rest = field > to ? { ...told, postEnd: field, end: field } : told
  if (!endsPost.test(tokens[rest.end]?.lower ?? '.')) return null
  const owner = owned ? ownerBefore(tokens, begin, text, nouns).organisation : null
  return {
    from,
    to: rest.end,
    post: words(text, spanOf(tokens, begin, rest.postEnd)),
    organisation: owner ?? rest.organisation ?? comesFrom(tokens, rest.end, text),
    plural: false,
    bare: false,
  }
}

/** "rapporteur on children in war": a field in small letters that a comma closes; `from` where none does. */
const fieldEnd = (tokens: readonly Token[], from: number): number => {
  if (!/^(?:on|for)$/.test(tokens[from]?.lower ?? '')) return from
  for (let at = from + 1; at < tokens.length && at - from < 8; at++) {
    if (/^[,;.)]$/.test(tokens[at]!.text)) return at - from > 1 ? at : from
    if (!small(tokens[at]) || !inField(tokens[at]!)) return from
  }
  return from
}
const inField = ({ lower }: Token): boolean =>
  /^(?:and|of|in|the)$/.test(lower) ||
  (!stops.test(lower) &&
    !/^(?:an?|it|he|she|they|more|over|nearly|almost|years?|months?|decades?|behalf)$|^[^s]+ed$/.test(lower))

/** "Norland’s minister, Ana Lind, …": the post in small letters before a name that commas set off. */
const beforeComma = (
  tokens: readonly Token[],
  noun: number,
  text: string,
  nouns: Nouns,
): PostPhrase | null => {
  let begin = noun
  while (
    noun - begin < MODIFIERS &&
    begin > 0 &&
    !stops.test(tokens[begin - 1]!.lower) &&
    modifies(tokens[begin - 1]!)
  )
    begin--
  const lead = peek(tokens, begin - 1)
  const rest = complement(tokens, noun, noun + 1, text)
  if (tokens[rest.end]?.text !== ',' || !setOffName(tokens, rest.end + 1)) return null
  if (!owns(lead) && !(article(lead) && (rest.organisation !== null || begin < noun))) return null
  const owner = owns(lead) && capital(lead) ? ownerBefore(tokens, begin, text, nouns) : null
  return {
    from: owner?.from ?? begin,
    to: rest.end,
    post: words(text, spanOf(tokens, begin, rest.postEnd)),
    organisation: owner?.organisation ?? rest.organisation,
    plural: false,
    bare: false,
  }
}

/** A whole name closed by a comma, and nothing else before it. */
const setOffName = (tokens: readonly Token[], at: number): boolean => {
  const from = honorificsEnd(tokens, at)
  const to = nameEnd(tokens, from)
  return to > 0 && fullWords(tokens, from, to) > 1 && tokens[to]?.text === ','
}

const modifies = askForm(
  ({ text, lower }) => /^\p{Ll}/u.test(text) && (POST_MODIFIERS.has(lower) || NO_NAME.has(lower)),
)

/** "trade minister Ana Lind": the post in small letters right before a name. */
const beforeName = (
  tokens: readonly Token[],
  noun: number,
  text: string,
  nouns: Nouns,
): PostPhrase | null => {
  if (!capital(tokens[noun + 1])) return null
  let begin = noun
  while (
    noun - begin < MODIFIERS &&
    begin > 0 &&
    !stops.test(tokens[begin - 1]!.lower) &&
    !article(peek(tokens, begin - 1)) &&
    modifies(tokens[begin - 1]!)
  )
    begin--
  if (begin === noun && shy(tokens[noun]!)) return null
  const owner = ownerBefore(tokens, begin, text, nouns)
  return {
    from: owner.from,
    to: noun + 1,
    post: words(text, spanOf(tokens, begin, noun + 1)),
    organisation: owner.organisation,
    plural: false,
    bare: false,
  }
}

/** The posts that a sentence writes in small letters, where a name stands right beside them. */
export const lowerPostsIn = (tokens: readonly Token[], text: string, nouns: Nouns): PostPhrase[] => {
  const found: PostPhrase[] = []
  for (let at = 1; at < tokens.length - 1; at++) {
    const token = tokens[at]!
    const post =
      token.text === ','
        ? capital(peek(tokens, at - 1)) ||
          (tokens[at - 1]!.text === '.' && touching(peek(tokens, at - 1), token))
          ? apposed(tokens, at, text, nouns)
          : null
        : small(token) && heads(token)
          ? (beforeName(tokens, at, text, nouns) ?? beforeComma(tokens, at, text, nouns))
          : null
    if (post) found.push(post)
  }
  return found
}

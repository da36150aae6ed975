import { givenName, honorificsEnd, nameWord } from './names.ts'
import { allCapitals, bracketEnd, capital, oneOf, owns, spanOf, words } from './phrases.ts'
import { isHead, singular } from './post-heads.ts'
import { type Nouns, ownerBefore } from './post-owner-before.ts'
import { type Complement, ownerBehind } from './post-owner-behind.ts'
import { askForm, type Token } from './tokens.ts'
import { BODIES, NO_NAME } from './words/common.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { ADDRESS, COMMON_SURNAMES, POST_MODIFIERS, POSTS } from './words/titles.ts'

/**
 * A post as a text names it: `from` and `to` are its tokens with the organisation, `post` its words without. `plural`
 * where it is held by several ("Presidents A and B"). `bare` where it is one word, as in a form of address.
 */
export type PostPhrase = {
  readonly from: number
  readonly to: number
  readonly post: string
  readonly organisation: string | null
  readonly plural: boolean
  readonly bare: boolean
}

const isPlural = (token: Token) => !POSTS.has(token.lower) && POSTS.has(singular(token.lower))

/** Whether a word before a post's noun belongs to the post. */
const modifies = (token: Token | undefined): boolean =>
  token !== undefined &&
  capital(token) &&
  (POST_MODIFIERS.has(token.lower) ||
    POSTS.has(token.lower) ||
    (NO_NAME.has(token.lower) &&
      !BODIES.has(token.lower) &&
      !/^(The|A|An|Both|This|On|In|At|As|And|By|With|For|Of|To|From|Also|Our|Their|His|Her|Then|Former|Late|Today|Yesterday|Tomorrow|Tonight|Here|There|When|While|After|Before|During|Since|Following|Right|Royal|Highness|Majesty|Nations)$/.test(
        token.text,
      ))) &&
  !countryNamed(token.text) &&
  !countryOfAdjective(token.text)

const headEnd = (tokens: readonly Token[], at: number): number => {
  let to = at + 1
  while (
    isHead(tokens[to]) ||
    /^(delegate|designate|elect|officer|executive|general|extraordinary|plenipotentiary|counsel)$/i.test(
      tokens[to]?.text ?? '',
    )
  )
    to++
  if (tokens[to]?.lower === 'and' && tokens[to + 1]?.lower === 'plenipotentiary') to += 2
  if (tokens[to]?.text === '-' && /^(elect|designate|in|general)$/i.test(tokens[to + 1]?.text ?? '')) to += 2
  return to
}

/** "Minister A of B and C": where the words of the portfolio or the body end. */
const complementEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to < tokens.length && to - from < 16) {
    const token = tokens[to]!
    if (
      honorificsEnd(tokens, to) > to ||
      (to > from &&
        (/^(Prime|Vice|Permanent|Deputy|Special)$/.test(token.text) || POSTS.has(token.lower)) &&
        countryNamed(tokens[to - 1]!.text))
    )
      break
    // "Prime Minister of St. Vincent".
    if (token.text === '.' && /^(?:St|Ste)$/.test(tokens[to - 1]?.text ?? '') && capital(tokens[to + 1])) to++
    else if (capital(token) || /^[&-]$/.test(token.text) || /^d[’']\p{Lu}/u.test(token.text)) to++
    else if (/^(and|of|the|for|on|against|&|’|')$/.test(token.lower) && to > from && joins(tokens, to)) to++
    else if (token.text === ',' && listed(tokens, to)) to++
    else break
  }
  return to
}

const joins = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  if (honorificsEnd(tokens, at + 1) > at + 1) return false
  if (/^(the|of)$/.test(next?.lower ?? '') && capital(tokens[at + 2])) return true
  return capital(next) && !(tokens[at]!.lower === 'and' && postFollows(tokens, at + 1))
}

/** How many fields a portfolio names at the most. */
const FIELDS = 6

/** "Minister for Trade, Industry and Labour": a comma inside a portfolio of several fields. */
const listed = (tokens: readonly Token[], comma: number): boolean => {
  for (let at = comma + 1; at < comma + 2 * FIELDS; at += 2) {
    if (!capital(tokens[at]) || !NO_NAME.has(tokens[at]!.lower)) return false
    if (tokens[at + 1]?.lower === 'and') return NO_NAME.has(tokens[at + 2]?.lower ?? '')
    if (tokens[at + 1]?.text !== ',') return false
  }
  return false
}

/** Whether another post, a country's post or a person begins here, so that "and" joins two of them. */
const postFollows = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 7; i++) {
    if (isHead(tokens[i])) return true
    if (
      !modifies(tokens[i]) &&
      !(
        tokens[i]?.lower === 'and' &&
        countryOfAdjective(tokens[at]!.text) &&
        modifies(tokens[i - 1]) &&
        modifies(tokens[i + 1])
      ) &&
      !countryOfAdjective(tokens[i]?.text ?? '') &&
      !(tokens[i] && allCapitals(tokens[i]!.text)) &&
      tokens[i]?.lower !== 'the'
    )
      return false
  }
  return false
}

const isCommon = askForm(({ lower }) => COMMON_SURNAMES.has(lower))

/** Cuts off a person's name that follows a portfolio without a comma. */
const withoutName = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to
  const person = (i: number) => nameWord(tokens[i]) || /^\p{Lu}$/u.test(tokens[i]!.text)
  // "… Ana Lind III": a name's number goes with it.
  if (/^(?:I{2,3}|IV|Jr|Sr)$/.test(tokens[end - 1]?.text ?? '') && person(end - 2) && person(end - 3)) end--
  // "… Technology Floyd Park": a surname that is a common word as well.
  if (isCommon(tokens[end - 1]!) && person(end - 2) && capital(tokens[end - 1])) end--
  while (end > from && person(end - 1)) end--
  return end < to && end > from && !/^(of|and|the|for|to|on)$/.test(tokens[end - 1]!.lower) ? end : to
}

const holdsPortfolio = oneOf('minister secretary commissioner')

const allName = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (!nameWord(tokens[at])) return false
  return to - from === 3
}

export const complement = (tokens: readonly Token[], head: number, to: number, text: string): Complement => {
  const none = { postEnd: to, end: to, organisation: null }
  if (tokens[to]?.text === '(' && capital(tokens[to + 1])) {
    const close = bracketEnd(tokens, to)
    if (close > 0 && !allCapitals(tokens[to + 1]!.text))
      return { postEnd: close + 1, end: close + 1, organisation: null }
  }
  if (!/^(of|for|to|on|in|at|-)$/.test(tokens[to]?.lower ?? '')) return none
  const charge = /^in$/.test(tokens[to]!.lower) && /^charge$/.test(tokens[to + 1]?.lower ?? '') ? 2 : 0
  const begin = /^(the|his|her)$/.test(tokens[to + 1 + charge]?.lower ?? '')
    ? to + 2 + charge
    : to + 1 + charge
  if (
    !capital(tokens[begin]) ||
    (/^(in|at|on)$/.test(tokens[to]!.lower) && !charge && tokens[to]!.lower !== 'on')
  )
    return none
  const reach = complementEnd(tokens, begin)
  const state = ownerBehind(tokens, to, reach, tokens[head]!, text)
  if (state && countryNamed(state.organisation ?? '')) {
    // "Secretary for Lakes Ana Lind of Norland": the name stands before its state.
    const cut = withoutName(tokens, begin, state.postEnd)
    if (state.postEnd - cut < 2 || !nameWord(tokens[cut]) || !nameWord(tokens[cut + 1])) return state
    return { postEnd: cut, end: cut, organisation: null }
  }
  const cut = withoutName(tokens, begin, reach)
  // "Minister for Lakes Ana Lind": of three words that might all be of a name the first is the field.
  const end = cut === reach && holdsPortfolio(tokens[head]) && allName(tokens, begin, reach) ? begin + 1 : cut
  if (end <= begin) return none
  const body =
    tokens[end]?.text === ',' && BODIES.has(tokens[end + 1]?.lower ?? '') && capital(tokens[end + 1])
  return (
    (body ? null : ownerBehind(tokens, to, end, tokens[head]!, text)) ?? {
      postEnd: end,
      end,
      organisation: null,
    }
  )
}

/** Whether the name of a state in several words ends here ("… Republic"). */
const endsCountry = (tokens: readonly Token[], to: number, text: string): boolean =>
  [2, 3, 4].some((width) => to - width >= 0 && countryNamed(words(text, spanOf(tokens, to - width, to))))

/** "… of Norland to the League", "… of the League for Rivers": what follows the organisation and belongs to the post. */
const fieldEnd = (tokens: readonly Token[], end: number): number => {
  if (!/^(to|for)$/.test(tokens[end]?.lower ?? '')) return end
  const begin = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1
  const to = complementEnd(tokens, begin)
  return to > begin && capital(tokens[begin]) ? to : end
}

/** Whether a word of rank stands further left, so that all capitals from there belong to the post. */
const ranked = (tokens: readonly Token[], begin: number, at: number): boolean => {
  for (let i = begin - 1; i >= Math.max(0, at - 5) && capital(tokens[i]); i--)
    if (/^(chief|deputy|head|senior|assistant|special|principal)$/.test(tokens[i]!.lower)) return true
  return false
}

/** "Chief Medical Advisor": a word of rank whose noun follows behind words that say of what. */
const ranks = (tokens: readonly Token[], at: number): boolean => {
  if (!/^(chief|deputy|head)$/.test(tokens[at]!.lower)) return false
  for (let i = at + 1; i < at + 5 && capital(tokens[i]); i++) if (isHead(tokens[i])) return i > at + 1
  return false
}

/** Where a field before a post's noun begins that ends at `to`: words that modify, and none that is a post itself. */
const fieldFrom = (tokens: readonly Token[], to: number): number => {
  let from = to
  while (to - from < 4 && modifies(tokens[from - 1]) && !isHead(tokens[from - 1])) from--
  return from
}

/**
 * "Norlandic Lake and River Policy Advisor", "Norland’s Trade, Industry and Tourism Minister": fields joined by "and"
 * belong to the post as a whole, where whose it is stands before them or nothing that could take them away.
 */
const pairedFrom = (tokens: readonly Token[], begin: number): number => {
  if (tokens[begin - 1]?.lower !== 'and') return begin
  let from = fieldFrom(tokens, begin - 1)
  if (from === begin - 1) return begin
  while (tokens[from - 1]?.text === ',' && fieldFrom(tokens, from - 1) < from - 1)
    from = fieldFrom(tokens, from - 1)
  const owner = tokens[from - 1]
  // "Deputy Clerk and National Security and Rivers Advisor": a second post, whole.
  if (owner?.lower === 'and' && isHead(tokens[from - 2])) return from
  if (!owner || !capital(owner)) return /^(?:by|with|[,;.:])$/.test(owner?.lower ?? '.') ? from : begin
  const word = owner.text.replace(/[’']s$/, '')
  const whose = BODIES.has(owner.lower) || countryOfAdjective(word) || countryNamed(word) || owns(owner)
  return whose || allCapitals(word) ? from : begin
}

/** "Chief of Staff to the Prime Minister": whose aide somebody is belongs to the post. */
const served = (tokens: readonly Token[], rest: Complement): Complement => {
  const { end, organisation } = rest
  if (organisation !== null || tokens[end]?.lower !== 'to' || tokens[end + 1]?.lower !== 'the') return rest
  let head = end + 2
  while (
    head < end + 6 &&
    !isHead(tokens[head]) &&
    (capital(tokens[head]) || (tokens[head]?.lower === 'and' && capital(tokens[head + 1])))
  )
    head++
  if (!isHead(tokens[head])) return rest
  const to = withoutName(tokens, end + 2, complementEnd(tokens, end + 2))
  return to > head ? { postEnd: to, end: to, organisation } : rest
}

const under = oneOf('under')
const secretary = oneOf('secretary secretaries')

/** The post whose noun stands at `at`; null where none does. */
const postAt = (tokens: readonly Token[], at: number, text: string, nouns: Nouns): PostPhrase | null => {
  if (!isHead(tokens[at]) || isHead(tokens[at - 1]) || ranks(tokens, at)) return null
  const headTo = headEnd(tokens, at)
  let begin = at
  while (
    begin > 0 &&
    at - begin < 6 &&
    !endsCountry(tokens, begin, text) &&
    (ranked(tokens, begin, at) ||
      (modifies(tokens[begin - 1]) && !(under(tokens[begin - 1]) && !secretary(tokens[begin]))) ||
      (tokens[begin - 1]!.text === '-' && modifies(tokens[begin - 2])))
  )
    begin--
  if (begin < at) begin = pairedFrom(tokens, begin)
  const owner = ownerBefore(tokens, begin, text, nouns)
  const { postEnd, end, organisation } = served(tokens, complement(tokens, headTo - 1, headTo, text))
  return {
    from: owner.from,
    to: organisation === null ? end : fieldEnd(tokens, end),
    post: words(text, spanOf(tokens, Math.min(begin, owner.postFrom), postEnd)),
    organisation: owner.organisation ?? organisation,
    plural: isPlural(tokens[headTo - 1]!),
    bare:
      postEnd - begin === 1 &&
      ADDRESS.has(tokens[begin]!.lower) &&
      organisation === null &&
      owner.organisation === null,
  }
}

/** All posts in a sentence, in order, no two overlapping. */
export const postsIn = (tokens: readonly Token[], text: string, nouns: Nouns): PostPhrase[] => {
  const found: PostPhrase[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isHead(tokens[at]) || givenName(tokens, at) || at < (found.at(-1)?.to ?? 0)) continue
    const phrase = postAt(tokens, at, text, nouns)
    if (phrase) found.push(phrase)
  }
  return found
}

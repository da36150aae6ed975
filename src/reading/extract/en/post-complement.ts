import { askForm } from './asking.ts'
import { honorificsEnd, nameWord } from './names.ts'
import { allCapitals, bracketEnd, capital, oneOf, peek, spanOf, words } from './phrases.ts'
import { isHead } from './post-heads.ts'
import { type Complement, ownerBehind } from './post-owner-behind.ts'
import type { Token } from './tokens.ts'
import { toldAsState } from './told-states.ts'
import { BODIES, NO_NAME } from './words/common.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { COMMON_SURNAMES, POST_MODIFIERS, POSTS } from './words/titles.ts'

/** Whether a word before a post's noun belongs to the post. */
export const modifies = (token: Token | undefined): boolean =>
  token !== undefined &&
  capital(token) &&
  (POST_MODIFIERS.has(token.lower) ||
    POSTS.has(token.lower) ||
    (NO_NAME.has(token.lower) &&
      !BODIES.has(token.lower) &&
      !/^(The|A|An|Both|This|On|In|At|As|And|By|With|For|Of|To|From|Also|Our|Their|His|Her|Then|Former|Late|Today|Yesterday|Tomorrow|Tonight|Here|There|When|While|After|Before|During|Since|Following|Right|Royal|Highness|Majesty|Nations|Co-[Cc]hairs)$/.test(
        token.text,
      ))) &&
  !countryNamed(token.text) &&
  !countryOfAdjective(token.text)

const ranks = oneOf('general admiral colonel major captain lieutenant marshal brigadier')

/** "Minister A of B and C": where the words of the portfolio or the body end. */
export const complementEnd = (tokens: readonly Token[], from: number): number => {
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
    // "Secretary of Defence General Ana Lind": a rank before the name.
    if (to > from && ranks(token) && nameWord(tokens[to + 1])) break
    // "Prime Minister of St. Vincent".
    if (
      token.text === '.' &&
      /^(?:St|Ste)$/.test(peek(tokens, to - 1)?.text ?? '') &&
      capital(tokens[to + 1])
    )
      to++
    else if (token.text === '&' && postFollows(tokens, to + 1)) break
    else if (capital(token) || /^[&-]$/.test(token.text) || /^d[’']\p{Lu}/u.test(token.text)) to++
    else if (/^(and|of|the|for|on|against|&|’|')$/.test(token.lower) && to > from && joins(tokens, to)) to++
    else if (token.text === ',' && listed(tokens, to)) to++
    else break
  }
  return to
}

const month = oneOf('january february march april may june july august september october november december')

const joins = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  // "the Director of the Lake Office on May 3": a day, and no field.
  if (month(next) && !/^\p{Lu}/u.test(tokens[at + 2]?.text ?? '')) return false
  if (honorificsEnd(tokens, at + 1) > at + 1) return false
  const other = tokens[at]!.lower === 'and' && postFollows(tokens, at + 1)
  if (/^(the|of)$/.test(next?.lower ?? '') && capital(tokens[at + 2])) return !other
  return capital(next) && !other
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
export const postFollows = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i < at + 7; i++) {
    if (isHead(tokens[i])) return true
    if (
      !modifies(tokens[i]) &&
      !(
        tokens[i]?.lower === 'and' &&
        countryOfAdjective(tokens[at]!.text) &&
        modifies(peek(tokens, i - 1)) &&
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
export const withoutName = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to
  const person = (i: number) => nameWord(tokens[i]) || /^\p{Lu}$/u.test(tokens[i]!.text)
  // "… Ana Lind III": a name's number goes with it.
  if (/^(?:I{2,3}|IV|Jr|Sr)$/.test(peek(tokens, end - 1)?.text ?? '') && person(end - 2) && person(end - 3))
    end--
  // "… Technology Floyd Park": a surname that is a common word as well.
  if (isCommon(tokens[end - 1]!) && person(end - 2) && capital(peek(tokens, end - 1))) end--
  while (end > from && person(end - 1)) end--
  return end < to && end > from && !/^(of|and|the|for|to|on)$/.test(tokens[end - 1]!.lower) ? end : to
}

const holdsPortfolio = oneOf('minister secretary commissioner')

const allName = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (!nameWord(tokens[at])) return false
  return to - from === 3
}

/** "Minister of Tides of Norland Ana Lind": where the state ends that no list knows and a name follows; -1 where none does. */
const pastState = (tokens: readonly Token[], begin: number, to: number, text: string): number => {
  let from = to
  while (from > begin && nameWord(tokens[from - 1])) from--
  const of = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1
  if (to - from < 3 || from === begin || tokens[of]?.lower !== 'of') return -1
  for (let end = to - 1; end > from; end--)
    if (toldAsState(text, words(text, spanOf(tokens, from, end)))) return end
  return to - from === 3 ? from + 1 : -1
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
  const last = pastState(tokens, begin, reach, text)
  const cut = last > 0 ? last : withoutName(tokens, begin, reach)
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

import { givenName, honorificsEnd, nameWord } from './names.ts'
import { allCapitals, among, capital, oneOf, owns, peek, spanOf, words } from './phrases.ts'
import { complement, complementEnd, modifies, postFollows, withoutName } from './post-complement.ts'
import { isHead, singular } from './post-heads.ts'
import { type Nouns, ownerBefore } from './post-owner-before.ts'
import type { Complement } from './post-owner-behind.ts'
import type { Token } from './tokens.ts'
import { BODIES } from './words/common.ts'
import { countryNamed, countryOfAdjective, mayEndCountry } from './words/countries.ts'
import { ADDRESS, POSTS } from './words/titles.ts'

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

const headEnd = (tokens: readonly Token[], at: number): number => {
  let to = at + 1
  while (
    // "the Co-Chairs Secretary Lind and Minister Berg": the next begins a post of its own.
    (isHead(tokens[to]) && !(isPlural(tokens[at]!) && !isPlural(tokens[to]!))) ||
    /^(delegate|designate|elect|officer|executive|general|extraordinary|plenipotentiary|counsel)$/i.test(
      tokens[to]?.text ?? '',
    )
  )
    to++
  if (tokens[to]?.lower === 'and' && tokens[to + 1]?.lower === 'plenipotentiary') to += 2
  if (tokens[to]?.text === '-' && /^(elect|designate|in|general)$/i.test(tokens[to + 1]?.text ?? '')) to += 2
  return to
}

const endsCountryName = among({ has: mayEndCountry })

/** Whether the name of a state in several words ends here ("… Republic"). */
const endsCountry = (tokens: readonly Token[], to: number, text: string): boolean =>
  endsCountryName(peek(tokens, to - 1)) &&
  [2, 3, 4].some((width) => to - width >= 0 && countryNamed(words(text, spanOf(tokens, to - width, to))))

/** "… of Norland to the League", "… of the League for Rivers": what follows the organisation and belongs to the post. */
const fieldEnd = (tokens: readonly Token[], end: number): number => {
  if (!/^(to|for)$/.test(tokens[end]?.lower ?? '')) return end
  const begin = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1
  const to = complementEnd(tokens, begin)
  if (to <= begin || !capital(tokens[begin])) return end
  // "of Norland to Sudmark Ana Lind": of three names the first is the state.
  return to - begin === 3 && [0, 1, 2].every((i) => nameWord(tokens[begin + i])) ? begin + 1 : to
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
  while (to - from < 4 && modifies(peek(tokens, from - 1)) && !isHead(peek(tokens, from - 1))) from--
  return from
}

/**
 * "Norlandic Lake and River Policy Advisor", "Norland’s Trade, Industry and Tourism Minister": fields joined by "and"
 * belong to the post as a whole, where whose it is stands before them or nothing that could take them away.
 */
const pairedFrom = (tokens: readonly Token[], begin: number): number => {
  if (peek(tokens, begin - 1)?.lower !== 'and') return begin
  let from = fieldFrom(tokens, begin - 1)
  if (from === begin - 1) return begin
  while (peek(tokens, from - 1)?.text === ',' && fieldFrom(tokens, from - 1) < from - 1)
    from = fieldFrom(tokens, from - 1)
  const owner = peek(tokens, from - 1)
  // "Deputy Clerk and National Security and Rivers Advisor": a second post, whole.
  if (owner?.lower === 'and' && isHead(peek(tokens, from - 2))) return from
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
    head < end + 8 &&
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

/** "Senior Minister of State (SMS) for Lakes": the field behind the letters of an office. */
const pastLetters = (tokens: readonly Token[], rest: Complement, head: number, text: string): Complement => {
  const { end, organisation } = rest
  const letters =
    organisation === null &&
    tokens[end]?.text === '(' &&
    allCapitals(tokens[end + 1]?.text ?? '') &&
    tokens[end + 2]?.text === ')' &&
    tokens[end + 3]?.lower === 'for'
  if (!letters) return rest
  const more = complement(tokens, head - 1, end + 3, text)
  return more.end > end + 3 ? more : rest
}

const houses = oneOf('office ministry department secretariat')

/** "Officer for Ports at the Foreign Ministry Ana Lind": the house belongs to the post where a name or another post follows. */
const seated = (tokens: readonly Token[], rest: Complement): Complement => {
  const { end, organisation } = rest
  if (organisation !== null || tokens[end]?.lower !== 'at' || tokens[end + 1]?.lower !== 'the') return rest
  let to = end + 2
  while (to < end + 7 && capital(tokens[to]) && !houses(tokens[to])) to++
  if (to === end + 2 || !houses(tokens[to])) return rest
  const next = to + 1
  const named = nameWord(tokens[next]) || honorificsEnd(tokens, next) > next
  const joined = tokens[next]?.lower === 'and' && postFollows(tokens, next + 1)
  return named || joined ? { postEnd: next, end: next, organisation } : rest
}

/** The post whose noun stands at `at`, behind the one before it, which ends at `least`; null where none does. */
const postAt = (
  tokens: readonly Token[],
  at: number,
  least: number,
  text: string,
  nouns: Nouns,
): PostPhrase | null => {
  if (!isHead(tokens[at]) || ranks(tokens, at)) return null
  if (isHead(peek(tokens, at - 1)) && !(isPlural(tokens[at - 1]!) && !isPlural(tokens[at]!))) return null
  const headTo = headEnd(tokens, at)
  let begin = at
  while (
    begin > least &&
    at - begin < 6 &&
    !endsCountry(tokens, begin, text) &&
    (ranked(tokens, begin, at) ||
      (modifies(peek(tokens, begin - 1)) && !(under(peek(tokens, begin - 1)) && !secretary(tokens[begin]))) ||
      (tokens[begin - 1]!.text === '-' && modifies(peek(tokens, begin - 2))))
  )
    begin--
  if (begin < at) begin = pairedFrom(tokens, begin)
  const owner = ownerBefore(tokens, begin, text, nouns)
  const { postEnd, end, organisation } = seated(
    tokens,
    served(tokens, pastLetters(tokens, complement(tokens, headTo - 1, headTo, text), headTo, text)),
  )
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

/** Where the field of a post ends ("Secretary of Lakes"): what stands there belongs to no other; 0 where it has none. */
const fieldEndOf = (tokens: readonly Token[], post: PostPhrase | undefined): number => {
  for (let at = post?.from ?? 0; at < (post?.to ?? 0); at++) if (tokens[at]!.lower === 'of') return post!.to
  return 0
}

/** All posts in a sentence, in order, no two overlapping. */
export const postsIn = (tokens: readonly Token[], text: string, nouns: Nouns): PostPhrase[] => {
  const found: PostPhrase[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isHead(tokens[at]) || givenName(tokens, at) || at < (found.at(-1)?.to ?? 0)) continue
    const phrase = postAt(tokens, at, fieldEndOf(tokens, found.at(-1)), text, nouns)
    if (phrase) found.push(phrase)
  }
  return found
}

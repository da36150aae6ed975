import { askForm } from './asking.ts'
import { fullWords, honorificsEnd, nameEnd, nameWord } from './names.ts'
import { inBrackets, ofBody } from './naming-bodies.ts'
import { allCapitals, bracketEnd, capital, oneOf, spanOf, words } from './phrases.ts'
import type { Nouns } from './post-owner-before.ts'
import type { PostPhrase } from './posts.ts'
import type { Token } from './tokens.ts'
import { isStateHere, mayBeState, toldAsState } from './told-states.ts'
import { countryNamed, countryOfAdjective, countryWords } from './words/countries.ts'

/** A name as it is found, with the post that goes with it. */
export type Draft = { readonly from: number; readonly to: number; readonly post: PostPhrase | null }

/** Words between one who shares a post and the next. */
const JOINS = /^(?:,|and|&)$/

const past = (tokens: readonly Token[], at: number, joins: RegExp): number => {
  let to = at
  while (joins.test(tokens[to]?.lower ?? '')) to++
  return to
}

/** Asked first: a state's name begins with one of its words, or with what it is ("Republic of …"). */
const beginsState = askForm(
  ({ text, lower }) =>
    countryWords(lower) > 0 ||
    countryNamed(text) !== undefined ||
    /^(?:st|federal|federative|democratic|islamic|socialist|people[’']s|united|arab|hashemite|bolivarian|plurinational|co-?operative|independent|oriental|republic|kingdom|state|commonwealth|sultanate|principality|grand|union|federation|emirate)$/.test(
      lower,
    ),
)

/** The longest name of a state that begins at a token; where it ends, or -1. */
const stateEnd = (tokens: readonly Token[], from: number, text: string): number => {
  if (tokens[from] === undefined) return -1
  for (let width = 2; width > 0; width--)
    if (
      mayBeState(tokens, from, from + width) &&
      toldAsState(text, words(text, spanOf(tokens, from, from + width)))
    )
      return from + width
  if (!beginsState(tokens[from])) return -1
  for (let width = Math.min(5, tokens.length - from); width > 0; width--)
    if (countryNamed(words(text, spanOf(tokens, from, from + width)))) return from + width
  return -1
}

const pastThe = (tokens: readonly Token[], at: number) => (tokens[at]?.lower === 'the' ? at + 1 : at)

/** "Ana Lind of Norway", "Ana Lind (Norway)": behind the state that goes with one of several. */
const pastState = (tokens: readonly Token[], at: number, text: string): number => {
  if (inBrackets(tokens, at, text) !== null) return bracketEnd(tokens, at) + 1
  if (tokens[at]?.lower !== 'of' || ofBody(tokens, at, text) === null) return at
  const begin = pastThe(tokens, at + 1)
  const end = stateEnd(tokens, begin, text)
  if (end > 0) return end
  let name = begin
  while (name - begin < 3 && nameWord(tokens[name])) name++
  return name > begin && mayBeState(tokens, begin, name) ? name : at
}

/** Names that a plural post has: "Presidents A and B", "Ministers A of Norway, B of Peru and C (Chile)". */
const sharers = (tokens: readonly Token[], post: PostPhrase, text: string): Draft[] => {
  const found: Draft[] = []
  let at = post.to
  let stated = false
  for (;;) {
    const from = honorificsEnd(tokens, at)
    const end = nameEnd(tokens, from)
    if (end < 0) break
    found.push({ from, to: end, post })
    const next = pastState(tokens, end, text)
    if (next > end && JOINS.test(tokens[next]?.lower ?? '')) stated = true
    at = past(tokens, next, JOINS)
    if (at === next) break
  }
  if (found.length === 1 && fullWords(tokens, found[0]!.from, found[0]!.to) < 2) return []
  // "Directors A and B from the Lake Council": all of them are.
  const last = found.at(-1)
  const body = !stated && post.organisation === null && last ? ofBody(tokens, last.to, text) : null
  return body ? found.map((draft) => ({ ...draft, post: { ...post, organisation: body } })) : found
}

/** "the Foreign Ministers of Norway, A; of Peru, B; and of Chile, C": each with the state before the name. */
const stateByState = (tokens: readonly Token[], post: PostPhrase, text: string): Draft[] => {
  const found: Draft[] = []
  let state = post.organisation
  let at = post.to
  while (state !== null && tokens[at]?.text === ',') {
    const from = honorificsEnd(tokens, at + 1)
    const end = nameEnd(tokens, from)
    if (end < 0) break
    found.push({ from, to: end, post: { ...post, organisation: state } })
    const of = past(tokens, end, /^(?:[,;]|and)$/)
    if (tokens[of]?.lower !== 'of') break
    const begin = pastThe(tokens, of + 1)
    at = stateEnd(tokens, begin, text)
    state = at > 0 ? words(text, spanOf(tokens, begin, at)) : null
  }
  return found.length > 1 ? found : []
}

/** How many states, and how many names, are told off against one another at the most. */
const PAIRS = 8

type Listed = { readonly written: string[]; readonly to: number }

/** "Chile, Peru and Norway"; with `unions` those too that go by their letters, as parties do: "Norway and the LSU". */
const statesFrom = (tokens: readonly Token[], at: number, text: string, unions = false): Listed => {
  const written: string[] = []
  let to = at
  while (written.length < PAIRS) {
    const begin = pastThe(tokens, past(tokens, to, written.length > 0 ? JOINS : /^(?!)/))
    const state = capital(tokens[begin]) ? stateEnd(tokens, begin, text) : -1
    const end = state < 0 && unions && tokens[begin] && allCapitals(tokens[begin]!.text) ? begin + 1 : state
    if (end < 0) break
    written.push(words(text, spanOf(tokens, begin, end)))
    to = end
  }
  return { written, to }
}

/** "Norwegian and Peruvian Foreign Ministers": the states before a plural post, as the text writes them. */
const adjectivesBefore = (tokens: readonly Token[], post: PostPhrase, nouns: Nouns): string[] => {
  const found: string[] = []
  let at = post.from
  // The owner that stands right before the post is part of its phrase.
  while (at < post.to && countryOfAdjective(tokens[at]!.text)) found.unshift(nouns(tokens[at++]!.text)!)
  at = post.from - 1
  while (
    at >= 0 &&
    found.length < PAIRS &&
    (JOINS.test(tokens[at]!.lower) || countryOfAdjective(tokens[at]!.text))
  ) {
    const adjective = countryOfAdjective(tokens[at]!.text) ? nouns(tokens[at]!.text) : null
    if (adjective) found.unshift(adjective)
    at--
  }
  return found
}

/** "…, A and B": the names told off one by one against as many states. */
const paired = (
  tokens: readonly Token[],
  comma: number,
  states: readonly string[],
  post: PostPhrase | null,
): Draft[] => {
  const found: Draft[] = []
  let at = comma
  while (states.length > 1 && found.length <= states.length) {
    const next = past(tokens, at, JOINS)
    if (next === at) break
    const from = honorificsEnd(tokens, next)
    const end = nameEnd(tokens, from)
    if (end < 0) break
    found.push({ from, to: end, post })
    at = end
  }
  if (found.length !== states.length || found.length < 2) return []
  return found.map((draft, i) => ({
    ...draft,
    post: { ...(post ?? COUNTERPART), from: draft.from, to: draft.from, organisation: states[i]! },
  }))
}

/** The post of a counterpart is not told. */
const COUNTERPART: PostPhrase = { from: 0, to: 0, post: '', organisation: null, plural: true, bare: false }

/** The same where the states are read as part of the post, as a portfolio of two words would be. */
const ofSeveral = (tokens: readonly Token[], post: PostPhrase, text: string): Draft[] => {
  for (let of = post.from + 1; of < post.to; of++) {
    if (tokens[of]!.lower !== 'of') continue
    const states = statesFrom(tokens, of + 1, text)
    if (states.written.length < 2 || states.to < post.to) continue
    const cut = { ...post, post: words(text, spanOf(tokens, post.from, of)) }
    return paired(tokens, states.to, states.written, cut)
  }
  return []
}

/** "the Deputy Ministers of Trade of Chile and Norway, A and B". */
const byOrder = (tokens: readonly Token[], post: PostPhrase, text: string, nouns: Nouns): Draft[] => {
  const adjectives = adjectivesBefore(tokens, post, nouns)
  if (adjectives.length > 1) return paired(tokens, post.to, adjectives, post)
  if (post.organisation === null) return ofSeveral(tokens, post, text)
  if (!isStateHere(text, post.organisation)) return []
  const more = statesFrom(tokens, past(tokens, post.to, JOINS), text)
  return more.written.length > 0 ? paired(tokens, more.to, [post.organisation, ...more.written], post) : []
}

/** "…, led by A and B": where "by" stands behind two who negotiate; -1 where it does not. */
const ledBy = (tokens: readonly Token[], at: number): number => {
  const verb = tokens[at]?.text === ',' ? at + 1 : at
  return /^(?:led|headed|conducted|chaired)$/.test(tokens[verb]?.lower ?? '') &&
    tokens[verb + 1]?.lower === 'by'
    ? verb + 1
    : -1
}

const opensPair = oneOf('between leaders presidents ministers heads representatives')
const together = oneOf('leaders presidents ministers heads representatives')
/** "the leaders of Norway and Peru, President A and Chancellor B": each has the state that stands in their place. */
const leadersOf = (
  tokens: readonly Token[],
  starting: ReadonlyMap<number, PostPhrase>,
  text: string,
): Draft[] => {
  // Each has a post of their own.
  if (starting.size < 2) return []
  for (let at = 0; at < tokens.length - 1; at++) {
    if (!opensPair(tokens[at])) continue
    const of = together(tokens[at]) && !capital(tokens[at]) && tokens[at + 1]!.lower === 'of'
    if (!of && tokens[at]!.lower !== 'between') continue
    const { written, to: end } = statesFrom(tokens, of ? at + 2 : at + 1, text, !of)
    const to = of ? end : ledBy(tokens, end)
    if (written.length < 2 || to < 0 || !/^(?:,|by)$/.test(tokens[to]?.text ?? '')) continue
    const found: Draft[] = []
    for (let next = of ? to : to + 1; found.length < written.length; next = found.at(-1)!.to) {
      const begin = past(tokens, next, JOINS)
      const first = !of && found.length === 0
      const post = starting.get(begin)
      const from = honorificsEnd(tokens, post?.to ?? begin)
      const end = (first || begin > next) && post ? nameEnd(tokens, from) : -1
      if (end < 0) return []
      found.push({
        from,
        to: end,
        post: { ...post!, organisation: post!.organisation ?? written[found.length]! },
      })
    }
    return found
  }
  return []
}

const isCounterparts = oneOf('counterparts')

/** "her counterparts from Norway and Peru, A and B". */
const counterparts = (tokens: readonly Token[], text: string): Draft[] => {
  const at = tokens.findIndex(isCounterparts)
  if (at < 0 || !/^(?:from|of|in)$/.test(tokens[at + 1]?.lower ?? '')) return []
  const states = statesFrom(tokens, at + 2, text)
  return paired(tokens, states.to, states.written, null)
}

/** Everybody in a sentence who shares a post with others, or is told off against a list of states. */
export const sharedIn = (
  tokens: readonly Token[],
  posts: readonly PostPhrase[],
  starting: ReadonlyMap<number, PostPhrase>,
  text: string,
  nouns: Nouns,
): Draft[] => [
  ...counterparts(tokens, text),
  ...leadersOf(tokens, starting, text),
  ...posts
    .filter(({ plural }) => plural)
    .flatMap((post) => {
      const found = byOrder(tokens, post, text, nouns)
      if (found.length > 0) return found
      const each = stateByState(tokens, post, text)
      return each.length > 0 ? each : sharers(tokens, post, text)
    }),
]

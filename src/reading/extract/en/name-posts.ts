import { fullWords, honorificsEnd, nameEnd, nameWord } from './names.ts'
import { allCapitals, among, capital, looks, oneOf, peek } from './phrases.ts'
import type { PostPhrase } from './posts.ts'
import type { Draft } from './shared-posts.ts'
import type { Token } from './tokens.ts'
import { COMMON_SURNAMES } from './words/titles.ts'

/** The posts of a sentence by the token they end at, and at which they begin. */
export const index = (posts: readonly PostPhrase[]) => ({
  ending: new Map(posts.map((post) => [post.to, post])),
  starting: new Map(posts.map((post) => [post.from, post])),
})

export type Posts = ReturnType<typeof index>

const article = oneOf('the a an its his her their our and')

/** The post that ends before the letters of a body in brackets: "Chairman of the Lake Committee (LC)". */
const pastLetters = (
  tokens: readonly Token[],
  at: number,
  ending: ReadonlyMap<number, PostPhrase>,
): PostPhrase | undefined =>
  peek(tokens, at - 1)?.text === ')' &&
  peek(tokens, at - 3)?.text === '(' &&
  allCapitals(tokens[at - 2]!.text)
    ? ending.get(at - 3)
    : undefined

/** The post that stands right before a name, with a comma or without. */
export const postBefore = (
  tokens: readonly Token[],
  at: number,
  ending: ReadonlyMap<number, PostPhrase>,
): PostPhrase | null => {
  const direct = ending.get(at)
  if (direct) return direct
  if (peek(tokens, at - 1)?.text === ',') {
    const post = ending.get(at - 1) ?? pastLetters(tokens, at - 1, ending)
    // "King, Kenneth": a family name in a list; "the King, Kenneth" is none.
    const sure = !post?.bare || article(peek(tokens, post.from - 1)) || honorificsEnd(tokens, at) > at
    return sure ? (post ?? null) : null
  }
  // "Chairman of the Lake Committee (LC) Mr Berg".
  if (peek(tokens, at - 1)?.text === ')') return pastLetters(tokens, at, ending) ?? null
  // "Minister of Lakes: Ms Ana Lind": a line of a roll, with the post as its head.
  const head = peek(tokens, at - 1)?.text === ':' ? ending.get(at - 1) : undefined
  return head?.from === 0 && !head.plural && !/^(?:co-)?chair/i.test(head.post) ? head : null
}

const isCommon = among(COMMON_SURNAMES)
export const commonSurname = (token: Token | undefined): boolean => capital(token) && isCommon(token)

/** Whether a person's name follows a post, or the post joined to it, at once. */
export const leadsToName = (
  tokens: readonly Token[],
  post: PostPhrase,
  starting: ReadonlyMap<number, PostPhrase>,
): boolean => {
  const joined = tokens[post.to]?.lower === 'and' ? starting.get(post.to + 1) : undefined
  const to = joined ? joined.to : post.to
  const rank = starting.get(to)
  const from = honorificsEnd(tokens, rank?.bare ? rank.to : to)
  return nameEnd(tokens, from) > 0 || (post.bare && commonSurname(tokens[from]))
}

const afterName = looks(/^(?:SC|QC|KC|MP|MEP|AO|AC|AM|OBE|CBE|MBE|JP|PhD|Esq)$/)

/** Small words between a comma and a post: "the newly appointed Ambassador". */
const BEFORE_POST =
  /^(?:the|then|a|an|as|its|their|his|her|current|former|new|newly|appointed|elected|newly-appointed|newly-elected|incoming|outgoing|present|respective)$/

/** The post that stands behind a name as an apposition: "Name, [the] Post". */
export const postAfter = (
  tokens: readonly Token[],
  at: number,
  starting: ReadonlyMap<number, PostPhrase>,
): PostPhrase | null => {
  // "Ana Lind (MP), Minister of Lakes".
  if (tokens[at]?.text === '(' && allCapitals(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ')')
    return postAfter(tokens, at + 3, starting)
  // "Ana Lind SC, Minister of Lakes": letters of a rank behind the name.
  // "Ana Lind, MP, Minister of Lakes".
  if (tokens[at]?.text === ',' && afterName(tokens[at + 1]) && tokens[at + 2]?.text === ',')
    return postAfter(tokens, at + 2, starting)
  if (afterName(tokens[at]) && tokens[at + 1]?.text === ',') return postAfter(tokens, at + 1, starting)
  const open = tokens[at]?.text
  if (open !== ',' && open !== '(' && open !== '–') return null
  for (let skip = 1; skip <= 5; skip++) {
    const post = starting.get(at + skip)
    if (post) return leadsToName(tokens, post, starting) ? null : post
    if (!BEFORE_POST.test(tokens[at + skip]?.lower ?? '')) return null
  }
  return null
}

/** A post between two names belongs to the name before it when it stands in apposition there. */
export const settle = (drafts: readonly Draft[], tokens: readonly Token[], posts: Posts): Draft[] =>
  drafts.map((draft, i) => ({ ...draft, post: settled(draft, drafts[i - 1], tokens, posts) }))

const settled = (
  draft: Draft,
  before: Draft | undefined,
  tokens: readonly Token[],
  posts: Posts,
): PostPhrase | null => {
  const { post } = draft
  const behind = postAfter(tokens, draft.to, posts.starting)
  if (!post) return null
  if (before && tokens[post.to]?.text === ',' && takenBy(before, post, tokens, posts))
    return behind === post ? null : behind
  // A mere form of address gives way to the post that follows it or goes before it.
  if (!post.bare) return firstOf(tokens, post, posts, before)
  if (behind) return behind
  // "the President-designate, Minister Lind": a surname alone has no second post; the first is another's.
  const whole = fullWords(tokens, draft.from, draft.to) > 1
  const fuller = whole
    ? (posts.ending.get(post.from) ??
      (peek(tokens, post.from - 1)?.text === ',' ? posts.ending.get(post.from - 1) : undefined))
    : undefined
  // "the outgoing Chair, President Lind": what a head is stands nearest to the name.
  if (fuller?.bare && /^(?:co-)?chair/i.test(fuller.post) && HEAD.test(post.post)) return post
  return fuller && !(before && takenBy(before, fuller, tokens, posts))
    ? firstOf(tokens, fuller, posts, before)
    : post
}

const HEAD = /^(?:president|premier|chancellor|king|queen|sultan|emir|prime minister)$/i

/** Whether a post is that of the name before, as its own or in apposition. */
const takenBy = (before: Draft, post: PostPhrase, tokens: readonly Token[], posts: Posts): boolean =>
  !post.plural &&
  (before.post === post || (before.post === null && postAfter(tokens, before.to, posts.starting) === post))

const joinsPosts = oneOf('and &')

/** How many posts one person has in a list, besides two. */
const MOST_POSTS = 4

/** Of posts joined by "and" before a name the first is the one told. */
const firstOf = (
  tokens: readonly Token[],
  post: PostPhrase,
  posts: Posts,
  before: Draft | undefined,
): PostPhrase => {
  if (!joinsPosts(peek(tokens, post.from - 1))) return post
  // "Minister for Lakes, and Second Minister for Ports Ana Lind".
  const end = peek(tokens, post.from - 2)?.text === ',' ? post.from - 2 : post.from - 1
  let earlier = posts.ending.get(end)
  if (!earlier || /^(co-)?chair(man|woman|person)?$/i.test(earlier.post)) return post
  if (end < post.from - 1 && holdsName(tokens, earlier, before, posts)) return post
  let organisation = earlier.organisation ?? post.organisation
  // "Senior Minister, Minister for Lakes and Chairman of the Council": a list of three and more.
  for (let more = 0; more < MOST_POSTS; more++) {
    const next = comma(tokens, earlier, posts)
    if (!next || holdsName(tokens, next, before, posts)) break
    earlier = next
    organisation = next.organisation
  }
  return { ...earlier, organisation }
}

/** Whether a post is that of the name before, or its words run on into a name. */
const holdsName = (
  tokens: readonly Token[],
  post: PostPhrase,
  before: Draft | undefined,
  posts: Posts,
): boolean =>
  (before !== undefined && takenBy(before, post, tokens, posts)) ||
  (nameWord(peek(tokens, post.to - 1)) && nameWord(peek(tokens, post.to - 2)))

/** The post that ends at the comma before another. */
const comma = (tokens: readonly Token[], { from }: PostPhrase, { ending }: Posts): PostPhrase | undefined =>
  peek(tokens, from - 1)?.text === ',' ? ending.get(from - 1) : undefined

import type { Span } from '../../../text/span.ts'
import { kindOfWord } from './asking.ts'
import { SHOWS, shownByContext } from './bare-names.ts'
import { commonSurname, index, leadsToName, type Posts, postAfter, postBefore, settle } from './name-posts.ts'
import { fullWords, honorificsEnd, mayOpenName, nameEnd, nameWord } from './names.ts'
import { bodyBehind, inBrackets, ofBody } from './naming-bodies.ts'
import { after, capital, oneOf, owns, peek, spanOf, words } from './phrases.ts'
import { POST } from './post-heads.ts'
import type { Nouns } from './post-owner-before.ts'
import { type PostPhrase, postsIn } from './posts.ts'
import { lowerPostsIn, SMALL_POST } from './posts-lower.ts'
import { stateBefore } from './roll.ts'
import type { Sentence } from './sentences.ts'
import { type Draft, sharedIn } from './shared-posts.ts'
import type { Token } from './tokens.ts'
import { isStateHere } from './told-states.ts'
import { BODIES } from './words/common.ts'
import { countryNamed } from './words/countries.ts'
import { COMMON_SURNAMES, HONORIFICS } from './words/titles.ts'

/** One place where a text names a person, with what the words beside it say of their post. */
export type Naming = {
  readonly name: string
  readonly span: Span
  readonly sentence: number
  /** First token and the token after the last. */
  readonly from: number
  readonly to: number
  readonly post: string | null
  readonly organisation: string | null
  /** Whether only a form of address stands before a single word ("Ambassador Tan"). */
  readonly brief: boolean
}

const blocked = (token: Token | undefined) =>
  token !== undefined &&
  (BODIES.has(token.lower) ||
    /^(House|Hall|Bridge|Base|Stadium|Declaration|Agreement|Summit|Plan|Act|Airport|Street|Street|Award|Prize|Accords?|Statement)$/.test(
      token.text,
    ))

/** Words right before capitals that are no person's name. */
const unnamed = oneOf('of the for in at to two three on a an')

/**
 * "Ms Ana Power", "Secretary Lisa Monaco": a surname that is also a common word or a place, behind one given name that a
 * courtesy or a post goes before. A word that goes on into another name is none.
 */
const withSurname = (tokens: readonly Token[], from: number, to: number): number => {
  const next = tokens[to]
  if (
    tokens.slice(from, to).filter((t) => t.text.length > 1 && nameWord(t)).length !== 1 ||
    !next?.word ||
    !capital(next) ||
    owns(peek(tokens, to - 1))
  )
    return to
  const goesOn = capital(tokens[to + 1]) || /^(of|[-–&])$/.test(tokens[to + 1]?.lower ?? '')
  return COMMON_SURNAMES.has(next.lower.replace(/[’']s$/, '')) && !goesOn ? to + 1 : to
}

const partOf = oneOf('participation presence attendance leadership remarks chairmanship guidance')
/** "with the participation of Ana Lind, Envoy of Norland". */
const takesPartOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]!.lower === 'of' && partOf(peek(tokens, at - 2))

const addresses = oneOf(
  'ambassador president minister chancellor senator governor secretary administrator commissioner premier',
)

const draftAt = (tokens: readonly Token[], at: number, posts: Posts, text: string): Draft | null => {
  const start = honorificsEnd(tokens, at)
  const honoured = start > at
  const found =
    postBefore(tokens, at, posts.ending) ??
    postBefore(tokens, start, posts.ending) ??
    // "the Prime Minister of Norland, the Hon Ana Lind".
    (honoured && peek(tokens, at - 1)?.lower === 'the' ? postBefore(tokens, at - 1, posts.ending) : null)
  const before = found?.plural && !honoured ? null : found
  const alone = !honoured && !before
  if (alone && (capital(peek(tokens, at - 1)) || (unnamed(peek(tokens, at - 1)) && !takesPartOf(tokens, at))))
    return null
  const named = nameEnd(tokens, start)
  if (named < 0) {
    // "Secretary Park": a surname that is a common word, behind a form of address.
    const only = before?.bare && !honoured && addresses(peek(tokens, at - 1)) && commonSurname(tokens[at])
    return only && !capital(tokens[at + 1]) && !countryNamed(tokens[at]!.text)
      ? { from: at, to: at + 1, post: before }
      : null
  }
  const royal = /^(?:king|queen|prince|princess|sultan|emir)$/.test(peek(tokens, start - 1)?.lower ?? '')
  const to = alone || royal ? named : withSurname(tokens, start, named)
  if (blocked(tokens[to]) || (royal && to - start > 1 && blocked(peek(tokens, to - 1)))) return null
  const behind = postAfter(tokens, to, posts.starting)
  const full = fullWords(tokens, start, to)
  // "He Lind, Vice Premier": half of the name is a little word.
  const little = full === 1 && to - start === 2 && !nameWord(tokens[start])
  if (alone && !(little && behind) && !(full >= 2 && (behind || shownByContext(tokens, start, to, text))))
    return null
  if (before && peek(tokens, at - 1)?.text === ',' && !honoured && full < 2) return null
  // "minister Lake": a post in small letters tells a name of its own only where that is whole.
  if (before && !honoured && full < 2 && /^\p{Ll}/u.test(tokens[before.to - 1]!.text)) return null
  return { from: start, to, post: before ?? behind }
}

const appointment =
  /^on (?:his|her|their) (?:\S+ ){0,2}(?:appointment|election|re-election|reelection|nomination|selection|confirmation|designation) as (?:the )?(?:new |next |first )?/

/** "congratulated Ana Lind on her election as President of Peru": the post of one who is named with none else. */
const appointedTo = (tokens: readonly Token[], to: number, posts: Posts): PostPhrase | null => {
  const match = tokens[to]?.lower === 'on' ? appointment.exec(after(tokens, to, 12)) : null
  return match ? (posts.starting.get(to + match[0].trim().split(' ').length) ?? null) : null
}

const naming = (draft: Draft, sentence: Sentence, at: number, text: string, posts: Posts): Naming => {
  const { tokens } = sentence
  const span = spanOf(tokens, draft.from, draft.to)
  const owned = owns(peek(tokens, draft.to - 1))
  const trimmed = owned ? { start: span.start, end: span.end - 2 } : span
  const post = draft.post ?? appointedTo(tokens, draft.to, posts)
  const body = post && post.organisation === null ? bodyBehind(tokens, post, text) : null
  // "Name, Post and Other Post of Norland": both posts are held there.
  const joined =
    post && post.from >= draft.to && tokens[post.to]?.lower === 'and'
      ? posts.starting.get(post.to + 1)
      : undefined
  const shared =
    joined && !joined.plural && !leadsToName(tokens, joined, posts.starting) ? joined.organisation : null
  return {
    name: words(text, trimmed),
    span: trimmed,
    sentence: at,
    from: draft.from,
    to: draft.to,
    post: post ? (post.plural ? singular(post.post) : post.post) || null : consort(tokens, draft.from),
    organisation:
      ofBody(tokens, draft.to, text) ??
      inBrackets(tokens, draft.to, text) ??
      post?.organisation ??
      body ??
      (shared && (isStateHere(text, shared) || /minister/i.test(joined!.post)) ? shared : null) ??
      stateBefore(tokens, titlesFrom(tokens, draft), text),
    brief: fullWords(tokens, draft.from, draft.to) < 2,
  }
}

/** "First Lady Ana Lind": she who has her name from a president is another. */
const consort = (tokens: readonly Token[], name: number): string | null => {
  const [first, second] = [peek(tokens, name - 2)?.text, peek(tokens, name - 1)?.text]
  return first === 'First' && (second === 'Lady' || second === 'Gentleman') ? `${first} ${second}` : null
}

/** Where the words of courtesy and the post before a name begin: "H.E. President Ana Lind". */
const titlesFrom = (tokens: readonly Token[], { from, post }: Draft): number => {
  const begin = courtesyFrom(tokens, from)
  return post && post.to === begin ? courtesyFrom(tokens, post.from) : begin
}

/** Where the words of courtesy before a name begin. */
const courtesyFrom = (tokens: readonly Token[], name: number): number => {
  for (let from = Math.max(0, name - 8); from < name; from++)
    if (honorificsEnd(tokens, from) === name) return from
  return name
}

const singular = (post: string) => post.replace(/s(?= of | for |$)/, '')

const NO_POSTS = index([])

/** Sentences without it name nobody: a post, a courtesy, or what shows a person without either. */
const PERSON =
  POST |
  SMALL_POST |
  kindOfWord(({ lower }) => HONORIFICS.has(lower.replace(/\.$/, '')) || lower === 'u' || SHOWS.test(lower))

const hisOrHer = oneOf('his her')

/** Every place in a sentence where a person is named, in order. */
export const namingsIn = (sentence: Sentence, at: number, text: string, nouns: Nouns): Naming[] => {
  if ((sentence.kinds & PERSON) === 0) return []
  const { tokens } = sentence
  const all = sentence.kinds & POST ? postsIn(tokens, text, nouns) : []
  const small = sentence.kinds & SMALL_POST ? lowerPostsIn(tokens, text, nouns) : []
  const posts = small.length + all.length > 0 ? index([...small, ...all]) : NO_POSTS
  const together = sharedIn(tokens, all, posts.starting, text, nouns)
  const shared = together.length > 0 ? new Map(together.map((draft) => [draft.from, draft])) : null
  const drafts: Draft[] = []
  for (let i = 0; i < tokens.length; i++) {
    const draft =
      shared?.get(i) ??
      ((capital(tokens[i]) && mayOpenName(tokens[i]!)) ||
      hisOrHer(tokens[i]) ||
      (posts !== NO_POSTS && posts.ending.has(i))
        ? draftAt(tokens, i, posts, text)
        : null)
    if (!draft) continue
    drafts.push(draft)
    i = draft.to - 1
  }
  if (drafts.length === 0) return []
  return settle(drafts, tokens, posts).map((draft) => naming(draft, sentence, at, text, posts))
}

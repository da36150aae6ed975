import type { Span } from '../../../text/span.ts'
import { fullWords, honorificsEnd, nameEnd } from './names.ts'
import type { Naming } from './namings.ts'
import { capital, spanOf, tokenAt, words } from './phrases.ts'
import type { Nouns } from './post-owner-before.ts'
import { type PostPhrase, postsIn } from './posts.ts'
import type { Sentence } from './sentences.ts'
import { type Token, tokens } from './tokens.ts'
import { BODIES } from './words/common.ts'
import { countryNamed } from './words/countries.ts'

/** How much of the end of a text is looked at for those who signed it, in characters, and how long a line of them is. */
const TAIL = 900
const LINE = 90
/** How many lines a block of them has at the most. */
const LINES = 24
/** In how many sentences at the head of a text those are looked for who sign it at its end. */
const HEAD = 4

type Line = { readonly tokens: readonly Token[] }

/** What else stands among the names at the end of a text: the day, the place, what is drawn. */
const BESIDE =
  /^(?:\W*|\W*(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b[\s\d,]*|\W*(?:signed|done) (?:at|in) .*)$/i

/** The lines of a text from its end, as long as they are short; without marks of layout. */
function* linesAtEnd(text: string): Generator<Line> {
  let end = text.length
  const least = Math.max(0, end - TAIL)
  for (let count = 0; end > least && count < LINES; count++) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end)
    if (line.length > LINE) return
    if (!BESIDE.test(line))
      yield { tokens: tokens(text, { start, end }).filter(({ text }) => !/^[*_#\\]$/.test(text)) }
    end = start - 1
  }
}

/** Without the stop of "Jr." at the end of a line. */
const lengthOf = ({ tokens }: Line): number =>
  tokens.at(-1)?.text === '.' ? tokens.length - 1 : tokens.length

const witnessed = ({ tokens }: Line): boolean => tokens[0]?.lower === 'witnessed'

const isName = ({ tokens }: Line): boolean =>
  nameEnd(tokens, 0) >= lengthOf({ tokens }) &&
  fullWords(tokens, 0, tokens.length) > 1 &&
  !tokens.some(({ lower }) => BODIES.has(lower))

const postIn = ({ tokens }: Line, text: string, nouns: Nouns): PostPhrase | null => {
  const [post] = postsIn(tokens, text, nouns)
  return post && post.from <= 1 && post.to === tokens.length ? post : null
}

/** "President of Norland Ana Lind": a line with both; what a dash or a number begins is an item of a list. */
const postAndName = ({ tokens }: Line, text: string, nouns: Nouns): (Line & { post: PostPhrase }) | null => {
  const [post] = postsIn(tokens, text, nouns)
  if (!post || post.from > 1 || post.plural || !capital(tokens[0])) return null
  const from = honorificsEnd(tokens, post.to)
  const name = { tokens: tokens.slice(from) }
  return from < tokens.length && isName(name) ? { ...name, post } : null
}

/** "the President of Norland and the Chancellor of Sudland affirm": posts with nobody's name, at the head of a text. */
const postsAtHead = (text: string, sentences: readonly Sentence[], nouns: Nouns): PostPhrase[] => {
  for (const sentence of sentences.slice(0, HEAD)) {
    const posts = postsIn(sentence.tokens, text, nouns).filter(({ organisation }) =>
      countryNamed(organisation ?? ''),
    )
    const [first, second] = posts
    if (
      first &&
      second &&
      sentence.tokens.slice(first.to, second.from).every(({ lower }) => /^(?:and|the|,)$/.test(lower))
    )
      return posts
  }
  return []
}

const placeOf = (sentences: readonly Sentence[], { start }: Span): number =>
  sentences.findLastIndex(({ span }) => span.start <= start && start < span.end)

/** Those whose names stand alone at the end of a text, each in a line, with their posts: they signed it. */
export const signersOf = (text: string, sentences: readonly Sentence[], nouns: Nouns): Naming[] => {
  const names: Line[] = []
  const posts: PostPhrase[] = []
  for (const line of linesAtEnd(text)) {
    const post = postIn(line, text, nouns)
    const both = post ? null : postAndName(line, text, nouns)
    if (post) posts.unshift(post)
    else if (both) {
      names.unshift(both)
      posts.unshift(both.post)
    } else if (isName(line)) names.unshift(line)
    else if (witnessed(line) || line.tokens.at(-1)?.text === ':') return []
    else break
  }
  if (names.length < 2) return []
  const held = posts.length > 0 ? posts : postsAtHead(text, sentences, nouns)
  return names.flatMap(({ tokens }, i) => {
    const span = spanOf(tokens, 0, tokens.length)
    const sentence = placeOf(sentences, span)
    if (sentence < 0) return []
    const inside = sentences[sentence]!.tokens
    const post = held.length === names.length ? held[i]! : null
    return [
      {
        name: words(text, span),
        span,
        sentence,
        from: tokenAt(inside, span.start),
        to: tokenAt(inside, span.end - 1) + 1,
        post: post?.post ?? null,
        organisation: post?.organisation ?? null,
        brief: false,
      },
    ]
  })
}

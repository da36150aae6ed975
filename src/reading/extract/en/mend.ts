import type { Span } from '../../../text/span.ts'
import { kindsAmong } from './asking.ts'
import { formOf } from './forms.ts'
import { peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { type Token, tokenOf } from './tokens.ts'
import { HONORIFICS, POSTS } from './words/titles.ts'

const DAMAGE = /^[?\uFFFD]$/
/** A look at the letters, which spares the tokens of most sentences being asked for. */
const damagedAt = (text: string, { start, end }: Span) => DAMAGED.test(text.slice(start, end))
const DAMAGED = /[?\uFFFD]/
const touch = (a: Token | undefined, b: Token | undefined) =>
  a !== undefined && b !== undefined && a.span.end === b.span.start
const letter = (token: Token | undefined) => token !== undefined && /^\p{L}/u.test(token.text)
const small = (token: Token | undefined) => token !== undefined && /^\p{Ll}/u.test(token.text)

/** Whether a mark at `at` stands where a letter was lost: inside a word that begins with a capital. */
const lost = (tokens: readonly Token[], at: number): boolean =>
  DAMAGE.test(tokens[at]!.text) &&
  letter(peek(tokens, at - 1)) &&
  /^\p{Lu}/u.test(tokens[at - 1]!.text) &&
  touch(peek(tokens, at - 1), tokens[at]) &&
  ((touch(tokens[at], tokens[at + 1]) && small(tokens[at + 1])) || lostLast(tokens, at))

/**
 * Whether the mark stands for the last letter of a name: "Mr. Andr? Lima". A question mark does only behind a word of
 * courtesy or an office, with another name after it; else it asks.
 */
const lostLast = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]!.text === '\uFFFD') return !letter(tokens[at + 1]) || !touch(tokens[at], tokens[at + 1])
  const lead = peek(tokens, at - 2)?.text === '.' ? peek(tokens, at - 3) : peek(tokens, at - 2)
  return courtesy(lead) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && !touch(tokens[at], tokens[at + 1])
}

const courtesy = (token: Token | undefined) =>
  token !== undefined &&
  /^\p{Lu}/u.test(token.text) &&
  (HONORIFICS.has(token.lower) || POSTS.has(token.lower))

const join = (text: string, a: Token, b: Token): Token => {
  const span = { start: a.span.start, end: b.span.end }
  const written = text.slice(span.start, span.end)
  return tokenOf(formOf(written), span, true)
}

const mendTokens = (text: string, tokens: readonly Token[], damaged: Span[]): Token[] => {
  const mended: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const last = mended.at(-1)
    const again =
      last &&
      damaged.at(-1)?.end === last.span.end &&
      touch(last, tokens[i]) &&
      DAMAGE.test(tokens[i]!.text) &&
      small(tokens[i + 1])
    if (!last || !(lost(tokens, i) || again)) mended.push(tokens[i]!)
    else if (!touch(tokens[i], tokens[i + 1]) || !letter(tokens[i + 1])) {
      const whole = join(text, last, tokens[i]!)
      mended[mended.length - 1] = whole
      if (again) damaged.pop()
      damaged.push(whole.span)
    } else {
      const whole = join(text, last, tokens[i + 1]!)
      mended[mended.length - 1] = whole
      if (again) damaged.pop()
      damaged.push(whole.span)
      i++
    }
  }
  return mended
}

/** Words with which a question begins, so that its mark is one. */
const ASKS =
  /^(?:is|are|was|were|will|what|who|whom|whose|how|why|when|where|which|do|does|did|can|has|have|had|should|could|would|and)$/

/** Whether a sentence was cut inside a word, at a mark that stands for a lost letter. */
const cut = (text: string, a: Sentence | undefined, b: Sentence): boolean =>
  a !== undefined &&
  a.at === b.at &&
  DAMAGED.test(text[a.span.end - 1]!) &&
  DAMAGE.test(a.tokens.at(-1)?.text ?? '') &&
  ((touch(a.tokens.at(-1), b.tokens[0]) && small(b.tokens[0])) ||
    (letter(a.tokens.at(-2)) &&
      touch(a.tokens.at(-2), a.tokens.at(-1)) &&
      !ASKS.test(a.tokens[0]!.lower) &&
      lostLast([...a.tokens.slice(-4), ...b.tokens.slice(0, 1)], Math.min(a.tokens.length, 4) - 1)))

/** Sentences with the words in one piece again that lost a letter ("Ant?nio"), and where those words stand. */
export const mend = (
  text: string,
  sentences: readonly Sentence[],
): { sentences: Sentence[]; damaged: Span[] } => {
  if (!text.includes('?') && !text.includes('\uFFFD')) return { sentences: [...sentences], damaged: [] }
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    if (last && cut(text, last.at(-1), sentence)) last.push(sentence)
    else groups.push([sentence])
  }
  const damaged: Span[] = []
  const whole = groups.map((group) => {
    if (group.length === 1 && !damagedAt(text, group[0]!.span)) return group[0]!
    const tokens = group.flatMap((sentence) => sentence.tokens)
    if (group.length === 1 && !tokens.some((_, at) => lost(tokens, at))) return group[0]!
    const span = { start: group[0]!.span.start, end: group.at(-1)!.span.end }
    const mended = mendTokens(text, tokens, damaged)
    return { ...group[0]!, span, tokens: mended, kinds: kindsAmong(mended) }
  })
  return { sentences: whole, damaged }
}

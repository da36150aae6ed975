import { askForm } from '../asking.ts'
import { peek } from '../phrases.ts'
import type { Token } from '../tokens.ts'
import type { Entry } from './lexicon.ts'
import { PARTS, type Part, partNumber } from './parts.ts'
import { ADDRESS, abbreviation, cut, LINE_BREAK, NOTHING, piecesOf, smallPiecesOf } from './pieces.ts'
import { ROUNDS, type Rules, WIDTH } from './rules.ts'

/** A word longer than this is none. */
const LONGEST = 60

const breaksLine = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13 || code === 9) return true
  }
  return false
}

/** A run of so many tokens without a space is no prose. */
const RUN = 12

/** Where an address of the web ends that begins at a token: at white space or a closing bracket; `at` where none does. */
const addressEnd = (tokens: readonly Token[], at: number): number => {
  let end = at + 1
  while (
    end < tokens.length &&
    tokens[end]!.span.start === tokens[end - 1]!.span.end &&
    tokens[end]!.text !== ')' &&
    tokens[end]!.text !== ']'
  )
    end++
  const scheme = end > at + 3 && tokens[at + 1]!.text === ':' && tokens[at + 2]!.text === '/'
  return scheme || end - at >= RUN ? end : at
}

const VERB = partNumber('VERB')

/** "space-based", "values-driven": an adjective, whatever its last half is by itself. */
const isCompound = askForm(
  (form) => /^\p{Ll}[^-]*-.*(?:ed|en|ing)$/u.test(form.text) && cut(form.text).length > 2,
)

/**
 * The parts of the sentence at hand, and what the rules know each piece by: its sign, or the part it is taken for. One
 * table serves all sentences, since making one takes longer than filling it.
 */
let parts = new Uint8Array(1_024)
let signs = new Uint8Array(1_024)

/** Changes the parts that a round of rules has a word on. */
const apply = ({ next, ends }: Rules, entries: readonly Entry[]): void => {
  const count = entries.length
  for (let from = 0; from < count; ) {
    let node = 0
    let end = -1
    let reached = 0
    for (let at = from; at < count; at++) {
      node = next[node * WIDTH + signs[at]!]!
      if (node === 0) break
      if (ends[node] === undefined) continue
      end = at
      reached = node
    }
    if (end < 0) {
      from++
      continue
    }
    const { back, part, able } = ends[reached]!
    const changed = entries[end - back]!
    if (!able || changed.can & (1 << part)) {
      parts[end - back] = part
      if (changed.sign < 0) signs[end - back] = part
    }
    from = end + 1
  }
}

/**
 * The part of speech of each token of a sentence: what the word mostly is, then what its neighbours make of it. A token
 * of several pieces has the part of its last ("water-related").
 */
export const tag = (text: string, tokens: readonly Token[], small: boolean): Part[] => {
  const entries: Entry[] = []
  const last = new Array<number>(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const before = peek(tokens, i - 1)
    if (
      before &&
      token.span.start - before.span.end > 0 &&
      breaksLine(text, before.span.end, token.span.start)
    )
      entries.push(LINE_BREAK)
    const address = addressEnd(tokens, i)
    if (address > i) {
      entries.push(ADDRESS)
      for (; i < address; i++) last[i] = entries.length - 1
      i--
      continue
    }
    const short = abbreviation(token, tokens[i + 1])
    if (short) {
      entries.push(short)
      last[i] = last[++i] = entries.length - 1
      continue
    }
    if (token.text.length > LONGEST) entries.push(NOTHING)
    else {
      const pieces = small ? smallPiecesOf(token) : piecesOf(token)
      for (let at = 0; at < pieces.length; at++) entries.push(pieces[at]!)
    }
    last[i] = entries.length - 1
  }
  if (parts.length < entries.length) {
    parts = new Uint8Array(2 * entries.length)
    signs = new Uint8Array(2 * entries.length)
  }
  for (let at = 0; at < entries.length; at++) {
    const { usual, sign } = entries[at]!
    parts[at] = usual
    signs[at] = sign < 0 ? usual : sign
  }
  for (const rules of ROUNDS) apply(rules, entries)
  const found: Part[] = []
  for (let i = 0; i < tokens.length; i++) {
    const part = parts[last[i]!]!
    found.push(part === VERB && isCompound(tokens[i]!) ? 'ADJ' : PARTS[part]!)
  }
  return found
}

import { kindOfWord } from './asking.ts'
import { formOf } from './forms.ts'
import { capital, looks, oneOf, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { type Token, tokenOf } from './tokens.ts'
import { broadWord } from './topic-asks.ts'
import type { FoundTopic } from './topic-governors.ts'
import { nounKind, onField } from './topic-kind.ts'
import { topicList } from './topic-phrases.ts'
import { kindUnder } from './topic-under.ts'

const NONE: readonly FoundTopic[] = []

/** "On trade, …": what a sentence sets out to speak of; "On Trade and River Safety": what a heading does. */
export const opening = (tokens: readonly Token[]): readonly FoundTopic[] => {
  let at = 0
  while (at < 3 && at < tokens.length && tokens[at]!.text !== 'On') at++
  if (at === 3 || at === tokens.length) return NONE
  const phrases = topicList(tokens, at + 1)
  const last = phrases.at(-1)
  if (!last) return []
  const whole = tokens.slice(last.to).every(({ word }) => !word)
  // "On trade, rice and ferries, they …"
  const told = whole || tokens[last.to]?.text === ',' ? phrases : phrases.slice(0, 1)
  if (!whole && !/^[,:]$/.test(tokens[told[0]!.to]?.text ?? '')) return []
  if (tokens.slice(at + 1, told.at(-1)!.to).some((t) => /\d{2}|day$/.test(t.lower))) return []
  return told.flatMap((phrase) => {
    const kind = kindUnder({ kind: 'area', grip: 'loose', from: at, verb: false }, tokens, phrase)
    return kind ? [{ kind, phrase }] : []
  })
}

/** "Cargo screening: Both sides …", "**Cargo screening:** …": a label, whose words may be in small letters. */
const isLabel = (tokens: readonly Token[], to: number): boolean => {
  const colon = tokens.findIndex(({ text }, at) => at >= to && text !== '*')
  if (tokens[colon]?.text !== ':') return false
  return capital(tokens.slice(colon + 1).find(({ text }) => text !== '*'))
}

/** Where the words of a title begin, behind its mark or number. */
const titleStart = (tokens: readonly Token[]): number => {
  let from = 0
  while (
    from < 4 &&
    from < tokens.length &&
    (!tokens[from]!.word || /^[.)]$/.test(tokens[from + 1]?.text ?? ''))
  )
    from++
  return from
}

/** What in a title is a meeting's name rather than a field. */
const names = looks(/^(Dialogue|Exchange|Exchanges|Exercise)$/)

const uncapitalised = (tokens: readonly Token[], at: number): readonly Token[] =>
  tokens.map((token, i) => (i === at ? tokenOf(formOf(token.lower), token.span) : token))

const allTitled = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (token.word && !capital(token) && !small(token)) return false
  }
  return true
}
const small = oneOf('and of for the in on to &')

/** What stands behind the title of an item, or around it. */
const BEHIND = kindOfWord(({ lower }) => lower === ':' || lower === '*' || lower === 'which')

const company = oneOf('inc ltd corp llc plc co')

/** "Water. The team mapped …": a title that is the first sentence of its paragraph. */
const runsIn = ({ tokens, span, block }: Sentence): boolean =>
  tokens.length < 12 &&
  !tokens.some(company) &&
  tokens.at(-1)?.text !== ':' &&
  span.start === block.span.start &&
  span.end < block.span.end

/** The tokens of a title without the stop and the marks it ends with. */
const unmarked = (tokens: readonly Token[]): readonly Token[] => {
  let to = tokens.length
  while (to > 0 && !tokens[to - 1]!.word && tokens[to - 1]!.text !== ')') to--
  return tokens.slice(0, to)
}

/** "B. **Digital Trust** and Skills, which aims to …": the items of a list that are named before they are told of. */
export const titles = (sentence: Sentence): readonly FoundTopic[] => {
  const { block, kinds } = sentence
  const runIn = runsIn(sentence)
  const heading = block.kind === 'heading' || runIn
  if (!heading && (kinds & BEHIND) === 0) return NONE
  const tokens = runIn ? unmarked(sentence.tokens) : sentence.tokens
  const from = titleStart(tokens)
  if (!capital(tokens[from])) return []
  const phrases = topicList(tokens, from)
  const last = phrases.at(-1)
  if (!last) return []
  const label = !heading && isLabel(tokens, last.to)
  if (!label && !allTitled(tokens, from, last.to)) return []
  const marked = peek(tokens, from - 1)?.text === '*'
  const next = tokens[last.to]?.text ?? ''
  if (heading ? last.to < tokens.length : !(marked ? /^(\*|which|:)$/ : /^(:|which)$/).test(next)) return []
  const loose = label && block.kind === 'list-item'
  // A heading of one word says what is told below it, and no more ("CULTURE", "POLITICAL AND SECURITY COOPERATION").
  const lone = block.kind === 'heading' && phrases.filter(({ from, to }) => to - from === 1).length < 2
  // A label's first word is in capitals only because it is the first.
  const plain = label && !allTitled(tokens, from, last.to) ? uncapitalised(tokens, from) : tokens
  return phrases.flatMap((phrase) => {
    const noun = nounKind(plain, phrase)
    const words = phrase.to - phrase.from
    if (
      noun === 'none' ||
      names(peek(tokens, phrase.to - 1)) ||
      (words < 2 && (lone || !allTitled(tokens, from, last.to)))
    )
      return []
    const told = onField(plain, phrase) || (loose && words > 1 && !broadWord(tokens[phrase.from]))
    if (noun === 'open' && !told) return []
    return [{ kind: noun === 'problem' ? ('issue' as const) : ('area' as const), phrase }]
  })
}

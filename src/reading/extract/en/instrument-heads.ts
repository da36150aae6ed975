import { isHead } from './instrument-nouns.ts'
import { subjectEnd } from './instrument-subjects.ts'
import { tailEnd } from './instrument-tails.ts'
import { allCapitals, capital, looks, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { INSTRUMENT_HEADS, PLAIN, TEXT_HEADS } from './words/instruments.ts'

/** The acronym in brackets behind a name, or null. */
export const acronymAt = (tokens: readonly Token[], to: number): string | null => {
  const quoted = /^[“"]$/.test(tokens[to + 1]?.text ?? '') ? 1 : 0
  const word = tokens[to + 1 + quoted]
  return tokens[to]?.text === '(' &&
    word &&
    (allCapitals(word.text) || /^\p{L}*\p{Lu}{2}/u.test(word.text) || quoted)
    ? word.text
    : null
}

/** Several heads in one run ("Action Plan", "Framework Agreement"): the last. */
export const lastHead = (tokens: readonly Token[], head: number): number => {
  let last = head
  for (let i = head + 1; i < head + 8 && (capital(tokens[i]) || /^[-–]$/.test(tokens[i]?.text ?? '')); i++)
    if (isHead(tokens[i])) last = i
  return last
}

/** "Vision 2025", "Protocol 3" belong together. */
const numberBehind = (tokens: readonly Token[], to: number): number =>
  /^(19|20)\d\d$|^\d{1,2}$/.test(tokens[to]?.text ?? '') ? to + 1 : to

/** Words that say nothing about which text is meant: "Joint Statement", "Memorandum of Understanding". */
export const generic = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      ({ lower, word }) =>
        !word || PLAIN.has(lower) || INSTRUMENT_HEADS.has(lower) || lower === 'ministerial',
    )

/** "Norland-Sudmark Memorandum of Understanding": states alone do not tell what a text is about. */
export const ofStates = (tokens: readonly Token[], from: number, to: number): boolean =>
  !tokens.slice(from, to).some(({ lower }) => /^(?:statement|declaration)$/.test(lower)) &&
  tokens
    .slice(from, to)
    .every(
      (token) =>
        !token.word ||
        PLAIN.has(token.lower) ||
        TEXT_HEADS.has(token.lower) ||
        token.lower === 'understanding' ||
        stateNamed(token),
    )
const stateNamed = ({ text }: Token): boolean =>
  text
    .split(/[-–]/)
    .every((part) => countryNamed(part) !== undefined || countryOfAdjective(part) !== undefined)

/** "Memorandum of Understanding": the words that belong to its head. */
export const headEnd = (tokens: readonly Token[], last: number): number =>
  tokens[last + 1]?.lower === 'of' &&
  /^(understanding|cooperation|co-operation|agreement|intent|action|conduct|principles)$/.test(
    tokens[last + 2]?.lower ?? '',
  )
    ? last + 3
    : last + 1

const statesOnly = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every((token) => !token.word || stateNamed(token) || generation(token))
/** "6G" */
const generation = looks(/^\dG$/)
const SUBJECT_LEAD = /^(?:on|concerning|regarding)$/

/** Where a name ends whose head ends at `end`: with its capitals, or with what an unnamed text is about. */
export const wholeEnd = (tokens: readonly Token[], last: number, end: number, own: boolean): number => {
  const head = tokens[last]!.lower
  // "Resolution 9911 and the Lake Charter": the number is all.
  if (head === 'resolution' && /^\d{3,}$/.test(tokens[last + 1]?.text ?? '')) return last + 2
  const begin = capital(peek(tokens, end - 1)) ? last + 1 : end
  const to = Math.max(end, tailEnd(tokens, numberBehind(tokens, begin), head))
  if (!TEXT_HEADS.has(head) || own) return to
  // "on Norland-Sudmark cooperation in maps": a subject that begins with states goes on in small letters.
  const state = to > end + 1 && SUBJECT_LEAD.test(tokens[end]!.lower) && statesOnly(tokens, end + 1, to)
  if (state && tokens[to]?.word && !capital(tokens[to])) return subjectEnd(tokens, end, false)
  const parties = to > end && !/^(between|with)$/.test(tokens[end]?.lower ?? '') && tokens[end]?.text !== '('
  return parties ? to : subjectEnd(tokens, to, /^(statement|declaration)$/.test(head))
}

/** "Framework for an Agreement on Trade" is spoken of as the agreement: its head. */
export const inTheMaking = (tokens: readonly Token[], last: number): number =>
  /^(for|on)$/.test(tokens[last + 1]?.lower ?? '') &&
  /^an?$/.test(tokens[last + 2]?.lower ?? '') &&
  TEXT_HEADS.has(tokens[last + 3]?.lower ?? '')
    ? last + 3
    : last

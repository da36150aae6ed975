import type { Span } from '../../../text/span.ts'
import type { FigureMention } from '../../reading.ts'
import { asOf, verbOfFigure } from './figure-facts.ts'
import { before } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { CURRENCIES, DELIVERS, MULTIPLES, NO_UNITS, NUMBER_WORDS, SIGNS } from './words/figures.ts'

const QUALIFIER =
  '(?:(?:up to|more than|over|at least|nearly|almost|about|around|approximately|some|as much as|a minimum of|minimum of|an additional|additional|a total of|an initial|roughly|close to|no less than|not less than)\\s{1,3})?'
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const SIGN = '(?:US|AU|CA|NZ|HK|[SACR])?\\$|[€£¥₹₩฿]'
const MULTIPLE = '(?:[\\s-]{1,3}(hundred|thousand|million|billion|trillion)|\\s?(mn|bn|tn|m|b)(?!\\p{L}))?'

const MONEY = new RegExp(
  `${QUALIFIER}(${SIGN})\\s?(${NUMBER})${MULTIPLE}(?:\\s(?:USD|SGD|EUR|AUD|CAD))?`,
  'giu',
)
const MONEY_NAMED = new RegExp(
  `${QUALIFIER}(?<![\\d.,$€£¥])(${NUMBER})${MULTIPLE}\\s(u\\.s\\. dollars|us dollars|dollars|euros?|pounds sterling|yen|yuan|won|rupees|baht|ringgit|rupiah|kroner|kronor|USD|EUR|SGD)(?!\\p{L})`,
  'giu',
)
const SHARE = new RegExp(`${QUALIFIER}(?<![\\d.,$€£¥])(${NUMBER})\\s?(?:%|per\\s?cent\\b|percent\\b)`, 'giu')
const PART = new RegExp(
  `(?<![\\d.,$€£¥])(${NUMBER})\\s(?:out\\s)?of\\s(?:the\\s|its\\s|a\\stotal\\sof\\s)?(${NUMBER})\\s((?:[\\p{Ll}-]+\\s){0,2}[\\p{Ll}-]+s)(?!\\p{L})`,
  'gu',
)

const number = (digits: string) => Number(digits.replaceAll(',', ''))
const times = (word: string | undefined, other: string | undefined) =>
  MULTIPLES[(word ?? other ?? '').toLowerCase()] ?? 1
const exact = (value: number) => Math.round(value * 1e4) / 1e4

type Found = FigureMention
const figure = (
  text: string,
  start: number,
  length: number,
  value: number,
  unit: string,
  of: number | null = null,
): Found => ({
  quote: text.slice(start, start + length),
  value: exact(value),
  of,
  unit,
  span: { start, end: start + length },
})

/** A statistic of the world is no figure of the record. */
const STATISTIC =
  /\b(population|of (all|the world|world|global)|gdp|unemployment|inflation|poverty|trade (was|reached|totall?ed)|experiencing|grew|growth of|accounts? for|worth of trade|bilateral trade|rose|fell|respondents|tariffs?)\b/i
const PROGRESS =
  /\b(complet\w+|implement\w+|address\w+|fulfil\w*|achiev\w+|action lines?|plan of action|progress|reduc\w+|commit\w*|target\w*|pledg\w*|increase|goal)\b/i

/** What trade or an economy is worth is no figure of the record either. */
const WORTH =
  /\b(two-way trade|bilateral trade|trade (relationship|volume|was|is|reached|totall?ed|worth)|economic relationship|gdp|economy worth|goods and services)\b/i

const moneyIn = (text: string, from: number, stretch: string): Found[] => {
  const signed = [...stretch.matchAll(MONEY)].map((m) => ({
    m,
    value: number(m[2]!) * times(m[3], m[4]),
    unit: SIGNS[m[1]!.toUpperCase()] ?? 'USD',
  }))
  const named = [...stretch.matchAll(MONEY_NAMED)].map((m) => ({
    m,
    value: number(m[1]!) * times(m[2], m[3]),
    unit: CURRENCIES[m[4]!.toLowerCase()] ?? 'USD',
  }))
  return [...signed, ...named]
    .filter(({ m }) => !WORTH.test(around(stretch, m.index, m[0].length)))
    .map(({ m, value, unit }) => figure(text, from + m.index, m[0].length, value, unit))
}

const around = (stretch: string, at: number, length: number) =>
  stretch.slice(Math.max(0, at - 90), at + length + 90)

const sharesIn = (text: string, from: number, stretch: string): Found[] =>
  [...stretch.matchAll(SHARE)]
    .filter(
      (m) =>
        !STATISTIC.test(around(stretch, m.index, m[0].length)) &&
        PROGRESS.test(around(stretch, m.index, m[0].length)),
    )
    .map((m) => figure(text, from + m.index, m[0].length, number(m[1]!), '%'))

const partsIn = (text: string, from: number, stretch: string): Found[] =>
  [...stretch.matchAll(PART)].map((m) =>
    figure(text, from + m.index, m[0].length, number(m[1]!), m[3]!, number(m[2]!)),
  )

const inDigits = (text: string, from: number, stretch: string): Found[] => [
  ...partsIn(text, from, stretch),
  ...moneyIn(text, from, stretch),
  ...sharesIn(text, from, stretch),
]

const NUMBER_WORD = new Map(Object.entries(NUMBER_WORDS))

const counted = (token: Token): number | null => {
  const spelt = NUMBER_WORD.get(token.lower)
  if (spelt !== undefined) return spelt
  const first = token.text.charCodeAt(0)
  if (first < 48 || first > 57) return null
  return /^\d{1,3}(,\d{3})*$|^\d{1,6}$/.test(token.text) && !/^(19|20)\d\d$/.test(token.text)
    ? number(token.text)
    : null
}

const UNIT_WORD = /^[\p{L}][\p{L}’'-]*$/u
const STOP =
  /^(of|for|to|in|on|and|or|with|that|which|from|by|at|the|a|an|as|is|are|was|were|have|has|will|under|across|per|over|between|tasked|through|both|more)$/

/** The things counted: the words behind a number up to the plural noun. */
const unitEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (
    to < tokens.length &&
    to - from < 5 &&
    UNIT_WORD.test(tokens[to]!.text) &&
    !STOP.test(tokens[to]!.lower)
  )
    to++
  while (to > from && !tokens[to - 1]!.lower.endsWith('s')) to--
  return to
}

const QUALIFIERS =
  /(?:up to|more than|over|at least|nearly|almost|about|around|approximately|some|as many as|an additional|a total of)$/

const qualifierWidth = (tokens: readonly Token[], at: number): number => {
  const found = QUALIFIERS.exec(before(tokens, at, 3))
  return found ? found[0].split(' ').length : 0
}

const governed = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 9), at).some((token) => DELIVERS.has(token.lower))

const countAt = (text: string, tokens: readonly Token[], at: number): Found | null => {
  const value = counted(tokens[at]!)
  if (
    value === null ||
    value < 2 ||
    tokens[at - 1]?.text === '$' ||
    /^[-–/.:]$/.test(tokens[at - 1]?.text ?? '')
  )
    return null
  if (/^\p{Lu}/u.test(tokens[at]!.text) && at > 0 && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) return null
  const next = tokens[at + 1]?.lower ?? ''
  const multiple = Object.hasOwn(MULTIPLES, next) ? MULTIPLES[next] : undefined
  const begin = multiple && tokens[at + 1]!.text.length > 2 ? at + 2 : at + 1
  const end = unitEnd(tokens, begin)
  if (end <= begin || !governed(tokens, at)) return null
  if (tokens.slice(begin, end).some((token) => NO_UNITS.has(token.lower))) return null
  const start = tokens[at - qualifierWidth(tokens, at)]!.span.start
  const last = tokens[end - 1]!.span.end
  const unit = text.slice(tokens[begin]!.span.start, last).replace(/\s+/g, ' ')
  return figure(text, start, last - start, value * (begin === at + 2 ? multiple! : 1), unit)
}

const countsIn = (text: string, tokens: readonly Token[]): Found[] =>
  tokens.flatMap((_, at) => countAt(text, tokens, at) ?? [])

/** A figure with the verb it is counted by and, for a measure of progress, the time it stands for. */
const withFacts = (text: string, sentence: Sentence, found: Found, basis: string | null): Found => {
  const measures = found.of !== null || found.unit === '%'
  return {
    ...found,
    verb: verbOfFigure(sentence, found.span, measures),
    asOf: measures ? asOf(text, sentence, basis) : null,
  }
}

const clear = (taken: Span[], span: Span): boolean => {
  const last = taken.at(-1)
  if (last && span.start < last.end) return false
  taken.push(span)
  return true
}

/** All figures of a text: money, shares of a measure, "n of m", and counts of things promised or set up. */
export const readFigures = (
  text: string,
  sentences: readonly Sentence[],
  basis: string | null,
): FigureMention[] =>
  sentences.flatMap((sentence) => {
    const stretch = text.slice(sentence.span.start, sentence.span.end)
    const digits = /\d/.test(stretch)
    if (!digits && !sentence.tokens.some((t) => NUMBER_WORD.has(t.lower))) return []
    const from = sentence.span.start
    const all = [...(digits ? inDigits(text, from, stretch) : []), ...countsIn(text, sentence.tokens)]
    const taken: Span[] = []
    return all
      .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
      .filter((found) => clear(taken, found.span))
      .map((found) => withFacts(text, sentence, found, basis))
  })

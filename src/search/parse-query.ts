import { foldLetters } from '../text/fold-letters.ts'
import { fieldValue, MOST_OF_VALUE } from './field-value.ts'
import { meant } from './meant.ts'
import { ALSO_CALLED, FIELDS, type Field, type Filter, type Query, type Term, VALUES } from './query.ts'
import type { QueryFinding } from './query-finding.ts'
import { wordsOfPhrase } from './words-of-phrase.ts'

/** What a search takes: characters typed, words and letters in all, letters of a word, narrowings. What a query prints is always less. */
const MOST = { typed: 4000, words: 40, letters: 2000, ofWord: 200, filters: 16 } as const

/** So many letters are told of a field that is not there. */
const MOST_OF_NAME = 40

export type QueryRead = { readonly query: Query; readonly findings: readonly QueryFinding[] }

/** A piece as it was typed: bare or in quotation marks, left out or not, with the word before its colon. */
type Piece = {
  readonly not: boolean
  readonly field: string | null
  readonly text: string
  readonly quoted: boolean
}

const QUOTES = /["“”„«»]/
const PIECE = /(-?)(?:([\p{L}]+):(?=\S))?(?:"([^"]*)("|$)|(\S+))/gu

/** White space and control characters part words; all quotation marks are one. */
const cleaned = (typed: string): string =>
  typed
    .slice(0, MOST.typed)
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(new RegExp(QUOTES, 'gu'), '"')

const piecesIn = (text: string): { readonly pieces: readonly Piece[]; readonly open: boolean } => {
  let open = false
  const pieces = [...text.matchAll(PIECE)].map(([, minus, field, phrase, end, bare]): Piece => {
    if (phrase !== undefined && end === '') open = true
    // A quotation mark within a word begins nothing: 5"4.
    return {
      ...{ not: minus === '-', field: field ? foldLetters(field).toLowerCase() : null },
      ...{ text: phrase ?? bare ?? '', quoted: phrase !== undefined },
    }
  })
  return { pieces, open }
}

const fieldCalled = (name: string): Field | null =>
  FIELDS.find((field) => field === name) ??
  (Object.hasOwn(ALSO_CALLED, name) ? (ALSO_CALLED[name] ?? null) : null)

const FIELD_NAMES: ReadonlyMap<string, number> = new Map(
  [...FIELDS, ...Object.keys(ALSO_CALLED)].map((name) => [name, 1]),
)

const meantField = (name: string): Field | null => {
  const near = meant(name, FIELD_NAMES)
  return near === null ? null : fieldCalled(near)
}

const nearest = (value: string, known: readonly string[]): string | null =>
  meant(value, new Map(known.map((each) => [each, 1])))

const YEARS = /^(\d{4})(?:\s*[-–—]\s*(\d{4}))?$/

const yearsIn = (text: string): string | null => {
  const found = YEARS.exec(text.trim())
  if (!found) return null
  const [from, until] = [found[1]!, found[2] ?? found[1]!].sort()
  return from === until ? from! : `${from}-${until}`
}

const valueFor = (field: Field, text: string): string | null => {
  if (field === 'year') return yearsIn(text)
  const known = VALUES[field]
  if (!known) return fieldValue(text) || null
  const words = text.trim().toLowerCase().replaceAll(' ', '-')
  return known.find((each) => each === words || `${each}s` === words || each === `${words}s`) ?? null
}

const sameTerm = (a: Term, b: Term): boolean => a.words.join(' ') === b.words.join(' ')
const withTerm = (terms: readonly Term[], term: Term): readonly Term[] =>
  terms.some((each) => sameTerm(each, term)) ? terms : [...terms, term]
const sameGroup = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length && a.every((term, at) => sameTerm(term, b[at]!))

const isOperator = ({ not, field, text, quoted }: Piece, word: string): boolean =>
  !quoted && !not && field === null && text === word

/** Reads pieces one by one into a query; what is unclear is found and something is made of it, never nothing. */
const assemble = (pieces: readonly Piece[]): QueryRead & { readonly cut: boolean } => {
  const groups: (readonly Term[])[] = []
  let unwanted: readonly Term[] = []
  const filters: Filter[] = []
  const findings: QueryFinding[] = []
  const left: { words: number; letters: number } = { words: MOST.words, letters: MOST.letters }
  let [joins, negates, cut] = [false, false, false]
  /** Whether the piece before was a word that OR may follow. */
  let joinable = false

  /** As much of the words as is still taken. */
  const taken = (words: readonly string[]): readonly string[] => {
    const all: string[] = []
    for (const whole of words) {
      const word = [...whole].slice(0, MOST.ofWord).join('')
      const fits = left.words > 0 && word.length <= left.letters
      if (!fits || word !== whole) cut = true
      left.words = fits ? left.words - 1 : 0
      if (!fits) break
      left.letters -= word.length
      all.push(word)
    }
    return all
  }
  const addTerm = (text: string, not: boolean) => {
    const term = { words: taken(wordsOfPhrase(text)) }
    if (term.words.length === 0) return
    if (not) unwanted = withTerm(unwanted, term)
    else if (joins && joinable) groups.push(withTerm(groups.pop()!, term))
    else groups.push([term])
    joinable = !not
  }
  const addFilter = (field: Field, text: string, not: boolean) => {
    joinable = false
    const value = valueFor(field, text)
    if (value === null) {
      if (!/[\p{L}\p{N}]/u.test(text)) return
      const known = VALUES[field] ?? []
      const typed = text.trim().slice(0, MOST_OF_VALUE).toWellFormed()
      findings.push({
        code: 'unknown-value',
        field,
        value: typed,
        meant: nearest(typed.toLowerCase(), known),
        known,
      })
      return
    }
    if (filters.some((each) => each.field === field && each.value === value && each.not === not)) return
    if (filters.length >= MOST.filters) cut = true
    else filters.push({ field, value, not })
  }

  for (const piece of pieces) {
    if (isOperator(piece, 'OR') || piece.text === '|') {
      joins = true
      continue
    }
    if (isOperator(piece, 'AND')) continue
    if (isOperator(piece, 'NOT')) {
      negates = true
      continue
    }
    const not = piece.not || negates
    const field = piece.field === null ? null : fieldCalled(piece.field)
    if (field) addFilter(field, piece.text, not)
    else {
      if (piece.field !== null && !piece.text.startsWith('//'))
        findings.push({
          ...{ code: 'unknown-field', field: piece.field.slice(0, MOST_OF_NAME) },
          meant: meantField(piece.field),
        })
      addTerm(piece.field === null ? piece.text : `${piece.field} ${piece.text}`, not)
    }
    joins = false
    negates = false
  }
  const wanted = groups.filter((group, at) => groups.findIndex((other) => sameGroup(other, group)) === at)
  return { query: { wanted, unwanted, filters: inOrder(filters) }, findings, cut }
}

const inOrder = (filters: readonly Filter[]): readonly Filter[] =>
  FIELDS.flatMap((field) => filters.filter((each) => each.field === field))

/**
 * Reads what somebody typed: words, "phrases", -what is left out, OR, and field:value (src/search/query.ts). It never refuses:
 * what is unclear becomes a finding, and something is searched for.
 */
export const parseQuery = (typed: string): QueryRead => {
  const { pieces, open } = piecesIn(cleaned(typed))
  const { query, findings, cut } = assemble(pieces)
  return {
    query,
    findings: [
      ...(open ? [{ code: 'open-quote' } as const] : []),
      ...findings.slice(0, 5),
      ...(cut || typed.length > MOST.typed ? [{ code: 'too-long' } as const] : []),
    ],
  }
}

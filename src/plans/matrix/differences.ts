import type { LineFacts } from '../following/assess.ts'
import type { Status } from '../following/status.ts'
import { STATUS_WORDS, STATUSES } from '../following/status.ts'
import type { ColumnKind, Matrix, MatrixRow } from '../matrix.ts'
import { oneLine } from '../outline/words.ts'
import { type Meanings, meaningKey, NO_MEANINGS } from './meanings.ts'

/** An action line as the register knows it, in the words in which its own matrix tells it. */
export type HeldLine = {
  readonly number: number
  readonly label: string | null
  readonly text: string
  readonly items: readonly string[]
  /** Each by the names it goes by, with its side's; `part` as the matrix writes it behind the name. */
  readonly bodies: readonly {
    readonly id: number
    readonly side: string
    readonly names: readonly string[]
    readonly lead: boolean
  }[]
  readonly status: Status
  /** Whether somebody set the status by hand. */
  readonly set: boolean
  readonly activities: readonly {
    readonly id: string
    readonly words: string
    readonly title: string
    readonly date: string | null
  }[]
  readonly evidence: readonly string[]
  /** From what its status follows. */
  readonly facts: LineFacts
}

/** What of a line differs, and so which cell of the matrix. */
export const ASPECTS = ['number', 'words', 'items', 'bodies', 'status', 'activities', 'evidence'] as const
export type Aspect = (typeof ASPECTS)[number]

/** One cell: what stands only here, and what only there. A status that was set by hand here stands against what is there. */
export type CellDifference = {
  readonly aspect: Aspect
  readonly here: readonly string[]
  readonly there: readonly string[]
  readonly decided: boolean
}

/** What a matrix says otherwise than the register: lines whose cells differ, rows that are no line, lines that have no row. */
export type MatrixDifferences = {
  readonly same: number
  readonly changed: readonly {
    readonly line: HeldLine
    readonly row: MatrixRow
    readonly cells: readonly CellDifference[]
  }[]
  readonly added: readonly MatrixRow[]
  readonly gone: readonly HeldLine[]
}

/** Letters and digits alone: white space, marks at the end and capitals are not what a text says. */
export const bare = (words: string): string =>
  oneLine(words)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,;:]+$/, '')
    .replace(/(?:;|,) and$/, '')

const wordsOf = (text: string): ReadonlySet<string> => new Set(bare(text).match(/[\p{L}\p{N}]+/gu) ?? [])

/** How much of their words two texts share, from 0 to 1. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

const LIKE = 0.6
/** Texts are likened each with each, so that of very many that match by nothing else only the first are. */
const MOST_LIKENED = 400

const numberOf = (label: string | null): string | null => label?.replace(/[.)\s]+$/, '') ?? null

type Pair = { readonly line: HeldLine; readonly row: MatrixRow }

/** Values that occur once in a list, so that what they are found by is certain. */
const once = <T>(list: readonly T[], keyOf: (each: T) => string | null): ReadonlyMap<string, T> => {
  const found = new Map<string, T | null>()
  for (const each of list) {
    const key = keyOf(each)
    if (key) found.set(key, found.has(key) ? null : each)
  }
  return new Map([...found].flatMap(([key, each]) => (each === null ? [] : [[key, each]])))
}

/**
 * Which row is which line: by number and words, by words, by number, and what is left by the likeness of its words. Each is used
 * once. The cost grows with lines and rows, but for the likening, which is bounded.
 */
const paired = (lines: readonly HeldLine[], rows: readonly MatrixRow[]) => {
  const pairs: Pair[] = []
  let left = lines
  let open = rows
  const settle = (found: readonly Pair[]) => {
    const taken = new Set<unknown>(found.flatMap(({ line, row }) => [line, row]))
    pairs.push(...found)
    left = left.filter((line) => !taken.has(line))
    open = open.filter((row) => !taken.has(row))
  }
  const keyed = (ofLine: (line: HeldLine) => string | null, ofRow: (row: MatrixRow) => string | null) => {
    const byKey = once(left, ofLine)
    settle(
      [...once(open, ofRow)].flatMap(([key, row]) => {
        const line = byKey.get(key)
        return line ? [{ line, row }] : []
      }),
    )
  }
  const both = (number: string | null, text: string) => (number === null ? null : `${number} ${bare(text)}`)
  keyed(
    ({ label, text }) => both(numberOf(label), text),
    ({ number, text }) => both(numberOf(number), text),
  )
  keyed(
    ({ text }) => bare(text),
    ({ text }) => bare(text),
  )
  keyed(
    ({ label }) => numberOf(label),
    ({ number }) => numberOf(number),
  )
  const words = new Map(left.slice(0, MOST_LIKENED).map((line) => [line, wordsOf(line.text)]))
  for (const row of open.slice(0, MOST_LIKENED)) {
    const own = wordsOf(row.text)
    const [line, most] = [...words].reduce<readonly [HeldLine | null, number]>(
      (best, [each, its]) => {
        const like = likeness(own, its)
        return like > best[1] ? [each, like] : best
      },
      [null, 0],
    )
    if (!line || most < LIKE) continue
    words.delete(line)
    settle([{ line, row }])
  }
  return { pairs, left, open }
}

type Found = Omit<CellDifference, 'aspect' | 'decided'>

const NONE: Found = { here: [], there: [] }

const one = (here: string, there: string): Found =>
  oneLine(here) === oneLine(there) ? NONE : { here: [here].filter(Boolean), there: [there].filter(Boolean) }

/** What of two lists only one has. `same` says whether two entries are one. */
const lists = <H, T>(
  here: readonly H[],
  there: readonly T[],
  same: (one: H, other: T) => boolean,
  said: (one: H) => string,
  told: (other: T) => string,
): Found => {
  const left = [...there]
  const only = here.filter((each) => {
    const at = left.findIndex((other) => same(each, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { here: only.map(said), there: left.map(told) }
}

export const SUPPORT = /\s*\(in support\)\s*$/i

const bodyName = ({ names, lead }: HeldLine['bodies'][number]): string =>
  `${names[0] ?? ''}${lead ? '' : ' (in support)'}`

const bodies = ({ bodies }: HeldLine, { leads }: MatrixRow): Found =>
  lists(
    bodies,
    leads,
    (body, { side, name }) =>
      body.names.some((each) => bare(each) === bare(name.replace(SUPPORT, ''))) &&
      (side === null || bare(side) === bare(body.side)) &&
      // Only a matrix that tells who supports can say otherwise of who leads.
      (body.lead
        ? !SUPPORT.test(name)
        : SUPPORT.test(name) || !leads.some((each) => SUPPORT.test(each.name))),
    bodyName,
    ({ name }) => name,
  )

/**
 * The status that a cell's words come to: what somebody said that they mean, those of the register's own, else by what they mean;
 * null where they tell none.
 */
export const statusTold = (
  { status, statusText, addressed }: MatrixRow,
  { statuses }: Meanings = NO_MEANINGS,
): Status | null => {
  const said = statuses.get(meaningKey(statusText))
  if (said) return said
  const own = STATUSES.find((each) => STATUS_WORDS[each] === bare(statusText))
  if (own) return own
  if (status === 'completed') return 'completed'
  if (status === 'ongoing') return 'under-way'
  if (status === 'not_started') return 'not-started'
  return addressed ? 'addressed' : null
}

const status = ({ status: here }: HeldLine, row: MatrixRow, meanings: Meanings): Found => {
  const there = statusTold(row, meanings)
  // A cell that says nothing says nothing against a line under which nothing was done.
  if (there === here || (there === null && !row.statusText && here === 'not-started')) return NONE
  return { here: [STATUS_WORDS[here]], there: [row.statusText].filter(Boolean) }
}

const activities = ({ activities }: HeldLine, row: MatrixRow): Found =>
  lists(
    activities,
    row.activities,
    (own, { text, date }) =>
      bare(own.words) === bare(text) || (own.date === date && bare(text).startsWith(bare(own.title))),
    ({ words }) => words,
    ({ text }) => text,
  )

const evidence = ({ evidence }: HeldLine, row: MatrixRow): Found =>
  lists(
    evidence,
    row.evidence,
    (here, there) => here === there,
    (here) => here,
    (there) => there,
  )

const items = ({ items }: HeldLine, row: MatrixRow): Found => {
  const there = row.items.map(({ text }) => text)
  const same = items.length === there.length && items.every((each, at) => bare(each) === bare(there[at]!))
  return same ? NONE : lists(items, there, (a, b) => bare(a) === bare(b), String, String)
}

type Rule = {
  readonly needs: ColumnKind
  readonly find: (line: HeldLine, row: MatrixRow, meanings: Meanings) => Found
}

const RULES: Readonly<Record<Aspect, Rule>> = {
  number: {
    needs: 'number',
    find: ({ label }, { number }) => one(numberOf(label) ?? '', numberOf(number) ?? ''),
  },
  words: { needs: 'text', find: ({ text }, row) => one(text, row.text) },
  items: { needs: 'text', find: items },
  bodies: { needs: 'lead', find: bodies },
  status: { needs: 'status', find: status },
  activities: { needs: 'activities', find: activities },
  evidence: { needs: 'evidence', find: evidence },
}

/**
 * What a matrix says otherwise than the register does. Only what the matrix has a column for is compared, so that what it is silent
 * of counts as the same. Order is that of the plan, then that of the matrix.
 */
export const differencesOf = (
  lines: readonly HeldLine[],
  matrix: Matrix,
  meanings: Meanings = NO_MEANINGS,
): MatrixDifferences => {
  const columns = new Set(matrix.columns.map(({ kind }) => kind))
  const { pairs, left, open } = paired(lines, matrix.rows)
  const byLine = new Map(pairs.map((pair) => [pair.line, pair]))
  const changed = lines.flatMap((line) => {
    const pair = byLine.get(line)
    if (!pair) return []
    const cells = ASPECTS.filter((aspect) => columns.has(RULES[aspect].needs)).flatMap((aspect) => {
      const found = RULES[aspect].find(line, pair.row, meanings)
      return found.here.length + found.there.length === 0
        ? []
        : [{ aspect, ...found, decided: aspect === 'status' && line.set }]
    })
    return cells.length > 0 ? [{ ...pair, cells }] : []
  })
  return { same: pairs.length - changed.length, changed, added: open, gone: left }
}

import { largest, type Row } from './lines.ts'

/** One page of a PDF: its height in points, and its rows from the top down. */
export type Page = { readonly number: number; readonly height: number; readonly rows: readonly Row[] }

/** The share of a page's height, at its top and its foot, in which running heads and page numbers stand. */
const MARGIN = 0.13
/** How many rows of a margin can be running heads. */
const DEEP = 3

const PAGE_NUMBER = /^[\s\-–—|]*(page\s*)?#(\s*(of|\/|\|)\s*#)?[\s\-–—|]*(page)?$/i

/** What browsers print above and below a page of the web: the day and its title; its address and the count of pages. */
const PRINTED = [
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}(\s?[ap]\.?m\.?)?(\s|$)/i,
  /^(https?|file):\/\/\S+\s+\d+\s*\/\s*\d+$/i,
  /^(page )?\d+ ?(of|\/) ?\d+\s+\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}/i,
]

/** Leaves out the rows that repeat in the margins of the pages, page numbers, and what a browser printed there. */
export const withoutRunningHeads = <P extends Page>(
  pages: readonly P[],
): { pages: readonly P[]; dropped: number } => {
  const counts = new Map<string, Set<number>>()
  const margins = pages.map(marginsOf)
  for (const [at, { number }] of pages.entries())
    for (const row of margins[at]!.keys()) {
      const key = keyOf(row)
      counts.set(key, (counts.get(key) ?? new Set()).add(number))
    }
  const least = Math.max(2, Math.ceil(pages.length * 0.4))
  let dropped = 0
  const kept = pages.map((page, at) => {
    const isHead = (row: Row): boolean => {
      const place = margins[at]!.get(row)
      if (!place) return false
      if ((counts.get(keyOf(row))?.size ?? 0) >= least) return true
      const words = wordsOf(row)
      // A text of one page may be all heading: there, only what stands at its foot is taken for a page number.
      const numbered = PAGE_NUMBER.test(shape(words)) && (pages.length > 1 || place === 'foot')
      return numbered || PRINTED.some((print) => print.test(words))
    }
    const rows = page.rows.filter((row) => !isHead(row))
    dropped += page.rows.length - rows.length
    return { ...page, rows }
  })
  return { pages: kept, dropped }
}

/** The rows in a page's margins, each with the margin it stands in. */
const marginsOf = ({ rows, height }: Page): ReadonlyMap<Row, 'top' | 'foot'> => {
  const top = rows.slice(0, DEEP).filter((row) => yOf(row) < height * MARGIN)
  const foot = rows.slice(-DEEP).filter((row) => yOf(row) > height * (1 - MARGIN))
  return new Map([...top.map((row) => [row, 'top'] as const), ...foot.map((row) => [row, 'foot'] as const)])
}

const yOf = (row: Row): number => largest(row).y

const wordsOf = (row: Row): string =>
  [...row]
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(' ')

const shape = (text: string): string => text.replace(/\d+/g, '#').trim()

/** What makes two rows the same running head: their words but for the numbers, and their height on the page. */
const keyOf = (row: Row): string => `${Math.round(yOf(row) / 6)} ${shape(wordsOf(row)).toLowerCase()}`

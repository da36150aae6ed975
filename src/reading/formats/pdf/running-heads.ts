import type { Line } from './lines.ts'

/** One page of a PDF: its height in points, and its lines in the order of reading. */
export type Page = { readonly number: number; readonly height: number; readonly lines: readonly Line[] }

/** The share of a page's height, at its top and its foot, in which running heads and page numbers stand. */
const MARGIN = 0.13
/** How many lines of a margin can be running heads. */
const DEEP = 3

const PAGE_NUMBER = /^[\s\-–—|]*(page\s*)?#(\s*(of|\/|\|)\s*#)?[\s\-–—|]*(page)?$/i

/** Leaves out the lines that repeat in the margins of the pages, and page numbers. */
export const withoutRunningHeads = (pages: readonly Page[]): { pages: readonly Page[]; dropped: number } => {
  const counts = new Map<string, Set<number>>()
  for (const page of pages)
    for (const line of inMargins(page)) {
      const key = keyOf(line)
      counts.set(key, (counts.get(key) ?? new Set()).add(page.number))
    }
  const least = Math.max(2, Math.ceil(pages.length * 0.4))
  const repeats = (line: Line) => (counts.get(keyOf(line))?.size ?? 0) >= least
  let dropped = 0
  const kept = pages.map((page) => {
    const margins = new Set(inMargins(page))
    const lines = page.lines.filter((line) => {
      const head =
        margins.has(line) && (repeats(line) || (pages.length > 1 && PAGE_NUMBER.test(shape(line.text))))
      if (head) dropped++
      return !head
    })
    return { ...page, lines }
  })
  return { pages: kept, dropped }
}

const inMargins = ({ lines, height }: Page): Line[] => {
  const byHeight = [...lines].sort((a, b) => a.y - b.y)
  const top = byHeight.slice(0, DEEP).filter(({ y }) => y < height * MARGIN)
  const foot = byHeight.slice(-DEEP).filter(({ y }) => y > height * (1 - MARGIN))
  return [...top, ...foot]
}

const shape = (text: string): string => text.replace(/\d+/g, '#').trim()

/** What makes two lines the same running head: their words but for the numbers, and their height on the page. */
const keyOf = (line: Line): string => `${Math.round(line.y / 6)} ${shape(line.text).toLowerCase()}`

import type { Piece } from '../../../documents/compose.ts'
import { atMarks } from '../at-marks.ts'
import { printed } from '../printed-number.ts'
import { openSeries } from '../series.ts'
import { typedPiece } from '../typed-piece.ts'
import { isElement, isWords, type PageElement, type PageNode, wordsOf } from './elements.ts'

const INLINE =
  /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/
const SILENT =
  /^(title|script|style|noscript|template|head|svg|math|iframe|object|embed|canvas|audio|video|button|input|select|textarea|option|img|map|rp|rt|del|s|strike)$/

/** The numbers of an ordered list, by its `type` or by its style. */
const NUMBERS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
}

/** A style says more than the `type`, as in a browser. */
const LIST_STYLE =
  /(?:^|;)\s*list-style(?:-type)?\s*:[^;]*?\b((?:lower|upper)-(?:alpha|latin|roman)|decimal)\b/i

/** What the words of an element are, whatever they look like. */
const OWN: Readonly<Record<string, Partial<Piece>>> = {
  pre: { kind: 'preformatted' },
  figcaption: { kind: 'paragraph', caption: true },
  caption: { kind: 'paragraph', caption: true },
}

/** The number that a note begins with, and the sign that leads back from it. */
const NOTE_NUMBER = /^[[(]?(\d{1,3})[\])]?[.:]?\s*/
const BACK = /\s*(↩\ufe0e?|↑|\^)$/u

const noteText = (number: string, words: string): string =>
  `${number} ${words.replace(NOTE_NUMBER, (mark, printed) => (printed === number ? '' : mark)).replace(BACK, '')}`

/** A list that is open: how deep it lies, and the label of its item while that has no words yet. */
type Item = { readonly level: number; readonly label: string | null; begun: boolean }

/** The blocks of a page or of a part of it, in the order of reading. */
export const piecesIn = (root: PageElement): Piece[] => {
  const pieces: Piece[] = []
  const series = openSeries()
  const items: Item[] = []
  /** The notes that the text points to, by the places they stand at; and the note that is being read. */
  const notes = new Map<string, string>()
  let note: string | null = null
  let lineNote: string | null = null
  /** The numbers of notes that begin with a raised number, though no link leads to them. */
  const bare = bareNotes(root)
  const isBareMark = (node: PageElement, above: string) =>
    isRaisedNumber(node) && bare.has(numberIn(node)) && /[\p{L}.,;:”’")\]]$/u.test(above)
  let line = ''
  const flush = (told?: Partial<Piece>) => {
    const text = line.replace(/ ?\n ?/g, '\n').trim()
    const number = lineNote ?? note
    line = ''
    lineNote = null
    if (!text) return
    if (number !== null) {
      pieces.push({ kind: 'footnote', number, text: noteText(number, text) })
      return
    }
    const item = items.at(-1)
    // A heading may be an item of a list, which numbers it.
    const label = told?.kind === 'heading' && item && !item.begun ? item.label : null
    if (label) item!.begun = true
    if (told) pieces.push({ kind: 'paragraph', ...told, text: label ? `${label}. ${text}` : text })
    else if (item && !item.begun) {
      item.begun = true
      const number = item.label ?? undefined
      pieces.push({
        kind: 'list-item',
        level: item.level,
        text: number ? `${number}. ${text}` : text,
        ...(number && { number }),
      })
    } else for (const part of atMarks(text, series)) pieces.push(typedPiece(part, series))
  }
  const within = (element: PageElement) => {
    for (const child of element.childNodes) visit(child)
  }
  /** A block, all of which is a note where the text points to it. */
  const block = (element: PageElement, read: () => void) => {
    const outer = note
    note = notes.get(element.getAttribute('id') ?? '') ?? outer
    read()
    note = outer
  }
  const list = (element: PageElement) => {
    flush()
    for (const { child, label } of labelled(element)) {
      if (child.localName !== 'li') {
        visit(child)
        continue
      }
      items.push({ level: items.length + 1, label, begun: false })
      block(child, () => {
        within(child)
        flush()
      })
      items.pop()
    }
  }
  const visit = (node: PageNode): void => {
    if (isWords(node)) line = joined(line, node.textContent ?? '')
    if (!isElement(node) || SILENT.test(node.localName)) return
    if (line.trim() !== '' && (isNoteMark(node) || isBareMark(node, line))) {
      const place = placeOf(node)
      if (place) notes.set(place, numberIn(node))
      return
    }
    if (line.trim() === '' && isRaisedNumber(node) && bare.has(numberIn(node))) lineNote = numberIn(node)
    const at = node.getAttribute('id') ?? node.getAttribute('name')
    if (at !== null && INLINE.test(node.localName)) lineNote ??= notes.get(at) ?? null
    const name = node.localName
    // Old pages part their paragraphs by empty lines.
    if (name === 'br' && line.endsWith('\n')) flush()
    else if (name === 'br') line = `${line.trimEnd()}\n`
    else if (INLINE.test(name)) within(node)
    else if (name === 'ol' || name === 'ul' || name === 'menu') list(node)
    else if (name === 'table' && isGrid(node)) {
      flush()
      pieces.push(...rowsOf(node))
    } else {
      flush()
      block(node, () => {
        if (name === 'pre') line = node.textContent ?? ''
        else within(node)
        const heading = /^h([1-6])$/.exec(name)?.[1]
        if (heading) series.end()
        flush(heading ? { kind: 'heading', level: Number(heading) } : OWN[name])
      })
    }
  }
  visit(root)
  flush()
  return pieces
}

/** White space is one space, as a browser shows it. */
const joined = (line: string, words: string): string => {
  const next = words.replace(/[ \t\r\n\f]+/g, ' ')
  return /(^|[ \n])$/.test(line) ? line + next.trimStart() : line + next
}

const NUMBER = /^[[(]?\d{1,3}[\])]?$/

/** A number, raised or in brackets, that links to a note is no part of the text. */
const isNoteMark = (element: PageElement): boolean => {
  if (element.localName !== 'sup' && element.localName !== 'a') return false
  const words = wordsOf(element)
  if (!NUMBER.test(words)) return false
  if (element.localName === 'sup') return element.querySelector('a') !== null
  const raised = element.querySelector('sup') !== null || words.startsWith('[')
  return raised && placeOf(element) !== null
}

const numberIn = (element: PageElement): string => wordsOf(element).replace(/\D+/g, '')

const isRaisedNumber = (element: PageElement): boolean =>
  element.localName === 'sup' && NUMBER.test(wordsOf(element))

/** Numbers that stand raised at the head of a block, and that one before them in the text is alike. */
const bareNotes = (root: PageElement): ReadonlySet<string> => {
  const seen = new Set<string>()
  const found = new Set<string>()
  for (const sup of root.querySelectorAll('sup')) {
    if (!isRaisedNumber(sup)) continue
    const number = numberIn(sup)
    const block = sup.closest('p, li, div, td')
    const heads = block !== null && firstIn(block) === sup
    if (heads && seen.has(number)) found.add(number)
    else seen.add(number)
  }
  return found
}

/** The element that a block begins with, within others of its line; null where it begins with words. */
const firstIn = (block: PageElement): PageElement | null => {
  for (const child of block.childNodes) {
    if (isWords(child) && (child.textContent ?? '').trim() === '') continue
    if (!isElement(child)) return null
    return child.localName === 'sup' || !INLINE.test(child.localName) ? child : firstIn(child)
  }
  return null
}

/** The place within the page that an element links to. */
const placeOf = (element: PageElement): string | null => {
  const link = element.localName === 'a' ? element : element.querySelector('a')
  return /#(.+)$/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null
}

const labelled = (list: PageElement): { child: PageElement; label: string | null }[] => {
  const styled = LIST_STYLE.exec(list.getAttribute('style') ?? '')?.[1]?.toLowerCase()
  const format = NUMBERS[styled ?? list.getAttribute('type') ?? ''] ?? 'decimal'
  let next = whole(list.getAttribute('start')) ?? 1
  return [...list.children].map((child) => {
    if (list.localName !== 'ol' || child.localName !== 'li') return { child, label: null }
    const value = whole(child.getAttribute('value')) ?? next
    next = value + 1
    return { child, label: printed(value, format) }
  })
}

const whole = (written: string | null): number | null =>
  written && /^-?\d{1,6}$/.test(written) ? Number(written) : null

const rowsIn = (table: PageElement): PageElement[][] =>
  [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th'),
  )

/** A table of cells, not one that only lays out a page: no table within, no cell that is a page of its own. */
const isGrid = (table: PageElement): boolean => {
  if (table.querySelector('table, h1, h2')) return false
  const rows = rowsIn(table)
  const wide = rows.some((cells) => cells.length > 1)
  return wide && rows.flat().every((cell) => (cell.textContent ?? '').length < 3000)
}

/** How many columns or rows a cell may take: of more, a file would swell. */
const WIDEST = 20

/** How many columns or rows a cell takes. */
const spanOf = (cell: PageElement, name: string): number => {
  const written = whole(cell.getAttribute(name))
  return written === null ? 1 : Math.min(Math.max(written, 1), WIDEST)
}

/** The rows of a table, each cell in its column. A cell that is joined over several rows or columns stands in the first of them. */
const rowsOf = (table: PageElement): Piece[] => {
  /** For each column, in how many rows yet it is taken from above. */
  const taken: number[] = []
  return rowsIn(table).map((row): Piece => {
    const cells: string[] = []
    const links: { cell: number; href: string }[] = []
    const above = taken.flatMap((rows, at) => (rows > 0 ? [at] : []))
    const pass = () => {
      while ((taken[cells.length] ?? 0) > 0) cells.push('')
    }
    for (const cell of row) {
      pass()
      const at = cells.length
      const rows = spanOf(cell, 'rowspan')
      const columns = row.length > 1 ? spanOf(cell, 'colspan') : 1
      for (let column = at; column < at + columns; column++) taken[column] = rows
      cells.push(wordsIn(cell), ...Array.from({ length: columns - 1 }, () => ''))
      for (const link of cell.querySelectorAll('a[href]')) {
        const href = link.getAttribute('href') ?? ''
        if (/^https?:/i.test(href)) links.push({ cell: at, href })
      }
    }
    for (const [at, rows] of taken.entries()) if (rows > 0) taken[at] = rows - 1
    return {
      ...{ kind: 'table-row', text: '', cells },
      ...(above.length > 0 && { above: above.filter((at) => at < cells.length) }),
      ...(links.length > 0 && { links }),
    }
  })
}

const wordsIn = (cell: PageElement): string =>
  piecesIn(cell)
    .map(({ text }) => text.replace(/[^\S\n]+/g, ' '))
    .join('\n')

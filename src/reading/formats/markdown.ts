import type { Nodes, Root, RootContent } from 'mdast'
import { compose, type Piece } from '../../documents/compose.ts'
import { granted, refused } from '../../text/outcome.ts'
import { read } from '../read.ts'
import { atMarks } from './at-marks.ts'
import { withBareNumbers } from './by-shape.ts'
import { decode } from './decoding.ts'
import type { Format } from './format.ts'
import { piecesIn } from './html/walk.ts'
import { withoutNotes } from './markdown-notes.ts'
import { openSeries, type Series } from './series.ts'
import { typedPiece } from './typed-piece.ts'
import { withTitle } from './with-title.ts'

const MARKDOWN = 'text/markdown'

/** Markdown with tables. HTML within is read as a page is. Numbers of lists are printed into the text. */
export const markdown: Format = {
  mediaType: MARKDOWN,
  extensions: ['md', 'markdown', 'mdown'],
  read: async (bytes) => {
    const decoded = await decode(bytes)
    if (!decoded.ok) return decoded
    const { title, body } = withoutFrontMatter(decoded.value.value)
    if (NESTED.test(body)) return refused({ reason: 'damaged-file', mediaType: MARKDOWN })
    try {
      const pieces = await piecesOf(body)
      const document = compose(withTitle(withBareNumbers(pieces)), title)
      if (!document.text) return refused({ reason: 'no-text', mediaType: MARKDOWN })
      return granted(read(document, decoded.value.findings))
    } catch (error) {
      // Quotations nested thousands deep are no text: the engine's stack ends before they do.
      if (error instanceof RangeError && /call stack/i.test(error.message))
        return refused({ reason: 'damaged-file', mediaType: MARKDOWN })
      throw error
    }
  },
}

/** A line with more marks of quotations and lists before its words than any text has; each makes the parser slower. */
const NESTED = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){60}/m

/** What stands between lines of three hyphens at the top is about the text; its title is the text's. */
const withoutFrontMatter = (source: string): { title?: string; body: string } => {
  const front = /^---\n([\s\S]{0,20000}?)\n---(?:\n|$)/.exec(source)
  const title = front && /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(front[1]!)?.[1]
  return { body: front ? source.slice(front[0].length) : source, ...(title && { title }) }
}

/** The parser is loaded when a file of its kind is read, so that no other waits for it. */
const treeOf = async (source: string): Promise<Root> => {
  const [{ fromMarkdown }, { gfmTableFromMarkdown }, { gfmTable }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('mdast-util-gfm-table'),
    import('micromark-extension-gfm-table'),
  ])
  return fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
}

/** Reads HTML within; its parser too is loaded only where there may be some. */
const fragments = async (source: string): Promise<(html: string) => Piece[]> => {
  if (!source.includes('<')) return () => []
  const { parseHTML } = await import('linkedom')
  return (html) => piecesIn(parseHTML(`<html><body>${html}</body></html>`).document.body)
}

/** The blocks of the text, and its notes behind them. */
const piecesOf = async (whole: string): Promise<Piece[]> => {
  const { body: source, notes } = withoutNotes(whole)
  const fragment = await fragments(source)
  const series = openSeries()
  const pieces: Piece[] = []
  for (const node of (await treeOf(source)).children)
    walk(node, { source, fragment, series, pieces, depth: 0 })
  for (const { number, source } of notes) {
    const words = (await treeOf(source)).children.map(wordsOf).join('\n')
    pieces.push({ kind: 'footnote', number: String(number), text: `${number} ${words}` })
  }
  return pieces
}

type Walk = {
  readonly source: string
  readonly fragment: (html: string) => Piece[]
  readonly series: Series
  readonly pieces: Piece[]
  readonly depth: number
}

const walk = (node: RootContent, to: Walk): void => {
  switch (node.type) {
    case 'heading': {
      to.series.end()
      const first = node.depth === 1 && !to.pieces.some(({ kind }) => kind === 'title')
      to.pieces.push({ kind: first ? 'title' : 'heading', level: node.depth, text: wordsOf(node) })
      return
    }
    case 'paragraph': {
      for (const text of atMarks(wordsOf(node), to.series))
        if (text.trim()) to.pieces.push(typedPiece(text, to.series))
      return
    }
    case 'list': {
      const numbers = node.ordered ? numbersOf(node, to.source) : []
      for (const [at, item] of node.children.entries()) listItem(item.children, numbers[at], to)
      return
    }
    case 'table': {
      for (const row of node.children)
        to.pieces.push({
          kind: 'table-row',
          text: '',
          cells: row.children.map((cell) => oneLine(wordsOf(cell))),
        })
      return
    }
    case 'html':
      to.pieces.push(...to.fragment(node.value))
      return
    case 'code':
      to.pieces.push({ kind: 'preformatted', text: node.value })
      return
    case 'blockquote':
      for (const child of node.children) walk(child, to)
      return
  }
}

/** An item's first paragraph carries its number; what follows in it stands on its own. */
const listItem = (children: readonly RootContent[], number: number | undefined, to: Walk): void => {
  const [first, ...rest] = children
  const level = to.depth + 1
  if (first?.type === 'paragraph') {
    const [own = '', ...typed] = atMarks(wordsOf(first), openSeries())
    const words = own.replace(/^\[[ xX]\]\s+/, '')
    const text = number === undefined ? words : `${number}. ${words}`
    to.pieces.push({
      kind: 'list-item',
      level,
      text,
      ...(number !== undefined && { number: String(number) }),
    })
    for (const line of typed) to.pieces.push(beneath(typedPiece(line, openSeries()), level))
  } else if (first) walk(first, { ...to, depth: level })
  for (const child of rest) walk(child, { ...to, depth: level })
}

/** A piece within an item of a list lies below it. */
const beneath = (piece: Piece, level: number): Piece =>
  piece.kind === 'list-item' ? { ...piece, level: level + 1 } : piece

/** The numbers as typed; counted from the first where all are typed alike, as many programs export them. */
const numbersOf = (list: Extract<RootContent, { type: 'list' }>, source: string): number[] => {
  const start = list.start ?? 1
  const typed = list.children.map(({ position }, at) => {
    const from = position?.start.offset ?? 0
    return Number(/^\s*(\d{1,9})[.)]/.exec(source.slice(from, from + 24))?.[1] ?? start + at)
  })
  return typed.every((number) => number === typed[0]) ? typed.map((_, at) => start + at) : typed
}

const wordsOf = (node: Nodes): string => {
  if (node.type === 'break') return '\n'
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\n' : ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

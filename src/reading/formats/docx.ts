import { compose, type Piece } from '../../documents/compose.ts'
import type { Document } from '../../documents/document.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { finding } from '../findings.ts'
import { type Finding, type Read, read } from '../read.ts'
import type { ReadingRefusal } from '../refusal.ts'
import { atMarks } from './at-marks.ts'
import { nothingSeen, type RawParagraph, type Seen, walkBody } from './docx/body.ts'
import { type Counter, counterOf } from './docx/numbering.ts'
import { rowsInto } from './docx/rows.ts'
import { type Styles, stylesOf } from './docx/styles.ts'
import type { Format } from './format.ts'
import { inCapitals, isDateline } from './headline.ts'
import { markOf } from './item-mark.ts'
import { listed } from './listed.ts'
import { DOCX, openPackage, type Package } from './ooxml/package.ts'
import { walkXml, XmlDamage, xmlTree } from './ooxml/xml.ts'
import { ownTitle, shownTitle } from './own-title.ts'
import { printable } from './printable.ts'
import { openSeries, type Series } from './series.ts'
import { typedPiece } from './typed-piece.ts'
import { withTitle } from './with-title.ts'

/**
 * Word documents (Office Open XML). Automatic numbers are printed into the text, as a reader of the page sees them.
 * Insertions are text, deletions are not. Footnotes come last. Nothing outside the file is looked at.
 */
export const docx: Format = {
  mediaType: DOCX,
  extensions: ['docx', 'docm', 'dotx'],
  read: async (bytes) => {
    try {
      const opened = await openPackage(bytes)
      return opened.ok ? documentOf(opened.value) : opened
    } catch (error) {
      if (error instanceof XmlDamage) return refused({ reason: 'damaged-file', mediaType: DOCX })
      throw error
    }
  },
}

const documentOf = (file: Package): Outcome<Read<Document>, ReadingRefusal> => {
  const seen = nothingSeen()
  const looks: Looks = {
    styles: stylesOf(file.parts('styles')[0]),
    counter: counterOf(file.parts('numbering')[0]),
    series: openSeries(),
    seen,
  }
  const pieces: Piece[] = []
  const rows = rowsInto(pieces, linksOf(file))
  walkBody(file.main, looks.styles, seen, (paragraph) => {
    const piece = pieceOf(paragraph, looks)
    const parts =
      paragraph.row === null && piece?.kind === 'paragraph' ? atBreaks(piece, looks.series) : [piece]
    for (const part of parts) rows.take(paragraph, part)
  })
  rows.end()
  const titled = withTitle(pieces)
  const body = compose(titled.concat(notesOf(file, looks)), shownTitle(titleOf(file), titled))
  if (!body.text) return refused({ reason: 'no-text', mediaType: DOCX })
  const heads = [...file.parts('header'), ...file.parts('footer')].some((xml) => /<(\w+:)?t[ >]/.test(xml))
  return granted(
    read(body, [...unreadIn(seen, commentsOf(file)), ...(heads ? [finding('running-heads-dropped')] : [])]),
  )
}

/** A paragraph typed with line breaks in place of paragraphs: parted at empty lines and at typed marks. */
const atBreaks = (piece: Piece, series: Series): Piece[] => {
  if (!piece.text.includes('\n')) return [piece]
  const parts = piece.text.split(/\n\s*\n/).flatMap((part) => atMarks(part, series))
  return parts.length < 2 ? [piece] : parts.map((part) => typedPiece(part, series))
}

/** What is said of words that are in the file and not in the text. */
const unreadIn = (seen: Seen, comments: number): Finding[] => {
  const where = ` (paragraphs: ${listed([...seen.hiding])})`
  return [
    ...(seen.changes ? [finding('tracked-changes', { words: seen.deleted })] : []),
    ...(seen.boxes || comments > 0 ? [finding('text-boxes', { words: seen.boxed + comments })] : []),
    ...(seen.hidden > 0 ? [finding('hidden-text', { words: seen.hidden, where })] : []),
  ]
}

/** How many words the comments of a file hold. */
const commentsOf = (file: Package): number => {
  let words = 0
  for (const xml of file.parts('comments'))
    walkXml(xml, {
      start: () => undefined,
      end: () => undefined,
      words: (some) => {
        words += some.match(/\S+/g)?.length ?? 0
      },
    })
  return words
}

const clean = (text: string): string => printable(text).value.trim()

type Looks = {
  readonly styles: Styles
  readonly counter: Counter
  readonly series: Series
  readonly seen: Seen
}

const pieceOf = (paragraph: RawParagraph, { styles, counter, series }: Looks): Piece | null => {
  const style = styles(paragraph.styleId)
  const words = clean(paragraph.text)
  const heading = paragraph.outline !== null && paragraph.outline < 9 ? paragraph.outline + 1 : style.heading
  const counted = counter(paragraph.numId ?? style.numId, paragraph.level ?? style.level ?? 0)
  // A number is printed and counted beside an empty paragraph too; in a table it is the number of the row.
  if (!words) {
    const label = paragraph.cell === null ? null : counted?.label
    return label ? { kind: 'paragraph', text: label, number: bare(label) } : null
  }
  const typed = counted ? null : markOf(words)
  const number = counted?.label ? bare(counted.label) : (typed?.number ?? undefined)
  const text = counted?.label ? `${counted.label} ${words}` : words
  const told = { text, ...(number && { number }) }
  if (style.contents) return { ...told, kind: 'list-item', level: (paragraph.level ?? 0) + 1 }
  if (heading === 0) return { ...told, kind: 'title' }
  if (heading !== null) return { ...told, kind: 'heading', level: heading }
  if (isDateline(words)) return { ...told, kind: 'paragraph' }
  if (inCapitals(words) || (paragraph.bold && !counted && shortLine(words)))
    return { ...told, kind: 'heading', level: 1 }
  if (counted || typed)
    return { ...told, kind: 'list-item', level: counted?.level ?? (typed ? series.take(typed) : 1) }
  return { ...told, kind: 'paragraph' }
}

/** A paragraph wholly in bold that is short and no sentence serves as a heading, whatever its style says. */
const shortLine = (words: string): boolean => words.length <= 150 && !/[.;,:]$/.test(words)

/** A printed number without its brackets and stops: "(a)" is "a". */
const bare = (label: string): string => label.replace(/^[([\s]+|[.)\]:\s]+$/g, '')

/** Footnotes and endnotes, numbered in the order they stand in the file. */
const notesOf = (file: Package, { styles, seen }: Looks): Piece[] =>
  [...file.parts('footnotes'), ...file.parts('endnotes')].flatMap((xml) => {
    const notes = new Map<string, string[]>()
    walkBody(xml, styles, seen, ({ note, text }) => {
      if (note && clean(text)) notes.set(note, [...(notes.get(note) ?? []), clean(text)])
    })
    return [...notes.values()].map(
      (lines, at): Piece => ({
        kind: 'footnote',
        text: `${at + 1} ${lines.join('\n')}`,
        number: String(at + 1),
      }),
    )
  })

/** The addresses that words link to, by the name of the relation. */
const linksOf = (file: Package): ReadonlyMap<string, string> =>
  new Map(
    file
      .relations(file.mainPath)
      .flatMap(({ id, target, external }) => (external ? [[id, target] as const] : [])),
  )

/** The title among the properties, unless a program put it there. */
const titleOf = (file: Package): string | undefined => {
  const xml = file.parts('core-properties')[0]
  return ownTitle(xml && xmlTree(xml).children[0]?.children.find(({ name }) => name === 'title')?.words)
}

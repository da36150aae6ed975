import type { Child } from 'hono/jsx'
import { jsx } from 'hono/jsx'
import { overlaps, type Span, slice } from '../../text/span.ts'
import type { Mark } from '../marks.ts'
import type { Named } from '../named.ts'
import type { Noted } from '../noted.ts'
import type { Piece } from '../pieces.ts'
import { headingTags, type Unit, unitsOf } from '../units.ts'
import { type Layer, Words } from './words.tsx'

export type EditionProps<T extends Noted> = {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly language: string
  readonly statements: readonly T[]
  readonly named: readonly Named[]
  /** A title that stands above already, so that the text does not say it twice. */
  readonly above?: string | undefined
  /** How a statement is shown in the margin; `at` is its place in its row, from 1. */
  readonly note: (statement: T, at: number) => Child
}

const wholeOf = (pieces: readonly Piece[]): Span => ({
  start: pieces[0]?.span.start ?? 0,
  end: pieces.at(-1)?.span.end ?? 0,
})

/** The statements and names of one row, laid out once for its text and its margin. */
const layersOf = <T extends Noted>(props: EditionProps<T>, span: Span): readonly Mark<Layer>[] => [
  ...props.statements
    .filter((statement) => overlaps(statement.content.quote.span, span))
    .map((statement, at) => ({ span: statement.content.quote.span, value: { statement, at: at + 1 } })),
  ...props.named
    .filter((named) => overlaps(named.span, span))
    .map((named) => ({ span: named.span, value: { named } })),
]

const Margin = <T extends Noted>({ props, span }: { props: EditionProps<T>; span: Span }) => {
  const here = props.statements.filter((one) => overlaps(one.content.quote.span, span))
  const notes = here.flatMap((one, at) =>
    one.content.quote.span.start >= span.start ? [props.note(one, at + 1)] : [],
  )
  return notes.length > 0 ? <ol class="notes">{notes}</ol> : null
}

const cellsOf = (piece: Piece): readonly Span[] => piece.block.cells ?? [piece.span]

const Table = ({ unit, text, layers }: { unit: Unit; text: string; layers: readonly Mark<Layer>[] }) => (
  <section class="wide" tabindex={0} aria-label="A table of the text">
    <table>
      <tbody>
        {unit.pieces.map((piece) => (
          <tr id={piece.first ? `b-${piece.number}` : undefined}>
            {cellsOf(piece).map((cell) => (
              <td>
                <Words text={text} span={cell} layers={layers} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const typed = (piece: Piece, text: string) => {
  const number = piece.first ? piece.block.number : undefined
  const printed = text
    .slice(piece.span.start, piece.span.start + (number?.length ?? 0) + 4)
    .replace(/^[\s([]+/, '')
  return number && !printed.startsWith(number) ? `${number} ` : null
}

/** Whether an item begins with a number or a bullet of its own, so that none is to be drawn before it. */
const isMarked = (piece: Piece, text: string): boolean =>
  piece.block.kind === 'list-item' &&
  (piece.block.number !== undefined ||
    /^[•◦▪‣*–—-]\s/.test(text.slice(piece.span.start, piece.span.start + 2)))

const tagOf = (piece: Piece, tags: ReadonlyMap<number, number>): string => {
  const level = tags.get(piece.number)
  if (level) return `h${level}`
  return piece.block.kind === 'preformatted' ? 'pre' : piece.block.kind === 'list-item' ? 'div' : 'p'
}

const langOf = (language: string) => (language === 'und' ? undefined : language)

const Row = <T extends Noted>(props: EditionProps<T> & { unit: Unit; tags: ReadonlyMap<number, number> }) => {
  const { unit, tags, text } = props
  const span = wholeOf(unit.pieces)
  const layers = layersOf(props, span)
  const piece = unit.pieces[0]!
  const table = unit.kind === 'table-row'
  return jsx(
    unit.kind === 'list-item' ? 'li' : 'div',
    {
      class: `row ${unit.kind}${isMarked(piece, text) ? ' marked' : ''}`,
      id: piece.first && !table ? `b-${piece.number}` : undefined,
    },
    table ? (
      <Table unit={unit} text={text} layers={layers} />
    ) : (
      jsx(
        tagOf(piece, tags),
        { class: 'words', lang: langOf(props.language), dir: 'auto' },
        typed(piece, text) ?? '',
        <Words text={text} span={piece.span} layers={layers} />,
      )
    ),
    <Margin props={props} span={span} />,
  )
}

const plain = (words: string) => words.replace(/\s+/g, ' ').trim()

/** The title blocks, where together they only say the page's own title again and no statement stands in them. */
const repeated = <T extends Noted>({
  text,
  above,
  statements,
  pieces,
}: EditionProps<T>): ReadonlySet<Piece> => {
  const titles = pieces.filter(({ block }) => block.kind === 'title')
  const said = plain(titles.map(({ block }) => slice(text, block.span)).join(' '))
  const stated = titles.some(({ block }) =>
    statements.some((one) => overlaps(one.content.quote.span, block.span)),
  )
  return new Set(above !== undefined && said === plain(above) && !stated ? titles : [])
}

/**
 * A record's text as an annotated edition: each block a row with its words on the left and, beside them, the notes of
 * the statements that begin in it.
 */
export const Edition = <T extends Noted>(props: EditionProps<T>) => {
  const { text } = props
  const titles = repeated(props)
  const pieces = props.pieces.filter((piece) => !titles.has(piece))
  const whole = wholeOf(pieces)
  const tags = headingTags(pieces)
  const here: EditionProps<T> = {
    ...props,
    statements: props.statements
      .filter((one) => overlaps(one.content.quote.span, whole))
      .toSorted((a, b) => a.content.quote.span.start - b.content.quote.span.start),
    named: props.named.filter((one) => overlaps(one.span, whole)),
  }
  if (text.trim() === '') return <p class="empty">The record holds no text.</p>
  return (
    <div class="edition" id="text">
      {unitsOf(pieces).map((unit) =>
        unit.kind === 'list-item' ? (
          <ul class="items">
            {unit.pieces.map((piece) => (
              <Row {...here} unit={{ kind: unit.kind, pieces: [piece] }} tags={tags} />
            ))}
          </ul>
        ) : (
          <Row {...here} unit={unit} tags={tags} />
        ),
      )}
    </div>
  )
}

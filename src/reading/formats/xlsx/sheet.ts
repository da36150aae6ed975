import { attribute, walkXml } from '../ooxml/xml.ts'
import { unescaped } from './strings.ts'

/** A cell that holds something: its column, from 0, and what it shows. */
export type Cell = { readonly column: number; readonly text: string }
export type Row = { readonly row: number; readonly cells: readonly Cell[] }
/** A rectangle of cells, its last row and column included, from 0. */
export type Area = {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}
/** The rows of a sheet that hold something, the cells that are joined, and the relations by which cells link elsewhere. */
export type Sheet = {
  readonly rows: readonly Row[]
  readonly merges: readonly Area[]
  readonly links: readonly { readonly at: Area; readonly relation: string | null }[]
}

/** How the numbers of cells are shown, by the style of the cell, and the texts they refer to. */
export type Showing = {
  readonly strings: readonly string[]
  readonly shown: (value: number, style: number) => string
}

const columnOf = (letters: string): number => {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

const PLACE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** "B3" or "B3:D4". */
export const areaOf = (ref: string): Area | null => {
  const [from, to = from] = ref.split(':').map((each) => PLACE.exec(each))
  if (!from || !to) return null
  return {
    row: Number(from[2]) - 1,
    column: columnOf(from[1]!),
    lastRow: Number(to[2]) - 1,
    lastColumn: columnOf(to[1]!),
  }
}

type Raw = { column: number; type: string; style: number; value: string[]; text: string[] }

const textOf = ({ type, style, value, text }: Raw, { strings, shown }: Showing): string => {
  const words = value.join('')
  if (type === 'inlineStr') return unescaped(text.join(''))
  if (type === 's') return strings[Number(words)] ?? ''
  if (type === 'b') return words === '1' ? 'TRUE' : 'FALSE'
  if (type === 'n' && words !== '' && Number.isFinite(Number(words))) return shown(Number(words), style)
  return unescaped(words)
}

/** Goes through a sheet once. Rows and cells that hold nothing cost their passing by and no more. */
export const readSheet = (xml: string, showing: Showing): Sheet => {
  const rows: { row: number; cells: Cell[] }[] = []
  const merges: Area[] = []
  const links: { at: Area; relation: string | null }[] = []
  let row = -1
  let column = -1
  let cell: Raw | null = null
  let inside: 'value' | 'text' | null = null
  const take = (raw: Raw) => {
    const text = textOf(raw, showing).trim()
    if (!text) return
    if (rows.at(-1)?.row !== row) rows.push({ row, cells: [] })
    rows.at(-1)!.cells.push({ column: raw.column, text })
  }
  const begin = (attributes: string) => {
    const at = areaOf(attribute(attributes, 'r') ?? '')
    column = at?.column ?? column + 1
    cell = {
      column,
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? 0),
      value: [],
      text: [],
    }
  }
  walkXml(xml, {
    start: (name, attributes) => {
      if (name === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 2) - 1
        column = -1
      } else if (name === 'c') begin(attributes)
      else if (name === 'v') inside = 'value'
      else if (name === 't') inside = 'text'
      else if (name === 'mergeCell' || name === 'hyperlink') {
        const at = areaOf(attribute(attributes, 'ref') ?? '')
        if (at && name === 'mergeCell') merges.push(at)
        else if (at) links.push({ at, relation: attribute(attributes, 'id') })
      }
    },
    end: (name) => {
      if (name === 'v' || name === 't') inside = null
      else if (name === 'c' && cell) {
        take(cell)
        cell = null
      }
    },
    words: (words) => {
      if (inside && cell) cell[inside].push(words)
    },
  })
  return { rows, merges, links }
}

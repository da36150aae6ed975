import { attribute, walkXml } from '../ooxml/xml.ts'
import { groundIn, isOn, isSeen, type Look, learnLook, PLAIN_LOOK } from './look.ts'
import type { Styles } from './styles.ts'

/** A paragraph as it stands in the file, before its style and number are looked up. `cell` is its place in a table. */
export type RawParagraph = {
  readonly text: string
  readonly styleId: string | null
  readonly numId: string | null
  readonly level: number | null
  readonly outline: number | null
  readonly bold: boolean
  /** A row's and a cell's count through the whole part, and the id of a note; null outside. */
  readonly row: number | null
  readonly cell: number | null
  /** The column that the cell begins in, from 0, and whether it is joined with the one above. */
  readonly column: number
  readonly above: boolean
  /** The relations by which its words link elsewhere. */
  readonly links: readonly string[]
  readonly note: string | null
}

/** What was seen on the way that a person should know. */
export type Seen = {
  changes: boolean
  boxes: boolean
  /** Words deleted or moved away, words in boxes, and words hidden with the paragraphs they stand in. */
  deleted: number
  boxed: number
  hidden: number
  readonly hiding: Set<number>
  /** How many paragraphs with words were begun. */
  paragraphs: number
}

export const nothingSeen = (): Seen => ({
  changes: false,
  boxes: false,
  deleted: 0,
  boxed: 0,
  hidden: 0,
  hiding: new Set(),
  paragraphs: 0,
})

/** Elements whose contents are not the text: deleted or moved away, drawn, said about it, or said twice. */
const ASIDE = /^(del|moveFrom|drawing|pict|object|Fallback|txbxContent|\w+Change|rt)$/
const BOXES = /^(txbxContent|commentReference)$/
const CHANGES = /^(ins|del|moveFrom|moveTo)$/
const BREAKS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  ptab: '\t',
}

type Draft = { -readonly [K in keyof Omit<RawParagraph, 'links'>]: RawParagraph[K] } & {
  links: string[]
  plain: number
  strong: number
  joins: boolean
  /** What the paragraph itself lies on. */
  look: Look
  /** Whether words of it were counted. */
  counted: boolean
}

/** A row that is open, and the cell of it. */
type Place = { row: number; cell: number; column: number; span: number; above: boolean; hidden: boolean }

type Run = { bold: boolean; look: Look; styleId: string | null }

const plainRun = (): Run => ({ bold: false, look: {}, styleId: null })

/** Takes in what a property says of the paragraph or the run that is open. */
const learn = (draft: Draft, run: Run, path: readonly string[], name: string, attributes: string): void => {
  const parent = path.at(-1)
  const of = path.at(-2)
  const value = attribute(attributes, 'val')
  if (parent === 'rPr' && of === 'r') {
    if (name === 'b') run.bold = isOn(value)
    if (name === 'rStyle') run.styleId = value
    learnLook(run.look, name, attributes)
  }
  if (parent === 'pPr' && name === 'shd') learnLook(draft.look, name, attributes)
  if (parent === 'rPr' && of === 'pPr' && name === 'del') draft.joins = true
  if (parent === 'pPr' && name === 'pStyle') draft.styleId = value
  if (parent === 'pPr' && name === 'outlineLvl') draft.outline = Number(value)
  if (parent === 'numPr' && name === 'numId') draft.numId = value
  if (parent === 'numPr' && name === 'ilvl') draft.level = Number(value)
}

const wordsIn = (words: string): number => words.match(/\S+/g)?.length ?? 0

/** Goes through a part of a DOCX (its body or its notes) once and hands out its paragraphs in order. */
export const walkBody = (
  xml: string,
  styles: Styles,
  seen: Seen,
  take: (paragraph: RawParagraph) => void,
): void => {
  let aside = 0
  const path: string[] = []
  let draft: Draft | null = null
  let carried = ''
  let run = plainRun()
  let rows = 0
  let cells = 0
  const places: Place[] = []
  /** What tables and their cells lie on, and the page under them. */
  const grounds: Look[] = [PLAIN_LOOK]
  let note: string | null = null
  const inside = (name: string) => path.at(-1) === name
  const add = (words: string) => {
    if (!draft) return
    const letters = {
      ...styles(draft.styleId).look,
      ...draft.look,
      ...given(styles(run.styleId).look),
      ...run.look,
    }
    if (words.trim() !== '' && !draft.counted) {
      draft.counted = true
      seen.paragraphs++
    }
    if (places.some(({ hidden }) => hidden) || !isSeen(letters, grounds)) {
      seen.hidden += wordsIn(words)
      if (words.trim() !== '') seen.hiding.add(seen.paragraphs)
    } else {
      draft.text += words
      const letters = words.trim().length
      if (run.bold) draft.strong += letters
      else draft.plain += letters
    }
  }
  walkXml(xml, {
    start: (name, attributes) => {
      if (CHANGES.test(name)) seen.changes = true
      if (BOXES.test(name)) seen.boxes = true
      if (draft && aside === 0) learn(draft, run, path, name, attributes)
      if (aside > 0 || ASIDE.test(name)) aside++
      else if (name === 'p') draft = { ...begun(carried), ...cellOf(places[0]), note }
      else if (name === 'r') run = plainRun()
      else if (name === 'tr')
        places.push({ row: ++rows, cell: 0, column: 0, span: 0, above: false, hidden: false })
      else if (name === 'hidden' && inside('trPr') && places.length > 0)
        places.at(-1)!.hidden = isOn(attribute(attributes, 'val'))
      else if (name === 'tc' && places.length > 0) nextCell(places.at(-1)!, ++cells)
      else if (inside('tcPr') && places.length > 0) learnCell(places.at(-1)!, name, attributes)
      else if (name === 'hyperlink' && draft) draft.links.push(attribute(attributes, 'id') ?? '')
      else if (name === 'footnote' || name === 'endnote') note = noteId(attributes)
      else if (name === 'sym') add(symbol(attributes))
      else if (inside('r') && BREAKS[name]) add(BREAKS[name])
      if (aside === 0) lieOn(grounds, path, name, attributes)
      path.push(name)
    },
    end: (name) => {
      path.pop()
      if (aside > 0) {
        aside--
        return
      }
      if (name === 'tr') places.pop()
      if ((name === 'tbl' || name === 'tc') && grounds.length > 1) grounds.pop()
      if (name === 'footnote' || name === 'endnote') note = null
      if (name !== 'p' || !draft) return
      // A paragraph whose end mark is deleted runs on into the next.
      carried = draft.joins ? draft.text : ''
      if (!draft.joins) take(finished(draft))
      draft = null
    },
    words: (words) => {
      if (aside === 0 && inside('t')) add(words)
      else if (path.includes('Fallback')) return
      else if (inside('delText') || (inside('t') && path.includes('moveFrom'))) seen.deleted += wordsIn(words)
      else if (inside('t')) seen.boxed += wordsIn(words)
    },
  })
  if (carried) take(finished({ ...begun(carried) }))
}

const cellOf = (place: Place | undefined): Pick<Draft, 'row' | 'cell' | 'column' | 'above'> => ({
  row: place?.row ?? null,
  cell: place?.cell ?? null,
  column: place?.column ?? 0,
  above: place?.above ?? false,
})

const nextCell = (place: Place, cell: number): void => {
  Object.assign(place, { cell, column: place.column + place.span, span: 1, above: false })
}

/** How many columns a cell may take: of more, a file would swell. */
const WIDEST = 20

/** How many columns a cell takes, and whether it goes on with the one above. */
const learnCell = (place: Place, name: string, attributes: string): void => {
  const value = attribute(attributes, 'val')
  if (name === 'gridSpan') place.span = Math.min(Math.max(Number(value) || 1, 1), WIDEST)
  if (name === 'vMerge') place.above = value !== 'restart'
}

/** Takes in what a table, a cell or the page is painted in. */
const lieOn = (grounds: Look[], path: readonly string[], name: string, attributes: string): void => {
  const parent = path.at(-1)
  if (name === 'tbl' || name === 'tc') grounds.push({})
  if (name === 'background' && parent === 'document')
    Object.assign(grounds[0]!, groundIn(attribute(attributes, 'color')))
  if (name === 'shd' && (parent === 'tcPr' || parent === 'tblPr'))
    learnLook(grounds.at(-1)!, name, attributes)
  // What a table's own style paints can't be told from here: its rows and columns each may differ.
  const style = name === 'tblStyle' ? (attribute(attributes, 'val') ?? '') : ''
  if (style && !/^(TableGrid|TableNormal)$/i.test(style)) grounds.at(-1)!.ground = null
}

/** What a style of letters says, without what it leaves open. */
const given = (look: Look): Look =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined))

const begun = (text: string): Draft => ({
  text,
  styleId: null,
  numId: null,
  level: null,
  outline: null,
  bold: false,
  row: null,
  cell: null,
  column: 0,
  above: false,
  links: [],
  note: null,
  plain: 0,
  strong: 0,
  joins: false,
  look: {},
  counted: false,
})

const finished = ({ plain, strong, joins, look, counted, ...paragraph }: Draft): RawParagraph => ({
  ...paragraph,
  bold: strong > 0 && plain === 0,
})

/** Separators between text and notes are notes to the format; they have a type, and are no notes. */
const noteId = (attributes: string): string | null =>
  attribute(attributes, 'type') ? null : attribute(attributes, 'id')

/** A character of a symbol font: a bullet for those of private use, which no other font knows. */
const symbol = (attributes: string): string => {
  const code = Number.parseInt(attribute(attributes, 'char') ?? '', 16)
  if (!(code > 31) || code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) return ''
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCharCode(code)
}

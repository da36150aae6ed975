import { isOn } from './styles.ts'
import { attribute, walkXml } from './xml.ts'

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
  readonly note: string | null
}

/** What was seen on the way that a person should know. */
export type Seen = { changes: boolean; boxes: boolean; hidden: boolean }

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

type Draft = { -readonly [K in keyof RawParagraph]: RawParagraph[K] } & {
  plain: number
  strong: number
  joins: boolean
  /** Whether the paragraph has a ground of its own, on which white letters may stand. */
  ground: boolean
}

type Run = { bold: boolean; hidden: boolean; white: boolean; ground: boolean }

const PLAIN_RUN: Run = { bold: false, hidden: false, white: false, ground: false }

/** The size of letters, in half points, up to which nobody reads them. */
const SMALLEST = 4

/** Takes in what a property says of the paragraph or the run that is open. */
const learn = (draft: Draft, run: Run, path: readonly string[], name: string, value: string | null): void => {
  const parent = path.at(-1)
  const of = path.at(-2)
  if (parent === 'rPr' && of === 'r') {
    if (name === 'b') run.bold = isOn(value)
    if (name === 'vanish') run.hidden = isOn(value)
    // White on the white of the page, or too small to be seen: in a table the ground may be dark.
    if (name === 'color' && /^f{6}$/i.test(value ?? '') && draft.row === null) run.white = true
    if (name === 'shd' || name === 'highlight') run.ground = true
    if (name === 'sz' && Number(value) > 0 && Number(value) <= SMALLEST) run.hidden = true
  }
  if (parent === 'pPr' && name === 'shd') draft.ground = true
  if (parent === 'rPr' && of === 'pPr' && name === 'del') draft.joins = true
  if (parent === 'pPr' && name === 'pStyle') draft.styleId = value
  if (parent === 'pPr' && name === 'outlineLvl') draft.outline = Number(value)
  if (parent === 'numPr' && name === 'numId') draft.numId = value
  if (parent === 'numPr' && name === 'ilvl') draft.level = Number(value)
}

/** Goes through a part of a DOCX (its body or its notes) once and hands out its paragraphs in order. */
export const walkBody = (xml: string, seen: Seen, take: (paragraph: RawParagraph) => void): void => {
  let aside = 0
  const path: string[] = []
  let draft: Draft | null = null
  let carried = ''
  let run: Run = { ...PLAIN_RUN }
  let rows = 0
  let cells = 0
  const places: { row: number; cell: number }[] = []
  let note: string | null = null
  const inside = (name: string) => path.at(-1) === name
  const add = (words: string) => {
    if (!draft) return
    if (run.hidden || (run.white && !run.ground && !draft.ground)) seen.hidden ||= words.trim() !== ''
    else {
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
      if (draft && aside === 0) learn(draft, run, path, name, attribute(attributes, 'val'))
      if (aside > 0 || ASIDE.test(name)) aside++
      else if (name === 'p') draft = { ...begun(carried), ...(places[0] ?? { row: null, cell: null }), note }
      else if (name === 'r') run = { ...PLAIN_RUN }
      else if (name === 'tr') places.push({ row: ++rows, cell: 0 })
      else if (name === 'tc' && places.length > 0) places.at(-1)!.cell = ++cells
      else if (name === 'footnote' || name === 'endnote') note = noteId(attributes)
      else if (name === 'sym') add(symbol(attributes))
      else if (inside('r') && BREAKS[name]) add(BREAKS[name])
      path.push(name)
    },
    end: (name) => {
      path.pop()
      if (aside > 0) {
        aside--
        return
      }
      if (name === 'tr') places.pop()
      if (name === 'footnote' || name === 'endnote') note = null
      if (name !== 'p' || !draft) return
      // A paragraph whose end mark is deleted runs on into the next.
      carried = draft.joins ? draft.text : ''
      if (!draft.joins) take(finished(draft))
      draft = null
    },
    words: (words) => {
      if (aside === 0 && inside('t')) add(words)
    },
  })
  if (carried) take(finished({ ...begun(carried) }))
}

const begun = (text: string): Draft => ({
  text,
  styleId: null,
  numId: null,
  level: null,
  outline: null,
  bold: false,
  row: null,
  cell: null,
  note: null,
  plain: 0,
  strong: 0,
  joins: false,
  ground: false,
})

const finished = ({ plain, strong, joins, ground, ...paragraph }: Draft): RawParagraph => ({
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

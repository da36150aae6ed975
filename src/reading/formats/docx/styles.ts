import { at, attribute, valueAt, type XmlElement, xmlTree } from '../ooxml/xml.ts'
import { type Look, learnLook, PLAIN_LOOK } from './look.ts'

/** What a paragraph style says that matters to reading. `heading` is 1 to 9, 0 for a title, null for neither. */
export type Style = {
  readonly heading: number | null
  readonly numId: string | null
  readonly level: number | null
  readonly look: Look
  /** A line of the table of contents. */
  readonly contents: boolean
}

export type Styles = (id: string | null) => Style

export const PLAIN: Style = { heading: null, numId: null, level: null, look: PLAIN_LOOK, contents: false }

/** How deep a style may stand on others: a chain longer than this is a ring. */
const DEEPEST = 12

/** The paragraph styles of a DOCX, each with what it takes from the style it is based on. */
export const stylesOf = (xml: string | undefined): Styles => {
  const elements = xml
    ? (xmlTree(xml).children[0]?.children ?? []).filter(({ name }) => name === 'style')
    : []
  const byId = new Map(elements.map((style) => [attribute(style.attributes, 'styleId'), style]))
  const known = new Map<string, Style>()
  const styleOf = (id: string, depth: number): Style => {
    const element = byId.get(id)
    if (!element || depth > DEEPEST) return PLAIN
    const cached = known.get(id)
    if (cached) return cached
    const base = valueAt(element, 'basedOn')
    const style = over(base ? styleOf(base, depth + 1) : PLAIN, element)
    known.set(id, style)
    return style
  }
  return (id) => (id ? styleOf(id, 0) : PLAIN)
}

const over = (base: Style, style: XmlElement): Style => {
  const level = valueAt(style, 'pPr', 'numPr', 'ilvl')
  return {
    heading: headingOf(style) ?? base.heading,
    numId: valueAt(style, 'pPr', 'numPr', 'numId') ?? base.numId,
    level: level === null ? base.level : Number(level),
    contents: /^toc \d/i.test(valueAt(style, 'name') ?? '') || base.contents,
    look: learned(base.look, at(style, 'rPr'), at(style, 'pPr')),
  }
}

const learned = (base: Look, letters: XmlElement | undefined, paragraph: XmlElement | undefined): Look => {
  const look = { ...base }
  for (const { name, attributes } of paragraph?.children ?? [])
    if (name === 'shd') learnLook(look, name, attributes)
  for (const { name, attributes } of letters?.children ?? []) learnLook(look, name, attributes)
  return look
}

const headingOf = (style: XmlElement): number | null => {
  const name = valueAt(style, 'name')?.toLowerCase() ?? ''
  if (name === 'title') return 0
  const named = /^heading (\d)$/.exec(name)?.[1]
  if (named) return Number(named)
  const outline = valueAt(style, 'pPr', 'outlineLvl')
  return outline === null || Number(outline) > 8 ? null : Number(outline) + 1
}

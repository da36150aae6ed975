import { attribute, valueAt, type XmlElement, xmlTree } from '../ooxml/xml.ts'
import { printed } from '../printed-number.ts'

/** The number of a paragraph as printed: `label` with its stop or brackets ("(a)"), null for a bullet. */
export type Printed = { readonly label: string | null; readonly level: number }

/** Counts the paragraphs of a DOCX as its numbering says, in the order it is asked. Null for one without a number. */
export type Counter = (numId: string | null, level: number) => Printed | null

/** How far each level of a list has been counted. */
type Reached = readonly (number | undefined)[]
type Level = { readonly start: number; readonly format: string; readonly pattern: string }
type List = {
  readonly key: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: ReadonlyMap<number, number>
}

export const counterOf = (xml: string | undefined): Counter => {
  const lists = xml ? listsOf(xml) : new Map<string, List>()
  const counts = new Map<string, Reached>()
  const begun = new Set<string>()
  return (numId, level) => {
    const list = numId ? lists.get(numId) : undefined
    const here = list?.levels.get(level)
    if (!list || !here) return null
    // Lists that share their definition go on counting together, unless one says where it starts.
    const reached = counts.get(list.key) ?? []
    const restart = begun.has(`${numId}/${level}`) ? undefined : list.restarts.get(level)
    begun.add(`${numId}/${level}`)
    const value = restart ?? (reached[level] === undefined ? here.start : reached[level] + 1)
    // A level that is passed over stays without a count.
    const next = Array.from({ length: level + 1 }, (_, at) => (at < level ? reached[at] : value))
    counts.set(list.key, next)
    return { label: labelOf(list, here, next), level: level + 1 }
  }
}

const labelOf = (list: List, here: Level, reached: Reached): string | null => {
  if (here.format === 'bullet' || here.format === 'none') return null
  const label = here.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const level = list.levels.get(at)
    return printed(reached[at] ?? level?.start ?? 1, level?.format ?? 'decimal')
  })
  return label.trim() || null
}

const listsOf = (xml: string): Map<string, List> => {
  const elements = xmlTree(xml).children[0]?.children ?? []
  const named = (name: string) => elements.filter((element) => element.name === name)
  // A list may take its levels from a style of lists, which another definition holds.
  const ofStyles = new Map(
    named('abstractNum').flatMap((each) => {
      const style = valueAt(each, 'styleLink')
      return style === null ? [] : [[style, levelsOf(each)] as const]
    }),
  )
  const abstracts = new Map(
    named('abstractNum').map((each) => {
      const linked = ofStyles.get(valueAt(each, 'numStyleLink') ?? '')
      return [attribute(each.attributes, 'abstractNumId') ?? '', linked ?? levelsOf(each)]
    }),
  )
  return new Map(
    named('num').map((num) => {
      const key = valueAt(num, 'abstractNumId') ?? ''
      const overrides = num.children.filter(({ name }) => name === 'lvlOverride')
      const own = overrides.flatMap((each) => [...levelsOf(each)])
      const restarts = overrides.flatMap((each) => {
        const start = valueAt(each, 'startOverride')
        return start === null ? [] : [[Number(attribute(each.attributes, 'ilvl')), Number(start)] as const]
      })
      const levels = new Map([...(abstracts.get(key) ?? []), ...own])
      return [attribute(num.attributes, 'numId') ?? '', { key, levels, restarts: new Map(restarts) }]
    }),
  )
}

const levelsOf = (element: XmlElement): Map<number, Level> =>
  new Map(
    element.children
      .filter(({ name }) => name === 'lvl')
      .map((level) => [
        Number(attribute(level.attributes, 'ilvl')),
        {
          start: Number(valueAt(level, 'start') ?? 1),
          format: valueAt(level, 'numFmt') ?? 'decimal',
          pattern: valueAt(level, 'lvlText') ?? '',
        },
      ]),
  )

import type { Quote } from '../text/quote.ts'
import type { OutlineSection, Period } from './outline.ts'

/** A part of a kept plan: a section, or an action line. */
export type PlanPart = {
  /** Its place in the plan, from 1 in the order of the document. It stays as long as the plan is kept. */
  readonly number: number
  /** The section that it stands in; null at the top. */
  readonly parent: number | null
  readonly kind: 'section' | 'line'
  /** Its number as printed, "1.2.3"; null where the document prints none. */
  readonly label: string | null
  /** A section's title, or a line's words. */
  readonly text: string
  readonly items: readonly { readonly mark: string | null; readonly text: string }[]
  /** A line's words as they stand in the document; null for a section that has no heading. */
  readonly quote: Quote | null
  /** Whether the line was brought in from a matrix, and is not of the plan's own text. */
  readonly added?: boolean
}

/** A plan as a person keeps it from the outline of a record. */
export type NewPlan = {
  readonly title: string
  readonly period: Period | null
  readonly parts: readonly PlanPart[]
}

/** What stands in a section that has no heading. */
const UNNAMED = ''

/** An outline as the parts that are kept: each section before what stands in it. `cite` cites a section's heading. */
export const planParts = (
  sections: readonly OutlineSection[],
  cite: (section: OutlineSection) => Quote | null,
): readonly PlanPart[] => {
  const parts: PlanPart[] = []
  const walk = (section: OutlineSection, parent: number | null) => {
    const own = parts.length + 1
    parts.push({
      ...{ number: own, parent, kind: 'section', label: section.number },
      ...{ text: section.title ?? UNNAMED, items: [], quote: cite(section) },
    })
    for (const line of section.lines)
      parts.push({
        ...{ number: parts.length + 1, parent: own, kind: 'line', label: line.number },
        text: line.text,
        items: line.items.map(({ mark, text }) => ({ mark, text })),
        quote: line.quote,
      })
    for (const each of section.sections) walk(each, own)
  }
  for (const section of sections) walk(section, null)
  return parts
}

/**
 * The parts as they are read: in each section its lines, then the sections within it, each by number. Lines that were brought in
 * later have the last numbers, and stand behind those of the section's own.
 */
export const inReadingOrder = (parts: readonly PlanPart[]): readonly PlanPart[] => {
  if (parts.every(({ added }) => !added)) return parts
  const within = Map.groupBy(parts, ({ parent }) => parent)
  const under = (parent: number | null): readonly PlanPart[] => {
    const own = within.get(parent) ?? []
    const lines = own.filter(({ kind }) => kind === 'line')
    const sections = own.filter(({ kind }) => kind === 'section')
    return [...lines, ...sections.flatMap((section) => [section, ...under(section.number)])]
  }
  return under(null)
}

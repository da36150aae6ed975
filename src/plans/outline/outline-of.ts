import type { Document } from '../../documents/document.ts'
import { finding } from '../../reading/findings.ts'
import type { Finding } from '../../reading/read.ts'
import type { Outline, OutlineSection } from '../outline.ts'
import { type Entry, entriesOf } from './entries.ts'
import { type Node, nest } from './nest.ts'
import { periodOf, yearsIn } from './period-of.ts'
import { planTitle, withoutYears } from './plan-title.ts'
import { partsOf } from './sections.ts'
import { isTitle } from './words.ts'

export const linesIn = (section: OutlineSection): number =>
  section.lines.length + section.sections.reduce((sum, each) => sum + linesIn(each), 0)

/** Headings from which on a document is no longer the plan itself. */
const BEHIND =
  /^(?:annex|appendix|attachment|enclosure|list of abbreviations|abbreviations|glossary|signature)/i

const lastNode = (node: Node): Node => (node.children.length > 0 ? lastNode(node.children.at(-1)!) : node)

/** The words behind the last line. */
const closingOf = (nodes: readonly Node[], behind: readonly Entry[]): readonly string[] => {
  const last = nodes.length > 0 ? lastNode(nodes.at(-1)!) : null
  return [...(last?.under ?? []), ...behind].map(({ text }) => text)
}

/** Whether words above the plan are its title, or a line of it, or its years. */
const isHead = (words: string, ...titles: readonly (string | null | undefined)[]): boolean =>
  words.length < 200 &&
  ((words.length < 60 && yearsIn(words) !== null) ||
    titles.some((title) => title && plain(title).includes(plain(withoutYears(words)))))

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Sections without a line and without a number, before the first and behind the last that has one, are none of the plan's. */
const framed = (sections: readonly OutlineSection[]) => {
  const holds = (section: OutlineSection) => section.number !== null || linesIn(section) > 0
  const from = sections.findIndex(holds)
  const to = sections.findLastIndex(holds)
  const words = (some: readonly OutlineSection[]) =>
    some.flatMap(({ title, intro }) => [...(title ? [title] : []), ...intro])
  return from < 0
    ? { sections: [], before: words(sections), behind: [] }
    : {
        sections: sections.slice(from, to + 1),
        before: words(sections.slice(0, from)),
        behind: words(sections.slice(to + 1)),
      }
}

/**
 * The outline of a plan of action: sections, lines and their items by the numbers that the document prints, whatever format it
 * came in. Nothing is counted anew: a number that is missing, doubled or out of turn is told in a finding. A document without
 * any line of a plan has an outline without sections.
 */
export const outlineOf = (document: Document): Outline => {
  const all = entriesOf(document)
  const end = all.findIndex(
    (entry) => !entry.mark && entry.kind !== 'row' && BEHIND.test(entry.text) && isTitle(entry),
  )
  const entries = end < 0 ? all : all.slice(0, end)
  const behind = end < 0 ? [] : all.slice(end)
  const { before, children } = nest(entries)
  const { findings, lines, sections, intro } = partsOf(document, children, before, null)
  const frame = framed(sections)
  const loose = lines.length > 0
  const title = planTitle(document)
  const period = periodOf(document, title)
  const told: Finding[] = [
    ...(title ? [] : [finding('plan-no-title')]),
    ...(period ? [] : [finding('plan-no-period')]),
    ...findings,
    ...(loose ? [finding('plan-lines-loose', { count: lines.length }, lines[0]!.quote.span)] : []),
    ...frame.sections
      .filter((section) => linesIn(section) === 0)
      .map(({ title, number, span }) =>
        finding('plan-section-empty', { section: number ?? title ?? '' }, span ?? undefined),
      ),
  ]
  return {
    title,
    period,
    preamble: [...intro, ...frame.before].filter((words) => !isHead(words, title, document.title)),
    sections: [
      ...(loose ? [{ number: null, title: null, span: null, intro: [], sections: [], lines }] : []),
      ...frame.sections,
    ],
    closing: [...closingOf(children, behind), ...frame.behind],
    findings: told,
  }
}

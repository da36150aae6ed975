import type { Document } from '../../documents/document.ts'
import { finding } from '../../reading/findings.ts'
import type { Finding } from '../../reading/read.ts'
import { quote } from '../../text/quote.ts'
import type { Span } from '../../text/span.ts'
import type { OutlineItem, OutlineLine, OutlineSection } from '../outline.ts'
import type { Entry } from './entries.ts'
import type { Node } from './nest.ts'
import { isTitle } from './words.ts'

/** Whether blocks of one series are headings: most look it, and something stands under one of them. */
const areHeadings = (series: readonly Node[]): boolean => {
  const titles = series.filter(({ entry }) => isTitle(entry) && !entry.text.endsWith(':')).length
  const holding = series.some(
    ({ children, under, entry }) => entry.kind === 'heading' || children.length + under.length > 0,
  )
  return holding && titles >= series.length * 0.6
}

/** Blocks of one series that follow one another among others. */
const seriesOf = (nodes: readonly Node[]): readonly (readonly Node[])[] => [
  ...Map.groupBy(nodes, ({ style }) => style).values(),
]

/** Words that go on where a block broke off: at a page's end, or behind its items. */
const goesOn = (before: string, { text, kind }: Entry): boolean =>
  kind === 'plain' && /^[\p{Ll}\d]/u.test(text) && !/[.;:]$/.test(before)

const spanOf = (first: Span, rest: readonly Entry[]): Span => ({
  start: first.start,
  end: rest.at(-1)?.words.end ?? first.end,
})

/** A line's or an item's own words, with those that go on below it. */
const wordsOf = ({ entry, under }: Node): { readonly text: string; readonly span: Span } => {
  const more: Entry[] = []
  for (const next of under) {
    if (!goesOn([entry, ...more].at(-1)!.text, next)) break
    more.push(next)
  }
  return {
    text: [entry, ...more].map(({ text }) => text).join(' '),
    span: spanOf(entry.words, more),
  }
}

const itemsOf = (node: Node): readonly OutlineItem[] =>
  node.children.flatMap((child) => [
    { mark: child.entry.mark?.printed ?? null, ...wordsOf(child) },
    ...itemsOf(child),
  ])

const lineOf = (document: Document, node: Node, path: string | null): OutlineLine => {
  const { text, span } = wordsOf(node)
  return { number: path, text, items: itemsOf(node), quote: quote(document.text, span) }
}

/** A block's whole number: its own steps, behind those of what it stands under where it prints one step alone. */
const pathOf = ({ entry }: Node, above: string | null): string | null => {
  const parts = entry.mark?.parts
  if (!parts) return null
  return parts.length > 1 || !above ? parts.join('.') : `${above}.${parts[0]}`
}

/** Paragraphs without a number that are lines all the same: several, each ending as a line does. */
const plainLines = (entries: readonly Entry[]): readonly Entry[] => {
  const ending = entries.filter(
    ({ kind, text }) => kind === 'plain' && /(?:;|; (?:and|or))$/.test(text),
  ).length
  if (ending < 2) return []
  const from = entries.findIndex(({ text }) => /(?:;|; (?:and|or))$/.test(text))
  const plain = entries.slice(from).filter(({ kind }) => kind === 'plain')
  return ending >= plain.length * 0.6 ? plain : []
}

const number = (path: string | null, { text }: Entry) => path ?? `“${text.slice(0, 40)}”`

/** What is odd in the numbers of one series. */
const oddities = (series: readonly Node[], above: string | null): readonly Finding[] => {
  const seen = new Set<string>()
  const lost = new Set<string>()
  return series.flatMap((node) => {
    const { after, ordinal, entry, orphan } = node
    if (!entry.mark) return []
    const path = number(pathOf(node, above), entry)
    const twice = seen.has(path)
    seen.add(path)
    if (twice) return [finding('plan-number-doubled', { number: path }, entry.words)]
    if (orphan) {
      // One heading is missing, however many lines it leaves behind.
      const heading = entry.mark.parts.slice(0, -1).join('.')
      if (lost.has(heading)) return []
      lost.add(heading)
      return [finding('plan-orphan', { number: path }, entry.words)]
    }
    const before = after ?? 0
    if (ordinal > before + 1) return [finding('plan-number-skipped', { number: path }, entry.words)]
    return ordinal < before ? [finding('plan-number-back', { number: path }, entry.words)] : []
  })
}

type Parts = Pick<OutlineSection, 'intro' | 'sections' | 'lines'> & { readonly findings: readonly Finding[] }

/** What stands under a heading: lines, sections, and the words before either. */
export const partsOf = (
  document: Document,
  nodes: readonly Node[],
  under: readonly Entry[],
  path: string | null,
): Parts => {
  const findings: Finding[] = []
  const lines: { readonly at: number; readonly line: OutlineLine }[] = []
  const sections: { readonly at: number; readonly section: OutlineSection }[] = []
  for (const series of seriesOf(nodes)) {
    findings.push(...oddities(series, path))
    const headings = areHeadings(series)
    for (const node of series) {
      const own = pathOf(node, path)
      const at = node.entry.words.start
      if (headings || (node.entry.kind === 'heading' && isTitle(node.entry))) {
        const { findings: within, ...parts } = partsOf(document, node.children, node.under, own)
        findings.push(...within)
        sections.push({
          at,
          section: { number: own, title: node.entry.text, span: node.entry.words, ...parts },
        })
      } else {
        lines.push({ at, line: lineOf(document, node, own) })
        findings.push(...seriesOf(node.children).flatMap((items) => oddities(items, own)))
      }
    }
  }
  const plain = plainLines(under)
  if (plain.length > 0)
    findings.push(finding('plan-lines-unnumbered', { count: plain.length }, plain[0]!.words))
  for (const { words, text } of plain)
    lines.push({
      at: words.start,
      line: { number: null, text, items: [], quote: quote(document.text, words) },
    })
  const first = Math.min(...[...lines, ...sections].map(({ at }) => at))
  return {
    findings,
    intro: under
      .filter((entry) => entry.kind === 'plain' && entry.words.end <= first && !plain.includes(entry))
      .map(({ text }) => text),
    lines: lines.sort((a, b) => a.at - b.at).map(({ line }) => line),
    sections: sections.sort((a, b) => a.at - b.at).map(({ section }) => section),
  }
}

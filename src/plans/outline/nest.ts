import type { MarkReading } from '../../reading/formats/item-mark.ts'
import { type Entry, LOWEST } from './entries.ts'
import { isTitle } from './words.ts'

/** A numbered or bulleted block or a heading, with all that stands under it. `style` tells one series from another. */
export type Node = {
  readonly entry: Entry
  readonly style: string
  readonly ordinal: number
  /** The number before it in its series: null for the first. */
  readonly after: number | null
  /** Whether the heading is missing that its number asks for. */
  readonly orphan: boolean
  readonly children: Node[]
  readonly under: Entry[]
}

export type Nest = { readonly before: Entry[]; readonly children: Node[] }

type Open = { readonly node: Node | null; readonly children: Node[] }

/** Where a block goes: under how many of those that are open, and as what in its series. */
type Place = { readonly keep: number; readonly reading: MarkReading; readonly orphan?: true }

const isPath = ({ mark }: Entry): boolean => (mark?.parts.length ?? 0) > 1

const pathOf = (node: Node | null): string | null => node?.entry.mark?.parts.join('.') ?? null

/** The steps of a number that stand above it, compared with what is open: "1" of "1.2" may be printed "I". */
const isAbove = (node: Node | null, path: readonly string[]): boolean => {
  if (!node) return false
  if (pathOf(node) === path.join('.')) return true
  return path.length === 1 && /I/.test(node.style) && String(node.ordinal) === path[0]
}

/** The innermost that is open of the steps above a number: a single step counts only outside all numbers of several. */
const aboveOf = (open: readonly Open[], path: readonly string[]): number => {
  const deep = path.length > 1 ? -1 : open.findIndex(({ node }) => node !== null && isPath(node.entry))
  return lastIndex(deep < 0 ? open : open.slice(0, deep), ({ node }) => isAbove(node, path))
}

const lastIndex = <T>(all: readonly T[], is: (each: T) => boolean): number => {
  for (let at = all.length - 1; at >= 0; at--) if (is(all[at]!)) return at
  return -1
}

/** "1.2.3" goes under the open "1.2"; where there is none, under the nearest that its first steps name. */
const placeOfPath = (open: readonly Open[], { mark }: Entry): Place => {
  const parts = mark!.parts
  const last = parts.at(-1)!
  const ordinal = /^\d+$/.test(last) ? Number(last) : last.toLowerCase().charCodeAt(0) - 96
  const reading = { style: parts.map(() => '1').join('.'), ordinal }
  const above = aboveOf(open, parts.slice(0, -1))
  if (above >= 0) return { keep: above + 1, reading }
  // Where its heading is missing it stays where it stands, beside those like it.
  const beside = lastIndex(open, ({ node }) => node?.style === reading.style && node.entry.kind !== 'heading')
  if (beside >= 0 && parts.length > 2) return { keep: beside, reading, orphan: true }
  for (let length = parts.length - 2; length > 0; length--) {
    const near = aboveOf(open, parts.slice(0, length))
    if (near >= 0) return { keep: near + 1, reading, orphan: true }
  }
  // Under a heading that has no number of this kind, the number is the line's own.
  const heading = lastIndex(open, ({ node }) => node?.entry.kind === 'heading' && !isPath(node.entry))
  const sibling = lastIndex(open, ({ node }) => node?.style === reading.style)
  const keep = sibling > heading ? sibling : heading + 1
  return { keep: Math.max(1, keep), reading, ...(heading < 0 && { orphan: true as const }) }
}

/** Whether what begins a count goes below what is counted alike: a line below a heading, or what its document sets deeper. */
const isWithin = (above: Entry, entry: Entry): boolean =>
  (looksHead(above) && !looksHead(entry)) ||
  (above.kind === entry.kind && above.depth > 0 && entry.depth > above.depth)

const looksHead = (entry: Entry): boolean => entry.kind === 'heading' || isTitle(entry)

/** The next in a series that is open, the innermost first; else the beginning of one; else out of turn in an open one. */
const placeOfStep = (open: readonly Open[], entry: Entry): Place => {
  const { mark, kind, depth } = entry
  const readings = mark!.readings
  const fits = ({ node }: Open) => node !== null && (kind !== 'heading' || node.entry.kind === 'heading')
  const follows = (reading: MarkReading) => {
    const isNext = (each: Open) =>
      fits(each) && each.node!.style === reading.style && each.node!.ordinal + 1 === reading.ordinal
    // Headings and the lines below them may be counted alike: then each goes on with its like.
    const isLike = (each: Open) => isNext(each) && looksHead(each.node!.entry) === looksHead(entry)
    const wanted = [(each: Open) => isLike(each) && each.node!.entry.depth === depth, isLike, isNext]
    return wanted.reduce((at, is) => (at >= 0 ? at : lastIndex(open, is)), -1)
  }
  const begins = readings.find(({ ordinal }) => ordinal === 1)
  for (const reading of readings) {
    const at = follows(reading)
    // "i." after "h." goes on with the letters, unless its document sets it deeper: then it is the first of its own.
    const deeper = at >= 0 && begins && reading !== begins && depth > (open[at]!.node!.entry.depth || depth)
    if (at >= 0 && !deeper) return { keep: at, reading }
  }
  const same = (reading: MarkReading) =>
    lastIndex(open, (each) => fits(each) && each.node!.style === reading.style)
  const inside = kind === 'heading' ? underHeading(open, depth) : open.length
  if (begins) {
    const at = same(begins)
    const within = at >= 0 && isWithin(open[at]!.node!.entry, entry)
    return { keep: at >= 0 && !within ? at : inside, reading: begins }
  }
  for (const reading of readings) {
    const at = same(reading)
    if (at >= 0) return { keep: at, reading }
  }
  return { keep: inside, reading: readings[0] ?? { style: '', ordinal: 0 } }
}

/** Under the innermost open heading that is higher by its document's levels, where both have one. */
const underHeading = (open: readonly Open[], depth: number): number =>
  Math.max(
    1,
    lastIndex(
      open,
      ({ node }) =>
        node?.entry.kind === 'heading' &&
        (node.entry.mark !== null || node.entry.depth === 0 || depth === 0 || node.entry.depth < depth),
    ) + 1,
  )

/** Whether a numbered block reads as a heading, though nothing marks it as one. */
const isHeaded = (entry: Entry): boolean =>
  entry.kind === 'numbered' && isTitle(entry) && !entry.text.endsWith(':')

/** A heading without a number goes under the next higher one. */
const placeOfHeading = (open: readonly Open[], { depth }: Entry): Place => {
  const higher = lastIndex(
    open,
    ({ node }) =>
      node !== null &&
      (node.entry.kind === 'heading' || (depth === LOWEST && isHeaded(node.entry))) &&
      (node.entry.depth < depth || node.entry.depth === 0),
  )
  return { keep: Math.max(1, higher + 1), reading: { style: `heading ${depth}`, ordinal: 0 } }
}

/** A bullet goes beside the bullets of its depth, else under what is open. */
const placeOfBullet = (open: readonly Open[], { depth }: Entry): Place => {
  const beside = open.findIndex(({ node }) => node?.entry.kind === 'bullet' && node.entry.depth >= depth)
  return { keep: beside >= 0 ? beside : open.length, reading: { style: '•', ordinal: 0 } }
}

const placeOf = (open: readonly Open[], entry: Entry): Place => {
  if (entry.mark) return isPath(entry) ? placeOfPath(open, entry) : placeOfStep(open, entry)
  return entry.kind === 'heading' ? placeOfHeading(open, entry) : placeOfBullet(open, entry)
}

/** Puts the blocks of a plan one under another by their numbers. What is a heading and what a line is told afterwards. */
export const nest = (entries: readonly Entry[]): Nest => {
  const root: Nest = { before: [], children: [] }
  const open: Open[] = [{ node: null, children: root.children }]
  const counted = new Map<string, number>()
  for (const entry of entries) {
    if (entry.kind === 'plain' || entry.kind === 'row') {
      const top = open.at(-1)!
      if (top.node) top.node.under.push(entry)
      else root.before.push(entry)
      continue
    }
    const { keep, reading, orphan = false } = placeOf(open, entry)
    open.length = keep
    const siblings = open.at(-1)!.children
    const before = siblings.findLast(({ style, orphan }) => style === reading.style && !orphan)
    // A count may run on from one section into the next.
    const after =
      before?.ordinal ?? (counted.get(reading.style) === reading.ordinal - 1 ? reading.ordinal - 1 : null)
    const node: Node = { entry, ...reading, after, orphan, children: [], under: [] }
    siblings.push(node)
    counted.set(reading.style, reading.ordinal)
    open.push({ node, children: node.children })
  }
  return root
}

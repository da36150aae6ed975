import type { Block, Document } from '../../../documents/document.ts'
import { type Span, slice } from '../../../text/span.ts'
import { type WrittenDays, writtenDays } from './dates.ts'
import { countryNamed } from './words/countries.ts'

/** The head of a press release: "PLACE, D Month YYYY –". Either may be missing. */
export type Dateline = {
  readonly place: Span | null
  readonly days: WrittenDays | null
  /** "line": a line of its own with nothing but a place and days. "posted": a line that says when it was published. */
  readonly kind: 'head' | 'line' | 'posted'
}

/** How far into the text a dateline may stand, in blocks and in characters of a block. */
const BLOCKS = 8
const REACH = 140

const PLACE = /^[\p{P}\s]{0,4}(\p{Lu}[\p{L}.’'-]*(?:[ ,]{1,2}\p{Lu}[\p{L}.’'-]*){0,4})[\s,(/]{0,3}$/u
const DASH = /^[\s)*_]{0,6}(?:\([^)]{1,30}\)\s?)?(?:-|–|—|:)/u
const PLACE_ALONE =
  /^(?:<\/?\w{1,8}>\s{0,2}|[*_]){0,4}(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}(?:, \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2})?)(?::| –| —)[*_]{0,2}\s/u
const POSTED = /^\W{0,3}(?:last updated on|posted|published|posted on|released|date:|issued on)?[\s:]{0,3}$/i

const placeBefore = (text: string, from: number, to: number): Span | null => {
  const found = PLACE.exec(text.slice(from, to))
  if (!found || /^(?:On|In|At|By|From|Since|Until|The|This|Last)$/.test(found[1]!)) return null
  const start = from + found[0].indexOf(found[1]!)
  return { start, end: start + found[1]!.replace(/[\s,]+$/, '').length }
}

/** "LIMA, 12 June –": without a year only behind a place in capitals, to be told from a sentence. */
const yearless = (text: string, block: Block, all: readonly WrittenDays[]): WrittenDays | undefined =>
  all
    .slice(0, 1)
    .find(({ span }) =>
      /^\W{0,4}\p{Lu}[\p{Lu} .,’'-]+\W{1,3}$/u.test(text.slice(block.span.start, span.start)),
    )

const placed = (start: number, words: string): Span => ({ start, end: start + words.length })

const headOf = (text: string, block: Block): Dateline | null => {
  const reach = { start: block.span.start, end: Math.min(block.span.end, block.span.start + REACH) }
  const all = writtenDays(text, reach, null)
  const days = all.find((d) => d.years.length > 0) ?? yearless(text, block, all)
  if (
    days &&
    DASH.test(text.slice(days.span.end, days.span.end + 40)) &&
    days.span.end < block.span.end - 20
  ) {
    const place = placeBefore(text, block.span.start, days.span.start)
    if (place) return { place, days, kind: 'head' }
  }
  const alone = PLACE_ALONE.exec(slice(text, reach))
  return alone && inCountry(alone[1]!)
    ? { place: placed(reach.start + alone[0].indexOf(alone[1]!), alone[1]!), days: null, kind: 'head' }
    : null
}

/** Whether a place ends with a country, as a dateline without a day must, to be told from any heading. */
const inCountry = (words: string) => words.includes(', ') && Boolean(countryNamed(words.split(', ').at(-1)!))

const lineOf = (text: string, block: { readonly span: Span }): Dateline | null => {
  const words = slice(text, block.span)
  if (words.length > REACH / 2) return null
  const days = writtenDays(text, block.span, null).find((d) => d.years.length > 0)
  if (!days) return inCountry(words) ? { place: block.span, days: null, kind: 'line' } : null
  const after = text.slice(days.span.end, block.span.end)
  const before = text.slice(block.span.start, days.span.start)
  if (POSTED.test(before) && /\w/.test(before) && !/^\W*last/i.test(before))
    return { place: null, days, kind: 'posted' }
  const place = placeBefore(text, block.span.start, days.span.start)
  if (place && /^\W*$/.test(after)) return { place, days, kind: 'line' }
  const behind = /^[,\s]{1,3}(\p{Lu}[\p{L}.’' -]{2,40}(?:, \p{Lu}[\p{L}.’' -]{2,40})?)$/u.exec(after)
  if (behind && /^\W*$/.test(before)) {
    const start = days.span.end + after.indexOf(behind[1]!)
    if (!/posted/i.test(behind[1]!))
      return { place: { start, end: start + behind[1]!.length }, days, kind: 'line' }
  }
  return POSTED.test(before) && !/^\W*last/i.test(before) ? { place: null, days, kind: 'posted' } : null
}

/** Where the sentence begins that a dateline stands before ("JAKARTA, 3 May 2021 – The two sides agreed"). */
export const pastDateline = (text: string, block: Block): number => {
  const head = headOf(text, block)
  const end = Math.max(head?.days?.span.end ?? 0, head?.place?.end ?? 0)
  const dash = head && DASH.exec(text.slice(end, end + 40))
  if (!dash) return block.span.start
  const behind = end + dash[0].length
  return behind + /^\s*/.exec(text.slice(behind, behind + 20))![0].length
}

/** How many lines the block of a title has at the most. */
const TITLE_LINES = 6

/** The last of the lines of a title, where it gives nothing but a place and days. */
const underTitle = (text: string, { span }: Block): Dateline | null => {
  const at = text.lastIndexOf('\n', span.end - 1)
  if (at <= span.start) return null
  const over = text.slice(span.start, at).split('\n')
  if (over.length > TITLE_LINES || over.some((line) => line.length > REACH || /[.;:,]\s*$/.test(line)))
    return null
  const line = lineOf(text, { span: { start: at + 1, end: span.end } })
  return line?.kind === 'line' && line.days ? line : null
}

/** The first dateline near the head of a document, the fuller kind before a mere date of publication. */
export const dateline = (document: Document): Dateline | null => {
  const found = document.blocks
    .slice(0, BLOCKS)
    .flatMap(
      (block) =>
        headOf(document.text, block) ??
        lineOf(document.text, block) ??
        underTitle(document.text, block) ??
        [],
    )
  return found.find((line) => line.kind !== 'posted') ?? found[0] ?? null
}

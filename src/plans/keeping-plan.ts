import type { Document } from '../documents/document.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { quote } from '../text/quote.ts'
import { linesIn } from './outline/outline-of.ts'
import { type OutlineRow, outlineFromRows, ROW_KINDS, type RowKind } from './outline/outline-rows.ts'
import type { Outline, Period } from './outline.ts'
import { type NewPlan, planParts } from './plan-parts.ts'

/** What a person says of a plan as they keep it, as they typed it: of each row what it is and by which number. */
export type PlanAsked = {
  readonly title: string
  readonly from: string
  readonly until: string
  readonly what: readonly string[]
  readonly number: readonly string[]
}

export type PlanKeepingRefusal =
  | { readonly reason: 'plan-title-missing' }
  | { readonly reason: 'plan-title-too-long'; readonly limit: number }
  | { readonly reason: 'plan-years-unclear' }
  | { readonly reason: 'plan-years-turned' }
  | { readonly reason: 'plan-number-too-long'; readonly number: string; readonly limit: number }
  | { readonly reason: 'plan-without-lines' }
  | { readonly reason: 'plan-outline-changed' }
  | { readonly reason: 'plan-kept-already' }
  | { readonly reason: 'plan-followed' }
  | { readonly reason: 'unknown-instrument' }

const TITLE = 300
const NUMBER = 30

export const sentenceForPlanKeeping = (refusal: PlanKeepingRefusal): string => {
  switch (refusal.reason) {
    case 'plan-title-missing':
      return 'Give the plan a title, so that people can find it.'
    case 'plan-title-too-long':
      return `The title can have up to ${refusal.limit} letters.`
    case 'plan-years-unclear':
      return 'Write the first and the last year of the plan, such as 2026 and 2030, or leave both empty.'
    case 'plan-years-turned':
      return 'The last year of the plan comes before its first.'
    case 'plan-number-too-long':
      return `“${refusal.number}” is too long for a number. It can have up to ${refusal.limit} letters.`
    case 'plan-without-lines':
      return 'No row is an action line. Say of at least one that it is.'
    case 'plan-outline-changed':
      return 'The record was read again meanwhile, and its rows are others now. Nothing was kept; look at them anew.'
    case 'unknown-instrument':
      return 'There is no such instrument. Choose one of those offered.'
    case 'plan-followed':
      return 'Activities, statuses, bodies, reports, links or reporting rounds hang on it, and would be lost with it. The plan stays as it is.'
    case 'plan-kept-already':
      return 'The plan is kept already, perhaps by somebody else or in another window. Nothing was changed.'
  }
}

/** What a person would send who corrects nothing: a plan as it is read. */
export const askedAsRead = (title: string, outline: Outline, rows: readonly OutlineRow[]): PlanAsked => ({
  title: outline.title ?? title,
  from: String(outline.period?.start ?? ''),
  until: String(outline.period?.end ?? ''),
  what: rows.map(({ kind }) => kind),
  number: rows.map(({ number }) => number),
})

const yearIn = (words: string): number | null => (/^(19|20)\d\d$/.test(words.trim()) ? Number(words) : null)

const periodIn = ({ from, until }: PlanAsked): Outcome<Period | null, PlanKeepingRefusal> => {
  if (!from.trim() && !until.trim()) return granted(null)
  const [start, end] = [yearIn(from), yearIn(until)]
  if (start === null || end === null) return refused({ reason: 'plan-years-unclear' })
  return end < start ? refused({ reason: 'plan-years-turned' }) : granted({ start, end })
}

const kindIn = (words: string): RowKind | null => ROW_KINDS.find((kind) => kind === words) ?? null

/** Rows as a person corrected them; null where what was sent are not these rows. */
export const corrected = (
  rows: readonly OutlineRow[],
  { what, number }: Pick<PlanAsked, 'what' | 'number'>,
): readonly OutlineRow[] | null => {
  if (what.length !== rows.length || number.length !== rows.length) return null
  const found = rows.map((row, at) => ({ ...row, kind: kindIn(what[at]!), number: number[at]!.trim() }))
  return found.every((row): row is OutlineRow => row.kind !== null) ? found : null
}

/** A plan from the rows of a record's document, as a person corrected them. */
export const checkPlan = (
  document: Document,
  rows: readonly OutlineRow[],
  asked: PlanAsked,
): Outcome<NewPlan, PlanKeepingRefusal> => {
  const title = asked.title.replace(/\s+/g, ' ').trim()
  if (!title) return refused({ reason: 'plan-title-missing' })
  if (title.length > TITLE) return refused({ reason: 'plan-title-too-long', limit: TITLE })
  const period = periodIn(asked)
  if (!period.ok) return period
  const said = corrected(rows, asked)
  if (!said) return refused({ reason: 'plan-outline-changed' })
  const long = said.find(({ number }) => number.length > NUMBER)
  if (long)
    return refused({ reason: 'plan-number-too-long', number: long.number.slice(0, 60), limit: NUMBER })
  const sections = outlineFromRows(document, said)
  if (sections.every((section) => linesIn(section) === 0)) return refused({ reason: 'plan-without-lines' })
  const parts = planParts(sections, ({ span }) => span && quote(document.text, span))
  return granted({ title, period: period.value, parts })
}

import type { PlanAsked } from '../../plans/keeping-plan.ts'
import type { RowKind } from '../../plans/outline/outline-rows.ts'

const KINDS: readonly RowKind[] = ['section-1', 'line', 'line', 'item']

/** A plan of so many rows as a person asks to keep it: a section, two lines and an item of the second. */
export const planAsked = (rows: readonly unknown[], over: Partial<PlanAsked> = {}): PlanAsked => ({
  ...{ title: 'The plan of the leagues', from: '2024', until: '2028' },
  what: rows.map((_, at) => KINDS[at] ?? 'none'),
  number: rows.map((_, at) => (at === 1 ? '1.1' : '')),
  ...over,
})

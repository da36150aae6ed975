import type { RowKind } from '../plans/outline/outline-rows.ts'
import type { Period } from '../plans/outline.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { PlanRef } from '../plans/plan-views.ts'

/** What a row of a plan's document can be said to be. */
export const ROW_WORDS: Readonly<Record<RowKind, string>> = {
  'section-1': 'Part',
  'section-2': 'Section',
  'section-3': 'Section within one',
  line: 'Action line',
  item: 'Item of the line above',
  none: 'No part of the plan',
}

export const yearsInWords = ({ start, end }: Period): string => `${start} to ${end}`

/** A plan with its years, to tell it from others of the same title. */
export const planInWords = ({ title, period }: Pick<PlanRef, 'title' | 'period'>): string =>
  period ? `${title}, ${yearsInWords(period)}` : title

/** By what a part is called: its number, or its first words where the document prints none. */
export const partName = ({ label, text }: Pick<PlanPart, 'label' | 'text'>): string =>
  label ?? (text.length > 40 ? `${text.slice(0, 38).trimEnd()}…` : text || 'Under no heading')

/** A part with its number and its title. */
export const partInWords = ({ label, text }: Pick<PlanPart, 'label' | 'text'>): string =>
  [label, text].filter(Boolean).join(' ') || 'Under no heading'

/** The last step of a number, "3" of "1.1.3": its section stands beside it. */
export const lastStep = (label: string | null): string => label?.split('.').at(-1) ?? '•'

import type { PlanPart } from './plan-parts.ts'

/** All words of a line: its own and those of its items. */
export const textOfPart = ({ text, items }: Pick<PlanPart, 'text' | 'items'>): string =>
  [text, ...items.map((item) => item.text)].join(' ')

import type { Matrix, MatrixRow } from '../plans/matrix.ts'
import type { Outline, OutlineItem, OutlineSection } from '../plans/outline.ts'
import type { PlanRead } from '../plans/plan-read.ts'
import type { Finding } from '../reading/read.ts'
import type { Reading } from '../reading/reading.ts'

type SectionAnswer = {
  readonly number: string
  readonly title: string
  readonly intro: readonly string[]
  readonly sections: readonly SectionAnswer[]
  readonly lines: readonly unknown[]
}

const itemsAnswer = (items: readonly OutlineItem[]) =>
  items.map(({ mark, text }) => (mark ? `${mark} ${text}` : text))

const sectionAnswer = ({ number, title, intro, sections, lines }: OutlineSection): SectionAnswer => ({
  ...{ number: number ?? '', title: title ?? '', intro },
  sections: sections.map(sectionAnswer),
  lines: lines.map(({ number, text, items, quote }) => ({
    ...{ number: number ?? '', text, items: itemsAnswer(items), span: quote.span },
  })),
})

const outlineAnswer = (
  { title, period, preamble, sections, closing, findings }: Outline,
  before: readonly Finding[],
) => ({
  ...{ title, period, preamble },
  sections: sections.map(sectionAnswer),
  closing,
  findings: [...before, ...findings],
})

const rowAnswer = ({ number, items, activities, quote, ...rest }: MatrixRow) => ({
  number: number ?? '',
  ...rest,
  items: itemsAnswer(items),
  activities: activities.map(({ text, date }) => ({ text, ...(date && { date }) })),
  span: quote.span,
})

const matrixAnswer = (
  { title, period, asOf, columns, sections, rows, findings }: Matrix,
  before: readonly Finding[],
) => ({
  ...{ title, period, asOf, columns, sections },
  rows: rows.map(rowAnswer),
  findings: [...before, ...findings],
})

/** A plan as the command line answers it in JSON: the fields that docs/commands.md promises. Spans count in `text`. */
export const planContract = (plan: PlanRead, { source, document, findings }: Reading) => ({
  source,
  ...(plan.kind === 'outline' ? outlineAnswer(plan.outline, findings) : matrixAnswer(plan.matrix, findings)),
  text: document.text,
})

import type { Matrix, MatrixStatus } from '../plans/matrix.ts'
import type { Outline, OutlineItem, OutlineSection, Period } from '../plans/outline.ts'
import type { PlanRead } from '../plans/plan-read.ts'
import type { Finding } from '../reading/read.ts'
import { dateInWords } from '../text/dates.ts'
import { dim, heading, ink } from './ink.ts'
import { wrap } from './wrap.ts'

const head = (title: string | null, period: Period | null): readonly string[] => [
  ink('bold', title ?? 'No title was found'),
  period ? `${period.start} to ${period.end}` : 'No years were found',
]

const itemLines = (items: readonly OutlineItem[], indent: number): readonly string[] =>
  items.flatMap(({ mark, text }) => wrap(`${mark ?? '•'} ${text}`, indent + 4))

const sectionLines = (section: OutlineSection, depth: number): readonly string[] => {
  const name = [section.number, section.title ?? 'Under no section'].filter(Boolean).join('  ')
  const indent = depth * 2
  return [
    ...(depth === 0 ? [''] : []),
    `${' '.repeat(indent)}${ink('bold', name)}`,
    ...section.lines.flatMap(({ number, text, items }) => [
      ...wrap(`${number ?? '•'}  ${text}`, indent + 2),
      ...itemLines(items, indent).map(dim),
    ]),
    ...section.sections.flatMap((each) => sectionLines(each, depth + 1)),
  ]
}

const count = (sections: readonly OutlineSection[]): { readonly sections: number; readonly lines: number } =>
  sections.reduce(
    (sum, each) => {
      const within = count(each.sections)
      return {
        sections: sum.sections + 1 + within.sections,
        lines: sum.lines + each.lines.length + within.lines,
      }
    },
    { sections: 0, lines: 0 },
  )

const findingLines = (findings: readonly Finding[]): readonly string[] =>
  findings.length === 0
    ? []
    : [
        heading('Findings', findings.length),
        ...findings.flatMap(({ code, message }) => wrap(`${message} ${dim(`[${code}]`)}`, 2)),
      ]

const printOutline = (outline: Outline, before: readonly Finding[]): readonly string[] => {
  const { sections, lines } = count(outline.sections)
  return [
    ...head(outline.title, outline.period),
    dim(`${sections} sections, ${lines} action lines. Nothing was kept.`),
    ...outline.sections.flatMap((section) => sectionLines(section, 0)),
    ...findingLines([...before, ...outline.findings]),
  ]
}

const STATUS: Readonly<Record<MatrixStatus, string>> = {
  completed: 'completed',
  ongoing: 'under way',
  not_started: 'not started',
  unknown: 'not told',
}

const printMatrix = (matrix: Matrix, before: readonly Finding[]): readonly string[] => {
  const by = Map.groupBy(matrix.rows, ({ status }) => status)
  const counts = Object.entries(STATUS).flatMap(([status, words]) => {
    const some = by.get(status as MatrixStatus)?.length ?? 0
    return some > 0 ? [`${some} ${words}`] : []
  })
  return [
    ...head(matrix.title, matrix.period),
    ...(matrix.asOf ? [`As of ${dateInWords(matrix.asOf)}`] : []),
    dim(`${matrix.rows.length} action lines: ${counts.join(', ')}. Nothing was kept.`),
    ...matrix.rows.flatMap((row) => {
      const told = [
        STATUS[row.status] + (row.statusText ? ` (“${row.statusText}”)` : ''),
        row.leads.map(({ side, name }) => (side ? `${name} (${side})` : name)).join(', '),
        row.timeline,
        row.activities.length > 0 && `activities: ${row.activities.length}`,
        row.evidence.length > 0 && `evidence: ${row.evidence.length}`,
      ]
      return [
        ...wrap(`${row.number ?? '•'}  ${row.text}`, 2),
        ...wrap(told.filter(Boolean).join(' · '), 6).map(dim),
      ]
    }),
    ...findingLines([...before, ...matrix.findings]),
  ]
}

/** A plan laid out for a person to read. */
export const printPlan = (plan: PlanRead, before: readonly Finding[]): string =>
  (plan.kind === 'outline' ? printOutline(plan.outline, before) : printMatrix(plan.matrix, before)).join('\n')

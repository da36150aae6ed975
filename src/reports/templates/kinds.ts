import { BRIEF_FIELDS, BRIEF_TEMPLATE } from './brief-template.ts'
import { HIGHLIGHTS_FIELDS, HIGHLIGHTS_TEMPLATE } from './highlights-template.ts'
import { JOINT_FIELDS, JOINT_TEMPLATE } from './joint-template.ts'
import { MATRIX_FIELDS, MATRIX_TEMPLATE } from './matrix-template.ts'
import type { Fields, ReportTemplate } from './template.ts'

/** The reports that a secretariat can have in words and a layout of its own. */
export const TEMPLATE_KINDS = ['joint-report', 'highlights', 'matrix', 'brief'] as const
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]

export const isTemplateKind = (words: string): words is TemplateKind =>
  TEMPLATE_KINDS.some((kind) => kind === words)

type Kind = { readonly name: string; readonly template: ReportTemplate; readonly fields: Fields }

/** Of each its name, the text it has by itself, and the fields that there are for a text of one's own. */
export const TEMPLATES: Readonly<Record<TemplateKind, Kind>> = {
  'joint-report': { name: 'Joint report', template: JOINT_TEMPLATE, fields: JOINT_FIELDS },
  highlights: { name: 'Highlights', template: HIGHLIGHTS_TEMPLATE, fields: HIGHLIGHTS_FIELDS },
  matrix: { name: 'Matrix', template: MATRIX_TEMPLATE, fields: MATRIX_FIELDS },
  brief: { name: 'Brief for the next meeting', template: BRIEF_TEMPLATE, fields: BRIEF_FIELDS },
}

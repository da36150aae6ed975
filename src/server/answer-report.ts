import type { Context } from 'hono'
import { DOCX } from '../reading/formats/ooxml/package.ts'
import type { Report } from '../reports/report.ts'
import { toldOfTemplate } from '../reports/templates/keeping-template.ts'
import type { TemplateKind } from '../reports/templates/kinds.ts'
import type { Values } from '../reports/templates/template.ts'
import { docxOf } from '../reports/writers/docx.ts'
import { sentenceForTypesetting } from '../sandbox/open-typesetter.ts'
import { answerMade } from './answer-file.ts'
import { refuse } from './refuse.ts'
import { type Deps, param } from './route.ts'
import { STATUS } from './statuses.ts'

/** The files that a report is written as. */
export const FORMS = ['docx', 'pdf'] as const
export type Form = (typeof FORMS)[number]

const PDF = 'application/pdf'

/** A report that is to be a file: `back` is the page that offers it, `own` what fills a template of one's side, where it may keep one. */
export type ToAnswer = {
  readonly report: () => Report
  readonly form: Form
  readonly name: string
  readonly back: string
  readonly own?: { readonly kind: TemplateKind; readonly values: () => Values }
}

/** The report in the template of the side of whoever asks; null where it keeps none, or where the address asks for Mufakat's own. */
const inOwnTemplate = async (
  context: Context,
  deps: Deps,
  { own, name, back }: ToAnswer,
): Promise<Response | null> => {
  if (!own || context.req.query('text') === 'standard') return null
  const template = await deps.store.templates.current(param(context, 'p'), own.kind)
  if (!template) return null
  const filled = await deps.fillTemplate(template.bytes, own.values())
  if (filled.ok) return answerMade(context, { name: `${name}.docx`, mediaType: DOCX, bytes: filled.value })
  const { sentence, problems } = toldOfTemplate(filled.refusal)
  const words = ['The template of your side could not be filled.', sentence, ...problems].join(' ')
  return refuse(context, deps, words, STATUS[filled.refusal.reason], back)
}

/** A report as a file of one of the forms, named with what it is of. */
export const answerReport = async (context: Context, deps: Deps, asked: ToAnswer): Promise<Response> => {
  const { report, form, name, back } = asked
  if (form === 'docx') {
    const own = await inOwnTemplate(context, deps, asked)
    return (
      own ?? answerMade(context, { name: `${name}.docx`, mediaType: DOCX, bytes: await docxOf(report()) })
    )
  }
  const set = await deps.typeset(report())
  return set.ok
    ? answerMade(context, { name: `${name}.pdf`, mediaType: PDF, bytes: set.value })
    : refuse(context, deps, sentenceForTypesetting(set.refusal), STATUS[set.refusal.reason], back)
}

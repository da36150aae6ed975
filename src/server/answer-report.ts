import type { Context } from 'hono'
import { DOCX } from '../reading/formats/ooxml/package.ts'
import type { Report } from '../reports/report.ts'
import { docxOf } from '../reports/writers/docx.ts'
import { sentenceForTypesetting } from '../sandbox/open-typesetter.ts'
import { answerMade } from './answer-file.ts'
import { refuse } from './refuse.ts'
import type { Deps } from './route.ts'
import { STATUS } from './statuses.ts'

/** The files that a report is written as. */
export const FORMS = ['docx', 'pdf'] as const
export type Form = (typeof FORMS)[number]

const PDF = 'application/pdf'

/** A report as a file of one of the forms, named with what it is of; `back` is the page that offers it. */
export const answerReport = async (
  context: Context,
  deps: Deps,
  { report, form, name, back }: { readonly report: Report; form: Form; name: string; back: string },
): Promise<Response> => {
  if (form === 'docx')
    return answerMade(context, { name: `${name}.docx`, mediaType: DOCX, bytes: await docxOf(report) })
  const set = await deps.typeset(report)
  return set.ok
    ? answerMade(context, { name: `${name}.pdf`, mediaType: PDF, bytes: set.value })
    : refuse(context, deps, sentenceForTypesetting(set.refusal), STATUS[set.refusal.reason], back)
}

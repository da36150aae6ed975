import type { Context } from 'hono'
import { DOCX } from '../reading/formats/ooxml/package.ts'
import { briefReport } from '../reports/brief.ts'
import { docxOf } from '../reports/writers/docx.ts'
import { BriefPage } from '../web/pages/brief.tsx'
import { answerMade } from './answer-file.ts'
import { notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, param, type Route } from './route.ts'

const todayOf = (deps: Deps): string => deps.now().slice(0, 10)

const viewFor = (context: Context, deps: Deps) =>
  deps.store.briefs.of(param(context, 'p'), numberAt(context, 'id'), todayOf(deps))

/** The brief for the next meeting of a series: its page, and the same as files. */
export const briefRoutes: readonly Route[] = [
  get('/:p/mechanisms/:id/brief', async (context, deps) =>
    pageFor(
      context,
      deps,
      await viewFor(context, deps),
      (view, frame) => BriefPage({ frame, view, report: briefReport(view, todayOf(deps)) }),
      'mechanism',
    ),
  ),

  get('/:p/mechanisms/:id/brief.docx', async (context, deps) => {
    const view = await viewFor(context, deps)
    if (!view) return notFound(context, deps, 'mechanism')
    const on = todayOf(deps)
    const bytes = await docxOf(briefReport(view, on))
    return answerMade(context, { name: `brief-${on}.docx`, mediaType: DOCX, bytes })
  }),
]

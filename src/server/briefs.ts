import type { Context } from 'hono'
import { briefReport, briefValues } from '../reports/brief.ts'
import { to } from '../web/addresses.ts'
import { BriefPage } from '../web/pages/brief.tsx'
import { answerReport, FORMS } from './answer-report.ts'
import { ownTemplates } from './own-templates.ts'
import { notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, param, type Route } from './route.ts'

const todayOf = (deps: Deps): string => deps.now().slice(0, 10)

const viewFor = (context: Context, deps: Deps) =>
  deps.store.briefs.of(param(context, 'p'), numberAt(context, 'id'), todayOf(deps))

/** The brief for the next meeting of a series: its page, and the same as files. */
export const briefRoutes: readonly Route[] = [
  get('/:p/mechanisms/:id/brief', async (context, deps) => {
    const own = await ownTemplates(context, deps, param(context, 'p'))
    return pageFor(
      context,
      deps,
      await viewFor(context, deps),
      (view, frame) => BriefPage({ frame, view, own, report: briefReport(view, todayOf(deps)) }),
      'mechanism',
    )
  }),

  ...FORMS.map((form) =>
    get(`/:p/mechanisms/:id/brief.${form}`, async (context, deps) => {
      const view = await viewFor(context, deps)
      if (!view) return notFound(context, deps, 'mechanism')
      const on = todayOf(deps)
      const back = to.brief(view.partnership.id, view.mechanism.id)
      return answerReport(context, deps, {
        ...{ report: () => briefReport(view, on), form, name: `brief-${on}`, back },
        own: { kind: 'brief', values: () => briefValues(view, on) },
      })
    }),
  ),
]

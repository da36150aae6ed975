import type { Context } from 'hono'
import { type AccessRefusal, isAccessRefusal } from '../access/refusal.ts'
import { type AgendaPointRefusal, sentenceForPoint } from '../meetings/agenda-point.ts'
import { yearOf } from '../text/dates.ts'
import { to } from '../web/addresses.ts'
import { newAreaRows } from '../web/new-area-rows.ts'
import { NewAreasPage } from '../web/pages/new-areas.tsx'
import { answerTable } from './answer-table.ts'
import { backTo } from './back-to.ts'
import { forbid } from './forbid.ts'
import { readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { originOf } from './origin.ts'
import { refuse } from './refuse.ts'
import { notFound, pageFor } from './respond.ts'
import { type Deps, get, numberIn, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

const viewFor = (context: Context, deps: Deps) =>
  deps.store.newAreas.get(param(context, 'p'), {
    since: yearOf(context.req.query('since') ?? null),
    today: deps.now().slice(0, 10),
  })

type Refusal = AgendaPointRefusal | AccessRefusal | { readonly reason: 'not-found' }

const refusedBy = (context: Context, deps: Deps, refusal: Refusal, back: string) => {
  if (refusal.reason === 'not-found') return notFound(context, deps, 'mechanism')
  return isAccessRefusal(refusal)
    ? forbid(context, deps, refusal, back)
    : refuse(context, deps, sentenceForPoint(refusal), STATUS[refusal.reason], back)
}

/** Keeps a point for the agenda of a next meeting, or takes it back. */
const decide: Route['answer'] = async (context, deps) => {
  const p = param(context, 'p')
  const form = await readForm(context)
  const asked = { mechanism: numberIn(form.text('mechanism')), words: form.text('words') }
  const back = backTo(form.text('back'), p, to.newAreas(p))
  const withdraws = form.text('act') === 'withdraw'
  const outcome = withdraws
    ? await deps.store.agendaPoints.withdraw(p, asked)
    : await deps.store.agendaPoints.propose(p, asked, deps.now())
  if (!outcome.ok) return refusedBy(context, deps, outcome.refusal, back)
  leaveNotice(context, withdraws ? 'pointGone' : 'pointKept')
  return context.redirect(back, 303)
}

/** What comes up and has no action line yet: a page and a table, and what is kept of it for agendas. */
export const newAreaRoutes: readonly Route[] = [
  get('/:p/new-areas', async (context, deps) =>
    pageFor(
      context,
      deps,
      await viewFor(context, deps),
      (view, frame) => NewAreasPage({ frame, view }),
      'partnership',
    ),
  ),

  get('/:p/new-areas.csv', async (context, deps) => {
    const view = await viewFor(context, deps)
    if (!view) return notFound(context, deps, 'partnership')
    if (view.slow) return context.text('That took too long and was given up. Try again later.\n', 503)
    return answerTable(context, 'new-areas.csv', newAreaRows(view, originOf(context, deps)))
  }),

  post('/:p/agenda-points', decide),
]

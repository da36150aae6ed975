import type { Context } from 'hono'
import { sentenceForStanding } from '../access/sentence-for-standing.ts'
import { markingIn, STAGES } from '../register/standing.ts'
import { to } from '../web/addresses.ts'
import { RefusedPage } from '../web/pages/trouble.tsx'
import { readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, numberAt, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

type Refusal = Parameters<typeof sentenceForStanding>[0] | { readonly reason: 'not-found' }

const refuse = async (context: Context, deps: Deps, refusal: Refusal): Promise<Response> => {
  if (refusal.reason === 'not-found') return notFound(context, deps, 'record')
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const page = RefusedPage({
    frame: frameOf(context, deps),
    partnership: await deps.store.partnerships.get(p),
    sentence: sentenceForStanding(refusal),
    kept: 'Nothing was changed: the record stands as it was.',
    back: to.record(p, id),
  })
  return answerPage(context, page, STATUS[refusal.reason])
}

const move = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const form = await readForm(context)
  const stage = (name: string) => STAGES.find((each) => each === form.text(name))
  const [from, next] = [stage('from'), stage('to')]
  if (!from || !next)
    return context.text('Choose one of: draft, shared, joint, public. Nothing was changed.\n', 400)
  const outcome = await deps.store.recordStandings.move(p, id, { from, to: next }, deps.now())
  if (!outcome.ok) return refuse(context, deps, outcome.refusal)
  leaveNotice(context, next === 'joint' && from === 'public' ? 'unpublished' : next)
  return context.redirect(to.record(p, id), 303)
}

const mark = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const form = await readForm(context)
  const marking = markingIn(form.text('marking'))
  if (!marking.ok) return refuse(context, deps, marking.refusal)
  const outcome = await deps.store.recordStandings.mark(p, id, marking.value)
  if (!outcome.ok) return refuse(context, deps, outcome.refusal)
  leaveNotice(context, 'marked')
  return context.redirect(to.record(p, id), 303)
}

/** How far a record has come between the sides, and how it is marked. */
export const recordStandingRoutes: readonly Route[] = [
  post('/:p/records/:id/stage', move),
  post('/:p/records/:id/marking', mark),
]

import type { Context } from 'hono'
import { mayDecide } from '../access/record.ts'
import { type AccessRefusal, isAccessRefusal } from '../access/refusal.ts'
import { type LineMeant, type LinkRefusal, sentenceForLink } from '../plans/links/link.ts'
import { to } from '../web/addresses.ts'
import { PlanLinksPage } from '../web/pages/plan-links.tsx'
import { PlanSuccessionPage } from '../web/pages/plan-succession.tsx'
import { StatementPage } from '../web/pages/statement.tsx'
import { RefusedPage } from '../web/pages/trouble.tsx'
import { backTo } from './back-to.ts'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice, type NoticeName } from './notices.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, numberIn, pageAsked, param, post, type Route } from './route.ts'
import { linesOf } from './statements.ts'
import { STATUS } from './statuses.ts'
import { statementAt } from './suggested.ts'

/** The line that a form names: by its place, or by the number that somebody typed. */
const meantIn = (form: Form, place: 'line' | 'successor'): LineMeant =>
  form.given('number') ? { label: form.text('number') } : { line: numberIn(form.text(place)) }

const NOTICES: Readonly<Record<string, NoticeName>> = { reject: 'notLinked', reopen: 'linkUndone' }

/** Why what was sent by a button was refused, with a way back to the page that it stood on. */
const refusedPage = async (context: Context, deps: Deps, refusal: LinkRefusal, back: string) => {
  const page = RefusedPage({
    frame: frameOf(context, deps),
    partnership: await deps.store.partnerships.get(param(context, 'p')),
    sentence: sentenceForLink(refusal),
    kept: 'Nothing was changed.',
    back,
  })
  return answerPage(context, page, STATUS[refusal.reason])
}

/** Whether whoever asks may decide on a record at all: told before anything that they sent is looked at. */
const guarded = async (context: Context, deps: Deps, what: string, back: string) => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const ref = await deps.store.records.ref(p, id)
  if (!ref) return notFound(context, deps, what)
  const may = mayDecide(context.get('actor'), p, ref.standing)
  return may.ok ? null : forbid(context, deps, may.refusal, back)
}

type Refusal = LinkRefusal | AccessRefusal | { readonly reason: 'not-found' }

const isLinkRefusal = (refusal: Refusal): refusal is LinkRefusal =>
  !isAccessRefusal(refusal) && refusal.reason !== 'not-found'

/** What may not be done, or is not there. */
const barred = (
  context: Context,
  deps: Deps,
  refusal: Exclude<Refusal, LinkRefusal>,
  what: string,
  back: string,
) => (isAccessRefusal(refusal) ? forbid(context, deps, refusal, back) : notFound(context, deps, what))

const link: Route['answer'] = async (context, deps) => {
  const [p, id, n] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
  const own = to.statement(p, id, n)
  const stopped = await guarded(context, deps, 'statement', own)
  if (stopped) return stopped
  const form = await readForm(context)
  const [act, plan] = [form.text('act'), numberIn(form.text('plan'))]
  const back = backTo(form.text('back'), p, own)
  const asked = { act, plan, line: meantIn(form, 'line') }
  const outcome = await deps.store.links.decide(p, id, n, asked, deps.now())
  if (outcome.ok) {
    leaveNotice(context, NOTICES[act] ?? 'linked')
    return context.redirect(back, 303)
  }
  const { refusal } = outcome
  if (!isLinkRefusal(refusal)) return barred(context, deps, refusal, 'statement', back)
  if (!form.given('number')) return refusedPage(context, deps, refusal, back)
  const view = await statementAt(deps, p, id, n)
  const lines = await linesOf(context, deps)
  if (!view || !lines) return notFound(context, deps, 'statement')
  const refused = {
    ...{ sentence: sentenceForLink(refusal), plan },
    number: form.text('number'),
  }
  const page = StatementPage({ frame: frameOf(context, deps), view, lines: { ...lines, refused } })
  return answerPage(context, page, STATUS[refusal.reason])
}

const succeed: Route['answer'] = async (context, deps) => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const stopped = await guarded(context, deps, 'plan', to.plan(p, id))
  if (stopped) return stopped
  const form = await readForm(context)
  const [act, later, line] = [form.text('act'), numberIn(form.text('later')), numberIn(form.text('line'))]
  const back = to.planSuccession(p, id, { record: later === 0 ? null : String(later) })
  const asked = { act, later, line: meantIn(form, 'successor') }
  const outcome = await deps.store.successions.decide(p, { record: id, line }, asked, deps.now())
  if (outcome.ok) {
    leaveNotice(context, NOTICES[act] ?? 'succeeds')
    return context.redirect(back, 303)
  }
  const { refusal } = outcome
  if (!isLinkRefusal(refusal)) return barred(context, deps, refusal, 'action line', back)
  const view = form.given('number') ? await deps.store.plans.succession(p, id, later) : null
  if (!view) return refusedPage(context, deps, refusal, back)
  const refused = {
    ...{ sentence: sentenceForLink(refusal), line },
    number: form.text('number'),
  }
  const page = PlanSuccessionPage({ frame: frameOf(context, deps), view, refused })
  return answerPage(context, page, STATUS[refusal.reason])
}

/** The number of the line that the address asks for alone; null for all. */
const lineAsked = (context: Context): number | null => {
  const asked = context.req.query('line') ?? ''
  return asked === '' ? null : numberIn(asked)
}

/** What is said of statements and lines, and of lines and those of a later plan. */
export const linkRoutes: readonly Route[] = [
  get('/:p/plans/:id/links', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.links.ofPlan(
        ...([param(context, 'p'), numberAt(context, 'id')] as const),
        ...([lineAsked(context), pageAsked(context)] as const),
      ),
      (view, frame) => PlanLinksPage({ frame, view }),
      'plan',
    ),
  ),
  post('/:p/records/:id/statements/:n/links', link),
  post('/:p/plans/:id/succession', succeed),
]

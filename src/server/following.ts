import type { Context } from 'hono'
import { mayDecide } from '../access/record.ts'
import { type AccessRefusal, isAccessRefusal } from '../access/refusal.ts'
import { mayReport } from '../access/report.ts'
import type { FollowingAsked, FollowingRefusal, StatusAsked } from '../plans/following/following.ts'
import type { ReportAsked, ReportingRefusal } from '../plans/following/reporting.ts'
import { sentenceForLine } from '../plans/following/sentence-for-line.ts'
import type { Outcome } from '../text/outcome.ts'
import { to } from '../web/addresses.ts'
import { PlanLinePage } from '../web/pages/plan-line.tsx'
import type { FollowingRefused } from '../web/parts/line-following.tsx'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice, type NoticeName } from './notices.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, numberAt, numberIn, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

type Refusal = FollowingRefusal | ReportingRefusal | AccessRefusal | { readonly reason: 'not-found' }

const placeIn = (context: Context) => ({
  p: param(context, 'p'),
  place: { record: numberAt(context, 'id'), line: numberAt(context, 'n') },
})

/** The line again with what was refused beside its form, and everything typed still in it. */
const again = async (
  context: Context,
  deps: Deps,
  refusal: Refusal,
  told: (sentence: string) => FollowingRefused,
): Promise<Response> => {
  const { p, place } = placeIn(context)
  if (isAccessRefusal(refusal))
    return forbid(context, deps, refusal, to.planLine(p, place.record, place.line))
  if (refusal.reason === 'not-found') return notFound(context, deps, 'action line')
  const view = await deps.store.plans.line(p, place.record, place.line)
  if (!view) return notFound(context, deps, 'action line')
  const page = PlanLinePage({
    ...{ frame: frameOf(context, deps), view, today: deps.now().slice(0, 10) },
    refused: told(sentenceForLine(refusal)),
  })
  return answerPage(context, page, STATUS[refusal.reason])
}

/** Does what a form asks and leads back to the line; whoever may not is told before anything of it is looked at. */
const answering =
  <A>(
    asked: (form: Form) => A,
    act: (deps: Deps, at: ReturnType<typeof placeIn>, asked: A) => Promise<Outcome<unknown, Refusal>>,
    told: (asked: A, sentence: string) => FollowingRefused,
    notice: (asked: A) => NoticeName,
  ): Route['answer'] =>
  async (context, deps) => {
    const at = placeIn(context)
    const ref = await deps.store.records.ref(at.p, at.place.record)
    if (!ref) return notFound(context, deps, 'action line')
    const may = mayDecide(context.get('actor'), at.p, ref.standing)
    const back = to.planLine(at.p, at.place.record, at.place.line)
    if (!may.ok) return forbid(context, deps, may.refusal, back)
    const sent = asked(await readForm(context))
    const outcome = await act(deps, at, sent)
    if (!outcome.ok) return again(context, deps, outcome.refusal, (sentence) => told(sent, sentence))
    leaveNotice(context, notice(sent))
    return context.redirect(back, 303)
  }

const activityIn = (form: Form): FollowingAsked => ({
  activity: form.text('activity'),
  version: numberIn(form.text('version')),
  title: form.text('title'),
  state: form.text('state'),
  date: form.text('date'),
  place: form.text('place'),
  participants: form.text('participants'),
  budget: form.text('budget'),
  currency: form.text('currency'),
  milestones: [],
  address: form.text('address'),
  shows: form.text('shows'),
})

const statusIn = (form: Form): StatusAsked => ({
  status: form.text('status'),
  reason: form.text('reason'),
  seen: numberIn(form.text('seen')),
})

const bodyIn = (form: Form) => ({ body: numberIn(form.text('body')), act: form.text('act') })

const reportIn = (form: Form): ReportAsked => ({
  ...activityIn(form),
  report: form.text('report'),
  period: form.text('period'),
  words: form.text('words'),
  claim: form.text('claim'),
})

const REPORT_ACTS = ['submit', 'accept', 'give-back', 'withdraw'] as const
type ReportAct = (typeof REPORT_ACTS)[number]

const REPORT_NOTICES: Readonly<Record<ReportAct, NoticeName>> = {
  submit: 'reported',
  accept: 'reportAccepted',
  'give-back': 'reportReturned',
  withdraw: 'reportWithdrawn',
}

const doReport = (
  { store, now }: Deps,
  { p, place }: ReturnType<typeof placeIn>,
  { act, asked, reason }: { act: ReportAct; asked: ReportAsked; reason: string },
) => {
  switch (act) {
    case 'accept':
      return store.reports.accept(p, place, asked.report, now())
    case 'give-back':
      return store.reports.giveBack(p, place, asked.report, reason, now())
    case 'withdraw':
      return store.reports.withdraw(p, place, asked.report, now())
    case 'submit':
      return store.reports.write(p, place, asked, now())
  }
}

/** Reports, accepts, gives back or withdraws. */
const report: Route['answer'] = async (context, deps) => {
  const at = placeIn(context)
  if (!(await deps.store.records.ref(at.p, at.place.record))) return notFound(context, deps, 'action line')
  const may = mayReport(context.get('actor'), at.p)
  const back = to.planLine(at.p, at.place.record, at.place.line)
  if (!may.ok) return forbid(context, deps, may.refusal, back)
  const form = await readForm(context)
  const act = REPORT_ACTS.find((each) => each === form.text('act')) ?? 'submit'
  const sent = { act, asked: reportIn(form), reason: form.text('reason') }
  const outcome = await doReport(deps, at, sent)
  if (outcome.ok) {
    leaveNotice(context, REPORT_NOTICES[act])
    return context.redirect(back, 303)
  }
  return again(context, deps, outcome.refusal, (sentence) =>
    act === 'submit'
      ? { form: 'report', typed: sent.asked, sentence }
      : { form: 'validation', report: sent.asked.report, reason: sent.reason, sentence },
  )
}

/** What is written to an action line: activities, its status by somebody's word, whose it is. */
export const followingRoutes: readonly Route[] = [
  post(
    '/:p/plans/:id/lines/:n/activities',
    answering(
      activityIn,
      (deps, { p, place }, asked) => deps.store.following.write(p, place, asked, deps.now()),
      (typed, sentence) => ({ form: 'activity', typed, sentence }),
      () => 'activity',
    ),
  ),
  post(
    '/:p/plans/:id/lines/:n/status',
    answering(
      statusIn,
      (deps, { p, place }, asked) => deps.store.following.setStatus(p, place, asked, deps.now()),
      (typed, sentence) => ({ form: 'status', typed, sentence }),
      ({ status }) => (status === '' ? 'lifted' : 'status'),
    ),
  ),
  post(
    '/:p/plans/:id/lines/:n/bodies',
    answering(
      bodyIn,
      (deps, { p, place }, { body, act }) =>
        act === 'remove'
          ? deps.store.following.unnameBody(p, place, body)
          : deps.store.following.nameBody(p, place, body, act === 'lead'),
      (_, sentence) => ({ form: 'bodies', sentence }),
      ({ act }) => (act === 'remove' ? 'bodyGone' : 'body'),
    ),
  ),
  post('/:p/plans/:id/lines/:n/reports', report),
]

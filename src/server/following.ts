import { mayReport } from '../access/report.ts'
import type { FollowingAsked, StatusAsked } from '../plans/following/following.ts'
import type { ReportAsked } from '../plans/following/reporting.ts'
import { to } from '../web/addresses.ts'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { type At, answering, lineAgain, placeIn } from './line-forms.ts'
import { leaveNotice, type NoticeName } from './notices.ts'
import { notFound } from './respond.ts'
import { type Deps, numberIn, post, type Route } from './route.ts'

/** Milestones as they stand in the form, one a row: what was left empty is for the rules to leave out. */
const milestonesIn = (form: Form): FollowingAsked['milestones'] => {
  const [due, done] = [form.all('milestone-due'), form.all('milestone-done')]
  return form.all('milestone').map((title, at) => ({ title, due: due[at] ?? '', done: done[at] ?? '' }))
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
  milestones: milestonesIn(form),
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
  { p, place }: At,
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
  return lineAgain(context, deps, at, outcome.refusal, (sentence) =>
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
      (form) => ({ typed: activityIn(form), gone: form.text('act') === 'withdraw' }),
      (deps, { p, place }, { typed, gone }) =>
        gone
          ? deps.store.following.withdraw(p, place, typed, deps.now())
          : deps.store.following.write(p, place, typed, deps.now()),
      ({ typed }, sentence) => ({ form: 'activity', typed, sentence }),
      ({ gone }) => (gone ? 'activityGone' : 'activity'),
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

import type { Context } from 'hono'
import { mayEditRecord } from '../access/record.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import { type RoundRefusal, sentenceForRound } from '../plans/following/round.ts'
import { to } from '../web/addresses.ts'
import { PlanPage } from '../web/pages/plan.tsx'
import type { RoundRefused } from '../web/parts/plan-rounds.tsx'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice, type NoticeName } from './notices.ts'
import { ownTemplates } from './own-templates.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, numberAt, numberIn, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

const ACTS = ['open', 'close', 'withdraw', 'reopen'] as const
type Act = (typeof ACTS)[number]

const NOTICES: Readonly<Record<Act, NoticeName>> = {
  open: 'round',
  close: 'roundClosed',
  withdraw: 'roundWithdrawn',
  reopen: 'roundReopened',
}

const FIELD_OF: Readonly<Record<RoundRefusal['reason'], RoundRefused['field']>> = {
  'round-period-unclear': 'period',
  'round-due-not-a-day': 'due',
  'round-due-gone-by': 'due',
  'round-due-before-its-time': 'due',
  'round-open-already': null,
  'round-gone': null,
  'round-changed-meanwhile': null,
}

const askedIn = (form: Form) => ({
  round: form.text('round'),
  version: numberIn(form.text('version')),
  period: form.text('period'),
  due: form.text('due'),
})

const act = ({ store, now }: Deps, p: string, id: number, how: Act, asked: ReturnType<typeof askedIn>) => {
  switch (how) {
    case 'close':
      return store.rounds.end(p, id, asked.round, 'closed')
    case 'withdraw':
      return store.rounds.end(p, id, asked.round, 'withdrawn')
    case 'reopen':
      return store.rounds.reopen(p, id, asked.round)
    case 'open':
      return store.rounds.write(p, id, asked, now())
  }
}

/** The plan again, with what was refused beside its form and what was typed still in it. */
const again = async (
  context: Context,
  deps: Deps,
  refusal: RoundRefusal,
  typed: ReturnType<typeof askedIn>,
): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const view = await deps.store.plans.get(p, id)
  if (!view) return notFound(context, deps, 'plan')
  const rounds = await deps.store.rounds.of(p, id)
  const open = rounds?.rounds.find(({ state }) => state === 'open')
  const today = deps.now().slice(0, 10)
  // What is sent next is about the round as it is shown now.
  const current = { ...typed, round: open?.id ?? '', version: open?.version ?? 0 }
  const page = PlanPage({
    ...{ frame: frameOf(context, deps), view, rounds, on: today, today },
    own: await ownTemplates(context, deps, view.partnership.id),
    roundRefused: { sentence: sentenceForRound(refusal), field: FIELD_OF[refusal.reason], typed: current },
  })
  return answerPage(context, page, STATUS[refusal.reason])
}

const write: Route['answer'] = async (context, deps) => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const ref = await deps.store.records.ref(p, id)
  if (!ref) return notFound(context, deps, 'plan')
  const may = mayEditRecord(context.get('actor'), p, ref.standing)
  if (!may.ok) return forbid(context, deps, may.refusal, to.plan(p, id))
  const form = await readForm(context)
  const how = ACTS.find((each) => each === form.text('act')) ?? 'open'
  const asked = askedIn(form)
  const outcome = await act(deps, p, id, how, asked)
  if (outcome.ok) {
    leaveNotice(context, NOTICES[how])
    return context.redirect(`${to.plan(p, id)}#rounds`, 303)
  }
  const { refusal } = outcome
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, to.plan(p, id))
  return refusal.reason === 'not-found'
    ? notFound(context, deps, 'plan')
    : again(context, deps, refusal, asked)
}

/** Reporting rounds of a plan: opened, changed, closed, withdrawn, and opened again. */
export const roundRoutes: readonly Route[] = [post('/:p/plans/:id/rounds', write)]

import type { Context } from 'hono'
import { mayDecide } from '../access/record.ts'
import { type AccessRefusal, isAccessRefusal } from '../access/refusal.ts'
import { type IntakeAsked, type IntakeRefusal, sentenceForIntake } from '../plans/matrix/intake.ts'
import { MEANING_KINDS, type MeaningAsked, sentenceForMeaning } from '../plans/matrix/meanings.ts'
import { compareMatrix } from '../reports/compare-matrix.ts'
import { markOf } from '../storage/intakes.ts'
import { to } from '../web/addresses.ts'
import { PlanComparisonPage } from '../web/pages/plan-comparison.tsx'
import { PlanIntakePage } from '../web/pages/plan-intake.tsx'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { refuse } from './refuse.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, numberIn, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

type Refusal = IntakeRefusal | AccessRefusal | { readonly reason: 'not-found' }

/** The plan and the record that is compared with it, as the address or a form names them. */
type Place = { readonly p: string; readonly plan: number; readonly matrix: number | null }

/** The comparison page, or null where either record isn't there to see. */
const comparison = async (
  context: Context,
  deps: Deps,
  { p, plan, matrix }: Place,
  refused?: Parameters<typeof PlanComparisonPage>[0]['refused'],
) => {
  const today = deps.now().slice(0, 10)
  const view = await deps.store.plans.comparison(p, plan, matrix, today)
  const compared = view && compareMatrix(view, today)
  return (
    view &&
    PlanComparisonPage({
      ...{ frame: frameOf(context, deps), view, asked: matrix, compared },
      mark: compared && 'taking' in compared ? markOf(compared.taking.steps) : '',
      ...(refused && { refused }),
    })
  )
}

const show: Route['answer'] = async (context, deps) => {
  const asked = context.req.query('record') ?? ''
  const matrix = asked === '' ? null : numberIn(asked)
  const page = await comparison(context, deps, {
    p: param(context, 'p'),
    plan: numberAt(context, 'id'),
    matrix,
  })
  return page ? answerPage(context, page) : notFound(context, deps, 'record')
}

const intakeIn = (form: Form): IntakeAsked => ({
  keys: form.all('step'),
  seen: form.text('seen'),
  reason: form.text('reason'),
})

type Opened = { readonly p: string; readonly plan: number }

/** Whoever may not write to the plan's lines is told before anything of a form is looked at. */
const opened =
  (answer: (context: Context, deps: Deps, there: Opened) => Promise<Response>): Route['answer'] =>
  async (context, deps) => {
    const [p, plan] = [param(context, 'p'), numberAt(context, 'id')]
    const ref = await deps.store.records.ref(p, plan)
    if (!ref) return notFound(context, deps, 'plan')
    const may = mayDecide(context.get('actor'), p, ref.standing)
    return may.ok ? answer(context, deps, { p, plan }) : forbid(context, deps, may.refusal, to.plan(p, plan))
  }

const take = async (context: Context, deps: Deps, { p, plan }: Opened): Promise<Response> => {
  const form = await readForm(context)
  const matrix = numberIn(form.text('record'))
  const asked = intakeIn(form)
  const outcome = await deps.store.intakes.take(p, plan, matrix, asked, deps.now())
  if (outcome.ok) {
    leaveNotice(context, 'matrixTaken')
    return context.redirect(to.planIntake(p, plan, outcome.value), 303)
  }
  const { refusal } = outcome
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, to.plan(p, plan))
  if (refusal.reason === 'not-found') return notFound(context, deps, 'record')
  const { keys, reason } = asked
  const page = await comparison(
    context,
    deps,
    { p, plan, matrix },
    { keys, reason, sentence: sentenceForIntake(refusal) },
  )
  return page ? answerPage(context, page, STATUS[refusal.reason]) : notFound(context, deps, 'record')
}

const undo: Route['answer'] = async (context, deps) => {
  const [p, plan, intake] = [param(context, 'p'), numberAt(context, 'id'), param(context, 'i')]
  const outcome = await deps.store.intakes.undo(p, plan, intake, deps.now())
  const back = to.planIntake(p, plan, intake)
  if (outcome.ok) {
    leaveNotice(context, 'matrixUndone')
    return context.redirect(back, 303)
  }
  const refusal: Refusal = outcome.refusal
  if (refusal.reason === 'not-found') return notFound(context, deps)
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, to.plan(p, plan))
  return refuse(context, deps, sentenceForIntake(refusal), STATUS[refusal.reason], back)
}

/** Rows of a form, each with its kind, words and meaning, in one order. */
const meaningsIn = (form: Form): readonly MeaningAsked[] => {
  const [words, meanings] = [form.all('words'), form.all('meaning')]
  return form.all('kind').flatMap((each, at) => {
    const kind = MEANING_KINDS.find((one) => one === each)
    return kind ? [{ kind, words: words[at] ?? '', meaning: meanings[at] ?? '' }] : []
  })
}

const remember = async (context: Context, deps: Deps, { p, plan }: Opened): Promise<Response> => {
  const form = await readForm(context)
  const outcome = await deps.store.meanings.remember(p, plan, meaningsIn(form))
  const back = to.planComparison(p, plan, { record: form.text('record') || null })
  if (outcome.ok) {
    leaveNotice(context, 'meaning', outcome.value)
    return context.redirect(back, 303)
  }
  const { refusal } = outcome
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, to.plan(p, plan))
  if (refusal.reason === 'not-found') return notFound(context, deps, 'plan')
  return refuse(context, deps, sentenceForMeaning(refusal), STATUS[refusal.reason], back)
}

/** A matrix that came back: compared with its plan, taken over as one act, taken back; and what its words mean. */
export const intakeRoutes: readonly Route[] = [
  get('/:p/plans/:id/comparison', show),
  post('/:p/plans/:id/intakes', opened(take)),
  get('/:p/plans/:id/intakes/:i', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.intakes.get(param(context, 'p'), numberAt(context, 'id'), param(context, 'i')),
      (view, frame) => PlanIntakePage({ frame, view }),
      'page',
    ),
  ),
  post('/:p/plans/:id/intakes/:i/undoing', undo),
  post('/:p/plans/:id/meanings', opened(remember)),
]

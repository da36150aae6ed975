import type { Context } from 'hono'
import { mayDecide } from '../access/record.ts'
import { type AccessRefusal, isAccessRefusal } from '../access/refusal.ts'
import type { FollowingRefusal } from '../plans/following/following.ts'
import type { MeasuringRefusal } from '../plans/following/measuring.ts'
import type { ReportingRefusal } from '../plans/following/reporting.ts'
import { sentenceForLine } from '../plans/following/sentence-for-line.ts'
import type { Outcome } from '../text/outcome.ts'
import { to } from '../web/addresses.ts'
import { PlanLinePage } from '../web/pages/plan-line.tsx'
import type { FollowingRefused } from '../web/parts/line-following.tsx'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice, type NoticeName } from './notices.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, numberAt, param, type Route } from './route.ts'
import { STATUS } from './statuses.ts'
import { lineAt } from './suggested.ts'

type Refusal =
  | FollowingRefusal
  | ReportingRefusal
  | MeasuringRefusal
  | AccessRefusal
  | { readonly reason: 'not-found' }

/** The line that an address names. */
export const placeIn = (context: Context) => ({
  p: param(context, 'p'),
  place: { record: numberAt(context, 'id'), line: numberAt(context, 'n') },
})

export type At = ReturnType<typeof placeIn>

/** The line again with what was refused beside its form, and everything typed still in it. */
export const lineAgain = async (
  context: Context,
  deps: Deps,
  { p, place }: At,
  refusal: Refusal,
  told: (sentence: string) => FollowingRefused,
): Promise<Response> => {
  if (isAccessRefusal(refusal))
    return forbid(context, deps, refusal, to.planLine(p, place.record, place.line))
  if (refusal.reason === 'not-found') return notFound(context, deps, 'action line')
  const view = await lineAt(deps, p, place.record, place.line)
  if (!view) return notFound(context, deps, 'action line')
  const page = PlanLinePage({
    ...{ frame: frameOf(context, deps), view, today: deps.now().slice(0, 10) },
    refused: told(sentenceForLine(refusal)),
  })
  return answerPage(context, page, STATUS[refusal.reason])
}

/** Does what a form asks and leads back to the line; whoever may not is told before anything of it is looked at. */
export const answering =
  <A>(
    asked: (form: Form) => A | Promise<A>,
    act: (deps: Deps, at: At, asked: A) => Promise<Outcome<unknown, Refusal>>,
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
    const sent = await asked(await readForm(context))
    const outcome = await act(deps, at, sent)
    if (!outcome.ok) return lineAgain(context, deps, at, outcome.refusal, (sentence) => told(sent, sentence))
    leaveNotice(context, notice(sent))
    return context.redirect(back, 303)
  }

import type { Context } from 'hono'
import { mayDecide } from '../access/record.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import {
  type AlignmentAsked,
  type AlignmentRefusal,
  type AlignmentSubject,
  sentenceForAlignment,
} from '../register/alignment/alignment.ts'
import { to } from '../web/addresses.ts'
import { PlanLinePage } from '../web/pages/plan-line.tsx'
import { StatementPage } from '../web/pages/statement.tsx'
import type { AlignmentTyped } from '../web/parts/alignments.tsx'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice, type NoticeName } from './notices.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, numberAt, param, post, type Route } from './route.ts'
import { linesOf } from './statements.ts'
import { STATUS } from './statuses.ts'
import { lineAt, statementAt } from './suggested.ts'

const WHAT = { line: 'action line', statement: 'statement' } as const

const NOTICES: Readonly<Record<string, NoticeName>> = { reject: 'notAligned', reopen: 'alignmentUndone' }

/** What a form asks: the concept by its framework and code where a button names it, else by what was typed. */
const askedIn = (form: Form): AlignmentAsked => ({
  ...{ act: form.text('act'), reason: form.text('reason') },
  concept: form.given('code')
    ? { framework: form.text('framework'), code: form.text('code') }
    : { words: form.text('concept') },
})

const FIELD_OF: Partial<Readonly<Record<AlignmentRefusal['reason'], AlignmentTyped['field']>>> = {
  'concept-missing': 'concept',
  'no-such-concept': 'concept',
  'several-concepts': 'concept',
  'alignment-decided-already': 'concept',
  'alignment-reason-too-long': 'reason',
}

/** The page of the line or the statement again, with what was refused beside its field and everything typed still there. */
const again = async (
  context: Context,
  deps: Deps,
  { of, record, number }: AlignmentSubject,
  asked: AlignmentAsked,
  refusal: AlignmentRefusal,
): Promise<Response> => {
  const p = param(context, 'p')
  const typed = 'words' in asked.concept
  const alignment: AlignmentTyped = {
    sentence: sentenceForAlignment(refusal),
    field: (typed && FIELD_OF[refusal.reason]) || null,
    ...{ words: 'words' in asked.concept ? asked.concept.words : '', reason: asked.reason },
  }
  const frame = frameOf(context, deps)
  const status = STATUS[refusal.reason]
  if (of === 'line') {
    const view = await lineAt(deps, p, record, number)
    if (!view) return notFound(context, deps, WHAT[of])
    return answerPage(
      context,
      PlanLinePage({ frame, view, today: deps.now().slice(0, 10), alignment }),
      status,
    )
  }
  const view = await statementAt(deps, p, record, number)
  if (!view) return notFound(context, deps, WHAT[of])
  const lines = await linesOf(context, deps)
  return answerPage(context, StatementPage({ frame, view, lines, alignment }), status)
}

/** Says what a line or a statement serves; whoever may not is told before anything of the form is looked at. */
const align =
  (of: AlignmentSubject['of']): Route['answer'] =>
  async (context, deps) => {
    const [p, record, number] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
    const back = of === 'line' ? to.planLine(p, record, number) : to.statement(p, record, number)
    const ref = await deps.store.records.ref(p, record)
    if (!ref) return notFound(context, deps, WHAT[of])
    const may = mayDecide(context.get('actor'), p, ref.standing)
    if (!may.ok) return forbid(context, deps, may.refusal, back)
    const asked = askedIn(await readForm(context))
    const subject = { of, record, number }
    const outcome = await deps.store.alignments.decide(p, subject, asked, deps.now())
    if (outcome.ok) {
      leaveNotice(context, NOTICES[asked.act] ?? 'aligned')
      return context.redirect(`${back}#serves`, 303)
    }
    const { refusal } = outcome
    if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, back)
    return refusal.reason === 'not-found'
      ? notFound(context, deps, WHAT[of])
      : again(context, deps, subject, asked, refusal)
  }

/** What is said of lines, statements and the concepts that they serve. */
export const alignmentRoutes: readonly Route[] = [
  post('/:p/plans/:id/lines/:n/alignments', align('line')),
  post('/:p/records/:id/statements/:n/alignments', align('statement')),
]

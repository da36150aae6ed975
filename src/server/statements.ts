import type { Context } from 'hono'
import { nameOf } from '../access/actor.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import { ACTS, type Act, type Amendment } from '../register/decision.ts'
import { STATES } from '../register/statement.ts'
import type { NotTaken } from '../register/taking.ts'
import type { Hit } from '../search/search-view.ts'
import { to } from '../web/addresses.ts'
import { LikePage } from '../web/pages/like.tsx'
import { StatementPage } from '../web/pages/statement.tsx'
import { StatementsPage } from '../web/pages/statements.tsx'
import { sameWords } from '../web/same-words.ts'
import { backTo } from './back-to.ts'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { kindAsked } from './records.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, pageAsked, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'
import { statementAt } from './suggested.ts'

const amendmentFrom = (form: Form): Amendment => ({
  ...(form.given('kind') && { kind: form.text('kind') }),
  ...(form.given('verb') && { verb: form.text('verb') }),
  ...(form.given('actor') && { actor: form.text('actor') || null }),
  ...(form.given('quote') && { words: form.text('quote') }),
})

const typedFrom = (form: Form) => ({
  kind: form.text('kind'),
  verb: form.text('verb'),
  actor: form.text('actor'),
  quote: form.text('quote'),
  reason: form.text('reason'),
  act: form.text('act'),
})

/** The lines of a statement as they stand today, for its page. */
export const linesOf = async (context: Context, deps: Deps) => {
  const [p, record, number] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
  const links = await deps.store.links.ofStatement(p, record, number)
  return links && { links, today: deps.now().slice(0, 10) }
}

/** The statement's page again, with what was wrong beside its field and everything typed still there. */
const showRefusal = async (context: Context, deps: Deps, form: Form, refusal: NotTaken) => {
  const [p, record, number] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
  const view = await statementAt(deps, p, record, number)
  if (!view) return notFound(context, deps, 'statement')
  const frame = { ...frameOf(context, deps), path: to.statement(p, record, number) }
  const page = StatementPage({
    ...{ frame, view, lines: await linesOf(context, deps) },
    refused: { refusal, typed: typedFrom(form) },
  })
  return answerPage(context, page, STATUS[refusal.reason])
}

/** Whether what was found are the words of a statement themselves: of a sentence with two verbs two statements are read. */
const isOwn = (hit: Hit, record: number, words: string): boolean =>
  hit.of === 'statements'
    ? hit.row.record.id === record && hit.text === words
    : hit.of === 'lines' && hit.record.id === record && sameWords(hit.text, words)

const decide = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, record, number] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
  const form = await readForm(context)
  const act: Act | undefined = ACTS.find((each) => each === form.text('act'))
  if (!act) return context.text('Choose one of: confirm, amend, reject, reopen. Nothing was changed.\n', 400)
  const decision = {
    act,
    revision: Number(form.text('revision')),
    by: nameOf(context.get('actor')),
    at: deps.now(),
    reason: form.text('reason').trim() || null,
    ...(act === 'amend' && { amendment: amendmentFrom(form) }),
  }
  const instead = form.text('instead') || null
  const outcome = await deps.store.decisions.take(p, record, number, decision, instead)
  if (outcome.ok) {
    if (outcome.value.waits) leaveNotice(context, 'waits')
    else leaveNotice(context, act, number)
    const place = to.place(p, record, `s-${number}`)
    return context.redirect(backTo(form.text('back'), p, place), 303)
  }
  if (isAccessRefusal(outcome.refusal))
    return forbid(context, deps, outcome.refusal, to.statement(p, record, number))
  return outcome.refusal.reason === 'not-found'
    ? notFound(context, deps, 'statement')
    : showRefusal(context, deps, form, outcome.refusal)
}

/** Statements: all of a partnership, one by itself, and the decisions that people take on it. */
export const statementRoutes: readonly Route[] = [
  get('/:p/statements', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.statements.list(
        param(context, 'p'),
        {
          kind: kindAsked(context.req.query('kind')),
          state: STATES.find((state) => state === context.req.query('state')) ?? null,
        },
        pageAsked(context),
      ),
      (view, frame) => StatementsPage({ frame, view }),
      'partnership',
    ),
  ),

  get('/:p/records/:id/statements/:n', async (context, deps) => {
    const [p, record, number] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
    const lines = await linesOf(context, deps)
    const near = await deps.store.agreedLanguage.near(p, record, number)
    return pageFor(
      context,
      deps,
      await statementAt(deps, p, record, number),
      (view, frame) => StatementPage({ frame, view, lines, near }),
      'statement',
    )
  }),

  get('/:p/records/:id/statements/:n/like', async (context, deps) => {
    const [p, record, number] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
    const statement = await deps.store.statements.get(p, record, number)
    const words = statement?.statement.content.quote.exact ?? ''
    const of = { of: 'statements', record, number, model: deps.embedder?.model ?? null } as const
    const near = statement && (await deps.store.search.near(p, words, deps.now().slice(0, 10), of))
    const hits = near === 'slow' ? near : (near ?? []).filter((hit) => !isOwn(hit, record, words))
    return pageFor(
      ...([context, deps, statement] as const),
      ({ partnership, record: { title, language } }, frame) => {
        const href = to.statement(p, record, number)
        const passage = { words, name: `statement ${number}`, href, record: { title, language } }
        return LikePage({ frame, partnership, of: passage, hits })
      },
      'statement',
    )
  }),

  post('/:p/records/:id/statements/:n/decisions', decide),
]

import type { Context } from 'hono'
import { mayDecide } from '../access/record.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import type { TopicKind } from '../partnership/partnership.ts'
import { sentenceForClause, statementNamed } from '../search/agreed/clause-link.ts'
import { to } from '../web/addresses.ts'
import { historyRows } from '../web/history-rows.ts'
import { ClauseHistoryPage } from '../web/pages/clause-history.tsx'
import { TopicHistoryPage } from '../web/pages/topic-history.tsx'
import { RefusedPage } from '../web/pages/trouble.tsx'
import { answerTable } from './answer-table.ts'
import { backTo } from './back-to.ts'
import { forbid } from './forbid.ts'
import { readForm } from './form.ts'
import { leaveNotice, type NoticeName } from './notices.ts'
import { originOf } from './origin.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, pageAsked, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

const NOTICES: Readonly<Record<string, NoticeName>> = { reject: 'anotherClause', reopen: 'clauseUndone' }

const historyAt = (context: Context, deps: Deps) =>
  deps.store.clauses.history(param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n'))

/** Says whether two statements are one clause; whoever may not is told before anything of the form is looked at. */
const decide: Route['answer'] = async (context, deps) => {
  const [p, id, n] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
  const own = to.clauseHistory(p, id, n)
  const ref = await deps.store.records.ref(p, id)
  if (!ref) return notFound(context, deps, 'statement')
  const may = mayDecide(context.get('actor'), p, ref.standing)
  if (!may.ok) return forbid(context, deps, may.refusal, own)
  const form = await readForm(context)
  const [act, typed] = [form.text('act'), form.text('wording')]
  const back = backTo(form.text('back'), p, own)
  const other = statementNamed(typed) ?? { record: 0, number: 0 }
  const outcome = await deps.store.clauses.decide(p, id, n, { act, other }, deps.now())
  if (outcome.ok) {
    leaveNotice(context, NOTICES[act] ?? 'sameClause')
    return context.redirect(back, 303)
  }
  const { refusal } = outcome
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, own)
  if (refusal.reason === 'not-found') return notFound(context, deps, 'statement')
  const [frame, sentence] = [frameOf(context, deps), sentenceForClause(refusal)]
  const view = form.given('typed') ? await historyAt(context, deps) : null
  const page = view
    ? ClauseHistoryPage({
        frame: { ...frame, path: own },
        view,
        refused: { sentence, wording: typed.slice(0, 500) },
      })
    : RefusedPage({
        ...{
          frame,
          partnership: await deps.store.partnerships.get(p),
          sentence,
          kept: 'Nothing was changed.',
          back,
        },
      })
  return answerPage(context, page, STATUS[refusal.reason])
}

const topicHistoryRoutes = (kind: TopicKind): readonly Route[] => {
  const viewAt = (context: Context, deps: Deps) =>
    deps.store.topics.history(param(context, 'p'), kind, numberAt(context, 'id'), pageAsked(context))
  return [
    get(`/:p/${kind}s/:id/history`, async (context, deps) =>
      pageFor(
        context,
        deps,
        await viewAt(context, deps),
        (view, frame) => TopicHistoryPage({ frame, view }),
        kind,
      ),
    ),
    get(`/:p/${kind}s/:id/history.csv`, async (context, deps) => {
      const view = await viewAt(context, deps)
      if (!view) return notFound(context, deps, kind)
      return answerTable(
        context,
        'history.csv',
        historyRows(param(context, 'p'), originOf(context, deps), view.steps.rows),
      )
    }),
  ]
}

/** Clauses and topics through the years, and what people say of which words are one clause. */
export const clauseRoutes: readonly Route[] = [
  get('/:p/records/:id/statements/:n/history', async (context, deps) =>
    pageFor(
      context,
      deps,
      await historyAt(context, deps),
      (view, frame) => ClauseHistoryPage({ frame, view }),
      'statement',
    ),
  ),
  get('/:p/records/:id/statements/:n/history.csv', async (context, deps) => {
    const view = await historyAt(context, deps)
    if (!view) return notFound(context, deps, 'statement')
    return answerTable(
      context,
      'history.csv',
      historyRows(param(context, 'p'), originOf(context, deps), view.steps),
    )
  }),
  post('/:p/records/:id/statements/:n/clause-links', decide),
  ...topicHistoryRoutes('issue'),
  ...topicHistoryRoutes('area'),
]

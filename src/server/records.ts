import type { Context } from 'hono'
import { mayEditRecord } from '../access/record.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import { sentenceFor } from '../reading/refusal.ts'
import { KINDS, type StatementKind } from '../reading/statement.ts'
import { sentenceForReconcile } from '../register/reconcile.ts'
import { shownFrom, to } from '../web/addresses.ts'
import { RecordPage } from '../web/pages/record.tsx'
import { RecordsPage } from '../web/pages/records.tsx'
import { RefusedPage } from '../web/pages/trouble.tsx'
import { answerFile } from './answer-file.ts'
import { forbid } from './forbid.ts'
import { tidy } from './form.ts'
import { leaveNotice } from './notices.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, pageAsked, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

/** A kind of statement as the address gives it; null where it gives none that there is. */
export const kindAsked = (words: string | undefined): StatementKind | null =>
  KINDS.find((kind) => kind === words) ?? null

/** Reads a kept record again with the reader installed now; what people decided stands. */
const readAgain = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const original = await deps.store.records.original(p, id)
  const view = original && (await deps.store.records.get(p, id))
  if (!original || !view) return notFound(context, deps, 'record')
  const may = mayEditRecord(context.get('actor'), p, view.record.standing)
  if (!may.ok) return forbid(context, deps, may.refusal, to.record(p, id))
  const refuse = (reason: keyof typeof STATUS, sentence: string) =>
    answerPage(
      context,
      RefusedPage({
        frame: frameOf(context, deps),
        partnership: view.partnership,
        sentence,
        kept: 'The record and all decisions on it stand as they were.',
        back: to.record(p, id),
      }),
      STATUS[reason],
    )
  const { name, mediaType, bytes } = original
  const outcome = await deps.read(
    { name, mediaType, bytes },
    // A date that the text itself gives is found again by its own rule.
    {
      published: view.published?.span ? null : view.record.published,
      language: null,
      names: await deps.store.names(p),
    },
  )
  if (!outcome.ok) return refuse(outcome.refusal.reason, sentenceFor(outcome.refusal))
  const laid = await deps.store.readings.add(p, id, outcome.value, deps.now())
  if (laid.ok) {
    const { unchanged, updated, differing, added, withdrawn } = laid.value
    leaveNotice(context, 'reread', unchanged, updated, differing, added, withdrawn)
    return context.redirect(to.record(p, id), 303)
  }
  if (isAccessRefusal(laid.refusal)) return forbid(context, deps, laid.refusal, to.record(p, id))
  return laid.refusal.reason === 'not-found'
    ? notFound(context, deps, 'record')
    : refuse(laid.refusal.reason, sentenceForReconcile(laid.refusal))
}

/** Records: the list, one record, its file as it came, and another reading of it. */
export const recordRoutes: readonly Route[] = [
  get('/:p/records', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.records.list(param(context, 'p'), pageAsked(context)),
      (view, frame) => RecordsPage({ frame, view }),
      'partnership',
    ),
  ),

  get('/:p/records/:id', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.records.get(param(context, 'p'), numberAt(context, 'id')),
      (view, frame) =>
        RecordPage({
          frame,
          view,
          part: pageAsked(context, 'part'),
          kind: kindAsked(context.req.query('kind')),
          show: shownFrom(context.req.query('show')),
          find: tidy(context.req.query('find') ?? '').slice(0, 200),
        }),
      'record',
    ),
  ),

  get('/:p/records/:id/original', async (context, deps) => {
    const file = await deps.store.records.original(param(context, 'p'), numberAt(context, 'id'))
    return file ? answerFile(context, file) : notFound(context, deps, 'file')
  }),

  post('/:p/records/:id/readings', readAgain),
]

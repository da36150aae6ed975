import type { Context } from 'hono'
import { mayEditRecord } from '../access/record.ts'
import { sentenceFor } from '../reading/refusal.ts'
import { to } from '../web/addresses.ts'
import { RefusedPage } from '../web/pages/trouble.tsx'
import { answerFile } from './answer-file.ts'
import { forbid } from './forbid.ts'
import { leaveNotice } from './notices.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, get, numberAt, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

/** Takes a copy off its record: it is read again and waits, as any file that was added, to be kept by itself. */
const release = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id, n] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
  const original = await deps.store.copies.original(p, id, n)
  if (!original) return notFound(context, deps, 'copy')
  const ref = await deps.store.records.ref(p, id)
  if (!ref) return notFound(context, deps, 'record')
  const may = mayEditRecord(context.get('actor'), p, ref.standing)
  if (!may.ok) return forbid(context, deps, may.refusal, to.record(p, id))
  const { name, mediaType, bytes, published } = original
  const names = await deps.store.names(p)
  const outcome = await deps.read({ name, mediaType, bytes }, { published, language: null, names })
  if (!outcome.ok) {
    const page = RefusedPage({
      frame: frameOf(context, deps),
      partnership: await deps.store.partnerships.get(p),
      sentence: sentenceFor(outcome.refusal),
      kept: 'The file stays a copy of the record.',
      back: to.record(p, id),
    })
    return answerPage(context, page, STATUS[outcome.refusal.reason])
  }
  const proposal = await deps.store.copies.release(p, id, n, outcome.value, deps.now())
  if (proposal === null) return notFound(context, deps, 'copy')
  if (!proposal.ok) return forbid(context, deps, proposal.refusal, to.record(p, id))
  leaveNotice(context, 'released')
  return context.redirect(to.proposal(p, proposal.value), 303)
}

/** Other copies of a record's text: the file of one, and taking one off. */
export const copyRoutes: readonly Route[] = [
  get('/:p/records/:id/copies/:n/original', async (context, deps) => {
    const [p, id, n] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
    const file = await deps.store.copies.original(p, id, n)
    return file ? answerFile(context, file) : notFound(context, deps, 'file')
  }),

  post('/:p/records/:id/copies/:n/removal', release),
]

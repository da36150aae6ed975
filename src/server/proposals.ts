import type { Context } from 'hono'
import { mayAddRecord } from '../access/record.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import { isDay } from '../partnership/partial-date.ts'
import { sentenceFor } from '../reading/refusal.ts'
import { checkAttaching, checkKeeping, type KeepingRefusal, sentenceForKeeping } from '../register/keeping.ts'
import type { AddingView, ProposalView } from '../register/views.ts'
import { LIMITS } from '../sandbox/limits.ts'
import type { FileToRead } from '../sandbox/open-reader.ts'
import { to } from '../web/addresses.ts'
import type { Frame } from '../web/frame.ts'
import { NewRecordPage, type NewRecordPageProps } from '../web/pages/new-record.tsx'
import { ProposalPage, type ProposalPageProps } from '../web/pages/proposal.tsx'
import { RefusedPage } from '../web/pages/trouble.tsx'
import type { AttachTyped } from '../web/parts/attach.tsx'
import type { KeepTyped } from '../web/parts/keep.tsx'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, pageAsked, param, post, postFile, type Route } from './route.ts'
import { STATUS } from './statuses.ts'
import { sendToBeRead, uploadPage } from './uploads.ts'

type Refused = NonNullable<NewRecordPageProps['refused']>

/** The form again, with what was wrong beside its field and everything typed still there. */
const askAgain = async (
  context: Context,
  deps: Deps,
  p: string,
  refused: Refused,
  status: (typeof STATUS)[keyof typeof STATUS],
): Promise<Response> => {
  const view = await deps.store.proposals.waiting(p)
  if (!view) return notFound(context, deps, 'partnership')
  const frame = { ...frameOf(context, deps), path: to.newRecord(p) }
  return answerPage(context, NewRecordPage({ frame, ...view, limit: LIMITS.bytes, refused }), status)
}

/** Answers an upload that is larger than any file that is taken, before all of it has come and a route has its word. */
export const tooLarge = (context: Context, deps: Deps): Promise<Response> => {
  const size = Number(context.req.header('content-length') ?? LIMITS.bytes + 1)
  const sentence = sentenceFor({ reason: 'too-large', size, limit: LIMITS.bytes })
  const refused = { sentence, field: 'file' as const, typed: { text: '', published: '' } }
  const p = context.req.path.split('/')[1] ?? ''
  return askAgain(context, deps, p, refused, STATUS['too-large'])
}

const fileFrom = async (form: Form): Promise<FileToRead> =>
  form.file
    ? {
        name: form.file.name || 'file',
        mediaType: form.file.type || null,
        bytes: new Uint8Array(await form.file.arrayBuffer()),
      }
    : {
        name: 'pasted text.txt',
        mediaType: 'text/plain',
        bytes: new TextEncoder().encode(form.text('text')),
      }

const readUpload = async (context: Context, deps: Deps): Promise<Response> => {
  const p = param(context, 'p')
  if (!(await deps.store.partnerships.get(p))) return notFound(context, deps, 'partnership')
  const may = mayAddRecord(context.get('actor'), p)
  if (!may.ok) return forbid(context, deps, may.refusal)
  const form = await readForm(context)
  const typed = { text: form.text('text'), published: form.text('published').trim() }
  const again = (field: Refused['field'], sentence: string, reason: keyof typeof STATUS) =>
    askAgain(context, deps, p, { sentence, field, typed }, STATUS[reason])
  if (!form.file && !typed.text.trim())
    return again('file', 'Choose a file, or paste the words of the record.', 'empty-file')
  if (typed.published && !isDay(typed.published)) {
    const refusal = { reason: 'published-not-a-date', published: typed.published } as const
    return again('published', sentenceForKeeping(refusal), refusal.reason)
  }
  const file = await fileFrom(form)
  const sent = await sendToBeRead(deps, p, file, typed.published || null)
  if (sent.ok) return context.redirect(to.proposal(p, sent.value), 303)
  const { refusal } = sent
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal)
  return again(form.file ? 'file' : 'text', sentenceFor(refusal), refusal.reason)
}

const FIELD_OF: Readonly<Record<KeepingRefusal['reason'], keyof KeepTyped | null>> = {
  'title-missing': 'title',
  'title-too-long': 'title',
  'unknown-record-kind': 'kind',
  'published-not-a-date': 'published',
  'source-too-long': 'source',
  'unknown-meeting': 'meeting',
  'never-kept-here': 'marking',
  'unknown-marking': 'marking',
  'repeats-no-record': null,
  'proposal-gone': null,
}

/** The proposal again with what was refused, as the form that was sent has it; null where there is none any more. */
type Again = (view: ProposalView, sentence: string) => Omit<ProposalPageProps, 'frame' | 'part'>

const refuseKeeping = async (
  context: Context,
  deps: Deps,
  id: number,
  refusal: KeepingRefusal,
  again: Again,
): Promise<Response> => {
  const p = param(context, 'p')
  const view = await deps.store.proposals.get(p, id)
  const frame = frameOf(context, deps)
  if (view) {
    const page = ProposalPage({
      ...again(view, sentenceForKeeping(refusal)),
      frame: { ...frame, path: to.proposal(p, id) },
      part: 1,
    })
    return answerPage(context, page, STATUS[refusal.reason])
  }
  const partnership = await deps.store.partnerships.get(p)
  if (!partnership) return notFound(context, deps, 'partnership')
  const gone = sentenceForKeeping({ reason: 'proposal-gone' })
  const kept = 'Nothing was changed.'
  return answerPage(
    context,
    RefusedPage({ frame, partnership, sentence: gone, kept }),
    STATUS['proposal-gone'],
  )
}

/** The proposal that a form is about; 0, which none has, where it names none. */
const proposalIn = (form: Form): number =>
  /^\d{1,9}$/.test(form.text('proposal')) ? Number(form.text('proposal')) : 0

const keep = async (context: Context, deps: Deps): Promise<Response> => {
  const p = param(context, 'p')
  const form = await readForm(context)
  const id = proposalIn(form)
  const typed = {
    title: form.text('title'),
    kind: form.text('kind'),
    published: form.text('published'),
    meeting: form.text('meeting'),
    source: form.text('source'),
    marking: form.text('marking'),
  }
  const refuse = (refusal: KeepingRefusal) =>
    refuseKeeping(context, deps, id, refusal, (view, sentence) => ({
      view,
      refused: { sentence, field: FIELD_OF[refusal.reason], typed },
    }))
  const keeping = checkKeeping(typed)
  if (!keeping.ok) return refuse(keeping.refusal)
  const outcome = await deps.store.proposals.keep(p, id, keeping.value, deps.now())
  if (!outcome.ok)
    return isAccessRefusal(outcome.refusal) ? forbid(context, deps, outcome.refusal) : refuse(outcome.refusal)
  const view = await deps.store.records.get(p, outcome.value)
  leaveNotice(context, 'kept', view?.statements.length ?? 0)
  return context.redirect(to.record(p, outcome.value), 303)
}

/** The fields of the form by which a copy is attached; it has fewer than the one by which a record is kept. */
const attachField = (reason: KeepingRefusal['reason']): keyof AttachTyped | null => {
  const field = FIELD_OF[reason]
  return field === 'source' || field === 'published' ? field : null
}

const attach = async (context: Context, deps: Deps): Promise<Response> => {
  const p = param(context, 'p')
  const record = numberAt(context, 'id')
  const form = await readForm(context)
  const id = proposalIn(form)
  const typed = { source: form.text('source'), published: form.text('published') }
  const refuse = (refusal: KeepingRefusal) =>
    refuseKeeping(context, deps, id, refusal, (view, sentence) => ({
      view,
      attachRefused: { sentence, field: attachField(refusal.reason), typed },
    }))
  const attaching = checkAttaching({ record: String(record), ...typed })
  if (!attaching.ok) return refuse(attaching.refusal)
  const outcome = await deps.store.proposals.attach(p, id, attaching.value, deps.now())
  if (!outcome.ok)
    return isAccessRefusal(outcome.refusal) ? forbid(context, deps, outcome.refusal) : refuse(outcome.refusal)
  leaveNotice(context, 'attached')
  return context.redirect(to.place(p, record, `copy-${outcome.value}`), 303)
}

/** Adding a record: the form, what was read of a file, and whether it is kept or discarded. */
export const proposalRoutes: readonly Route[] = [
  get('/:p/records/new', async (context, deps) => {
    const view = await deps.store.proposals.waiting(param(context, 'p'))
    const may = mayAddRecord(context.get('actor'), param(context, 'p'))
    if (view && !may.ok) return forbid(context, deps, may.refusal)
    const page = (found: AddingView, frame: Frame) => NewRecordPage({ frame, ...found, limit: LIMITS.bytes })
    return pageFor(context, deps, view, page, 'partnership')
  }),

  postFile('/:p/proposals', readUpload),

  get('/:p/proposals/:id', async (context, deps) => {
    const view = await deps.store.proposals.get(param(context, 'p'), numberAt(context, 'id'))
    // One that was read a moment ago is asked for first: it is never both.
    const unread = view ? null : await uploadPage(context, deps)
    if (unread) return unread
    const page = (found: ProposalView, frame: Frame) =>
      ProposalPage({ frame, view: found, part: pageAsked(context, 'part') })
    return pageFor(context, deps, view, page, 'page')
  }),

  post('/:p/proposals/:id/removal', async (context, deps) => {
    const p = param(context, 'p')
    const id = numberAt(context, 'id')
    if (!((await deps.store.uploads.discard(p, id)) || (await deps.store.proposals.discard(p, id))))
      return notFound(context, deps)
    leaveNotice(context, 'discarded')
    return context.redirect(to.newRecord(p), 303)
  }),

  post('/:p/records', keep),
  post('/:p/records/:id/copies', attach),
]

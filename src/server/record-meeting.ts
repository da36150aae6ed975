import type { Context } from 'hono'
import { nameOf } from '../access/actor.ts'
import { mayEditRecord } from '../access/record.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import { type ChoosingRefusal, sentenceForChoosing } from '../register/choosing.ts'
import { meetingFrom } from '../register/keeping.ts'
import { to } from '../web/addresses.ts'
import { RecordMeetingPage } from '../web/pages/record-meeting.tsx'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

/** The number of the last change that the person saw; null where the form doesn't say. */
const seenFrom = (form: Form): number | null => (form.given('seen') ? Number(form.text('seen')) : null)

const showRefusal = async (context: Context, deps: Deps, typed: string, refusal: ChoosingRefusal) => {
  const view = await deps.store.recordMeetings.get(param(context, 'p'), numberAt(context, 'id'))
  if (!view) return notFound(context, deps, 'record')
  const refused = { sentence: sentenceForChoosing(refusal), typed }
  const page = RecordMeetingPage({ frame: frameOf(context, deps), view, refused })
  return answerPage(context, page, STATUS[refusal.reason])
}

const choose = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const form = await readForm(context)
  const typed = form.text('meeting')
  // Left out is not “none”: what did not come whole must not take a record's meeting away.
  const meeting = form.given('meeting') ? meetingFrom(typed) : undefined
  if (meeting === undefined) return showRefusal(context, deps, typed, { reason: 'unknown-meeting' })
  const choosing = { meeting, seen: seenFrom(form), by: nameOf(context.get('actor')), at: deps.now() }
  const outcome = await deps.store.recordMeetings.choose(p, id, choosing)
  if (outcome.ok) {
    if (outcome.value.changed) leaveNotice(context, 'meeting')
    return context.redirect(to.record(p, id), 303)
  }
  if (isAccessRefusal(outcome.refusal)) return forbid(context, deps, outcome.refusal, to.record(p, id))
  return outcome.refusal.reason === 'not-found'
    ? notFound(context, deps, 'record')
    : showRefusal(context, deps, typed, outcome.refusal)
}

/** Which meeting a kept record is of. */
export const recordMeetingRoutes: readonly Route[] = [
  get('/:p/records/:id/meeting', async (context, deps) => {
    const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
    const view = await deps.store.recordMeetings.get(p, id)
    const may = view && mayEditRecord(context.get('actor'), p, view.record.standing)
    if (may && !may.ok) return forbid(context, deps, may.refusal, to.record(p, id))
    return pageFor(context, deps, view, (found, frame) => RecordMeetingPage({ frame, view: found }), 'record')
  }),

  post('/:p/records/:id/meeting', choose),
]

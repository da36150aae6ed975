import type { Context } from 'hono'
import { meetingFrom, sentenceForKeeping } from '../register/keeping.ts'
import { to } from '../web/addresses.ts'
import { RecordMeetingPage } from '../web/pages/record-meeting.tsx'
import { readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

const choose = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const typed = (await readForm(context)).text('meeting')
  const meeting = meetingFrom(typed)
  const outcome = meeting === undefined ? null : await deps.store.recordMeetings.choose(p, id, meeting)
  if (outcome?.ok) {
    leaveNotice(context, 'meeting')
    return context.redirect(to.record(p, id), 303)
  }
  const view = await deps.store.recordMeetings.get(p, id)
  if (!view) return notFound(context, deps, 'record')
  const sentence = sentenceForKeeping({ reason: 'unknown-meeting' })
  const page = RecordMeetingPage({ frame: frameOf(context, deps), view, refused: { sentence, typed } })
  return answerPage(context, page, STATUS['unknown-meeting'])
}

/** Which meeting a kept record is of. */
export const recordMeetingRoutes: readonly Route[] = [
  get('/:p/records/:id/meeting', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.recordMeetings.get(param(context, 'p'), numberAt(context, 'id')),
      (view, frame) => RecordMeetingPage({ frame, view }),
      'record',
    ),
  ),

  post('/:p/records/:id/meeting', choose),
]

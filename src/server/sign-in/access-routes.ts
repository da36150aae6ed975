import type { Context } from 'hono'
import { ROLES, type Role } from '../../access/actor.ts'
import {
  type AppointmentRefusal,
  mayAppoint,
  mayEnd,
  maySeeAccess,
  seenBy,
  sentenceForAppointment,
} from '../../access/appointment.ts'
import { sentenceForSignIn } from '../../access/sign-in.ts'
import { to } from '../../web/addresses.ts'
import { AccessPage, type AccessPageProps } from '../../web/pages/access.tsx'
import type { InvitingTyped } from '../../web/parts/invite.tsx'
import { type Form, readForm } from '../form.ts'
import { leaveNotice } from '../notices.ts'
import { originOf } from '../origin.ts'
import { frameOf, notFound } from '../respond.ts'
import { type Deps, get, numberAt, param, post, type Route } from '../route.ts'
import { STATUS } from '../statuses.ts'
import { invite } from './invite.ts'
import { invitationLetter } from './letters.ts'
import { mayTry } from './limits.ts'
import { answerPrivately } from './private-page.ts'

type Shown = Pick<AccessPageProps, 'link' | 'refused'>

const show = async (
  context: Context,
  deps: Deps,
  shown: Shown = {},
  status: 200 | 403 | 409 | 422 | 429 = 200,
) => {
  const [p, actor, now] = [param(context, 'p'), context.get('actor'), deps.now()]
  if (!maySeeAccess(actor, p)) return notFound(context, deps)
  const view = await deps.gate.appointments.access(p, now)
  const standing = view && (await deps.gate.appointments.standing(p, now))
  if (!standing) return notFound(context, deps, 'partnership')
  const may = (side: string | null, role: Role) => mayAppoint(actor, p, { side, role }, standing).ok
  const sides = standing.sides.filter((side) => may(side, 'co-chair'))
  const joint = may(null, 'joint-editor')
  const roles = ROLES.filter((role) =>
    role === 'joint-editor' ? joint : sides.some((side) => may(side, role)),
  )
  const why = roles.length > 0 ? null : sentenceForAppointment({ reason: 'not-yours-to-appoint' })
  const page = AccessPage({
    frame: frameOf(context, deps),
    view: seenBy(actor, p, view),
    mayInvite: { sides: [...sides, ...(joint ? [''] : [])], roles, why },
    mailed: deps.signIn.mailed,
    mayEnd: (given) => mayEnd(actor, p, given).ok,
    ...shown,
  })
  return answerPrivately(context, page, status)
}

const FIELDS: Readonly<Partial<Record<AppointmentRefusal['reason'], keyof InvitingTyped>>> = {
  'unknown-role': 'role',
  'unknown-side': 'side',
  'joint-editor-has-no-side': 'side',
  'role-needs-a-side': 'side',
  'focal-point-needs-a-body': 'body',
  'body-of-another-side': 'body',
  'post-missing': 'post',
  'post-too-long': 'post',
  'day-unclear': 'from',
  'ends-before-it-begins': 'until',
  'email-unclear': 'email',
}

const typedIn = (form: Form): InvitingTyped => ({
  email: form.text('email').slice(0, 300),
  role: form.text('role'),
  side: form.text('side'),
  body: form.text('body'),
  post: form.text('post').slice(0, 300),
  from: form.text('from'),
  until: form.text('until'),
})

const sendInvitation = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, actor, now] = [param(context, 'p'), context.get('actor'), deps.now()]
  if (!maySeeAccess(actor, p)) return notFound(context, deps)
  const typed = typedIn(await readForm(context))
  const refuse = (sentence: string, field: keyof InvitingTyped | null, status: 403 | 422 | 429) =>
    show(context, deps, { refused: { sentence, field, typed } }, status)
  const may = await mayTry(context, deps, 'invite', actor.kind === 'person' ? actor.account : '')
  if (!may.ok) return refuse(sentenceForSignIn(may.refusal), null, 429)
  const invited = await invite(deps.gate, actor, p, typed, now, deps.signIn.mailed)
  if (!invited.ok) {
    const { refusal } = invited
    if (refusal.reason === 'no-such-partnership') return notFound(context, deps, 'partnership')
    const status = STATUS[refusal.reason] === 403 ? 403 : 422
    return refuse(sentenceForAppointment(refusal), FIELDS[refusal.reason] ?? null, status)
  }
  const { token, id } = invited.value
  const origin = originOf(context, deps)
  const view = (await deps.gate.invitations.ofEmail(invited.value.email, now)).find(
    (each) => each.id === id && each.partnership.id === p,
  )
  if (view) deps.signIn.post(invitationLetter(view, origin, token))
  // Where letters go, the link goes by letter alone: whoever invites must not be able to accept in another's name.
  if (!deps.signIn.mailed) return show(context, deps, { link: origin + to.invitation(p, token) })
  leaveNotice(context, 'invited')
  return context.redirect(to.access(p), 303)
}

const refuseEnd = (context: Context, deps: Deps, refusal: AppointmentRefusal) => {
  const typed = { email: '', role: 'reader', side: '', body: '', post: '', from: '', until: '' }
  const refused = { sentence: sentenceForAppointment(refusal), field: null, typed }
  return show(context, deps, { refused }, refusal.reason === 'ended-already' ? 409 : 403)
}

const end = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id, actor, now] = [param(context, 'p'), numberAt(context, 'id'), context.get('actor'), deps.now()]
  const given = maySeeAccess(actor, p) ? await deps.gate.appointments.get(p, id, now) : null
  if (!given) return notFound(context, deps, 'post')
  const may = mayEnd(actor, p, { side: given.side, account: given.account.id })
  if (!may.ok) return refuseEnd(context, deps, may.refusal)
  if (!(await deps.gate.appointments.end(p, id, actor, now)))
    return refuseEnd(context, deps, { reason: 'ended-already' })
  leaveNotice(context, 'post-ended')
  return context.redirect(to.access(p), 303)
}

const withdraw = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id, actor, now] = [param(context, 'p'), numberAt(context, 'id'), context.get('actor'), deps.now()]
  const view = maySeeAccess(actor, p) ? await deps.gate.appointments.access(p, now) : null
  // An invitation of the other side is not there for whoever asks.
  const invited = view && seenBy(actor, p, view).invitations.find((each) => each.id === id)
  if (!invited) return notFound(context, deps, 'invitation')
  if (!(await deps.gate.invitations.withdraw(p, id, actor, now)))
    return refuseEnd(context, deps, { reason: 'ended-already' })
  leaveNotice(context, 'invitation-withdrawn')
  return context.redirect(to.access(p), 303)
}

/** Who has access to a partnership: posts given and ended, invitations sent and withdrawn. */
export const accessRoutes: readonly Route[] = [
  get('/:p/access', (context, deps) => show(context, deps)),
  post('/:p/invitations', sendInvitation),
  post('/:p/invitations/:id/withdrawal', withdraw),
  post('/:p/appointments/:id/end', end),
]

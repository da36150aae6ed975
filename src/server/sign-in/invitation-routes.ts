import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { InvitedView } from '../../access/access-views.ts'
import { choosePassword, sentenceForPassword } from '../../access/password.ts'
import { sentenceForSignIn } from '../../access/sign-in.ts'
import { to } from '../../web/addresses.ts'
import type { AccountRefused } from '../../web/pages/first-administrator.tsx'
import { InvitationPage, type InvitationPageProps } from '../../web/pages/invitation.tsx'
import { readForm } from '../form.ts'
import { leaveNotice } from '../notices.ts'
import { frameOf } from '../respond.ts'
import { type Deps, get, numberAt, param, post, type Route } from '../route.ts'
import { hashPassword } from './argon2.ts'
import { mayTry } from './limits.ts'
import { tidyName } from './names.ts'
import { answerPrivately } from './private-page.ts'
import { speaksFor } from './providers.ts'
import { startSession } from './session-cookie.ts'
import { showSpentLink } from './spent-link.ts'
import { digestOf, isToken } from './token.ts'

const invitedBy = async (context: Context, deps: Deps): Promise<InvitedView | null> => {
  const token = param(context, 'token')
  return isToken(token)
    ? deps.gate.invitations.byToken(param(context, 'p'), digestOf(token), deps.now())
    : null
}

/** What has to be done by whoever asks, before they can accept. */
const stepOf = async (
  context: Context,
  deps: Deps,
  view: InvitedView,
): Promise<InvitationPageProps['step']> => {
  const actor = context.get('actor')
  const there = await deps.gate.accounts.byEmail(view.email)
  if (actor.kind === 'person') return there?.id === actor.account ? 'accept' : 'other'
  return there ? 'sign-in' : 'new'
}

const show = async (context: Context, deps: Deps, view: InvitedView, refused: AccountRefused | null) => {
  const page = InvitationPage({
    frame: frameOf(context, deps),
    view,
    token: param(context, 'token'),
    step: await stepOf(context, deps, view),
    providers: deps.signIn.providers.filter((each) => speaksFor(each, view.email)),
    refused,
  })
  return answerPrivately(context, page, refused ? 422 : 200)
}

const welcome = (context: Context, p: string) => {
  leaveNotice(context, 'accepted')
  return context.redirect(to.access(p), 303)
}

/** Accepts by making an account, whose address is the one that was invited, whatever a form may say. */
const acceptAnew = async (context: Context, deps: Deps, view: InvitedView): Promise<Response> => {
  const form = await readForm(context)
  const typed = { name: form.text('name').slice(0, 300), email: view.email }
  const refuse = (field: AccountRefused['field'], sentence: string) =>
    show(context, deps, view, { sentence, field, typed })
  const name = tidyName(typed.name)
  if (!name) return refuse('name', sentenceForSignIn({ reason: 'name-missing' }))
  const chosen = choosePassword(form.text('password'), view.email)
  if (!chosen.ok) return refuse('password', sentenceForPassword(chosen.refusal))
  const made = {
    id: randomUUID(),
    name,
    email: view.email,
    proven: false,
    administrator: false,
    password: await hashPassword(chosen.value),
  }
  const token = digestOf(param(context, 'token'))
  if (!(await deps.gate.invitations.accept(view.partnership.id, { token }, { made }, deps.now())))
    return showSpentLink(context, deps, { reason: 'link-spent' })
  await startSession(context, deps, made.id)
  return welcome(context, view.partnership.id)
}

const accept = async (context: Context, deps: Deps): Promise<Response> => {
  const may = await mayTry(context, deps, 'link', param(context, 'token'))
  if (!may.ok) return showSpentLink(context, deps, may.refusal)
  const view = await invitedBy(context, deps)
  if (!view) return showSpentLink(context, deps, { reason: 'link-spent' })
  const step = await stepOf(context, deps, view)
  if (step === 'new') return acceptAnew(context, deps, view)
  const actor = context.get('actor')
  if (step !== 'accept' || actor.kind !== 'person') {
    const refusal = { reason: 'invited-by-another-address' } as const
    return step === 'sign-in'
      ? context.redirect(to.signIn(context.req.path), 303)
      : showSpentLink(context, deps, refusal)
  }
  const token = digestOf(param(context, 'token'))
  const holder = { account: actor.account }
  if (!(await deps.gate.invitations.accept(view.partnership.id, { token }, holder, deps.now())))
    return showSpentLink(context, deps, { reason: 'link-spent' })
  return welcome(context, view.partnership.id)
}

/** Accepts an invitation that the account page shows: it is for the address of the account that is signed in. */
const acceptOwn = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id, actor] = [param(context, 'p'), numberAt(context, 'id'), context.get('actor')]
  if (actor.kind !== 'person') return context.redirect(to.signIn(to.account()), 303)
  const account = await deps.gate.accounts.get(actor.account)
  const invited = { id, email: account?.email ?? '' }
  if (!(await deps.gate.invitations.accept(p, invited, { account: actor.account }, deps.now())))
    return showSpentLink(context, deps, { reason: 'link-spent' })
  return welcome(context, p)
}

/** Invitations, as those see them who are invited. */
export const invitationRoutes: readonly Route[] = [
  get('/:p/invitations/:token', async (context, deps) => {
    const view = await invitedBy(context, deps)
    return view ? show(context, deps, view, null) : showSpentLink(context, deps, { reason: 'link-spent' })
  }),

  post('/:p/invitations/:token', accept),

  post('/:p/invitations/:id/acceptance', acceptOwn),
]

import { APIError } from 'better-auth/api'
import type { Context } from 'hono'
import type { Person } from '../../access/actor.ts'
import { choosePassword, sentenceForPassword } from '../../access/password.ts'
import { type SignInRefusal, sentenceForSignIn } from '../../access/sign-in.ts'
import { to } from '../../web/addresses.ts'
import { AccountPage, type AccountPageProps } from '../../web/pages/account.tsx'
import { readForm } from '../form.ts'
import { leaveNotice, type NoticeName } from '../notices.ts'
import { originOf } from '../origin.ts'
import { frameOf, notFound } from '../respond.ts'
import { type Deps, get, param, post, type Route } from '../route.ts'
import { headersFor } from './client.ts'
import { letIn, mayTry } from './limits.ts'
import { tidyName } from './names.ts'
import { answerPrivately } from './private-page.ts'
import { passCookies } from './session-cookie.ts'
import { changingPassword } from './tell-auth.ts'
import { digestOf, newToken } from './token.ts'
import { sessionOf } from './who-asks.ts'

type Refused = NonNullable<AccountPageProps['refused']>

/** For those who have signed in; others are led to the page to sign in, and back. */
const signedIn =
  (answer: (context: Context, deps: Deps, actor: Person) => Promise<Response>): Route['answer'] =>
  async (context, deps) => {
    const actor = context.get('actor')
    return actor.kind === 'person'
      ? answer(context, deps, actor)
      : context.redirect(to.signIn(to.account()), 303)
  }

const currentSession = async (context: Context, deps: Deps): Promise<string> => {
  const { gate, now, signIn } = deps
  return (await sessionOf(context.req.raw, { gate, now, secret: signIn.secret }))?.id ?? ''
}

const show = async (
  context: Context,
  deps: Deps,
  actor: Person,
  refused: Refused | null = null,
  status: 200 | 422 | 429 = 200,
  calendar: string | null = null,
): Promise<Response> => {
  const { gate } = deps
  const account = await gate.accounts.get(actor.account)
  if (!account) return notFound(context, deps)
  const capacities = []
  for (const each of actor.capacities) {
    const partnership = await deps.store.partnerships.get(each.partnership)
    capacities.push({ ...each, partnershipName: partnership?.name ?? each.partnership })
  }
  const view = {
    account,
    capacities,
    sessions: await gate.sessions.of(actor.account),
    passkeys: await gate.passkeys.of(actor.account),
    invited: await gate.invitations.ofEmail(account.email, deps.now()),
    calendarSince: await gate.calendarKeys.since(actor.account),
    hasPassword: await gate.accounts.hasPassword(actor.account),
  }
  const session = await currentSession(context, deps)
  return answerPrivately(
    context,
    AccountPage({ frame: frameOf(context, deps), view, session, refused, calendar }),
    status,
  )
}

const done = (context: Context, notice: NoticeName) => {
  leaveNotice(context, notice)
  return context.redirect(to.account(), 303)
}

const rename = signedIn(async (context, deps, actor) => {
  const typed = { name: (await readForm(context)).text('name').slice(0, 300) }
  const name = tidyName(typed.name)
  if (!name) {
    const sentence = sentenceForSignIn({ reason: 'name-missing' })
    return show(context, deps, actor, { sentence, field: 'name', typed }, 422)
  }
  await deps.gate.accounts.rename(actor.account, name, deps.now())
  return done(context, 'renamed')
})

const changePassword = signedIn(async (context, deps, actor) => {
  const form = await readForm(context)
  const refuse = (field: Refused['field'], sentence: string, status: 422 | 429 = 422) =>
    show(context, deps, actor, { sentence, field, typed: { name: actor.name } }, status)
  const refuseBy = (refusal: SignInRefusal, status: 422 | 429) =>
    refuse('current', sentenceForSignIn(refusal), status)
  const may = await mayTry(context, deps, 'password', actor.account)
  if (!may.ok) return refuseBy(may.refusal, 429)
  const account = await deps.gate.accounts.get(actor.account)
  const chosen = choosePassword(form.text('password'), account?.email ?? '')
  if (!chosen.ok) return refuse('password', sentenceForPassword(chosen.refusal))
  try {
    const body = {
      currentPassword: form.text('current'),
      newPassword: chosen.value,
      revokeOtherSessions: true,
    }
    const { api } = deps.signIn.auth(originOf(context, deps))
    const asked = { body, headers: headersFor(context, deps), returnHeaders: true } as const
    const { headers } = await changingPassword(() => api.changePassword(asked))
    passCookies(context, headers)
  } catch (error) {
    if (error instanceof APIError) return refuseBy({ reason: 'wrong-password' }, 422)
    throw error
  }
  await letIn(deps, 'password', actor.account)
  return done(context, 'password-changed')
})

const endSession = signedIn(async (context, deps, actor) =>
  (await deps.gate.sessions.end(actor.account, param(context, 'id')))
    ? done(context, 'session-ended')
    : notFound(context, deps, 'session'),
)

const endOthers = signedIn(async (context, deps, actor) => {
  await deps.gate.sessions.endOthers(actor.account, await currentSession(context, deps))
  return done(context, 'others-ended')
})

/** Makes the secret address of one's own calendar, in place of the one before, and shows it once; or revokes it. */
const ownCalendar = signedIn(async (context, deps, actor) => {
  if (!(await deps.gate.accounts.get(actor.account))) return notFound(context, deps)
  if ((await readForm(context)).text('act') === 'revoke') {
    await deps.gate.calendarKeys.revoke(actor.account)
    return done(context, 'calendar-revoked')
  }
  const token = newToken()
  await deps.gate.calendarKeys.make(actor.account, digestOf(token), deps.now())
  return show(context, deps, actor, null, 200, originOf(context, deps) + to.ownCalendar(token))
})

const removePasskey = signedIn(async (context, deps, actor) =>
  (await deps.gate.passkeys.remove(actor.account, param(context, 'id')))
    ? done(context, 'passkey-removed')
    : notFound(context, deps, 'passkey'),
)

/** Somebody's own account. Each act is on the account that is signed in, whatever the form or the address may name. */
export const accountRoutes: readonly Route[] = [
  get(
    '/account',
    signedIn((context, deps, actor) => show(context, deps, actor)),
  ),
  post('/account/name', rename),
  post('/account/password', changePassword),
  post('/account/sessions/others', endOthers),
  post('/account/sessions/:id/end', endSession),
  post('/account/calendar', ownCalendar),
  post('/account/passkeys/:id/removal', removePasskey),
]

import { APIError } from 'better-auth/api'
import type { Context } from 'hono'
import { emailFrom, sentenceForAppointment } from '../../access/appointment.ts'
import { choosePassword, sentenceForPassword } from '../../access/password.ts'
import { sentenceForSignIn } from '../../access/sign-in.ts'
import { to } from '../../web/addresses.ts'
import { ForgottenPasswordPage } from '../../web/pages/forgotten-password.tsx'
import { NewPasswordPage } from '../../web/pages/new-password.tsx'
import { readForm } from '../form.ts'
import { leaveNotice } from '../notices.ts'
import { originOf } from '../origin.ts'
import { frameOf } from '../respond.ts'
import { type Deps, get, param, post, type Route } from '../route.ts'
import { STATUS } from '../statuses.ts'
import { letIn, mayTry } from './limits.ts'
import { answerPrivately } from './private-page.ts'
import { dropCookie, endSession } from './session-cookie.ts'
import { showSpentLink } from './spent-link.ts'
import { settingPassword } from './tell-auth.ts'
import { isToken, newToken } from './token.ts'

const showForgotten = (
  context: Context,
  deps: Deps,
  refused: { readonly sentence: string; readonly email: string; readonly status: 422 | 429 } | null,
  asked = false,
) => {
  const page = ForgottenPasswordPage({ frame: frameOf(context, deps), asked, refused })
  return answerPrivately(context, page, refused?.status ?? 200)
}

/** For an address without an account, as much is read and written as for one with: how long it takes tells nothing. */
const doAsMuch = async (deps: Deps, origin: string, email: string) => {
  const { internalAdapter } = await deps.signIn.auth(origin).$context
  await internalAdapter.findUserByEmail(email, { includeAccounts: true })
  const expiresAt = new Date(Date.now() + 3_600_000)
  await internalAdapter.createVerificationValue({ identifier: `nobody:${newToken()}`, value: '', expiresAt })
}

const forgotten = async (context: Context, deps: Deps): Promise<Response> => {
  const form = await readForm(context)
  const typed = form.text('email').slice(0, 254)
  const email = emailFrom(typed)
  if (!email) {
    const sentence = sentenceForAppointment({ reason: 'email-unclear' })
    return showForgotten(context, deps, { sentence, email: typed, status: 422 })
  }
  const may = await mayTry(context, deps, 'forgotten', email)
  if (!may.ok) {
    const sentence = sentenceForSignIn(may.refusal)
    return showForgotten(context, deps, { sentence, email: typed, status: 429 })
  }
  const origin = originOf(context, deps)
  if (await deps.gate.accounts.byEmail(email))
    await deps.signIn.auth(origin).api.requestPasswordReset({ body: { email } })
  else await doAsMuch(deps, origin, email)
  return showForgotten(context, deps, null, true)
}

/** The account that a link lets set a new password; null where the link doesn't hold. */
const accountOf = async (context: Context, deps: Deps) => {
  const token = param(context, 'token')
  if (!isToken(token)) return null
  const { internalAdapter } = await deps.signIn.auth(originOf(context, deps)).$context
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  if (!found || found.expiresAt.toISOString() <= deps.now()) return null
  const account = await deps.gate.accounts.get(found.value)
  return account?.blocked === null ? account : null
}

const setNew = async (context: Context, deps: Deps): Promise<Response> => {
  const form = await readForm(context)
  const token = param(context, 'token')
  const may = await mayTry(context, deps, 'link', token)
  if (!may.ok) return showSpentLink(context, deps, may.refusal)
  const account = await accountOf(context, deps)
  if (!account) return showSpentLink(context, deps, { reason: 'link-spent' })
  const chosen = choosePassword(form.text('password'), account.email)
  if (!chosen.ok) {
    const sentence = sentenceForPassword(chosen.refusal)
    const page = NewPasswordPage({ frame: frameOf(context, deps), token, sentence })
    return answerPrivately(context, page, STATUS[chosen.refusal.reason])
  }
  try {
    const { api } = deps.signIn.auth(originOf(context, deps))
    await settingPassword(() => api.resetPassword({ body: { token, newPassword: chosen.value } }))
  } catch (error) {
    if (error instanceof APIError) return showSpentLink(context, deps, { reason: 'link-spent' })
    throw error
  }
  // The link went to the address alone, so that whoever has it has the address.
  if (deps.signIn.mailed) await deps.gate.accounts.prove(account.id)
  await letIn(deps, 'signIn', account.email)
  await endSession(context, deps)
  dropCookie(context)
  leaveNotice(context, 'password-set')
  return context.redirect(to.signIn(), 303)
}

/** A forgotten password: a link by e-mail, and a new password by the link. */
export const passwordRoutes: readonly Route[] = [
  get('/forgotten-password', (context, deps) => showForgotten(context, deps, null)),

  post('/forgotten-password', forgotten),

  get('/new-password/:token', async (context, deps) => {
    if (!(await accountOf(context, deps))) return showSpentLink(context, deps, { reason: 'link-spent' })
    const page = NewPasswordPage({ frame: frameOf(context, deps), token: param(context, 'token') })
    return answerPrivately(context, page)
  }),

  post('/new-password/:token', setNew),
]

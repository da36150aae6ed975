import { APIError } from 'better-auth/api'
import type { Context } from 'hono'
import { emailFrom } from '../../access/appointment.ts'
import { type SignInRefusal, sentenceForSignIn } from '../../access/sign-in.ts'
import { to } from '../../web/addresses.ts'
import { SignInPage } from '../../web/pages/sign-in.tsx'
import { backHere } from '../back-to.ts'
import { readForm } from '../form.ts'
import { leaveNotice } from '../notices.ts'
import { originOf } from '../origin.ts'
import { frameOf } from '../respond.ts'
import { type Deps, get, post, type Route } from '../route.ts'
import { STATUS } from '../statuses.ts'
import { headersFor } from './client.ts'
import { letIn, mayTry } from './limits.ts'
import { answerPrivately } from './private-page.ts'
import { dropCookie, endSession, passCookies, signOut } from './session-cookie.ts'

type Typed = { readonly email: string; readonly back: string }

/** The page to sign in, with why somebody was not let in. */
export const showSignIn = (
  context: Context,
  deps: Deps,
  typed: Typed,
  refusal: SignInRefusal | null,
): Response => {
  const refused = refusal && { sentence: sentenceForSignIn(refusal), email: typed.email }
  const page = SignInPage({
    // Of a provider's answer, nothing is printed.
    frame: { ...frameOf(context, deps), path: to.signIn() },
    back: typed.back,
    providers: deps.signIn.providers,
    refused,
  })
  return answerPrivately(context, page, refusal ? STATUS[refusal.reason] : 200)
}

/** better-auth’s answer to an address and a password; null where it lets nobody in. */
const enter = async (
  context: Context,
  deps: Deps,
  email: string,
  password: string,
): Promise<Headers | null> => {
  try {
    const { headers } = await deps.signIn.auth(originOf(context, deps)).api.signInEmail({
      body: { email, password },
      headers: headersFor(context, deps),
      returnHeaders: true,
    })
    return headers
  } catch (error) {
    if (error instanceof APIError) return null
    throw error
  }
}

const signIn = async (context: Context, deps: Deps): Promise<Response> => {
  const form = await readForm(context)
  const typed = { email: form.text('email').slice(0, 254), back: backHere(form.text('back'), to.home()) }
  const email = emailFrom(typed.email)
  const may = await mayTry(context, deps, 'signIn', email ?? '')
  if (!may.ok) return showSignIn(context, deps, typed, may.refusal)
  const cookies = email && (await enter(context, deps, email, form.text('password')))
  if (!cookies) return showSignIn(context, deps, typed, { reason: 'not-let-in' })
  await letIn(deps, 'signIn', email)
  await endSession(context, deps)
  passCookies(context, cookies)
  return context.redirect(typed.back, 303)
}

const leave = async (context: Context, deps: Deps): Promise<Response> => {
  await signOut(context, deps)
  dropCookie(context)
  leaveNotice(context, 'signed-out')
  return context.redirect(to.home(), 303)
}

/** Signing in by e-mail address and password, and signing out. */
export const signInRoutes: readonly Route[] = [
  get('/sign-in', (context, deps) => {
    const back = backHere(context.req.query('back') ?? '', to.home())
    const refusal =
      context.req.query('error') === undefined ? null : ({ reason: 'provider-declined' } as const)
    return showSignIn(context, deps, { email: '', back }, refusal)
  }),

  post('/sign-in', signIn),

  post('/sign-out', leave),
]

import { APIError } from 'better-auth/api'
import type { Context } from 'hono'
import { to } from '../../web/addresses.ts'
import { backHere } from '../back-to.ts'
import { originOf } from '../origin.ts'
import { notFound } from '../respond.ts'
import { type Deps, get, param, type Route } from '../route.ts'
import { headersFor } from './client.ts'
import { mayTry } from './limits.ts'
import { endSession, passCookies } from './session-cookie.ts'
import { showSignIn } from './sign-in-routes.ts'

/** Leads to an organisation's provider, with state, nonce and a challenge that its answer is checked against. */
const ask = async (context: Context, deps: Deps): Promise<Response> => {
  const provider = deps.signIn.providers.find(({ id }) => id === param(context, 'provider'))
  if (!provider) return notFound(context, deps)
  const back = backHere(context.req.query('back') ?? '', to.home())
  const may = await mayTry(context, deps, 'provider', '')
  if (!may.ok) return showSignIn(context, deps, { email: '', back }, may.refusal)
  try {
    const { headers, response } = await deps.signIn.auth(originOf(context, deps)).api.signInSocial({
      body: {
        provider: provider.id,
        callbackURL: back,
        errorCallbackURL: to.signIn(back),
        disableRedirect: true,
      },
      headers: headersFor(context, deps),
      returnHeaders: true,
    })
    if (!response.url) throw new Error('better-auth gave no address of the provider')
    passCookies(context, headers)
    return context.redirect(response.url, 302)
  } catch (error) {
    // The provider can't be reached.
    if (error instanceof APIError)
      return showSignIn(context, deps, { email: '', back }, { reason: 'provider-declined' })
    throw error
  }
}

/** Takes the provider's answer. The session that was there before ends where a new one begins. */
const answer = async (context: Context, deps: Deps): Promise<Response> => {
  const origin = originOf(context, deps)
  const { search } = new URL(context.req.url)
  const provider = encodeURIComponent(param(context, 'provider'))
  const asked = new Request(`${origin}/sign-in/callback/${provider}${search}`, {
    headers: headersFor(context, deps),
  })
  const said = await deps.signIn.auth(origin).handler(asked)
  const where = new URL(said.headers.get('location') ?? to.signIn(), origin)
  const failed = where.searchParams.has('error')
  if (!failed) {
    await endSession(context, deps)
    passCookies(context, said.headers)
  }
  const back = backHere(where.pathname + where.search + where.hash, to.home())
  if (!failed) return context.redirect(back, 303)
  const asking = backHere(where.searchParams.get('back') ?? '', to.home())
  return showSignIn(context, deps, { email: '', back: asking }, { reason: 'provider-declined' })
}

/** Signing in by an organisation's own identity provider. */
export const providerRoutes: readonly Route[] = [
  get('/sign-in/with/:provider', ask),
  get('/sign-in/callback/:provider', answer),
]

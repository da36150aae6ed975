import type { Context } from 'hono'
import { deleteCookie, setSignedCookie } from 'hono/cookie'
import { originOf } from '../origin.ts'
import type { Deps } from '../route.ts'
import { SESSION_COOKIE } from './auth.ts'
import { clientOf } from './client.ts'
import { SESSION } from './ends.ts'
import { digestOf } from './token.ts'
import { tokenIn } from './who-asks.ts'

const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

/** Ends the session that a request comes with, wherever it was begun: nobody goes on with one that another knows. */
export const endSession = async (context: Context, deps: Deps): Promise<void> => {
  const token = await tokenIn(context.req.raw, deps.signIn.secret)
  if (token !== null) await deps.gate.sessions.endByToken(digestOf(token))
}

/** Ends the session that a request comes with, because its holder signs out. */
export const signOut = async (context: Context, deps: Deps): Promise<void> => {
  const token = await tokenIn(context.req.raw, deps.signIn.secret)
  if (token !== null) await deps.gate.sessions.signOut(digestOf(token))
}

/** Has the browser forget its session. */
export const dropCookie = (context: Context): void => {
  deleteCookie(context, SESSION_COOKIE, ATTRIBUTES)
}

/** Begins a new session of an account, under a new token; the one before ends. */
export const startSession = async (context: Context, deps: Deps, account: string): Promise<void> => {
  await endSession(context, deps)
  const { internalAdapter } = await deps.signIn.auth(originOf(context, deps)).$context
  const session = await internalAdapter.createSession(account, false, {
    ipAddress: clientOf(context, deps),
    userAgent: (context.req.header('user-agent') ?? '').slice(0, 300),
  })
  if (!session) throw new Error('better-auth began no session')
  const age = SESSION.days * 86_400
  await setSignedCookie(context, SESSION_COOKIE, session.token, deps.signIn.secret, {
    ...ATTRIBUTES,
    maxAge: age,
  })
}

/** Passes on the cookies that better-auth sets. */
export const passCookies = (context: Context, headers: Headers): void => {
  for (const cookie of headers.getSetCookie()) context.header('set-cookie', cookie, { append: true })
}

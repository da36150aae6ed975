import { parseSigned } from 'hono/utils/cookie'
import { type Actor, PUBLIC } from '../../access/actor.ts'
import type { Gate } from '../../storage/gate.ts'
import type { FoundSession } from '../../storage/sessions.ts'
import { SESSION_COOKIE } from './auth.ts'
import { hasEnded, isStale } from './ends.ts'
import { digestOf } from './token.ts'

type Given = { readonly gate: Gate; readonly now: () => string; readonly secret: string }

/** The token that a request’s cookie carries, where its signature is ours. */
export const tokenIn = async (request: Request, secret: string): Promise<string | null> => {
  const cookie = request.headers.get('cookie')
  if (!cookie?.includes(SESSION_COOKIE)) return null
  const { [SESSION_COOKIE]: token } = await parseSigned(cookie, secret, SESSION_COOKIE)
  return token || null
}

/** The session of a request that has not ended, of an account that may sign in; null where there is none. */
export const sessionOf = async (
  request: Request,
  { gate, now, secret }: Given,
): Promise<FoundSession | null> => {
  const token = await tokenIn(request, secret)
  const session = token && (await gate.sessions.find(digestOf(token)))
  if (!session || session.account.blocked) return null
  const { begun, used, account } = session
  return hasEnded({ begun, used, administrator: account.administrator }, now()) ? null : session
}

/**
 * Tells who sends a request: by the session of its cookie, and the posts that its account holds today. All of it is read
 * from the database each time, so that a session, a post or an account that was ended counts no more at the next call.
 */
export const makeWhoAsks =
  (given: Given) =>
  async (request: Request): Promise<Actor> => {
    const session = await sessionOf(request, given)
    if (!session) return PUBLIC
    const { gate } = given
    const now = given.now()
    if (isStale(session.used, now)) await gate.sessions.touch(session.id, now)
    const { id: account, name, administrator } = session.account
    const capacities = await gate.appointments.capacitiesOf(account, now.slice(0, 10))
    return { kind: 'person', account, name, administrator, capacities }
  }

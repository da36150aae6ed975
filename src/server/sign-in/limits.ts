import type { Context } from 'hono'
import type { SignInRefusal } from '../../access/sign-in.ts'
import type { Limit } from '../../storage/attempts.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import type { Deps } from '../route.ts'
import { clientOf } from './client.ts'
import { digestOf } from './token.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How often each may be tried: of one account, and from one network address, where many may sit behind one. */
const LIMITS = {
  signIn: { account: { times: 10, within: 15 * MINUTE }, address: { times: 60, within: 15 * MINUTE } },
  forgotten: { account: { times: 5, within: HOUR }, address: { times: 30, within: HOUR } },
  link: { account: { times: 20, within: HOUR }, address: { times: 60, within: HOUR } },
  password: { account: { times: 10, within: 15 * MINUTE }, address: { times: 60, within: 15 * MINUTE } },
  // Asked by whoever opens the page to sign in, so of nobody in particular.
  question: { account: { times: 5000, within: HOUR }, address: { times: 120, within: HOUR } },
  provider: { account: { times: 5000, within: HOUR }, address: { times: 60, within: HOUR } },
  invite: { account: { times: 60, within: HOUR }, address: { times: 200, within: HOUR } },
} as const
export type Limited = keyof typeof LIMITS

/** Where somebody may be guessing: that the limit is reached is told in the trail. */
const TOLD: readonly Limited[] = ['signIn', 'password', 'link', 'forgotten']

const limit = (what: Limited, of: 'account' | 'address'): Limit => ({
  what: `${what} by ${of}`,
  told: TOLD.includes(what),
  ...LIMITS[what][of],
})

/**
 * Counts a try of somebody on something and from where it comes. Counts are kept in the database, whether there is such
 * an account or not.
 */
export const mayTry = async (
  context: Context,
  deps: Deps,
  what: Limited,
  who: string,
): Promise<Outcome<null, SignInRefusal>> => {
  const now = deps.now()
  const { attempts } = deps.gate
  const waits = [
    await attempts.count(limit(what, 'address'), digestOf(clientOf(context, deps)), now),
    await attempts.count(limit(what, 'account'), digestOf(who), now, who),
  ]
  const until = waits
    .filter((wait) => wait !== null)
    .toSorted()
    .at(-1)
  if (until === undefined) return granted(null)
  const seconds = Math.ceil((Date.parse(until) - Date.parse(now)) / 1000)
  context.header('retry-after', String(seconds))
  return refused({ reason: 'too-many-tries', until })
}

/** Forgets the tries on an account, once its holder was let in. */
export const letIn = (deps: Deps, what: Limited, who: string): Promise<void> =>
  deps.gate.attempts.forget(limit(what, 'account'), digestOf(who))

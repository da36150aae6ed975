import type { Gate } from '../../storage/gate.ts'
import { to } from '../../web/addresses.ts'
import { digestOf, isToken, newToken } from './token.ts'

const KEPT = 'first-administrator'
const HOLDS = 24 * 3_600_000

/**
 * Makes the link by which the first administrator comes, for a day, in place of the one before; null once somebody runs
 * the machine. Only its digest is kept.
 */
export const firstAdministratorLink = async (gate: Gate, now: string): Promise<string | null> => {
  if (await gate.accounts.anyAdministrator()) {
    await gate.kept.drop(KEPT)
    return null
  }
  const token = newToken()
  const until = new Date(Date.parse(now) + HOLDS).toISOString()
  await gate.kept.put(KEPT, `${digestOf(token)} ${until}`)
  return to.firstAdministrator(token)
}

/** Whether a token is that of the link that stands. */
export const isFirstLink = async (gate: Gate, token: string, now: string): Promise<boolean> => {
  const [digest, until] = (await gate.kept.get(KEPT))?.split(' ') ?? []
  return isToken(token) && digest === digestOf(token) && until !== undefined && now < until
}

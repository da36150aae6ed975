import type { Person } from '../access/actor.ts'
import type { Reachable } from '../storage/members.ts'
import type { Store } from '../storage/store.ts'
import { digestLetter } from '../web/pages/digest-letter.tsx'
import type { SendMail } from './mail.ts'
import { tellSearches } from './tell-searches.ts'

/** By what letters go, and the address of this server that their links lead to. */
export type Letters = { readonly send: SendMail; readonly origin: string }

export type DigestDeps = {
  readonly store: Store
  readonly now: () => string
  /** Null where no letters are sent; then only the lists are kept up. */
  readonly letters: Letters | null
  readonly log: (line: string) => void
}

/** From this hour on, UTC, the day's letters go out. */
const HOUR = 5

/** How often it is looked whether something is due. */
const EVERY = 5 * 60_000

const personOf = ({ account, name, capacities }: Reachable): Person => ({
  kind: 'person',
  account,
  name,
  administrator: false,
  capacities,
})

/** Writes somebody's letter of the day in a partnership, unless it was written or is being written. */
const write = async (
  { store, now, log }: DigestDeps,
  { send, origin }: Letters,
  person: Reachable,
  p: string,
) => {
  const settings = await store.digests.settingsOf(p, person.account)
  const at = now()
  const since = await store.digests.claim(p, person.account, settings.digest, at)
  if (since === null) return
  // Through their own door: a letter tells what they may see at this moment, and nothing else.
  const theirs = store.as(personOf(person))
  const lines = await theirs.digests.lines(p, since, settings)
  const partnership = await theirs.partnerships.get(p)
  const heads = (await theirs.trail.heads(p)) ?? []
  try {
    if (partnership && lines.length > 0)
      await send({
        to: person.email,
        ...digestLetter({ origin, partnership, name: person.name, lines, heads }),
      })
    await store.digests.sent(p, person.account, at, lines.length)
  } catch (error) {
    // The claim runs out, and the letter is tried again.
    log(`a letter to an account was not taken: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Tells of what comes due, and writes the letters of the day. Safe to be run by several servers at once. */
export const runDigests = async (deps: DigestDeps): Promise<void> => {
  const at = deps.now()
  await deps.store.dues.tell(at)
  await tellSearches(deps.store, at)
  if (!deps.letters || new Date(at).getUTCHours() < HOUR) return
  for (const person of await deps.store.members.reachable(at.slice(0, 10)))
    for (const p of new Set(person.capacities.map(({ partnership }) => partnership)))
      await write(deps, deps.letters, person, p)
}

/** Runs them while the server stands; answers how to stop it. */
export const startDigests = (deps: DigestDeps): (() => Promise<void>) => {
  let running = Promise.resolve()
  const run = () => {
    running = running
      .then(() => runDigests(deps))
      .catch((error: unknown) =>
        deps.log(`the letters of the day: ${error instanceof Error ? error.stack : error}`),
      )
  }
  run()
  const timer = setInterval(run, EVERY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

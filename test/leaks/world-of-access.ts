import type { Actor, Capacity } from '../../src/access/actor.ts'
import { addAccount } from '../../src/storage/accounts.ts'
import { appoint } from '../../src/storage/appointments.ts'
import type { Store } from '../../src/storage/store.ts'
import { AT } from '../../src/storage/testing/sample-record.ts'
import { personWith, postOf } from '../sample-actors.ts'
import { ACTORS, type Audience, CLOSED, OPEN, SIDES } from './sights.ts'
import { canary } from './tokens.ts'

type Note = (of: Audience, word: string) => void

/** Those who hold posts beside the actors, so that each side of either partnership has somebody who speaks for it. */
const OTHERS = [
  personWith('Chair Hill', postOf(OPEN, 'co-chair', 'hill')),
  personWith('Coast Beyond', postOf(CLOSED, 'side-editor', 'coast')),
]

/** Who speaks for a side in what is said among people. */
export const speakerOf = (p: string, side: string | null): Extract<Actor, { kind: 'person' }> => {
  const found = [...Object.values(ACTORS), ...OTHERS].find(
    (each) =>
      each.kind === 'person' &&
      each.capacities.length === 1 &&
      each.capacities.some(
        (held: Capacity) =>
          held.partnership === p && held.side === side && ['side-editor', 'joint-editor'].includes(held.role),
      ),
  )
  if (found?.kind !== 'person') throw new Error(`nobody speaks for ${side} in ${p}`)
  return found
}

/** An account for everybody who asks, each with an e-mail address of its own. */
export const makeAccounts = async (store: Store, note: Note): Promise<void> => {
  for (const actor of [...Object.values(ACTORS), ...OTHERS]) {
    if (actor.kind !== 'person') continue
    const { account: id, name, administrator, capacities: posts } = actor
    const word = canary('email', id)
    note({ p: '', of: 'email', account: id, posts }, word)
    const made = { id, name, email: `${word}@example.org`, proven: true, administrator, password: null }
    await addAccount(store.db, made, AT)
  }
}

/** The posts that they hold in a partnership, and an invitation to one of each side and of the secretariat. */
export const makePosts = async (
  store: Store,
  p: string,
  sees: (of: Audience) => boolean,
  note: Note,
): Promise<void> => {
  for (const actor of [...Object.values(ACTORS), ...OTHERS]) {
    if (actor.kind !== 'person') continue
    for (const { partnership, role, side, body } of actor.capacities) {
      if (partnership !== p) continue
      const post = canary(p, actor.account, 'post')
      note({ p, of: 'posts' }, post)
      const given = { role, side, body, post: `Keeper ${post}`, from: null, until: null }
      await appoint(store.db, p, actor.account, given, { by: 'Hosting Admin', at: AT })
    }
  }
  for (const side of [...SIDES, null]) {
    const audience: Audience = { p, of: 'invitation', side }
    // Whoever is told of it by their side's trail alone has it in the register that is made for their eyes too.
    if (!sees({ p, of: 'invited', side })) continue
    const [email, post] = [canary(p, String(side), 'invited'), canary(p, String(side), 'invited post')]
    note(audience, email)
    note({ p, of: 'invited', side }, post)
    const role = side === null ? 'joint-editor' : 'reader'
    await store.gate.invitations.add(p, {
      ...{ email: `${email}@example.org`, token: canary(p, String(side), 'token') },
      by: { kind: 'machine', name: 'Hosting Admin' },
      appointing: { role, side, body: null, post: `Guest ${post}`, from: null, until: null },
      ...{ at: AT, expires: '2099-01-01T00:00:00.000Z', byLetter: true },
    })
  }
}

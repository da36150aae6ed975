import type { Kysely, Transaction } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { NewEntry } from './leave-entry.ts'
import type { Schema } from './schema.ts'
import { watchWrites } from './watch-writes.ts'
import { writeTrail } from './write-trail.ts'

/** Leaves an entry in the trail of the act that is under way. */
export type Tell = (entry: NewEntry) => void

/** Who acts where nobody is signed in yet: entries then say for whom (`by`). */
const MACHINE: Actor = { kind: 'machine', name: 'Mufakat' }

/** Several acts in one transaction, with what is none: as better-auth has them (src/server/sign-in/tell-auth.ts). */
export const keepActs = <T>(
  db: Kysely<Schema>,
  work: (tx: Transaction<Schema>, tell: Tell) => Promise<T>,
  actor: Actor = MACHINE,
): Promise<T> =>
  db.transaction().execute(async (tx) => {
    const entries: NewEntry[] = []
    const answer = await work(tx, (entry) => entries.push(entry))
    await writeTrail(tx, actor, { entries, late: [], seen: new Map(), jobs: { put: [], done: [] } })
    return answer
  })

/**
 * An act on accounts and posts, which stand before the door (src/storage/gate.ts): a transaction with the rights of the
 * tables' owner, whose entries are written before it ends. The act and its entries are kept together or not at all; a change
 * that leaves none is a fault, and is undone.
 */
export const keepAct = <T>(
  db: Kysely<Schema>,
  work: (tx: Transaction<Schema>, tell: Tell) => Promise<T>,
  actor: Actor = MACHINE,
): Promise<T> => {
  const watched: typeof work = async (tx, tell) => {
    const watch = watchWrites()
    let told = false
    const answer = await work(tx.withPlugin(watch.plugin), (entry) => {
      told = true
      tell(entry)
    })
    if (watch.wrote() && !told)
      throw new Error('an act changed an account or a post and left no entry in the trail')
    return answer
  }
  return keepActs(db, watched, actor)
}

/** An act on an account, as an entry of the instance's trail. */
export const onAccount = (
  act: NewEntry['act'],
  account: string,
  told: Pick<NewEntry, 'before' | 'after' | 'by'> = {},
): NewEntry => ({ partnership: null, act, object: { kind: 'account', id: account }, ...told })

/** By what name an account acts; throws where there is none. */
export const holderOf = async (
  tx: Pick<Transaction<Schema>, 'selectFrom'>,
  account: string,
): Promise<{ readonly account: string; readonly name: string }> => {
  const { name } = await tx
    .selectFrom('sign_in.account')
    .select('name')
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  return { account, name }
}

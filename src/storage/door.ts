import { type Kysely, sql, type Transaction } from 'kysely'
import { type Actor, type Capacity, ROLES, type Role } from '../access/actor.ts'
import { DECIDING, EDITING } from '../access/roles.ts'
import type { Context } from './database.ts'
import { type NewEntry, notesFor } from './leave-entry.ts'
import { GoneAway, type Leaving, notBegun, untilTheyLeave } from './leaving.ts'
import { APP } from './migrations/0005-access.ts'
import { settleJobs } from './queue/settle-jobs.ts'
import type { Schema } from './schema.ts'
import { watchWrites } from './watch-writes.ts'
import { writeTrail } from './write-trail.ts'

/** What the policies of the tables ask of whoever asks: lists of words, kept for the transaction alone. */
const sightOf = (actor: Actor): Readonly<Record<string, string>> => {
  const capacities = actor.kind === 'person' ? actor.capacities : []
  const list = (words: (capacity: Capacity) => string, roles: readonly Role[] = ROLES) =>
    [...new Set(capacities.filter(({ role }) => roles.includes(role)).map(words))].join(' ')
  const partnership = (capacity: Capacity) => capacity.partnership
  const side = (capacity: Capacity) => `${capacity.partnership}/${capacity.side ?? ''}`
  return {
    member: list(partnership),
    editor: list(partnership, EDITING),
    decider: list(partnership, DECIDING),
    // The joint secretariat is the side without a name.
    side: list(side),
    edit: list(side, EDITING),
    decide: list(side, DECIDING),
    account: actor.kind === 'person' ? actor.account : '',
    administrator: actor.kind === 'person' && actor.administrator ? 'yes' : '',
  }
}

/**
 * Takes the rights of the one who asks, until the transaction ends: nothing is left for the next on this connection. Answers the number
 * of the connection's process.
 */
const enter = async (tx: Transaction<Schema>, actor: Actor): Promise<number> => {
  const settings = Object.entries(sightOf(actor)).map(
    ([name, value]) => sql`set_config(${`mufakat.${name}`}, ${value}, true)`,
  )
  const { rows } = await sql<{ pid: number }>`
    select pg_backend_pid() as pid, ${sql.join([...settings, sql`set_config('role', ${APP}, true)`])}`.execute(
    tx,
  )
  return rows[0]!.pid
}

const isRefused = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

/** Carries a refusal out of a transaction that is then undone; never leaves this file. */
class Undone<T> extends Error {
  readonly answer: T
  readonly late: readonly NewEntry[]
  constructor(answer: T, late: readonly NewEntry[]) {
    super('undone')
    this.answer = answer
    this.late = late
  }
}

/** Tells in the trail of those who came too late, once what they began is undone. */
const tellLate = async (db: Kysely<Schema>, actor: Actor, late: readonly NewEntry[]): Promise<void> => {
  if (late.length === 0) return
  await db.transaction().execute(async (tx) => {
    if (actor.kind !== 'machine') await enter(tx, actor)
    await writeTrail(tx, actor, {
      entries: [...late],
      late: [],
      seen: new Map(),
      jobs: { put: [], done: [] },
    })
  })
}

/**
 * The one door to the register: a transaction with the rights of whoever asks, by row-level policies of the database. What
 * is refused inside it is undone as a whole. The machine itself (imports, upkeep) enters as the owner of the tables. What was
 * done leaves its entry in the trail before the transaction ends; a change without one is a fault, and is undone too. With `leaving`, it
 * is undone and throws `GoneAway` when whoever asked has gone away.
 */
export const withActor = async <T>(
  db: Kysely<Schema>,
  actor: Actor,
  work: (context: Context) => Promise<T>,
  leaving: Leaving | null = null,
): Promise<T> => {
  if (leaving?.signal.aborted) throw new GoneAway()
  try {
    return await db.transaction().execute(async (tx) => {
      // They may have gone while a connection was waited for.
      if (leaving?.signal.aborted) throw new GoneAway()
      const pid = actor.kind === 'machine' ? null : await enter(tx, actor)
      const watch = watchWrites()
      const watched = tx.withPlugin(watch.plugin)
      const db = leaving ? watched.withPlugin(notBegun(leaving)) : watched
      const notes = notesFor(db)
      const asked = () => work({ db, actor, notes })
      const answer = await (leaving ? untilTheyLeave(leaving, pid, asked) : asked())
      if (isRefused(answer)) throw new Undone(answer, notes.late)
      if (watch.wrote() && notes.entries.length === 0)
        throw new Error('an act changed the register and left no entry in the trail')
      await writeTrail(tx, actor, notes)
      await settleJobs(tx, notes)
      return answer
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    await tellLate(db, actor, error.late)
    return error.answer
  }
}

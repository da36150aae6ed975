import type { EngineName } from './engine.ts'

type Differing<T> = { readonly is: T; readonly because: string }

type Differences = {
  /** How many connections are held open at most. */
  readonly connections: Differing<number>
  /** How long a query waits for a connection, in ms, before that is a fault. */
  readonly patience: Differing<number>
  /** Who keeps a second process from the same files. */
  readonly lock: Differing<'ours' | 'server'>
  /** Who makes a commit reach the disk before it is acknowledged. */
  readonly durability: Differing<'ours' | 'server'>
  /** Who writes out the log, clears what was deleted and counts for the planner. */
  readonly upkeep: Differing<'ours' | 'server'>
  /** Whether tables have to be spread by partnership_id after a migration made them. */
  readonly spread: Differing<boolean>
}

const server = {
  connections: {
    is: 10,
    because: 'each is a process of the server, which lets 100 in unless told otherwise',
  },
  patience: { is: 10_000, because: 'a server that does not answer in ten seconds is not there' },
  lock: { is: 'server', because: 'postmaster.pid keeps its own folder' },
  durability: { is: 'server', because: 'fsync is on unless its owner turned it off' },
  upkeep: { is: 'server', because: 'its checkpointer and autovacuum are processes of their own' },
} as const

/**
 * All that differs between the engines, and why. The SQL does not: it is written to PostgreSQL 15, which all three
 * understand, and the same tests run on each. What is not in this table must not depend on the engine.
 */
export const ENGINES: Readonly<Record<EngineName, Differences>> = {
  pglite: {
    connections: { is: 1, because: 'PGlite is one session; a second connection would share its transaction' },
    patience: {
      is: 60_000,
      because:
        'queries stand in one line; a query beside an open transaction, awaited inside it, would wait forever',
    },
    lock: {
      is: 'ours',
      because: 'PGlite takes none, and two processes on one folder destroy each other’s work',
    },
    durability: { is: 'ours', because: 'PGlite starts with fsync off, and its files have no fsync' },
    upkeep: {
      is: 'ours',
      because: 'there is one process, in which neither checkpointer nor autovacuum runs',
    },
    spread: { is: false, because: 'there is one process' },
  },
  postgres: { ...server, spread: { is: false, because: 'there is one server' } },
  distributed: {
    ...server,
    spread: {
      is: true,
      because: 'Citus keeps a table on one node until create_distributed_table spreads it',
    },
  },
}

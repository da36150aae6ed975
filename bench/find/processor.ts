import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Store } from '../../src/storage/store.ts'

/** A tick of Linux's clock of processes, in ms. */
const TICK = 10

/** The time that a process has had of the processor, in ms; 0 where this can't be told, as elsewhere than on Linux. */
export const had = (pid: number): number => {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return 0
  // Its name stands in brackets and may hold anything.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

const childrenOf = (pid: number): readonly number[] => {
  const file = `/proc/${pid}/task/${pid}/children`
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : []
}

const sum = (pids: readonly number[]) => pids.reduce((all, pid) => all + had(pid), 0)

/** What workers, their sandboxes and the server's processes for them have had of the processor so far. */
export const processorOf = async (store: Store, workers: readonly number[]) => {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
    store.db,
  )
  return {
    workers: sum(workers),
    sandboxes: sum(workers.flatMap(childrenOf)),
    server: store.engine === 'pglite' ? 0 : sum(rows.map(({ pid }) => pid)),
  }
}

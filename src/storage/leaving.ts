import type { KyselyPlugin } from 'kysely'
import type { Cancel } from './engines/cancel.ts'

/** How it is known that whoever asked has gone away, and how the database is stopped in what it does for them; null where it can't be. */
export type Leaving = { readonly signal: AbortSignal; readonly cancel: Cancel | null }

/** Whoever asked has gone away: nobody waits for an answer, and nothing more is done for it. Never a fault. */
export class GoneAway extends Error {
  constructor() {
    super('whoever asked has gone away')
  }
}

/** Begins nothing more once whoever asked has gone away. */
export const notBegun = ({ signal }: Pick<Leaving, 'signal'>): KyselyPlugin => ({
  transformQuery: ({ node }) => {
    if (signal.aborted) throw new GoneAway()
    return node
  },
  transformResult: async ({ result }) => result,
})

/** A word can come between two questions, where it stops nothing, and before one that was sent: so long it is waited before the next. */
const AGAIN = 250

const passed = (milliseconds: number, over: Promise<void>): Promise<void> => {
  let waiting: NodeJS.Timeout | undefined
  const time = new Promise<void>((resolve) => {
    waiting = setTimeout(resolve, milliseconds)
  })
  return Promise.race([time, over]).finally(() => clearTimeout(waiting))
}

/**
 * Does something on one connection, and stops the database in it when whoever asked goes away. It ends only when no word to stop is
 * under way any more: what the connection is asked next, by whomever, is not stopped.
 */
export const untilTheyLeave = async <T>(
  { signal, cancel }: Leaving,
  pid: number | null,
  work: () => Promise<T>,
): Promise<T> => {
  if (signal.aborted) throw new GoneAway()
  let over = false
  let stopping: Promise<void> | null = null
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const stop = async () => {
    while (!over && cancel !== null && pid !== null) {
      await cancel(pid)
      if (!over) await passed(AGAIN, ended)
    }
  }
  const leave = () => {
    stopping ??= stop()
  }
  signal.addEventListener('abort', leave, { once: true })
  try {
    return await work()
  } catch (error) {
    throw signal.aborted ? new GoneAway() : error
  } finally {
    over = true
    end()
    signal.removeEventListener('abort', leave)
    await stopping
  }
}

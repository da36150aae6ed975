import { type Connection, type Listener, type PgliteThread, startPglite } from './pglite-thread.ts'

/** PGlite on a folder, for as long as the process lives. */
export type LastingPglite = {
  connect(listener: Listener): Promise<Connection>
  close(): Promise<void>
}

/**
 * Starts PGlite on a folder, and again, at the next connection, whenever it stopped: PostgreSQL stops on purpose where
 * it can't write its log, and recovers from its files when it starts. Throws `Stopped` where it does not start.
 */
export const lastingPglite = async (folder: string): Promise<LastingPglite> => {
  let thread: PgliteThread = await startPglite(folder)
  let starting: Promise<PgliteThread> | null = null
  const running = async () => {
    if (!thread.isStopped()) return thread
    starting ??= startPglite(folder).finally(() => {
      starting = null
    })
    thread = await starting
    return thread
  }
  return {
    connect: async (listener) => (await running()).connect(listener),
    close: () => thread.close(),
  }
}

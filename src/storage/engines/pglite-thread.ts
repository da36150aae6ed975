import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Answered, Asked, WorkerData } from './pglite-messages.ts'
import { Stopped } from './stopped.ts'

/** What one connection hears from the thread. */
export type Listener = {
  readonly bytes: (bytes: Uint8Array) => void
  readonly stopped: (why: Stopped) => void
}

export type Connection = { send(bytes: Uint8Array<ArrayBuffer>): void; leave(): void }

/** PGlite in its thread. A connection that is made takes the place of the one before. */
export type PgliteThread = {
  connect(listener: Listener): Connection
  isStopped(): boolean
  close(): Promise<void>
}

// V8 begins with one way for all calls from PostgreSQL's program to ours and exchanges it for faster ones as it runs. Now and then, where
// threads come and go, that exchange ends the whole process (in Runtime_TierUpWasmToJSWrapper of Node 24.21, about once in a
// thousand starts). So each call has its own way from the first.
setFlagsFromString('--no-wasm-generic-wrapper')

const workerFile = new URL('./pglite-worker.ts', import.meta.url)

const started = async (worker: Worker): Promise<void> => {
  const done = new AbortController()
  const { signal } = done
  const ended = once(worker, 'exit', { signal }).then(() => {
    throw new Stopped('it ended as it started')
  })
  const spoken = once(worker, 'message', { signal }).then(([answered]: Answered[]) => {
    if (answered?.what === 'failed') throw new Stopped(answered.message, answered.log)
  })
  try {
    await Promise.race([spoken, ended])
  } finally {
    done.abort()
    await Promise.allSettled([spoken, ended])
  }
}

/**
 * Starts PGlite on a folder, or throws `Stopped`. While it has something to answer, the thread keeps the process alive;
 * otherwise not, so that a process which has nothing left to do ends. `durable: false` leaves fsync out, for the
 * control of the power-cut test alone.
 */
export const startPglite = async (folder: string, durable = true): Promise<PgliteThread> => {
  const workerData: WorkerData = { folder, durable }
  // Loaders of the process (tsx, say) are not needed here and slow the start.
  const worker = new Worker(workerFile, { workerData, execArgv: [] })
  try {
    await started(worker)
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return speakWith(worker)
}

const speakWith = (worker: Worker): PgliteThread => {
  let listener: Listener | null = null
  let connection = 0
  let unanswered = 0
  let stopped: Stopped | null = null
  let closed = () => {}

  const stop = (why: Stopped) => {
    stopped ??= why
    listener?.stopped(stopped)
    closed()
  }
  const ask = (asked: Asked, bytes: ArrayBuffer[] = []) => {
    if (stopped) return
    if (unanswered++ === 0) worker.ref()
    worker.postMessage(asked, bytes)
  }
  worker.on('message', (answered: Answered) => {
    if (answered.what === 'failed') return stop(new Stopped(answered.message, answered.log))
    if (answered.what === 'bytes') {
      if (answered.connection === connection) listener?.bytes(answered.bytes)
      return
    }
    if (--unanswered === 0) worker.unref()
    if (answered.what === 'closed') closed()
  })
  worker.on('error', (error) => stop(new Stopped(String(error))))
  worker.on('exit', () => stop(new Stopped('its thread ended')))
  // After the listeners, which would keep the process alive.
  worker.unref()

  return {
    connect(next) {
      const own = ++connection
      listener = next
      ask({ what: 'open', connection: own })
      return {
        send: (bytes) => ask({ what: 'bytes', connection: own, bytes }, [bytes.buffer]),
        leave() {
          if (own === connection) listener = null
        },
      }
    },
    isStopped: () => stopped !== null,
    async close() {
      listener = null
      await new Promise<void>((resolve) => {
        closed = resolve
        if (stopped) resolve()
        else ask({ what: 'close' })
      })
      await worker.terminate()
    },
  }
}

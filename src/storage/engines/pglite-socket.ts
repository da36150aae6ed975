import { Duplex } from 'node:stream'
import type { LastingPglite } from './lasting-pglite.ts'
import type { Connection } from './pglite-thread.ts'
import { requestSplitter } from './split-requests.ts'

/**
 * What pg takes for a socket to a server: it speaks PostgreSQL's own protocol with PGlite in its thread. So one driver
 * reads and writes both engines, and values, errors and notices come out alike.
 */
export class PgliteSocket extends Duplex {
  readonly #pglite: LastingPglite
  readonly #split = requestSplitter()
  #connection: Connection | null = null

  constructor(pglite: LastingPglite) {
    super()
    this.#pglite = pglite
  }

  /** pg's word for reaching the server; there is only one, so port and host say nothing. */
  connect(): this {
    const listener = {
      bytes: (bytes: Uint8Array) => this.push(bytes),
      stopped: (why: Error) => this.destroy(why),
    }
    this.#pglite.connect(listener).then(
      (connection) => {
        this.#connection = connection
        if (this.destroyed) connection.leave()
        else this.emit('connect')
      },
      (error: Error) => this.destroy(error),
    )
    return this
  }

  override _write(chunk: Uint8Array, _encoding: string, done: () => void) {
    for (const { bytes, ends } of this.#split(chunk)) {
      if (ends) this.push(null)
      else this.#connection?.send(bytes)
    }
    done()
  }

  override _read() {}

  override _destroy(error: Error | null, done: (error: Error | null) => void) {
    this.#connection?.leave()
    done(error)
  }

  // The rest of a net.Socket that pg calls; none of it means anything here. The thread itself keeps the process alive
  // for as long as an answer is owed.
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
}

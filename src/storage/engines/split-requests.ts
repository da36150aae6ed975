const QUERY = 0x51
const SYNC = 0x53
const FLUSH = 0x48
const TERMINATE = 0x58

export type Request = { readonly bytes: Uint8Array<ArrayBuffer>; readonly ends: boolean }

/**
 * Cuts what a PostgreSQL client writes into whole requests, each up to the message that the server answers with "ready":
 * the greeting (the one message without a letter before its length), a simple query, or extended messages up to their
 * Sync. `ends` marks the client's goodbye. What is not whole yet waits for the next bytes.
 */
export const requestSplitter = (): ((chunk: Uint8Array) => Request[]) => {
  let waiting = Buffer.alloc(0)
  let scanned = 0
  let greeted = false

  return (chunk) => {
    waiting = waiting.length > 0 ? Buffer.concat([waiting, chunk]) : Buffer.from(chunk)
    const requests: Request[] = []
    for (;;) {
      const letter = greeted ? waiting[scanned] : QUERY
      const lengthAt = greeted ? scanned + 1 : scanned
      if (waiting.length < lengthAt + 4) return requests
      const next = lengthAt + waiting.readUInt32BE(lengthAt)
      if (waiting.length < next) return requests
      scanned = next
      greeted = true
      if (letter !== QUERY && letter !== SYNC && letter !== FLUSH && letter !== TERMINATE) continue
      requests.push({ bytes: Uint8Array.from(waiting.subarray(0, scanned)), ends: letter === TERMINATE })
      waiting = waiting.subarray(scanned)
      scanned = 0
    }
  }
}

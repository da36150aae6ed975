import type { Readable, Writable } from 'node:stream'

/** A message between the two processes: facts as JSON, and the bytes of a file, which may be none. */
export type Frame = { readonly facts: unknown; readonly bytes: Uint8Array }

/** The two lengths that go before each message, in bytes, as big-endian 32-bit numbers. */
const LENGTHS = 8

/** Writes one message: the length of its facts, the length of its bytes, then both. */
export const writeFrame = (to: Writable, facts: unknown, bytes: Uint8Array = new Uint8Array()): void => {
  const told = Buffer.from(JSON.stringify(facts))
  const lengths = Buffer.alloc(LENGTHS)
  lengths.writeUInt32BE(told.length, 0)
  lengths.writeUInt32BE(bytes.length, 4)
  to.write(lengths)
  to.write(told)
  if (bytes.length > 0) to.write(bytes)
}

/** Messages as they arrive. Throws where one would be longer than `limit` bytes. Ends with the stream. */
export async function* frames(from: Readable, limit: number): AsyncGenerator<Frame> {
  let parts: Buffer[] = []
  let held = 0
  let wanted = LENGTHS
  for await (const part of from as AsyncIterable<Buffer>) {
    parts.push(part)
    held += part.length
    while (held >= wanted) {
      const all = Buffer.concat(parts)
      const facts = all.readUInt32BE(0)
      const end = LENGTHS + facts + all.readUInt32BE(4)
      if (end > limit) throw new RangeError(`a message of ${end} bytes is over the limit of ${limit}`)
      const whole = held >= end
      if (whole)
        yield {
          facts: JSON.parse(all.toString('utf8', LENGTHS, LENGTHS + facts)),
          bytes: new Uint8Array(all.subarray(LENGTHS + facts, end)),
        }
      const rest = whole ? all.subarray(end) : all
      parts = [rest]
      held = rest.length
      wanted = whole ? LENGTHS : end
    }
  }
}

import type { Readable, Writable } from 'node:stream'

/** A message between the two processes: facts as JSON, and the bytes of a file, which may be none. */
export type Frame = { readonly facts: unknown; readonly bytes: Uint8Array }

/** The two lengths that go before each message, in bytes, as big-endian 32-bit numbers. */
const LENGTHS = 8

/** A list longer than this is put into words part by part, and looked for this deep. */
const LONG_LIST = 1_000
const DEEP = 4

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value)

/** JSON in pieces, so that no one string holds all of a long answer. The same words as JSON.stringify in all. */
function* piecesOf(value: unknown, depth: number): Generator<string> {
  if (Array.isArray(value) && value.length > LONG_LIST) {
    for (let from = 0; from < value.length; from += LONG_LIST)
      yield `${from === 0 ? '[' : ','}${JSON.stringify(value.slice(from, from + LONG_LIST)).slice(1, -1)}`
    yield ']'
  } else if (isPlain(value) && depth < DEEP) {
    let before = '{'
    for (const [key, each] of Object.entries(value)) {
      if (each === undefined) continue
      yield `${before}${JSON.stringify(key)}:`
      yield* piecesOf(each, depth + 1)
      before = ','
    }
    yield before === '{' ? '{}' : '}'
  } else yield JSON.stringify(value) ?? 'null'
}

/** Pieces are put together to so many characters: each that is written by itself is a call of the system. */
const TOGETHER = 65_536

function* joined(pieces: Iterable<string>): Generator<string> {
  let held: string[] = []
  let length = 0
  for (const piece of pieces) {
    held.push(piece)
    length += piece.length
    if (length < TOGETHER) continue
    yield held.join('')
    ;[held, length] = [[], 0]
  }
  if (length > 0) yield held.join('')
}

/** Writes one message: the length of its facts, the length of its bytes, then both. */
export const writeFrame = (to: Writable, facts: unknown, bytes: Uint8Array = new Uint8Array()): void => {
  const told = [...joined(piecesOf(facts, 0))].map((piece) => Buffer.from(piece))
  const lengths = Buffer.alloc(LENGTHS)
  lengths.writeUInt32BE(
    told.reduce((sum, piece) => sum + piece.length, 0),
    0,
  )
  lengths.writeUInt32BE(bytes.length, 4)
  to.cork()
  to.write(lengths)
  for (const piece of told) to.write(piece)
  if (bytes.length > 0) to.write(bytes)
  to.uncork()
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

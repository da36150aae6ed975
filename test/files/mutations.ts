/** Numbers between 0 and 1 that a seed fixes (mulberry32): the same seed, the same numbers. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Change = (bytes: Uint8Array, below: (limit: number) => number) => Uint8Array

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const CHANGES: readonly Change[] = [
  // Some bits turned.
  (bytes, below) => {
    const changed = bytes.slice()
    for (let times = 1 + below(8); times > 0; times--) changed[below(bytes.length)]! ^= 1 << below(8)
    return changed
  },
  // A stretch lost.
  (bytes, below) => {
    const from = below(bytes.length)
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + below(200)))
  },
  // Cut off.
  (bytes, below) => bytes.subarray(0, below(bytes.length)),
  // A stretch said again, many times.
  (bytes, below) => {
    const from = below(bytes.length)
    const part = bytes.subarray(from, from + 1 + below(100))
    return joined(
      bytes.subarray(0, from),
      ...Array<Uint8Array>(1 + below(2000)).fill(part),
      bytes.subarray(from),
    )
  },
  // A stretch of noise.
  (bytes, below) => {
    const changed = bytes.slice()
    const from = below(bytes.length)
    for (let at = from; at < Math.min(bytes.length, from + 60); at++) changed[at] = below(256)
    return changed
  },
  // A number made large: lengths, counts and offsets.
  (bytes, below) => {
    const changed = bytes.slice()
    const digits = [...bytes.keys()].filter((at) => bytes[at]! >= 0x30 && bytes[at]! <= 0x39)
    if (digits.length === 0) changed.fill(0xff, below(bytes.length), bytes.length)
    for (let times = 1 + below(6); times > 0 && digits.length > 0; times--)
      changed[digits[below(digits.length)]!] = 0x39
    return changed
  },
]

/** A file with one to three things done to it that the numbers choose. */
export const mutated = (bytes: Uint8Array, random: () => number): Uint8Array => {
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit))
  let changed = bytes
  for (let times = 1 + below(3); times > 0 && changed.length > 0; times--)
    changed = CHANGES[below(CHANGES.length)]!(changed, below)
  return changed
}

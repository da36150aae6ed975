import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { GOALS, TARGETS } from './targets.ts'
import type { Weights } from './weights.ts'

/** How a file of weights begins: “MKG” and the number of its format. */
export const FORMAT = 0x4d4b4701

/** Why bytes are no weights. */
export type NoWeights = { readonly reason: 'not-weights' }

const no = refused({ reason: 'not-weights' as const })

/** Reads what `writeWeights` wrote. */
export const readWeights = (bytes: Uint8Array): Outcome<Weights, NoWeights> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 16 + GOALS * 8 || view.getUint32(0, true) !== FORMAT) return no
  const seed = view.getUint32(4, true)
  const features = view.getUint32(8, true)
  const pairs = view.getUint32(12, true)
  if (bytes.length !== 16 + GOALS * 8 + features * (4 + GOALS + 1) + pairs * 2) return no
  // A copy of their own: a slice may share memory with other files.
  const copied = (start: number, length: number) => new Uint8Array(bytes.subarray(start, start + length))
  let at = 16
  const next = <T>(length: number, make: (at: number) => T): T => {
    const made = make(at)
    at += length
    return made
  }
  const floats = (start: number) =>
    Float32Array.from({ length: GOALS }, (_, k) => view.getFloat32(start + k * 4, true))
  const bias = next(GOALS * 4, floats)
  const steps = next(GOALS * 4, floats)
  const keys = next(features * 4, (start) => {
    const all = new Uint32Array(features)
    for (let k = 0; k < features; k++) all[k] = view.getUint32(start + k * 4, true)
    return all
  })
  const goals = next(features * GOALS, (start) => new Int8Array(copied(start, features * GOALS).buffer))
  const from = next(features, (start) => {
    const all = new Uint32Array(features + 1)
    for (let k = 0; k < features; k++) all[k + 1] = all[k]! + bytes[start + k]!
    return all
  })
  const targets = next(pairs, (start) => copied(start, pairs))
  const seen = next(pairs, (start) => copied(start, pairs))
  const sound =
    from[features] === pairs &&
    targets.every((target) => target < TARGETS.length) &&
    [...bias, ...steps].every(Number.isFinite)
  return sound ? granted({ seed, keys, bias, steps, goals, from, targets, seen }) : no
}

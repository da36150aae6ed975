import { FORMAT } from './read-weights.ts'
import { GOALS } from './targets.ts'
import type { Weights } from './weights.ts'

/** Weights as bytes: what `readWeights` reads. Little-endian whatever the machine. */
export const writeWeights = (weights: Weights): Uint8Array => {
  const { seed, keys, bias, steps, goals, from, targets, seen } = weights
  const size = 16 + GOALS * 8 + keys.length * (4 + GOALS + 1) + targets.length * 2
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  let at = 0
  const number = (value: number) => {
    view.setUint32(at, value, true)
    at += 4
  }
  const part = (value: number) => {
    view.setFloat32(at, value, true)
    at += 4
  }
  number(FORMAT)
  number(seed)
  number(keys.length)
  number(targets.length)
  bias.forEach(part)
  steps.forEach(part)
  keys.forEach(number)
  const rest = [goals, keys.map((_, place) => from[place + 1]! - from[place]!), targets, seen]
  for (const piece of rest) {
    for (const value of piece) bytes[at++] = value
  }
  return bytes
}

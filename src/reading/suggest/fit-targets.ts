import { TARGETS } from './targets.ts'

/** Features that stood in a row, the targets of the row, and how much it counts. */
export type TargetLesson = {
  readonly places: Int32Array
  readonly targets: readonly number[]
  readonly weight: number
}

/** How often each feature was seen with each target: for each feature its targets and the counts, sparse. */
export type Seen = {
  readonly from: Uint32Array
  readonly targets: Uint8Array
  readonly seen: Uint8Array
}

/** Counts are kept in quarters of one, in a byte. */
export const PER_COUNT = 4

/** Counts features with targets, on top of what was counted before. */
export const fitTargets = (lessons: readonly TargetLesson[], features: number, before?: Seen): Seen => {
  const counts: (Float64Array | undefined)[] = new Array(features)
  const rowOf = (place: number): Float64Array => {
    counts[place] ??= new Float64Array(TARGETS.length)
    return counts[place]
  }
  if (before)
    for (let place = 0; place + 1 < before.from.length; place++)
      for (let at = before.from[place]!; at < before.from[place + 1]!; at++)
        rowOf(place)[before.targets[at]!]! += before.seen[at]! / PER_COUNT
  for (const { places, targets, weight } of lessons)
    for (const place of places) for (const target of targets) rowOf(place)[target]! += weight
  const from = new Uint32Array(features + 1)
  const kept: number[] = []
  const seen: number[] = []
  for (let place = 0; place < features; place++) {
    counts[place]?.forEach((count, target) => {
      const quarters = Math.min(255, Math.round(count * PER_COUNT))
      if (quarters === 0) return
      kept.push(target)
      seen.push(quarters)
    })
    from[place + 1] = kept.length
  }
  return { from, targets: Uint8Array.from(kept), seen: Uint8Array.from(seen) }
}

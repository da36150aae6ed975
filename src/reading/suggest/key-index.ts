/** Finds the place of a key among many, or -1. Open addressing: no object is made for a key that is asked for. */
export type KeyIndex = (key: number) => number

/** An index over keys that each stand once. */
export const keyIndex = (keys: Uint32Array): KeyIndex => {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const mask = size - 1
  const places = new Int32Array(size).fill(-1)
  for (let place = 0; place < keys.length; place++) {
    let slot = keys[place]! & mask
    while (places[slot]! >= 0) slot = (slot + 1) & mask
    places[slot] = place
  }
  return (key) => {
    let slot = key & mask
    for (;;) {
      const place = places[slot]!
      if (place < 0 || keys[place] === key) return place
      slot = (slot + 1) & mask
    }
  }
}

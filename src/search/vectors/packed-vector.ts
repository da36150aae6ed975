/**
 * A vector as it is kept. `bits` has a 1 for each number above zero: two texts that mean the same differ in few of them, which a
 * database counts without an index of its own kind. `bytes` has each number as a whole one from -127 to 127, the largest at 127: a
 * quarter of its size, and near enough to put some hundreds in order.
 */
export type PackedVector = { readonly bits: string; readonly bytes: Uint8Array }

export const packed = (vector: Float32Array): PackedVector => {
  const largest = vector.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
  const scale = largest === 0 ? 0 : 127 / largest
  return {
    bits: Array.from(vector, (each) => (each > 0 ? '1' : '0')).join(''),
    bytes: new Uint8Array(Int8Array.from(vector, (each) => Math.round(each * scale)).buffer),
  }
}

/** The cosine of the angle between two vectors, one of them packed, from -1 to 1; 0 where either is all zeroes. They are of one length. */
export const cosine = (vector: Float32Array, bytes: Uint8Array): number => {
  const other = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let both = 0
  let one = 0
  let two = 0
  for (let at = 0; at < vector.length; at++) {
    both += vector[at]! * other[at]!
    one += vector[at]! ** 2
    two += other[at]! ** 2
  }
  return one === 0 || two === 0 ? 0 : both / Math.sqrt(one * two)
}

/** A packed vector as numbers again, as near as it was kept. */
export const unpacked = (bytes: Uint8Array): Float32Array =>
  Float32Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))

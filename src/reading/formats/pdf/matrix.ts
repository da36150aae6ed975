/** A change of coordinates, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number]

export const SAME: Matrix = [1, 0, 0, 1, 0, 0]

/** First `n`, then `m`. Six numbers in anything that counts them; what is missing is that of no change. */
export const product = (m: ArrayLike<number>, n: ArrayLike<number>): Matrix => {
  const [a, b, c, d, e, f] = whole(m)
  const [g, h, i, j, k, l] = whole(n)
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const whole = (m: ArrayLike<number>): Matrix => [
  m[0] ?? 1,
  m[1] ?? 0,
  m[2] ?? 0,
  m[3] ?? 1,
  m[4] ?? 0,
  m[5] ?? 0,
]

/** A box with level sides: left, low, right, high. */
export type Box = readonly [number, number, number, number]

/** The level box around a box that a matrix may have turned. */
export const boxed = ([a, b, c, d, e, f]: Matrix, box: ArrayLike<number>): Box => {
  const [x = 0, y = 0, z = 0, w = 0] = [box[0], box[1], box[2], box[3]]
  const xs = [a * x + c * y, a * z + c * y, a * x + c * w, a * z + c * w].map((each) => each + e)
  const ys = [b * x + d * y, b * z + d * y, b * x + d * w, b * z + d * w].map((each) => each + f)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export const within = ([left, low, right, high]: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= low && y <= high

export const shared = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
]

export const isEmpty = ([left, low, right, high]: Box): boolean => !(right >= left && high >= low)

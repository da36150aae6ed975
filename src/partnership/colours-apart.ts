type Triple = readonly [number, number, number]

const linear = (hex: string): Triple => {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** How a colour looks to an eye without red or without green receptors; Viénot, Brettel and Mollon, 1999. */
const DICHROMATS: readonly (readonly [Triple, Triple, Triple])[] = [
  [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
]

const times = (rows: readonly [Triple, Triple, Triple], [r, g, b]: Triple): Triple => {
  const sum = (row: Triple) => row[0] * r + row[1] * g + row[2] * b
  return [sum(rows[0]), sum(rows[1]), sum(rows[2])]
}

/** OKLab, in which equal distances look about equally far; Ottosson, 2020. */
const oklab = (colour: Triple): Triple => {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map(Math.cbrt) as unknown as Triple
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

const distance = (a: Triple, b: Triple) => {
  const [p, q] = [oklab(a), oklab(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

/** Less than this apart, two thin lines of colour are told from each other only side by side. */
const LEAST = 0.12

/** Whether two colours "#rrggbb" can be told apart, by full colour sight and by both common kinds of colour blindness. */
export const coloursApart = (one: string, other: string): boolean => {
  const [a, b] = [linear(one), linear(other)]
  return distance(a, b) >= LEAST && DICHROMATS.every((eye) => distance(times(eye, a), times(eye, b)) >= LEAST)
}

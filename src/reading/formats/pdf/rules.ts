import { type Box, boxed, type Matrix } from './matrix.ts'

/** How thick, in points, a painted area may be to be a rule of a table, and how long it has to be. */
const THICK = 3
const LONG = 6

/** The engine's own marks of what a path does, and how many numbers follow each. */
const MOVE = 0
const LINE = 1
const CLOSE = 4
const NUMBERS: Readonly<Record<number, number>> = { [MOVE]: 2, [LINE]: 2, 2: 6, 3: 4, [CLOSE]: 0 }

type Point = readonly [number, number]

/** The corners of each part of a path; a part that has curves is left out. */
const partsOf = (path: ArrayLike<number>): Point[][] => {
  const parts: Point[][] = []
  let part: Point[] = []
  let curved = false
  const end = () => {
    if (part.length > 1 && !curved) parts.push(part)
    part = []
    curved = false
  }
  for (let at = 0; at < path.length; ) {
    const what = path[at]!
    const count = NUMBERS[what]
    if (count === undefined) return parts
    if (what === MOVE) end()
    if (what === MOVE || what === LINE) part.push([path[at + 1]!, path[at + 2]!])
    else if (what === CLOSE) part.push(part[0] ?? [0, 0])
    else curved = true
    at += 1 + count
  }
  end()
  return parts
}

const isRule = ([left, low, right, high]: Box): boolean => {
  const [width, height] = [right - left, high - low]
  return Math.min(width, height) <= THICK && Math.max(width, height) >= LONG
}

/** The level and upright rules that a path paints: thin areas that it fills, or straight lines that it draws. */
export const rulesIn = (path: ArrayLike<number>, change: Matrix, filled: boolean): Box[] =>
  partsOf(path)
    .flatMap((part): Box[] =>
      filled ? [around(part)] : part.slice(1).map((point, at): Box => around([part[at]!, point])),
    )
    .map((box) => boxed(change, box))
    .filter(isRule)

const around = (points: readonly Point[]): Box =>
  points.reduce<Box>(
    ([left, low, right, high], [x, y]) => [
      Math.min(left, x),
      Math.min(low, y),
      Math.max(right, x),
      Math.max(high, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  )

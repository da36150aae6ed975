/** A stretch of words that stands in both texts: from `a` in the one and from `b` in the other, `length` words long. */
export type Common = { readonly a: number; readonly b: number; readonly length: number }

type Words = readonly string[]
type Range = { readonly a: number; readonly aEnd: number; readonly b: number; readonly bEnd: number }

/** Lengths of the stretches that texts are pinned together by, where they stand once in each: long ones first. */
const PINS = [5, 2]

/** Up to so many pairs of words are compared one by one; a longer stretch without a pin counts as other words. */
const PAIRS = 40_000

const equalFrom = (one: Words, two: Words, a: number, b: number, most: number): number => {
  let length = 0
  while (length < most && one[a + length] === two[b + length]) length++
  return length
}

const equalBefore = (one: Words, two: Words, a: number, b: number, most: number): number => {
  let length = 0
  while (length < most && one[a - length - 1] === two[b - length - 1]) length++
  return length
}

/** Places of the stretches of `size` words that stand once between two places. */
const onceIn = (words: Words, from: number, to: number, size: number): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (let at = from; at + size <= to; at++) {
    const key = words.slice(at, at + size).join(' ')
    places.set(key, places.has(key) ? -1 : at)
  }
  return places
}

const pinsOf = (one: Words, two: Words, { a, aEnd, b, bEnd }: Range, size: number) => {
  const [here, there] = [onceIn(one, a, aEnd, size), onceIn(two, b, bEnd, size)]
  return [...here].flatMap(([key, at]) => {
    const other = there.get(key) ?? -1
    return at < 0 || other < 0 ? [] : [{ a: at, b: other }]
  })
}

type Pin = { readonly a: number; readonly b: number }

/** Of pins in the order of the one text, the most that are in the order of the other as well (patience sorting). */
const inOrder = (pins: readonly Pin[]): readonly Pin[] => {
  const piles: number[] = []
  const before: number[] = []
  for (const [at, pin] of pins.entries()) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pins[piles[middle]!]!.b < pin.b) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? piles[low - 1]! : -1
    piles[low] = at
  }
  const found: Pin[] = []
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at]!) found.push(pins[at]!)
  return found.reverse()
}

/** The longest common sequence of two short stretches, word by word. */
const wordByWord = (one: Words, two: Words, { a, aEnd, b, bEnd }: Range, found: Common[]): void => {
  const [rows, columns] = [aEnd - a, bEnd - b]
  if (rows * columns > PAIRS) return
  const wide = columns + 1
  const best = new Uint16Array((rows + 1) * wide)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      best[i * wide + j] =
        one[a + i] === two[b + j]
          ? best[(i + 1) * wide + j + 1]! + 1
          : Math.max(best[(i + 1) * wide + j]!, best[i * wide + j + 1]!)
  for (let i = 0, j = 0; i < rows && j < columns; )
    if (one[a + i] === two[b + j]) found.push({ a: a + i++, b: b + j++, length: 1 })
    else if (best[(i + 1) * wide + j]! >= best[i * wide + j + 1]!) i++
    else j++
}

/** Finds what two ranges have in common and puts it to what is found already, in order. */
const between = (one: Words, two: Words, range: Range, level: number, found: Common[]): void => {
  const { a, aEnd, b, bEnd } = range
  if (a === aEnd || b === bEnd) return
  const size = PINS[level]
  if (size === undefined) {
    wordByWord(one, two, range, found)
    return
  }
  let [i, j] = [a, b]
  for (const pin of inOrder(pinsOf(one, two, range, size))) {
    // A pin within the stretch that another one has grown to.
    if (pin.a < i || pin.b < j) continue
    const back = equalBefore(one, two, pin.a, pin.b, Math.min(pin.a - i, pin.b - j))
    const on = equalFrom(one, two, pin.a, pin.b, Math.min(aEnd - pin.a, bEnd - pin.b))
    const common = { a: pin.a - back, b: pin.b - back, length: back + on }
    between(one, two, { a: i, aEnd: common.a, b: j, bEnd: common.b }, level + 1, found)
    found.push(common)
    i = common.a + common.length
    j = common.b + common.length
  }
  between(one, two, { a: i, aEnd, b: j, bEnd }, level + 1, found)
}

/** Stretches that follow one another without a gap, as one. */
const joined = (stretches: readonly Common[]): readonly Common[] => {
  const found: Common[] = []
  for (const next of stretches) {
    const last = found.at(-1)
    if (last && last.a + last.length === next.a && last.b + last.length === next.b)
      found[found.length - 1] = { ...last, length: last.length + next.length }
    else if (next.length > 0) found.push(next)
  }
  return found
}

/**
 * The stretches of words that two texts have in common, in the order of both. What begins and ends both alike is set
 * aside, the rest is pinned together where a few words in a row stand once in each (after patience diff), and what is
 * left between pins is compared word by word. Time grows with the length of the texts, whatever they hold.
 */
export const align = (one: Words, two: Words): readonly Common[] => {
  const shorter = Math.min(one.length, two.length)
  const head = equalFrom(one, two, 0, 0, shorter)
  const tail = equalBefore(one, two, one.length, two.length, shorter - head)
  const range = { a: head, aEnd: one.length - tail, b: head, bEnd: two.length - tail }
  const found: Common[] = [{ a: 0, b: 0, length: head }]
  between(one, two, range, 0, found)
  found.push({ a: range.aEnd, b: range.bEnd, length: tail })
  return joined(found)
}

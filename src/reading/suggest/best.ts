/** The places of the greatest of some numbers, greatest first; of equal ones the first. */
export const best = (numbers: Float64Array, many: number): readonly number[] => {
  const found: number[] = []
  for (let at = 0; at < numbers.length; at++) {
    if (found.length === many && numbers[at]! <= numbers[found[many - 1]!]!) continue
    let to = Math.min(found.length, many - 1)
    while (to > 0 && numbers[found[to - 1]!]! < numbers[at]!) {
      found[to] = found[to - 1]!
      to -= 1
    }
    found[to] = at
  }
  return found
}

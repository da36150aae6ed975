/** Lets at most `most` pieces of work go on at once; the rest wait in the order they came. */
export const turns = (most: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let busy = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    // A turn that ends is handed to the next in line, so that nobody who comes later slips in between.
    if (busy >= most) await new Promise<void>((go) => waiting.push(go))
    else busy++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy--
    }
  }
}

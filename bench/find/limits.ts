/** What an editor's search costs a server, beside the bare SQL for the same words in the same run: by the clock at the half and at p95, and in pages touched. */
export type Cost = {
  readonly half: number
  readonly most: number
  /** How often the server is asked for one search. */
  readonly questions: number
  readonly pages: number
  /** Of looking for the wordings of a sentence, beside the same bare SQL. */
  readonly agreedPages: number
}

/** Of so many records on, the bare SQL takes long enough to be compared by the clock: before that, ways to the database are all there is. */
const BY_CLOCK = 50_000

/**
 * Some twice what was measured of 1,000 records: 32 questions, 9 times the pages of the bare SQL for a search and 17 times for agreed language. Of a small
 * register what is asked beside the words counts for most.
 */
const SMALL = { questions: 50, pages: 20, agreedPages: 36 } as const

/** By the clock a large register is searched in no more than so many times what the bare SQL takes; measured: 0.8 and 0.3. */
const LARGE = { questions: 50, half: 2, most: 2 } as const

/** Which limits a register of so many records passes, each as a sentence. */
export const passed = (cost: Cost, records: number): readonly string[] => {
  const limits = records >= BY_CLOCK ? LARGE : SMALL
  return Object.entries(limits).flatMap(([what, limit]) => {
    const is = cost[what as keyof Cost]
    return is <= limit ? [] : [`${what}: ${is.toFixed(2)} is more than ${limit}`]
  })
}

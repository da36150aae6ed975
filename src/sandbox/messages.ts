import type { ReadingOptions } from '../reading/propose.ts'
import type { Reading } from '../reading/reading.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import type { Outcome } from '../text/outcome.ts'

/** What the reading process is asked; the file's bytes come behind it. */
export type Request = {
  readonly name: string
  readonly mediaType: string | null
  readonly sha256: string
  readonly options: ReadingOptions
}

/** What it answers: an outcome, or the stack of a fault of ours. */
export type Reply = { readonly outcome: Outcome<Reading, ReadingRefusal> } | { readonly fault: string }

/** The file descriptor on which it answers. Its standard output is left to libraries that print. */
export const REPLIES = 3

/** The longest message either process takes. */
export const LONGEST = 256_000_000

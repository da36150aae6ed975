import type { ReadingOptions } from '../reading/propose.ts'
import type { Reading } from '../reading/reading.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import type { Tag } from '../reports/templates/check-tags.ts'
import type { Values } from '../reports/templates/template.ts'
import type { WordTemplateRefusal } from '../reports/writers/word-template.ts'
import type { Outcome } from '../text/outcome.ts'

/** What the reading process is asked; the file's bytes come behind it. */
export type Request =
  | {
      readonly task: 'read'
      readonly name: string
      readonly mediaType: string | null
      readonly sha256: string
      readonly options: ReadingOptions
    }
  | { readonly task: 'inspect-template' }
  | { readonly task: 'fill-template'; readonly values: Values }

/** What each task comes to. The bytes of a filled template come behind the answer, not in it. */
export type Outcomes = {
  readonly read: Outcome<Reading, ReadingRefusal>
  readonly 'inspect-template': Outcome<readonly Tag[], WordTemplateRefusal>
  readonly 'fill-template': Outcome<null, WordTemplateRefusal>
}
export type Task = keyof Outcomes

/** What it answers: an outcome, or the stack of a fault of ours. */
export type Reply<T extends Task = Task> = { readonly outcome: Outcomes[T] } | { readonly fault: string }

/** The file descriptor on which it answers. Its standard output is left to libraries that print. */
export const REPLIES = 3

/** The longest message either process takes. */
export const LONGEST = 256_000_000

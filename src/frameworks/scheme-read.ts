import type { FrameworkFinding } from './framework-finding.ts'
import type { Scheme } from './scheme.ts'

/** What whoever brings a framework in says of it; null where the file is to say it. `name` is that of the file, without its ending. */
export type Given = {
  readonly name: string
  readonly id: string | null
  readonly title: string | null
  readonly version: string | null
  /** Takes the longest of several preferred labels in one language, and says so, in place of refusing the file. */
  readonly lenient: boolean
}

/** A framework as it was read, and what was unclear in its file. */
export type SchemeRead = { readonly scheme: Scheme; readonly findings: readonly FrameworkFinding[] }

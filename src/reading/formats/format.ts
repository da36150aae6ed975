import type { Document } from '../../documents/document.ts'
import type { Outcome } from '../../text/outcome.ts'
import type { Read } from '../read.ts'
import type { ReadingRefusal } from '../refusal.ts'

/**
 * A kind of file that can be read. `extensions` are lower-case, without the dot. `read` answers the document with what
 * was unclear in it, or refuses a file that holds no text, is locked, is damaged, or would harm the machine.
 */
export type Format = {
  readonly mediaType: string
  readonly extensions: readonly string[]
  readonly read: (bytes: Uint8Array) => Promise<Outcome<Read<Document>, ReadingRefusal>>
}

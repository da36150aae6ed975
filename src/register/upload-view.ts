import type { ReadingRefusal } from '../reading/refusal.ts'
import type { PartnershipRef } from './views.ts'

/** How it stands with a file that was sent: it waits to be read, could not be, or reading it failed by a fault of ours. */
export type UploadView = {
  readonly partnership: PartnershipRef
  readonly id: number
  readonly name: string
  readonly made: string
  /** How many files of the same side have come to wait before it and still do. */
  readonly before: number
  readonly state: 'waiting' | 'refused' | 'failed'
  readonly refusal: ReadingRefusal | null
}

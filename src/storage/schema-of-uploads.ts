import type { ColumnType } from 'kysely'
import type { Capacity } from '../access/actor.ts'
import type { RecordKind } from '../documents/work.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import type { Stage } from '../register/standing.ts'

type Json<T> = ColumnType<T, string, string>

/** Who sent a file, and in which post. */
export type Uploader = {
  readonly account: string
  readonly name: string
  readonly capacity: Capacity | null
}

/** How a file is kept that no person looks at first; what is null is taken from the text itself. */
export type KeepAs = {
  readonly title: string | null
  readonly kind: RecordKind | null
  readonly source: string | null
  readonly stage: Stage
}

/** A file that waits to be read, or could not be. It goes when what was read is kept or put aside under the same number. */
export type UploadTable = {
  partnership_id: string
  id: number
  /** The side whose editors see it; null is the joint secretariat. */
  owner_side: string | null
  by: Json<Uploader | null> | null
  made_at: string
  file_name: string
  media_type: string | null
  published: string | null
  bytes: ColumnType<Uint8Array, Uint8Array, never>
  /** Null where a person looks at what was read. */
  keep_as: Json<KeepAs | null> | null
  state: 'waiting' | 'refused' | 'failed'
  /** Since when it stands so: when it came to wait, or when it was found that it can't be read. */
  state_since: string
  refusal: Json<ReadingRefusal | null> | null
  /** Its job on the queue. */
  job: string
}

export type UploadsSchema = { upload: UploadTable }

import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, string, string>
type Lately<T> = ColumnType<T | null, T | null | undefined, T | null>

/** What a row is about: a record, a statement of one, or a pair of names. */
export type AboutColumns = {
  subject: string
  record_id: number | null
  number: number | null
  low_id: number | null
  high_id: number | null
}

/** What takes a second person in a partnership; a kind without a row takes one. */
export type FourEyesTable = { partnership_id: string; kind: string; eyes: string }

/** A decision that waits for another's voice, or that once did. `accounts` and `sides` are of its voices. */
export type SecondingTable = AboutColumns & {
  partnership_id: string
  id: string
  act: string
  revision: number
  eyes: string
  asked: Json<unknown>
  reason: string | null
  voices: Json<unknown>
  accounts: string[]
  sides: string[]
  at: string
  ended: Lately<string>
  ended_by: Lately<string>
  ended_at: Lately<string>
}

/** `owner` is a side, '' the joint secretariat, '*' both sides. */
export type ThreadTable = AboutColumns & {
  partnership_id: string
  owner: string
  resolved_by: Lately<string>
  resolved_at: Lately<string>
}

export type CommentTable = {
  partnership_id: string
  id: string
  subject: string
  owner: string
  account: string
  by: string
  side: string | null
  post: string
  at: string
  words: string
  edited_at: Lately<string>
  withdrawn_at: Lately<string>
}

/** What a comment said before it was edited. */
export type CommentVersionTable = {
  partnership_id: string
  comment_id: string
  number: number
  words: string
  at: string
}

export type CommentMentionTable = {
  partnership_id: string
  comment_id: string
  account: string
  name: string
}

/** Whom of a side something waits for: a person by account, or the focal points of a body. */
export type AssignmentTable = AboutColumns & {
  partnership_id: string
  id: string
  side: string
  account: string | null
  body_id: number | null
  name: string
  by: string
  by_account: string
  at: string
  due: string | null
  note: string | null
  ended: Lately<string>
  ended_by: Lately<string>
  ended_at: Lately<string>
}

/** Decisions that somebody took on many statements as one act. */
export type BulkTable = {
  partnership_id: string
  id: string
  account: string
  act: string
  reason: string | null
  by: string
  at: string
  undone_at: Lately<string>
}

/** What became of each of them; `revision` is the statement's after it. */
export type BulkItemTable = {
  partnership_id: string
  bulk_id: string
  record_id: number
  number: number
  outcome: string
  revision: number | null
  sentence: string | null
  undone: Lately<string>
}

export type NotificationTable = AboutColumns & {
  partnership_id: string
  id: string
  sort: string
  audience: string
  account: string | null
  side: string | null
  by: string | null
  by_account: string | null
  at: string
  detail: Json<unknown>
}

export type NotificationReadTable = {
  partnership_id: string
  account: string
  notification_id: string
  at: string
}

export type NotificationSettingTable = {
  partnership_id: string
  account: string
  digest: string
  sorts: Json<unknown>
  remind: number
}

/** A day's letter to a person, claimed by the one server that writes it. */
export type DigestTable = {
  partnership_id: string
  account: string
  day: string
  claimed_at: string
  sent_at: Lately<string>
  lines: ColumnType<number, number | undefined, number>
}

export type ReviewSchema = {
  four_eyes: FourEyesTable
  seconding: SecondingTable
  thread: ThreadTable
  comment: CommentTable
  comment_version: CommentVersionTable
  comment_mention: CommentMentionTable
  assignment: AssignmentTable
  bulk: BulkTable
  bulk_item: BulkItemTable
  notification: NotificationTable
  notification_read: NotificationReadTable
  notification_setting: NotificationSettingTable
  digest: DigestTable
}

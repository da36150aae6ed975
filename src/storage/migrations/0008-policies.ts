import type { TablePolicy } from './0005-policies.ts'

// Which rows of the review's tables are seen and taken: the inner wall behind src/access. What is about a record is seen
// with it; what is of one side is seen by that side alone; what is somebody's own by them alone.

const words = (name: string) =>
  `(select string_to_array(current_setting('mufakat.${name}', true), ' '))::text[]`
const ME = `(select nullif(current_setting('mufakat.account', true), ''))`

const MEMBER = `partnership_id = any (${words('member')})`
const DECIDES = `partnership_id = any (${words('decider')})`

/** A side of the row, '' for the joint secretariat, is among those that a setting names. */
const ofSide = (column: string, name = 'side') =>
  `(partnership_id || '/' || coalesce(${column}, '')) = any (${words(name)})`

const record = (table: string, also = 'true') =>
  `exists (select from record where record.partnership_id = ${table}.partnership_id and record.id = ${table}.record_id and ${also})`
const person = (table: string, column: string) =>
  `exists (select from person where person.partnership_id = ${table}.partnership_id and person.id = ${table}.${column})`

/** What a row is about is seen by whoever asks. */
const SEEN = (table: string) => `${MEMBER} and case when ${table}.record_id is null
  then ${person(table, 'low_id')} and ${person(table, 'high_id')} else ${record(table)} end`

/** They may decide on what a row is about: on a side's own draft, its own people. */
const DECIDABLE = (table: string) => `${DECIDES} and case when ${table}.record_id is null
  then ${person(table, 'low_id')} and ${person(table, 'high_id')}
  else ${record(table, `(record.stage <> 'draft' or (record.partnership_id || '/' || coalesce(record.owner_side, '')) = any (${words('decide')}))`)} end`

const MINE = `${MEMBER} and account = ${ME}`

const inThread = (table: string) =>
  `exists (select from thread where thread.partnership_id = ${table}.partnership_id and thread.subject = ${table}.subject and thread.owner = ${table}.owner)`
const ofComment = (table: string, also = 'true') =>
  `exists (select from comment where comment.partnership_id = ${table}.partnership_id and comment.id = ${table}.comment_id and ${also})`
const OWNED = `(owner = '*' or ${ofSide('owner')})`

const assigned = `exists (select from assignment where assignment.partnership_id = notification.partnership_id
  and assignment.subject = notification.subject and assignment.account = ${ME} and assignment.at <= notification.at)`

const FOR_ME = `case audience
  when 'account' then account = ${ME}
  when 'assignee' then ${assigned}
  else ${ofSide('side', 'decide')} and (audience = 'decide' or ${ofSide('side', 'edit')}) end`

/** The tables of the review. A table that is missing here is closed to everybody but its owner. */
export const REVIEW_POLICIES: Readonly<Record<string, TablePolicy>> = {
  four_eyes: { select: MEMBER },
  seconding: {
    select: SEEN('seconding'),
    insert: DECIDABLE('seconding'),
    update: DECIDABLE('seconding'),
  },
  thread: {
    select: `${OWNED} and ${SEEN('thread')}`,
    insert: `${OWNED} and ${SEEN('thread')}`,
    update: `${OWNED} and ${SEEN('thread')}`,
  },
  comment: {
    select: inThread('comment'),
    insert: `account = ${ME} and ${inThread('comment')}`,
    update: `account = ${ME} and ${inThread('comment')}`,
  },
  comment_version: {
    select: ofComment('comment_version', 'comment.withdrawn_at is null'),
    insert: ofComment('comment_version', `comment.account = ${ME}`),
  },
  comment_mention: {
    select: ofComment('comment_mention'),
    insert: ofComment('comment_mention', `comment.account = ${ME}`),
    delete: ofComment('comment_mention', `comment.account = ${ME}`),
  },
  assignment: {
    select: `${ofSide('side')} and ${SEEN('assignment')}`,
    insert: `${ofSide('side', 'decide')} and ${SEEN('assignment')}`,
    update: `${ofSide('side')} and ${SEEN('assignment')}`,
  },
  bulk: { select: MINE, insert: MINE, update: MINE },
  bulk_item: {
    select: `exists (select from bulk where bulk.partnership_id = bulk_item.partnership_id and bulk.id = bulk_item.bulk_id) and ${record('bulk_item')}`,
    insert: `exists (select from bulk where bulk.partnership_id = bulk_item.partnership_id and bulk.id = bulk_item.bulk_id) and ${record('bulk_item')}`,
    update: `exists (select from bulk where bulk.partnership_id = bulk_item.partnership_id and bulk.id = bulk_item.bulk_id)`,
  },
  notification: {
    select: `${SEEN('notification')} and (${FOR_ME}) and by_account is distinct from ${ME}`,
    insert: SEEN('notification'),
  },
  notification_read: { select: MINE, insert: MINE, delete: MINE },
  notification_setting: { select: MINE, insert: MINE, update: MINE },
  digest: { select: 'false' },
}

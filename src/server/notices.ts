import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Notice } from '../web/frame.ts'

/**
 * What a page says once after something was done. Only a word of this table and numbers travel in the cookie, so that
 * nobody can make a page say something else.
 */
const NOTICES = {
  confirm: ([n]) => `Statement ${n} is confirmed.`,
  amend: ([n]) => `Statement ${n} is amended. The words read by the machine are kept beside yours.`,
  reject: ([n]) => `Statement ${n} is rejected. It stays in the record, struck out.`,
  reopen: ([n]) => `The last decision on statement ${n} was taken back.`,
  kept: ([n]) => `The record is kept with ${n === '1' ? 'one statement' : `${n} statements`} to check.`,
  meeting: () => 'The meeting of this record is changed.',
  attached: () => 'The file is attached to this record as another copy of its text.',
  released: () =>
    'The file is no copy any more. It was read again: keep it as a record of its own, or discard it.',
  same: () => 'The two names are kept as one person. Records keep the words they were read with.',
  apart: () => 'They are kept as two people, and won’t be proposed again.',
  part: () => 'The name is a person of its own again.',
  undo: () => 'That was taken back: the names are kept as they were before.',
  shared: () => 'The record is shared: the other side sees it from now on.',
  joint: () => 'The record is joint: both sides stand by it.',
  public: () => 'The record is public: everybody can read it.',
  unpublished: () => 'The record is taken from public view. Both sides see it as before.',
  draft: () => 'The record is a draft again.',
  marked: () => 'The marking is changed.',
  waits: () => 'It waits for a second person now, and stands as it stood until then.',
  agreed: () => 'You agreed, and the decision took effect.',
  joined: () => 'You agreed. It waits for the other side now.',
  withdrawnProposal: () => 'What you proposed is taken back.',
  posted: () => 'Your comment is posted.',
  edited: () => 'Your comment is changed. What it said before is kept.',
  withdrawn: () => 'Your comment is withdrawn.',
  settled: () => 'The discussion is settled.',
  unsettled: () => 'The discussion is open again.',
  assigned: () => 'It is assigned, and they are told.',
  finished: () => 'It is done.',
  unfinished: () => 'It is not done after all, and assigned as before.',
  unread: ([n]) => (n === '1' ? 'One notification is read.' : `${n} notifications are read.`),
  letters: () => 'What is sent to you is saved.',
  bulkUndone: () => 'It is taken back, as far as nobody decided after it.',
  plan: ([n]) => `The plan is kept with ${n === '1' ? 'one action line' : `${n} action lines`}.`,
  planDropped: () => 'The plan is taken back. Its record stays, and can be read by its lines again.',
  reported: () => 'The report is submitted. It counts once somebody else of your side has accepted it.',
  reportAccepted: () => 'The report is accepted: what it says is the line’s from now on.',
  reportReturned: () => 'The report is given back, with what to put right.',
  reportWithdrawn: () => 'The report is taken back. You can write it anew.',
  round: () => 'The round is kept. Both sides see it, and each body what is asked of it.',
  roundClosed: () => 'The round is closed. It can be opened again.',
  roundWithdrawn: () => 'The round is withdrawn. It can be opened again.',
  roundReopened: () => 'The round is open again.',
  activity: () => 'The activity is kept.',
  status: () => 'The status is set. It stands until somebody lifts it.',
  lifted: () => 'The status is lifted: what is known of the line decides again.',
  body: () => 'The line is given to that body.',
  bodyGone: () => 'The line is taken from that body.',
  discarded: () => 'What was read is discarded. Nothing was kept.',
  'signed-out': () => 'You are signed out.',
  'password-set': () => 'The new password is set. Sign in with it.',
  'password-changed': () => 'The password is changed. All other sessions ended.',
  renamed: () => 'Your name is changed.',
  'session-ended': () => 'That session is ended.',
  'others-ended': () => 'All other sessions are ended.',
  'calendar-revoked': () => 'The address of your calendar is revoked. It leads nowhere any more.',
  'passkey-removed': () => 'The passkey is removed. It lets nobody in any more.',
  invited: () => 'The invitation is sent.',
  accepted: () => 'You accepted the invitation. The post is yours.',
  'post-ended': () => 'The post is ended. It counts no more from now on.',
  'invitation-withdrawn': () => 'The invitation is withdrawn. Its link leads nowhere now.',
  blocked: () => 'The account is blocked, and its sessions are ended.',
  'let-in': () => 'The account may sign in again.',
  reread: ([unchanged, updated, differing, added, withdrawn]) =>
    `Read again: ${unchanged} unchanged, ${updated} updated, ${added} new, ${withdrawn} no longer found, ${differing} read otherwise than people decided. What people decided stands.`,
} as const satisfies Record<string, (numbers: readonly string[]) => string>

export type NoticeName = keyof typeof NOTICES

/** How many numbers each tells; a cookie with more or fewer is none of ours. */
const NUMBERS: Readonly<Record<NoticeName, number>> = {
  confirm: 1,
  amend: 1,
  reject: 1,
  reopen: 1,
  kept: 1,
  meeting: 0,
  attached: 0,
  released: 0,
  same: 0,
  apart: 0,
  part: 0,
  undo: 0,
  shared: 0,
  joint: 0,
  public: 0,
  unpublished: 0,
  draft: 0,
  marked: 0,
  waits: 0,
  agreed: 0,
  joined: 0,
  withdrawnProposal: 0,
  posted: 0,
  edited: 0,
  withdrawn: 0,
  settled: 0,
  unsettled: 0,
  assigned: 0,
  finished: 0,
  unfinished: 0,
  unread: 1,
  letters: 0,
  bulkUndone: 0,
  plan: 1,
  planDropped: 0,
  reported: 0,
  reportAccepted: 0,
  reportReturned: 0,
  reportWithdrawn: 0,
  round: 0,
  roundClosed: 0,
  roundWithdrawn: 0,
  roundReopened: 0,
  activity: 0,
  status: 0,
  lifted: 0,
  body: 0,
  bodyGone: 0,
  discarded: 0,
  'signed-out': 0,
  'password-set': 0,
  'password-changed': 0,
  renamed: 0,
  'session-ended': 0,
  'others-ended': 0,
  'passkey-removed': 0,
  invited: 0,
  accepted: 0,
  'post-ended': 0,
  'invitation-withdrawn': 0,
  blocked: 0,
  'calendar-revoked': 0,
  'let-in': 0,
  reread: 5,
}

const COOKIE = 'notice'

/** Has the next page say that something was done. */
export const leaveNotice = (context: Context, name: NoticeName, ...numbers: readonly number[]) =>
  setCookie(context, COOKIE, [name, ...numbers].join('.'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: 30,
  })

/** What the page has to say, once: the cookie goes with it. */
export const takeNotice = (context: Context): Notice | null => {
  const left = getCookie(context, COOKIE)
  if (left === undefined) return null
  deleteCookie(context, COOKIE, { path: '/' })
  const [name, ...numbers] = left.split('.')
  if (!name || !Object.hasOwn(NOTICES, name) || !numbers.every((each) => /^\d{1,9}$/.test(each))) return null
  if (numbers.length !== NUMBERS[name as NoticeName]) return null
  return { tone: 'done', text: NOTICES[name as NoticeName](numbers) }
}

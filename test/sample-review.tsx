import type { Child } from 'hono/jsx'
import type { NotificationView } from '../src/register/notification.ts'
import type {
  AssignmentView,
  BulkView,
  MatterView,
  ReviewItem,
  ReviewView,
  SecondingView,
  ThreadView,
} from '../src/register/review-views.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import {
  BulkPage,
  BulkProgressPage,
  MatterPage,
  NotificationSettingsPage,
  NotificationsPage,
  RecordPage,
  ReviewPage,
  StatementPage,
} from '../src/web/pages.ts'
import { editorOf, personWith } from './sample-actors.ts'
import { coast, listed, partnership, recordView, rivers, rows, statementView } from './sample-views.ts'

const p = partnership.id
const AT = '2026-01-02T03:04:05.000Z'
const editor = editorOf(p, rivers.id)

const frameAt = (path: string, actor: Frame['actor'] = editor): Frame => ({
  origin: 'http://127.0.0.1:8700',
  path,
  assets: { style: to.asset('0a1b2c', 'style.css'), script: to.asset('3d4e5f', 'islands.js') },
  notice: null,
  actor,
  unread: 3,
})

const [row] = rows
const { record, statement } = row!
const subject = { of: 'statement', record: record.id, number: statement.number } as const

const seconding: SecondingView = {
  id: 'b0',
  subject,
  act: 'amend',
  revision: statement.revision,
  eyes: 'both-sides',
  voices: [{ account: 'oscar', name: 'Óscar Quintela', side: coast.id, post: 'Desk officer', at: AT }],
  wanted: [rivers.id],
  reason: 'The minutes have it so.',
  at: AT,
  asked: { state: 'amended', content: { ...statement.content, kind: 'note' } },
}

const assignment: AssignmentView = {
  id: 'a0',
  subject,
  side: rivers.id,
  name: 'Ilse Varga',
  account: 'ilse',
  body: null,
  by: 'Noor Hadley',
  byAccount: 'noor-hadley',
  at: AT,
  due: '2025-12-24',
  note: 'Compare it with the minutes of the morning.',
  done: null,
}

const item: ReviewItem = {
  subject,
  record,
  statement: { record, statement: { ...statement, state: 'proposed' } },
  names: null,
  seconding: null,
  assignment,
  report: null,
  mention: { by: 'Ilse Varga', at: AT },
}

const counts = { statements: 2, seconding: 1, agreement: 1, names: 1, reports: 1, assigned: 1, mentioned: 0 }

const queue: ReviewView = {
  partnership,
  query: { sort: 'statements', record: null, kind: null, assigned: null, due: null, page: 1 },
  counts,
  items: listed(
    [
      item,
      { ...item, subject: { ...subject, number: 90 }, assignment: null, mention: null },
      { ...item, subject: { ...subject, number: 91 }, seconding, assignment: null, mention: null },
      {
        ...item,
        subject: { of: 'record', record: record.id },
        statement: null,
        assignment: null,
        mention: null,
      },
      {
        ...item,
        subject: { of: 'record', record: record.id },
        statement: null,
        assignment: null,
        report: { line: 4, name: '1.1.3', by: 'Ilse Varga', at: AT },
        mention: null,
      },
      {
        ...item,
        subject: { of: 'names', low: 2, high: 5 },
        record: null,
        statement: null,
        names: { one: 'Óscar Quintela', other: 'O. Quintela', how: 'initials' },
        assignment: null,
        mention: null,
      },
    ],
    1,
    3,
  ),
  records: [{ id: record.id, title: record.title, count: 2 }],
}

const emptyQueue: ReviewView = {
  ...queue,
  counts: { statements: 0, seconding: 0, agreement: 0, names: 0, reports: 0, assigned: 0, mentioned: 0 },
  items: listed([], 1, 0),
  records: [],
}

const comment = {
  id: 'c0',
  account: 'noor-hadley',
  by: 'Noor Hadley',
  side: rivers.id,
  post: 'Desk officer',
  at: AT,
  words: 'Is “task” right here?\n\n@Ilse Varga, you were in the room.',
  mentioned: ['Ilse Varga'],
  edited: AT,
  earlier: [{ words: 'Is “ask” right here?', at: AT }],
  withdrawn: null,
}

const threads: readonly ThreadView[] = [
  {
    owner: '*',
    resolved: { by: 'Óscar Quintela', at: AT },
    comments: [{ ...comment, id: 'c1', withdrawn: AT }],
  },
  { owner: rivers.id, resolved: null, comments: [comment] },
]

const matter: MatterView = {
  partnership,
  subject,
  record: { ...record, standing: { ...record.standing, marking: 'CONFIDENTIAL' } },
  statement: item.statement,
  names: [],
  threads,
  assignments: [assignment, { ...assignment, id: 'a1', done: { by: 'Ilse Varga', at: AT } }],
  seconding,
}

const bulk: BulkView = {
  partnership,
  id: 'b1',
  act: 'confirm',
  reason: 'All as in the minutes.',
  by: 'Noor Hadley',
  at: AT,
  undone: null,
  items: [
    { record: 12, title: record.title, number: 4, outcome: 'decided', sentence: null, undone: null },
    { record: 12, title: record.title, number: 5, outcome: 'waits', sentence: null, undone: 'kept' },
    {
      record: 12,
      title: record.title,
      number: 6,
      outcome: 'refused',
      sentence: 'This statement is confirmed already. Nothing was changed.',
      undone: null,
    },
  ],
}

const told = (detail: NotificationView['detail'], at: number, confidential = false): NotificationView => ({
  id: `n${at}`,
  p,
  partnership: partnership.shortName,
  detail,
  about: { subject, confidential, name: record.title },
  by: 'Óscar Quintela',
  at: AT,
  read: at > 2,
})

const SEARCH = {
  sort: 'found',
  name: 'Ferries that were confirmed',
  query: 'ferries status:confirmed',
} as const

const notifications = [
  told({ sort: 'assigned', due: '2026-02-01' }, 1),
  told({ sort: 'mentioned' }, 2, true),
  told({ sort: 'due', due: '2026-01-01', near: 'over' }, 3),
  told({ sort: 'decided', act: 'confirm' }, 4),
  told({ sort: 'decided', act: 'return-report', line: 3 }, 8),
  told({ sort: 'seconding', act: 'amend', now: 'wanted' }, 5),
  told({ sort: 'seconding', act: 'amend', now: 'outdated' }, 6),
  told({ sort: 'shared' }, 7),
  told({ ...SEARCH, later: { of: 'statements', by: 'confirm', number: 4, count: 1 } }, 9),
  told({ ...SEARCH, later: { of: 'activities', by: 'came', number: 3, count: 2 } }, 10),
  told(SEARCH, 11, true),
]

const people = [
  { value: 'person ilse', words: 'Ilse Varga, Standing Delegate' },
  { value: 'body 3', words: 'the focal points of the Harbour Office' },
]
const at = to.matter(p, 'statement-12-4')
const whole = { part: 1, kind: null, show: [], find: '' } as const
const proposed = { ...statement, state: 'proposed' } as const

/** The pages of review with sample views, full, empty and refused. */
export const reviewPages: Readonly<Record<string, Child>> = {
  review: <ReviewPage frame={frameAt(to.review(p))} view={queue} today="2026-01-02" />,
  'review-empty': <ReviewPage frame={frameAt(to.review(p))} view={emptyQueue} today="2026-01-02" />,
  'review-reader': (
    <ReviewPage
      frame={frameAt(to.review(p), personWith('Rae Stone'))}
      view={{ ...emptyQueue, query: { ...queue.query, kind: 'note' } }}
      today="2026-01-02"
    />
  ),
  matter: <MatterPage frame={frameAt(at)} view={matter} people={people} now={AT} />,
  'matter-refused': (
    <MatterPage
      frame={frameAt(at)}
      view={{ ...matter, threads: [], assignments: [], seconding: null }}
      people={people}
      now={AT}
      refused={{ sentence: 'That day is over.', field: 'due', typed: { due: '2025-01-01', to: 'body 3' } }}
    />
  ),
  'matter-reader': (
    <MatterPage frame={frameAt(at, personWith('Rae Stone'))} view={matter} people={[]} now={AT} />
  ),
  bulk: <BulkPage frame={frameAt(to.bulkAct(p, 'b1'))} view={bulk} />,
  'bulk-progress': (
    <BulkProgressPage frame={frameAt(to.bulkAct(p, 'b1'))} partnership={partnership} done={12} of={40} />
  ),
  notifications: (
    <NotificationsPage frame={frameAt(to.notifications())} notifications={listed(notifications)} unread={2} />
  ),
  'notifications-empty': (
    <NotificationsPage
      frame={frameAt(to.notifications())}
      notifications={listed<NotificationView>([], 1, 0)}
      unread={0}
    />
  ),
  'notification-settings': (
    <NotificationSettingsPage
      frame={frameAt(to.notificationSettings())}
      settings={{ digest: 'weekly', sorts: ['due'], remind: 3 }}
    />
  ),
  'record-waiting': (
    <RecordPage
      frame={frameAt(to.record(p, 12))}
      view={{
        ...recordView,
        secondings: [{ ...seconding, subject: { ...subject, number: recordView.statements[0]!.number } }],
      }}
      {...whole}
    />
  ),
  'statement-waiting': (
    <StatementPage
      frame={frameAt(to.statement(p, 12, 4))}
      view={{ ...statementView, statement: proposed, seconding }}
      refused={{
        refusal: { reason: 'proposed-otherwise', id: 'b0', act: 'amend', by: 'Óscar Quintela' },
        typed: { reason: 'It is none.' },
      }}
    />
  ),
  'statement-outdated': (
    <StatementPage frame={frameAt(to.statement(p, 12, 4))} view={{ ...statementView, outdated: seconding }} />
  ),
}

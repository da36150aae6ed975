import type { Child } from 'hono/jsx'
import { briefReport } from '../src/reports/brief.ts'
import type { BriefView, CitedStatement } from '../src/reports/brief-view.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { BriefPage } from '../src/web/pages.ts'
import { matrixPlan } from './sample-plan.tsx'
import { mechanismView, meetingView, partnership, rows } from './sample-views.ts'

const TODAY = '2026-01-02'

const citedRows = rows.map((row, at): CitedStatement => ({ ...row, place: { page: 2, paragraph: at + 3 } }))
const first = citedRows[0]!
const second = citedRows[1]!
const third = citedRows[2]!

/** The brief of a series of whose last meeting much is known. */
export const briefView: BriefView = {
  partnership,
  mechanism: mechanismView.mechanism,
  last: { meeting: meetingView.meeting, records: meetingView.records, people: meetingView.people },
  unrecorded: [meetingView.next!],
  next: null,
  agreed: [
    {
      ...{ statement: first, subjects: ['floods', 'river police'], since: [second] },
      lines: [
        {
          ...{ plan: matrixPlan.plan, standing: matrixPlan.record.standing },
          line: matrixPlan.parts.find(({ kind }) => kind === 'line')!,
          facts: matrixPlan.lines[0]!.facts,
          activities: [...matrixPlan.followed.values()].flatMap(({ activities }) => activities).slice(0, 1),
        },
      ],
    },
    { statement: third, subjects: [], since: [], lines: [] },
  ],
  undecided: { first: [second], total: 3 },
  concerns: [third],
  waiting: { statements: 3, seconding: 1, agreement: 0, names: 0, reports: 0, assigned: 0, mentioned: 0 },
  posts: meetingView.coChairs.map(({ person, side, post }, at) => ({
    ...{ side, post: post!, before: person, today: at === 0 ? [person] : [] },
  })),
  points: [
    {
      ...{ mechanism: 1, words: 'green shipping corridors' },
      ...{ by: 'Noor Hadley', at: '2026-01-02T03:04:05Z' },
    },
  ],
  plan: matrixPlan,
}

/** The same of a series of which nothing is kept yet. */
export const emptyBriefView: BriefView = {
  ...briefView,
  ...{ last: null, unrecorded: [], next: meetingView.next, agreed: [], concerns: [], posts: [], points: [] },
  ...{ undecided: { first: [], total: 0 }, waiting: null, plan: null },
}

/** The page of a brief, full and empty. */
export const briefPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const frame = frameAt(to.brief(partnership.id, briefView.mechanism.id))
  return {
    brief: (
      <BriefPage frame={frame} view={briefView} report={briefReport(briefView, TODAY)} own={['brief']} />
    ),
    'brief-empty': (
      <BriefPage frame={frame} view={emptyBriefView} report={briefReport(emptyBriefView, TODAY)} own={[]} />
    ),
  }
}

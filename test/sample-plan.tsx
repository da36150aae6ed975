import type { Child } from 'hono/jsx'
import { compose } from '../src/documents/compose.ts'
import type { LineFacts } from '../src/plans/following/assess.ts'
import type { LineIndicator } from '../src/plans/following/measuring.ts'
import type { Round } from '../src/plans/following/round.ts'
import type { WorkView } from '../src/plans/following/work.ts'
import type { PlanLinksView, StatementLinksView } from '../src/plans/links/link-views.ts'
import { differencesOf } from '../src/plans/matrix/differences.ts'
import { NO_MEANINGS } from '../src/plans/matrix/meanings.ts'
import { stepsOf } from '../src/plans/matrix/steps.ts'
import type { Matrix } from '../src/plans/matrix.ts'
import { outlineOf } from '../src/plans/outline/outline-of.ts'
import { outlineRows } from '../src/plans/outline/outline-rows.ts'
import { planParts } from '../src/plans/plan-parts.ts'
import type {
  IntakeView,
  PlanComparisonView,
  PlanMatrixView,
  PlanOutlineView,
  PlanSuccessionView,
  PlanView,
} from '../src/plans/plan-views.ts'
import { heldLines } from '../src/reports/held-lines.ts'
import { quote } from '../src/text/quote.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import {
  PlanComparisonPage,
  PlanFiguresPage,
  PlanIntakePage,
  PlanLinePage,
  PlanLinksPage,
  PlanOutlinePage,
  PlanPage,
  PlanSuccessionPage,
  PlansPage,
  StatementPage,
  WorkPage,
} from '../src/web/pages.ts'
import { frameworkPages, nothingAligned, sampleAligned, sampleGoals } from './sample-frameworks.tsx'
import { partnership, recordView, rows as statementRows, statementView } from './sample-views.ts'

const firstSaid = statementRows[0]!

const document = compose([
  { kind: 'title', text: 'Plan of Action 2026-2030' },
  { kind: 'heading', level: 1, text: '1. POLITICAL COOPERATION' },
  { kind: 'heading', level: 2, text: '1.1. Dialogue' },
  { kind: 'list-item', level: 3, text: '1.1.1. Hold meetings of ministers, by means of:' },
  { kind: 'list-item', level: 4, text: '(a) summits; and' },
  { kind: 'list-item', level: 4, text: '(b) visits;' },
  { kind: 'list-item', level: 3, text: '1.1.3. Exchange minutes;' },
  { kind: 'heading', level: 1, text: '2. RESOURCES' },
  { kind: 'list-item', level: 2, text: '• Publish the accounts of the joint fund each spring.' },
])
const outline = outlineOf(document)
const rows = outlineRows(document, outline.sections)
const record = { ...recordView.record, kind: 'plan-of-action' as const }
const parts = planParts(outline.sections, ({ span }) => span && quote(document.text, span))
const plan = {
  ...{ id: record.id, title: 'Plan of Action', period: { start: 2026, end: 2030 } },
  ...{ lines: 3, sections: 3 },
}
/** Facts by which lines stand in each way: held with evidence, set by hand, nothing yet. */
const facts = (at: number): LineFacts => ({
  activities: at === 0 ? [{ id: 'a1', knownOn: '2025-06-01', state: 'held', date: '2025-05-03' }] : [],
  reports: [],
  overrides: at === 1 ? [{ id: '1', status: 'needs-resources', givenOn: '2025-06-02', liftedOn: null }] : [],
})
const followed = parts
  .filter(({ kind }) => kind === 'line')
  .map(({ number, parent }, at) => ({
    ...{ id: String(number), section: String(parent), pillar: parent === 2 ? '1' : String(parent) },
    ...{ bodies: [], goals: [], facts: facts(at) },
  }))
const view: PlanView = {
  partnership,
  record,
  plan,
  keptAt: '2026-01-02T03:04:05.000Z',
  parts,
  lines: followed,
  grounds: new Map([[4, 2]]),
}
const lines = parts.filter(({ kind }) => kind === 'line')
const reported = {
  ...{ state: 'held' as const, date: '2025-05-03', place: 'Low Bank', participants: 45 },
  ...{ budget: null, milestones: [] },
}
const measured = (number: number) => ({ kind: 'number' as const, number, unit: '%' })
/** Indicators: one with values, one of them not available, one that has none, one that was taken back. */
const indicators: readonly LineIndicator[] = [
  {
    ...{ id: 'i1', version: 4, at: '2025-09-01T08:00:00.000Z', title: 'Ferries with a trained pilot' },
    ...{ unit: '%', withdrawn: false },
    baseline: { period: '2022', value: measured(20) },
    target: { period: '2027', value: measured(80) },
    values: [
      { period: '2023', value: measured(35.5) },
      { period: '2024', value: { kind: 'not-available', note: 'the survey was put off' } },
      { period: '2025', value: measured(50) },
    ],
  },
  {
    ...{ id: 'i2', version: 1, at: '2025-09-01T08:00:00.000Z', title: 'Quays mended', unit: '' },
    ...{ baseline: null, target: null, values: [], withdrawn: false },
  },
  {
    ...{ id: 'i3', version: 2, at: '2025-09-01T08:00:00.000Z', title: 'Lamps lit', unit: 'lamps' },
    ...{ baseline: null, target: null, values: [], withdrawn: true },
  },
]
const line = {
  ...{ partnership, record, plan, within: parts.slice(0, 2) },
  ...{ line: lines[0]!, previous: null, next: lines[1]!, place: { page: 2, paragraph: 4 } },
  following: {
    bodies: [{ id: 1, name: 'River Board', shortName: null, side: partnership.sides[0].id, lead: true }],
    activities: [
      {
        ...{ id: 'a1', version: 1, at: '2025-06-01T08:00:00.000Z', title: 'Meeting of ministers' },
        ...{ state: 'held' as const, date: '2025-05-03', place: 'Low Bank', participants: 45 },
        budget: { amount: 1200, currency: 'USD' },
        milestones: [
          { title: 'Agenda agreed', due: '2025-04', done: '2025-04-11' },
          { title: 'Minutes out', due: '2025-06', done: null },
          { title: 'Hall found', due: null, done: null },
        ],
        evidence: [
          { kind: 'address' as const, address: 'https://minutes.example/1', shows: 'The minutes' },
          { kind: 'file' as const, sha256: '0'.repeat(64), name: 'list.pdf', shows: 'The list' },
        ],
      },
      {
        ...{ id: 'a2', version: 2, at: '2025-06-01T08:00:00.000Z', title: 'A visit' },
        ...{ state: 'cancelled' as const, date: null, place: null, participants: null },
        ...{ budget: null, milestones: [], evidence: [] },
      },
    ],
    overrides: [],
    indicators,
  },
  ...{ facts: facts(0), sets: 0, trail: null, round: null, aligned: sampleAligned },
  grounds: [firstSaid, { ...firstSaid, record: { ...firstSaid.record, meeting: null, published: null } }],
  continues: {
    before: [
      { plan: { ...plan, id: 8, title: 'The plan before' }, standing: record.standing, line: lines[1]! },
    ],
    after: [{ plan: { ...plan, id: 9, period: null }, standing: record.standing, line: lines[2]! }],
  },
  reports: (['submitted', 'returned', 'accepted'] as const).map((state, at) => ({
    ...{
      id: `r${at}`,
      side: partnership.sides[0].id,
      account: at === 1 ? 'noor-hadley' : 'ilse',
      by: 'Ilse Varga',
    },
    ...{ at: '2025-06-01T08:00:00.000Z', period: '2025', words: 'The meeting took place.', state },
    ...{ claim: at === 0 ? ('completed' as const) : null, reason: at === 1 ? 'Name the place.' : null },
    activity: at === 0 ? { activity: { ...reported, title: 'A visit' }, evidence: [] } : null,
    ...{ endedBy: at === 0 ? null : 'Noor Hadley', endedAt: null },
  })),
  bodies: partnership.sides.map((side, at) => ({
    ...{ id: at + 1, name: `A body of ${side.name}`, shortName: null, side: side.id },
  })),
}
/** The plan with all that is known of its first line. */
export const matrixPlan: PlanMatrixView = {
  ...view,
  ...{ instrument: null, instruments: [] },
  followed: new Map([
    [lines[0]!.number, { ...line.following, indicators: indicators.filter(({ withdrawn }) => !withdrawn) }],
  ]),
}
/** The same with activities that are planned: one whose day is over, one to come, one without a date. */
const withPlanned: PlanMatrixView = {
  ...matrixPlan,
  frameworks: [sampleGoals],
  instrument: {
    ...{ id: 3, name: 'The plan of the rivers' },
    figures: [
      {
        ...{ instrument: 'The plan of the rivers', instrumentId: 3, on: '2025-10', value: 40, of: null },
        ...{ unit: '%', note: 'Of the lines.', source: 'A statement of both sides' },
      },
    ],
  },
  lines: followed.map((each, at) => ({
    ...each,
    bodies: at === 0 ? ['1'] : [],
    goals: at === 0 ? [{ framework: sampleGoals.id, key: '1', from: '2025-03-01', until: null }] : [],
    facts:
      at === 0
        ? {
            ...each.facts,
            activities: [
              ...each.facts.activities,
              { id: 'b1', knownOn: '2025-06-01', state: 'planned', date: '2026-03' },
            ],
          }
        : each.facts,
  })),
  followed: new Map([
    [
      lines[0]!.number,
      {
        ...line.following,
        activities: ['2025-11', '2026-03', null].map((date, at) => ({
          ...line.following.activities[1]!,
          ...{ id: `b${at}`, state: 'planned' as const, title: `Course ${at + 1}`, date },
        })),
      },
    ],
  ]),
}
/** A matrix that tells one line otherwise, has a row of its own, and is silent of the rest. */
const otherMatrix: Matrix = {
  ...{ title: null, period: null, asOf: null, sections: [], findings: [] },
  columns: (['number', 'text', 'status', 'activities'] as const).map((kind) => ({ heading: kind, kind })),
  rows: [lines[0]!.text, 'Map the wells of both banks;'].map((text, at) => ({
    ...{ number: at === 0 ? '1.1.1' : '1.1.9', section: null, text, items: [], leads: [], timeline: '' },
    ...{ status: 'completed' as const, statusText: 'Completed', addressed: true, remarks: '' },
    ...{ activities: [], evidence: [], quote: quote(document.text, { start: 0, end: 4 }) },
  })),
}
const differences = differencesOf(heldLines(matrixPlan, '2026-01-02'), otherMatrix)
const taking = stepsOf(differences, {
  ...{ bodies: [], sections: view.parts, meanings: NO_MEANINGS, on: '2026-01-02' },
})
const compares: PlanComparisonView = {
  ...{ view: matrixPlan, choices: [record], other: null },
  ...{ bodies: [], meanings: NO_MEANINGS, intakes: [] },
}
const intake: IntakeView = {
  ...{ partnership, record, plan },
  intake: {
    ...{ id: 'i1', matrix: record, by: 'Noor Hadley', at: '2026-01-02T08:00:00.000Z', steps: 2 },
    ...{ reason: 'As agreed', undone: null },
  },
  steps: [
    { line: lines[0]!.number, kind: 'status', words: 'Completed', undone: null },
    { line: 99, kind: 'line', words: 'Map the wells of both banks;', undone: 'undone' },
  ],
  lines: new Map([[lines[0]!.number, lines[0]!]]),
}
/** A later plan that has one line in the same words, one reworded, and one of its own. */
const laterPlan: PlanView = {
  ...view,
  parts: parts.map((part, at) => ({
    ...part,
    text: at === 3 ? 'Exchange the minutes of every meeting;' : at === 5 ? 'Map the wells.' : part.text,
  })),
}
const beside: PlanSuccessionView = {
  ...{ before: view, choices: [{ ...plan, record }], after: laterPlan },
  ...{ said: [], without: [firstSaid], withoutInAll: 2 },
}
const pair = { line: lines[0]!, row: firstSaid }
const linked: PlanLinksView = {
  ...{ partnership, record, plan, lines, only: null },
  proposed: {
    rows: [
      { ...pair, words: new Set(['meetin', 'minist']) },
      { ...pair, words: new Set(['flood']) },
    ],
    ...{ total: 22, page: 1, pages: 2 },
  },
  ...{ linked: [{ ...pair, line: lines[1]! }], rejected: [{ ...pair, line: lines[2]! }] },
  ...{ without: [firstSaid], withoutInAll: 60, more: false },
}
const away = { plan, standing: record.standing, line: lines[0]! }
/** A statement's lines: one linked, one that somebody said is none, one proposed. */
const ofStatement: StatementLinksView = {
  linked: [{ ...away, facts: facts(0), activities: [] }],
  rejected: [{ ...away, line: lines[2]! }],
  proposed: [{ ...away, line: lines[1]!, words: new Set(['minute']) }],
  plans: [{ ...plan, standing: record.standing }],
}
const brief = (state: 'submitted' | 'returned' | 'accepted', at: number, account = 'ilse') => ({
  ...{
    id: `w${at}`,
    record: record.id,
    line: lines[0]!.number,
    side: partnership.sides[0].id,
    account,
    state,
  },
  ...{ by: 'Ilse Varga', period: '2025', at: `2025-06-0${at}T08:00:00.000Z` },
})
export const openRound: Round = {
  ...{ id: 'round', record: record.id, period: '2025', due: '2026-02-28', state: 'open', version: 1 },
  ...{ openedAt: '2025-12-01T08:00:00.000Z', by: 'Noor Hadley' },
}
/** Work over one plan: a line of two bodies with activities that are planned, and reports in each state. */
export const workView: WorkView = {
  partnership,
  plans: [
    {
      ...withPlanned,
      followed: new Map(
        [...withPlanned.followed].map(([number, there]) => [
          number,
          {
            activities: [...there.activities, ...line.following.activities],
            bodies: partnership.sides.map((side, at) => ({
              ...{ id: at + 1, name: `A body of ${side.name}`, shortName: at === 0 ? null : 'Second' },
              ...{ side: side.id, lead: at === 0 },
            })),
          },
        ]),
      ),
    },
  ],
  reports: [brief('returned', 1, 'noor-hadley'), brief('accepted', 2), brief('submitted', 3)],
  rounds: [openRound],
}
const bare = {
  ...line,
  following: {
    ...{ bodies: [], activities: [], indicators: [] },
    overrides: facts(1).overrides,
  },
  ...{ facts: facts(1), sets: 1, reports: [] },
  ...{ grounds: [], continues: { before: [], after: [] } },
}
const typed = {
  ...{ activity: '', version: 0, title: '', state: 'held', date: '2031', place: '', participants: '' },
  ...{ budget: '', currency: '', milestones: [], address: '', shows: '' },
}
const today = '2026-01-02'
const read: PlanOutlineView = { partnership, record, document, outline, rows, kept: null }
const asked = {
  ...{ title: '', from: '2030', until: '2026' },
  what: rows.map(({ kind }) => kind),
  number: rows.map(({ number }) => number),
}

/** The pages of plans of action, full, empty and refused. */
export const planPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const p = partnership.id
  const at = frameAt(to.planOutline(p, record.id))
  return {
    plans: (
      <PlansPage
        frame={frameAt(to.plans(p))}
        view={{ partnership, plans: [{ ...plan, record }], unread: [record] }}
      />
    ),
    'plans-empty': <PlansPage frame={frameAt(to.plans(p))} view={{ partnership, plans: [], unread: [] }} />,
    'plan-round': (
      <PlanPage
        frame={frameAt(to.plan(p, record.id))}
        view={withPlanned}
        rounds={{
          rounds: [openRound, { ...openRound, id: 'before', state: 'closed', period: '2024' }],
          bodies: new Map([...workView.plans[0]!.followed].map(([number, { bodies }]) => [number, bodies])),
          reports: workView.reports,
        }}
        on={today}
        today={today}
      />
    ),
    'plan-round-none': (
      <PlanPage
        frame={frameAt(to.plan(p, record.id))}
        view={view}
        rounds={{
          rounds: [{ ...openRound, state: 'withdrawn' }],
          ...{ bodies: new Map(), reports: [] },
        }}
        on={today}
        today={today}
        roundRefused={{
          ...{ sentence: 'That day is over.', field: 'due' },
          typed: { round: '', version: 0, period: '2025', due: '2025-01-01' },
        }}
      />
    ),
    'plan-line-round': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={{ ...line, round: openRound }}
        today={today}
      />
    ),
    ...frameworkPages(frameAt, [
      {
        ...{ plan, standing: record.standing, line: lines[0]!, facts: facts(0), part: parts[0]! },
        activities: [
          { title: 'A visit', state: 'planned', date: null },
          { title: 'Meeting of ministers', state: 'held', date: '2025-05-03' },
          { title: 'Meeting of pilots', state: 'held', date: '2025-Q1' },
          { title: 'Meeting of <friends>', state: 'cancelled', date: '2024' },
        ],
        by: [
          {
            ...{ framework: 'river-aims', code: '1.1' },
            side: partnership.sides[0].id,
            reason: 'Both banks',
            at: '2025-06-01T08:00:00.000Z',
          },
        ],
      },
      {
        ...{ plan, standing: record.standing, line: lines[2]!, facts: facts(2), part: parts.at(-2)! },
        activities: [],
        by: [
          {
            ...{ framework: 'river-aims', code: '1.1' },
            ...{ side: null, reason: null, at: '2025-06-01T08:00:00.000Z' },
          },
        ],
      },
    ]),
    'plan-line-alignment-several': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={{ ...line, aligned: nothingAligned }}
        today={today}
        alignment={{
          ...{ sentence: '“water” fits several.', field: 'concept', words: 'aims', reason: 'As agreed' },
        }}
      />
    ),
    'plan-line-alignment-refused': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={line}
        today={today}
        alignment={{ sentence: 'It was taken back.', field: null, words: '', reason: '' }}
      />
    ),
    work: <WorkPage frame={frameAt(to.work(p))} view={workView} body={null} today={today} />,
    'work-public': (
      <WorkPage
        frame={{ ...frameAt(to.work(p)), actor: { kind: 'public' } }}
        view={{ ...workView, reports: [], rounds: [] }}
        body={null}
        today={today}
      />
    ),
    'work-of-body': (
      <WorkPage frame={frameAt(to.work(p, { body: 2 }))} view={workView} body={2} today={today} />
    ),
    'work-of-none': (
      <WorkPage frame={frameAt(to.work(p, { body: 9 }))} view={workView} body={9} today={today} />
    ),
    'work-empty': (
      <WorkPage
        frame={frameAt(to.work(p))}
        view={{ ...workView, plans: [{ ...matrixPlan, followed: new Map() }] }}
        body={null}
        today={today}
      />
    ),
    'work-no-plan': (
      <WorkPage
        frame={frameAt(to.work(p))}
        view={{ partnership, plans: [], reports: [], rounds: [] }}
        body={null}
        today={today}
      />
    ),
    plan: <PlanPage frame={frameAt(to.plan(p, record.id))} view={view} on={today} today={today} own={[]} />,
    'plan-before': (
      <PlanPage
        frame={frameAt(to.plan(p, record.id, { on: '2025-01-01' }))}
        view={view}
        on="2025-01-01"
        today={today}
        own={['joint-report', 'matrix']}
      />
    ),
    'plan-figures': (
      <PlanFiguresPage
        frame={frameAt(to.planFigures(p, record.id))}
        view={withPlanned}
        on={today}
        today={today}
      />
    ),
    'plan-figures-before': (
      <PlanFiguresPage
        frame={frameAt(to.planFigures(p, record.id, { on: '2025-01-01' }))}
        view={{ ...matrixPlan, followed: new Map() }}
        on="2025-01-01"
        today={today}
      />
    ),
    'plan-comparison': (
      <PlanComparisonPage
        frame={frameAt(to.planComparison(p, record.id))}
        view={{ ...compares, choices: [] }}
        asked={null}
        compared={null}
        mark=""
      />
    ),
    'plan-comparison-none': (
      <PlanComparisonPage
        frame={frameAt(to.planComparison(p, record.id, { record: '7' }))}
        view={compares}
        asked={record.id}
        compared={{
          ...{ record, columns: [{ heading: 'Where we are', kind: null }] },
          sentence: 'No row of headings was found among 3 rows.',
        }}
        mark=""
      />
    ),
    'plan-comparison-found': (
      <PlanComparisonPage
        frame={frameAt(to.planComparison(p, record.id, { record: '7' }))}
        view={{ ...compares, intakes: [intake.intake] }}
        asked={record.id}
        compared={{ record, columns: otherMatrix.columns, matrix: otherMatrix, differences, taking }}
        mark="0"
        refused={{ keys: [], reason: 'As agreed', sentence: 'Tick what is to be taken over.' }}
      />
    ),
    'plan-intake': <PlanIntakePage frame={frameAt(to.planIntake(p, record.id, 'i1'))} view={intake} />,
    'plan-intake-undone': (
      <PlanIntakePage
        frame={frameAt(to.planIntake(p, record.id, 'i1'))}
        view={{
          ...intake,
          intake: { ...intake.intake, undone: { by: 'Ilse Varga', at: '2026-01-03T08:00:00.000Z' } },
        }}
      />
    ),
    'plan-succession-none': (
      <PlanSuccessionPage
        frame={frameAt(to.planSuccession(p, record.id))}
        view={{ before: view, choices: [], after: null, said: [], without: [], withoutInAll: 0 }}
      />
    ),
    'plan-succession': (
      <PlanSuccessionPage frame={frameAt(to.planSuccession(p, record.id, { record: '7' }))} view={beside} />
    ),
    'plan-succession-said': (
      <PlanSuccessionPage
        frame={frameAt(to.planSuccession(p, record.id, { record: '7' }))}
        view={{
          ...beside,
          said: [
            { before: lines[0]!.number, after: lines[1]!.number, state: 'confirmed' },
            { before: lines[1]!.number, after: lines[2]!.number, state: 'rejected' },
          ],
        }}
        refused={{ sentence: 'The plan has no action line “9”.', line: lines[1]!.number, number: '9' }}
      />
    ),
    'statement-lines': (
      <StatementPage
        frame={frameAt(to.statement(p, 12, 4))}
        view={statementView}
        lines={{ links: ofStatement, today }}
      />
    ),
    'statement-lines-refused': (
      <StatementPage
        frame={frameAt(to.statement(p, 12, 4))}
        view={statementView}
        lines={{
          links: { ...ofStatement, linked: [], rejected: [], proposed: [] },
          ...{
            today,
            refused: { sentence: 'The plan has no action line “9”.', plan: record.id, number: '9' },
          },
        }}
      />
    ),
    'plan-links': <PlanLinksPage frame={frameAt(to.planLinks(p, record.id))} view={linked} />,
    'plan-links-empty': (
      <PlanLinksPage
        frame={frameAt(to.planLinks(p, record.id))}
        view={{
          ...linked,
          ...{ proposed: { rows: [], total: 0, page: 1, pages: 1 }, linked: [], rejected: [] },
          ...{ without: [], withoutInAll: 0, more: true },
        }}
      />
    ),
    'plan-links-of-line': (
      <PlanLinksPage
        frame={frameAt(to.planLinks(p, record.id, { line: lines[1]!.number }))}
        view={{ ...linked, only: lines[1]!.number }}
      />
    ),
    'plan-line': <PlanLinePage frame={frameAt(to.planLine(p, record.id, 3))} view={line} today={today} />,
    'plan-line-set': <PlanLinePage frame={frameAt(to.planLine(p, record.id, 4))} view={bare} today={today} />,
    'plan-line-activity-refused': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={line}
        today={today}
        refused={{ form: 'activity', typed, sentence: 'Give the activity a title.' }}
      />
    ),
    'plan-line-status-refused': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={bare}
        today={today}
        refused={{ form: 'status', typed: { status: 'retired', reason: '', seen: 1 }, sentence: 'Say why.' }}
      />
    ),
    'plan-line-report-refused': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={bare}
        today={today}
        refused={{
          form: 'report',
          typed: { ...typed, report: '', period: 'soon', words: 'We met', claim: 'retired' },
          sentence: '“soon” is no period.',
        }}
      />
    ),
    'plan-line-indicator-refused': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={line}
        today={today}
        refused={{
          form: 'indicator',
          typed: {
            ...{ indicator: '', version: 0, title: '', unit: '%', baseline: '5', baselinePeriod: '2020' },
            ...{ target: '', targetPeriod: '' },
          },
          sentence: 'Say what is measured.',
        }}
      />
    ),
    'plan-line-value-refused': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={line}
        today={today}
        refused={{
          form: 'value',
          typed: { indicator: 'i1', version: 3, period: '2025', value: '1.250', note: '' },
          sentence: '“1.250” can’t be read as one number.',
        }}
      />
    ),
    'plan-line-evidence-refused': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={line}
        today={today}
        refused={{ form: 'evidence', activity: 'a1', shows: 'The list', sentence: 'The file is empty.' }}
      />
    ),
    'plan-line-evidence-stray': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={bare}
        today={today}
        refused={{ form: 'evidence', activity: '', shows: '', sentence: 'The file is too large.' }}
      />
    ),
    'plan-line-body-refused': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 3))}
        view={bare}
        today={today}
        refused={{ form: 'bodies', sentence: 'Choose one from the list.' }}
      />
    ),
    'plan-line-gone': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 7))}
        today={today}
        view={{ ...line, line: lines[2]!, within: [], previous: lines[1]!, next: null, place: null }}
      />
    ),
    'plan-outline': <PlanOutlinePage frame={at} view={read} />,
    'plan-outline-refused': (
      <PlanOutlinePage
        frame={at}
        view={read}
        typed={{ asked, rows }}
        refused={{ sentence: 'The last year of the plan comes before its first.', field: 'from' }}
      />
    ),
    'plan-outline-changed': (
      <PlanOutlinePage frame={at} view={read} refused={{ sentence: 'Nothing was kept.', field: null }} />
    ),
    'plan-outline-kept': <PlanOutlinePage frame={at} view={{ ...read, kept: plan }} />,
  }
}

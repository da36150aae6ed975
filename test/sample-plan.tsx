import type { Child } from 'hono/jsx'
import { compose } from '../src/documents/compose.ts'
import { outlineOf } from '../src/plans/outline/outline-of.ts'
import { outlineRows } from '../src/plans/outline/outline-rows.ts'
import { planParts } from '../src/plans/plan-parts.ts'
import type { PlanOutlineView, PlanView } from '../src/plans/plan-views.ts'
import { quote } from '../src/text/quote.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { PlanLinePage, PlanOutlinePage, PlanPage, PlansPage } from '../src/web/pages.ts'
import { partnership, recordView } from './sample-views.ts'

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
const view: PlanView = { partnership, record, plan, keptAt: '2026-01-02T03:04:05.000Z', parts }
const lines = parts.filter(({ kind }) => kind === 'line')
const line = {
  ...{ partnership, record, plan, within: parts.slice(0, 2) },
  ...{ line: lines[0]!, previous: null, next: lines[1]!, place: { page: 2, paragraph: 4 } },
}
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
    plan: <PlanPage frame={frameAt(to.plan(p, record.id))} view={view} />,
    'plan-line': <PlanLinePage frame={frameAt(to.planLine(p, record.id, 3))} view={line} />,
    'plan-line-gone': (
      <PlanLinePage
        frame={frameAt(to.planLine(p, record.id, 7))}
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

import type { ConceptRef } from '../src/frameworks/framework-views.ts'
import type {
  ConceptRow,
  ConceptView,
  FrameworksView,
  FrameworkView,
  GoalFramework,
} from '../src/plans/alignment/alignment-views.ts'
import type { KeptMapping } from '../src/plans/alignment/crosswalk-view.ts'
import type { TwoConceptsView } from '../src/plans/alignment/two-concepts-view.ts'
import type { Aligned, AlignmentsView } from '../src/register/alignment/aligned.ts'
import type { AlignmentState } from '../src/register/alignment/alignment.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { ConceptPage } from '../src/web/pages/concept.tsx'
import { FrameworkPage } from '../src/web/pages/framework.tsx'
import { FrameworksPage } from '../src/web/pages/frameworks.tsx'
import { TwoConceptsPage } from '../src/web/pages/two-concepts.tsx'
import { partnership, rows } from './sample-views.ts'

const p = partnership.id
const AT = '2025-06-01T08:00:00.000Z'
const titles = { en: 'Aims of the rivers' }
const framework = {
  ...{ id: 'river-aims', uri: null, titles, version: '2', issued: '2024-05-01', modified: '2025-02' },
  source: 'https://rivers.example/aims',
}

const concept = (code: string, label: string, more: Partial<ConceptRef> = {}): ConceptRef => ({
  ...{ framework: framework.id, titles, code, uri: `https://rivers.example/aims/${code}` },
  ...{ labels: { en: label, fr: `« ${label} »` } },
  ...{ tops: [code.split('.')[0]!], depth: code.split('.').length - 1, gone: false, ...more },
})

const ALL = [
  concept('1', 'Water'),
  concept('1.1', 'Floods foretold'),
  concept('1.1.a', 'Gauges by the hour'),
  concept('2', 'Travel'),
]

const row = (of: ConceptRef, lines: number, statements: number): ConceptRow => ({
  ...{ ...of, lines, statements, definitions: { en: `What is meant by ${of.code}.` } },
})

const said = (of: ConceptRef, state: AlignmentState, more: Partial<Aligned> = {}): Aligned => ({
  ...{ concept: of, state, side: partnership.sides[0].id, by: 'Desk officer', reason: null, at: AT, ...more },
})

/** What a line or a statement serves: said by a side, by the joint secretariat and by the file; proposed, and denied. */
export const sampleAligned: AlignmentsView = {
  said: [
    said(ALL[1]!, 'confirmed', { reason: 'Both banks are told' }),
    said(ALL[2]!, 'confirmed', { side: '' }),
    said(ALL[3]!, 'proposed', { side: null, by: null }),
    said(concept('9', 'Old gauges', { gone: true }), 'confirmed', { side: null, by: null }),
    said(ALL[0]!, 'rejected'),
  ],
  ...{ concepts: ALL, any: true, suggestible: null },
}

/** The same before anybody has said anything. */
export const nothingAligned: AlignmentsView = {
  ...{ said: [], concepts: ALL, any: true, suggestible: framework.id },
  suggested: [
    { concept: ALL[0]!, because: ['Hold meetings', 'visits'], section: null, goal: null },
    {
      ...{ concept: ALL[3]!, because: [], goal: null },
      section: { sureness: 1, heading: 'TRAVEL AND TRADE', serving: null },
    },
    {
      concept: concept('B', 'Trade', { framework: 'thrusts', titles: { en: 'Thrusts of the coast' } }),
      ...{ because: ['visits'], goal: concept('17', 'Partnerships') },
      section: { sureness: 0.75, heading: 'TRAVEL AND TRADE', serving: { serve: 3, of: 4 } },
    },
  ],
}

/** A framework by whose goals lines are counted. */
export const sampleGoals: GoalFramework = {
  ...{ id: framework.id, titles },
  goals: [
    { code: '1', labels: { en: 'Water' } },
    { code: '2', labels: { en: 'Travel' } },
  ],
}

const list: FrameworksView = {
  partnership,
  frameworks: [
    { ...framework, concepts: 4, lines: 3, statements: 1 },
    {
      ...{ ...framework, id: 'thrusts', titles: { '': 'Thrusts' }, version: null, issued: null },
      ...{ modified: null, source: null, concepts: 1, lines: 0, statements: 0 },
    },
  ],
}

const whole: FrameworkView = {
  ...{ partnership, framework: { ...framework, at: AT } },
  concepts: [row(ALL[0]!, 2, 1), row(ALL[1]!, 2, 0), row(ALL[2]!, 0, 0), row(ALL[3]!, 0, 0)],
  gone: [row(concept('9.1', 'Old gauges', { gone: true, depth: 2 }), 1, 0)],
}

/** A concept that lines and statements serve, itself or by what is under it. */
const served = (lines: ConceptView['lines']): ConceptView => ({
  ...{ partnership, framework, lines },
  concept: { ...ALL[1]!, definitions: { en: 'Nobody is surprised by high water.' } },
  above: [ALL[0]!],
  below: [row(ALL[2]!, 1, 0)],
  statements: rows.slice(0, 2).map((each, at) => ({
    ...each,
    by: [
      {
        ...{ framework: framework.id, code: '1.1', side: partnership.sides[at]!.id },
        ...{ reason: at === 0 ? 'As agreed' : null, at: AT },
      },
      ...(at === 0 ? [{ framework: framework.id, code: '1.1.a', side: null, reason: null, at: AT }] : []),
    ],
  })),
  others: [{ id: 'thrusts', titles: THRUSTS, parts: [thrust('b', 'Banks'), thrust('b1', 'Both banks')] }],
})

const THRUSTS = { en: 'Thrusts of the coast' }
const thrust = (code: string, label: string): ConceptRef => ({
  ...concept(code, label),
  ...{ framework: 'thrusts', titles: THRUSTS, tops: ['b'], depth: code.length - 1 },
})

const mapping = (from: string, other: string, over: Partial<KeptMapping> = {}): KeptMapping => ({
  ...{ from: { framework: framework.id, code: from }, to: { framework: 'thrusts', code: other } },
  ...{
    relation: 'broad',
    degree: 'high',
    rationale: 'Both speak of the day before',
    version: 2,
    together: 3,
  },
  ...{ state: 'agreed', proposed: { side: partnership.sides[0].id, by: 'Desk officer', at: AT } },
  reviewed: { side: partnership.sides[1].id, by: null, at: AT },
  ...over,
})

/** Two concepts that lines and statements serve, of both sides, of one and of nobody who is named. */
const together = (lines: ConceptView['lines']): TwoConceptsView => ({
  partnership,
  ends: [
    {
      ...{ framework, above: [ALL[0]!], alone: { lines: 2, statements: 1 } },
      concept: { ...ALL[1]!, definitions: { en: 'Nobody is surprised by high water.' } },
      below: [
        { ...ALL[2]!, lines: 1, statements: 0 },
        { ...concept('1.1.b', 'Bells'), lines: 0, statements: 0 },
      ],
    },
    {
      framework: {
        ...{ ...framework, id: 'thrusts', titles: THRUSTS, version: null, issued: null },
        ...{ modified: null, source: null },
      },
      ...{ above: [], alone: { lines: 0, statements: 0 } },
      ...{ concept: { ...thrust('b', 'Banks'), definitions: {} }, below: [] },
    },
  ],
  mapping: mapping('1.1', 'b'),
  among: [mapping('1.1.a', 'b1', { state: 'proposed', reviewed: null, together: 0 })],
  named: [ALL[1]!, ALL[2]!, thrust('b', 'Banks')],
  lines,
  statements: rows.map((each, at) => ({
    ...each,
    by: [
      { framework: framework.id, code: '1.1', side: partnership.sides[0].id, reason: null, at: AT },
      { framework: 'thrusts', code: 'b', side: '', reason: at === 0 ? 'As agreed' : null, at: AT },
    ],
  })),
})

const noneTogether = (): TwoConceptsView => {
  const view = together([])
  const [one, other] = view.ends
  return {
    ...{ ...view, mapping: null, among: [], named: [], statements: [] },
    ends: [
      { ...one, below: [] },
      { ...other, concept: { ...other.concept, gone: true } },
    ],
  }
}

/** The pages of frameworks; `lines` are of a plan. */
export const frameworkPages = (frameAt: (path: string) => Frame, lines: ConceptView['lines']) => {
  const address = to.concept(p, framework.id, '1.1')
  const both = to.twoConcepts(p, ALL[1]!, thrust('b', 'Banks'))
  const day = '2025-09-01'
  return {
    frameworks: <FrameworksPage frame={frameAt(to.frameworks(p))} view={list} />,
    'frameworks-none': (
      <FrameworksPage frame={frameAt(to.frameworks(p))} view={{ partnership, frameworks: [] }} />
    ),
    framework: <FrameworkPage frame={frameAt(to.framework(p, framework.id))} view={whole} />,
    'framework-bare': (
      <FrameworkPage
        frame={frameAt(to.framework(p, framework.id))}
        view={{
          ...{ ...whole, gone: [], concepts: [row(ALL[3]!, 1, 0)] },
          framework: { ...framework, version: null, issued: null, modified: null, source: null, at: AT },
        }}
      />
    ),
    'two-concepts': <TwoConceptsPage frame={frameAt(both)} view={together(lines)} today={day} />,
    'two-concepts-none': <TwoConceptsPage frame={frameAt(both)} view={noneTogether()} today={day} />,
    'two-concepts-of-one': (
      <TwoConceptsPage
        frame={frameAt(to.twoConcepts(p, ALL[1]!, ALL[3]!))}
        view={{
          ...noneTogether(),
          ends: [
            noneTogether().ends[0],
            { ...noneTogether().ends[0], concept: { ...ALL[3]!, definitions: {} } },
          ],
        }}
        today={day}
      />
    ),
    'concept-of-part': (
      <ConceptPage
        frame={frameAt(address)}
        view={served(lines)}
        on={day}
        today={day}
        plan={lines[0]!.plan.id}
        part={lines[0]!.part!.number}
      />
    ),
    concept: <ConceptPage frame={frameAt(address)} view={served(lines)} on={day} today={day} />,
    'concept-of-plan': (
      <ConceptPage
        frame={frameAt(address)}
        view={served(lines)}
        on="2025-07-01"
        today={day}
        plan={lines[0]!.plan.id}
      />
    ),
    'concept-bare': (
      <ConceptPage
        frame={frameAt(address)}
        view={{
          ...{ ...served([]), statements: [], below: [], others: [] },
          concept: { ...ALL[1]!, gone: true, labels: { '': 'Floods' }, definitions: {} },
        }}
        on={day}
        today={day}
      />
    ),
  }
}

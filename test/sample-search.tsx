import type { Child } from 'hono/jsx'
import { parseQuery } from '../src/search/parse-query.ts'
import type { CitedView, Hit, SearchView } from '../src/search/search-view.ts'
import type { Span } from '../src/text/span.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { LikePage } from '../src/web/pages/like.tsx'
import { SearchPage } from '../src/web/pages.ts'
import {
  instruments,
  listed,
  meetingView,
  partnership,
  personView,
  record,
  rows,
  statementView,
} from './sample-views.ts'

/** Where words stand in a text, each time that they do. */
const spansOf = (text: string, ...words: readonly string[]): readonly Span[] =>
  [...text.matchAll(new RegExp(words.join('|'), 'gi'))].map((found) => ({
    ...{ start: found.index, end: found.index + found[0].length },
  }))

const long = `${'The two sides will keep a watch on the upper reaches, and tell each other of it in good time. '.repeat(9)}River patrols are held each spring.`

const hits: readonly Hit[] = [
  {
    of: 'people',
    person: personView.person,
    text: 'Ilse Varga (I. Varga of the River Board)',
    spans: [{ start: 27, end: 32 }],
  },
  {
    of: 'meetings',
    meeting: meetingView.meeting,
    text: 'Third Summit, River Summit',
    spans: [{ start: 14, end: 19 }],
  },
  { of: 'instruments', instrument: instruments[0]!, text: instruments[0]!.name, spans: [] },
  { of: 'records', record, inText: null, text: record.title, spans: spansOf(record.title, 'river\\w*') },
  {
    ...{ of: 'records', record, inText: { span: { start: 812, end: 812 + 62 }, block: 9 } },
    text: 'Annex 2. Those present: the river wardens of the two upper shires',
    spans: [{ start: 28, end: 33 }],
  },
  {
    ...{ of: 'lines', record, line: 4, label: '1.2.3', plan: 'Plan of Action 2024 to 2028' },
    ...{ status: 'under-way' },
    ...{ text: long, spans: spansOf(long, 'river', 'patrols') },
  },
  {
    ...{
      of: 'activities',
      record,
      line: 4,
      plan: 'Plan of Action 2024 to 2028',
      state: 'held',
      date: '2025-05-03',
    },
    ...{ text: 'Training of river pilots, Low Bank', spans: [{ start: 12, end: 17 }] },
  },
  ...rows.map((row): Hit => {
    const text = row.statement.content.quote.exact
    return { of: 'statements', row, text, spans: spansOf(text, 'river\\w*', 'water\\w*') }
  }),
]

/** Those of plans. */
const ofPlans = hits.filter((hit) => hit.of === 'lines' || hit.of === 'activities')

const passage = {
  ...{ words: statementView.statement.content.quote.exact, name: 'statement 4', record },
  href: to.statement(partnership.id, 12, 4),
}

const viewOf = (typed: string, over: Partial<SearchView> = {}): SearchView => ({
  ...{ partnership, typed, ...parseQuery(typed) },
  ...{
    hits: listed<Hit>([], 1, 0),
    counts: [],
    facets: [],
    meant: null,
    ...{ close: [], closeTo: null, closeBy: null, unread: false, textsSince: null },
    slow: false,
    ...over,
  },
})

/** What was found, to be cited. */
export const citedView: CitedView = {
  ...{ partnership, query: parseQuery('river OR water').query },
  ...{ hits, total: hits.length },
}

const valuesOf = (...all: readonly (readonly [value: string, label: string, count: number])[]) =>
  all.map(([value, label, count]) => ({ value, label, count }))

const found = viewOf('river OR water year:2009-2026', {
  hits: { ...listed(hits, 2, 7), total: 2048 },
  counts: [
    { place: 'people', count: 1, more: false },
    { place: 'meetings', count: 12, more: false },
    { place: 'records', count: 34, more: false },
    { place: 'lines', count: 1, more: false },
    { place: 'statements', count: 2000, more: true },
  ],
  facets: [
    {
      field: 'kind',
      values: valuesOf(['commitment', 'commitment', 1204], ['joint-statement', 'joint-statement', 34]),
    },
    {
      field: 'status',
      values: valuesOf(['proposed', 'proposed', 1999], ['held', 'held', 1], ['under-way', 'under-way', 1]),
    },
    { field: 'side', values: valuesOf(['rivers', 'Rivers', 800], ['coast', 'Coast', 640]) },
    { field: 'mechanism', values: valuesOf(['standing committee', 'Standing Committee', 320]) },
    { field: 'year', values: valuesOf(['2018', '2018', 400], ['2017', '2017', 80]) },
    { field: 'goal', values: valuesOf(['aims/6', '6 Clean water for all who live by the rivers', 70]) },
  ],
})

/** Searching: before anything is typed, what was found, nothing with what was probably meant, and what was unclear. */
export const searchPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const pageOf = (view: SearchView) => (
    <SearchPage frame={frameAt(to.search(partnership.id, { q: view.typed }))} view={view} />
  )
  const like = { frame: frameAt(to.passagesLike(partnership.id, 12, 4)), partnership, of: passage }
  return {
    search: pageOf(found),
    'search-begin': pageOf(viewOf('')),
    'search-nothing': pageOf(
      viewOf('"rivr patrols" -haze kind:commitment side:coast ferries', {
        meant: parseQuery('"river patrols" -haze ferries').query,
        ...{ unread: true, textsSince: '2013-01-01' },
      }),
    ),
    'search-close': pageOf(viewOf('boats on the water', { close: [...hits.slice(-2), ...ofPlans] })),
    like: <LikePage {...{ ...like, hits: [...hits.slice(-2), ...ofPlans] }} />,
    'like-nothing': <LikePage {...{ ...like, hits: [] }} />,
    'like-line': (
      <LikePage
        frame={frameAt(to.passagesLikeLine(partnership.id, 12, 3))}
        {...{ partnership, of: { ...passage, name: 'action line 1.1' }, hits: 'slow' }}
      />
    ),
    'search-unclear': pageOf(viewOf('knds:commitment year:soon "river', { slow: true })),
  }
}
